"""The lines that would date an article are a correction, complete but for a person's part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.corrections import on_articles, read
from timeline.model import Article, Dated
from timeline.render import settling

WEEKS = "2021-03-02/2021-03-31"
TUESDAYS = ("2021-03-02", "2021-03-09", "2021-03-16")


def article(name: str, value: str = "", *candidates: str) -> Article:
    found = replace(Dated.of(value, "inferred"), candidates=candidates) if value else None
    return Article(name, "x", published=found)


NAMES = ("no", "12:30", "a: b", "#x", "Öl “2”", '"', "- x", "2021", "{x}")
ARTICLES = [
    article("gazette"),
    article("gazette", WEEKS, *TUESDAYS),
    article("gazette", "2021-03/..", "[2021-03-02,2021-03-09]", "2021-03?"),
    *(article(name, WEEKS, *TUESDAYS) for name in NAMES),
]  # fmt: skip


@pytest.mark.parametrize("found", ARTICLES, ids=lambda found: found.id)
def test_the_lines_with_why_and_by_set_the_date_of_that_article(found: Article, tmp_path: Path) -> None:
    said = settling.lines(found).replace("why:", "why: It says so.").replace("by:", "by: Ann")
    (tmp_path / "c.yaml").write_text(said.replace("YYYY-MM-DD", "2021-03-09"), encoding="utf-8")
    entries, wrong = read(tmp_path, "c")
    (corrected,), _, unfit = on_articles([found], entries)
    assert (wrong, unfit) == ((), ())
    assert corrected.published
    first = found.published.candidates[0] if found.published and found.published.candidates else "2021-03-09"
    assert corrected.published.value == first


def test_as_they_stand_they_are_told_to_be_incomplete(tmp_path: Path) -> None:
    """Pasted and forgotten they date nothing: `why` and `by` are missed, and the day, if there is none."""
    for found, codes in ((ARTICLES[0], ["Y104", "Y104", "Y106"]), (ARTICLES[1], ["Y104", "Y104"])):
        (tmp_path / "c.yaml").write_text(settling.lines(found), encoding="utf-8")
        assert sorted(each.code for each in read(tmp_path, "c")[1]) == codes


def test_the_other_candidates_stand_beside_the_first() -> None:
    assert "# or 2021-03-09, 2021-03-16\n" in settling.lines(article("gazette", WEEKS, *TUESDAYS))
    many = settling.lines(article("gazette", WEEKS, *(f"2021-03-{day:02}" for day in range(2, 31))))
    assert "2021-03-13, …\n" in many and "2021-03-14" not in many
