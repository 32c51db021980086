"""The pages on corrections and diagnostics say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.corrections import on_articles, on_events
from timeline.corrections.schema import ARTICLE_FIELDS, EVENT_FIELDS, read
from timeline.diagnostics import errors
from timeline.pipeline import Folders, make

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
CODE = re.compile(r'"([YASC]\d{3})"')
IN_PACKAGE = {
    code
    for file in (ROOT / "timeline").rglob("*.py")
    for code in CODE.findall(file.read_text(encoding="utf-8"))
}
IN_TESTS = {
    code
    for file in (ROOT / "tests").rglob("test_*.py")
    for code in CODE.findall(file.read_text(encoding="utf-8"))
} | set(
    re.findall(r"\[([YASC]\d{3})\]", (ROOT / "tests/corrections/planted.txt").read_text(encoding="utf-8"))
)


def test_each_code_has_a_paragraph_and_each_paragraph_a_code() -> None:
    assert sorted(re.findall(r"^\*\*([A-Z]\d{3})\*\*", PAGE, re.MULTILINE)) == sorted(IN_PACKAGE)


@pytest.mark.parametrize("code", sorted(IN_PACKAGE))
def test_a_test_makes_each_code_occur(code: str) -> None:
    assert code in IN_TESTS


def test_the_page_on_corrections_names_every_field() -> None:
    page = (ROOT / "docs/corrections.md").read_text(encoding="utf-8")
    assert [field for field in (*ARTICLE_FIELDS, *EVENT_FIELDS) if f"`{field}`" not in page] == []


def test_the_example_on_corrections_applies_to_the_tiny_project(tmp_path: Path) -> None:
    """Its targets are those of `tests/worlds/dam`, so that the page cannot go out of date unseen."""
    page = (ROOT / "docs/corrections.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "example.yaml").write_text(example, encoding="utf-8")
    world = ROOT / "tests/worlds/dam"
    line = make(Folders(world / "seeds", world / "content", tmp_path / "site")).timeline
    assert line is not None
    entries, found = read(tmp_path, "content/corrections")
    *_, in_articles = on_articles(line.articles, entries)
    events, applied, in_events = on_events(line.events, entries, ())
    assert errors((*found, *in_articles, *in_events)) == []
    assert sorted(each.verb for each in applied) == ["hide", "set"]
    assert len(events) == len(line.events) - 1
