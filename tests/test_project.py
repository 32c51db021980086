"""What the project promises about its own files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", ["site.txt", "dev.txt"])
def test_every_package_is_pinned_with_a_hash_and_without_an_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[\w.-]+==[\w.]+", entry) and "--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?:|file:|index-url|find-links", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_the_docs_link_to_is_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_that_the_docs_name_exists(page: Path) -> None:
    targets = set(re.findall(r"\bmake ([a-z]+)", page.read_text(encoding="utf-8")))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_the_python_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    exec(code, {})  # noqa: S102 - the reader is told to run it
    assert "2024-10-28" in capsys.readouterr().out


def test_no_word_of_the_example_story_is_in_the_code() -> None:
    names = r"kursk|pyongyang|pentagon|zelensk\w*|blinken|ukrain\w+|north korea\w*|dprk"
    kinds = {".py", ".toml", ".html", ".css", ".js"}
    found = [
        f"{path}: {word}"
        for path in sorted((ROOT / "timeline").rglob("*"))
        if path.suffix in kinds
        for word in re.findall(rf"\b(?:{names})\b", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert found == []
