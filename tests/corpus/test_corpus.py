"""The grammar's corpus: a line of a TSV is a test, and adding one is all it takes to ask for more.

Each line is a text with its times in [[ ]], the day it was published (- for unknown) and their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Style, Timex
from timeline.temporal import mentions, tag
from timeline.temporal.recognition import recognise

FOLDER = Path(__file__).parent
OTHERS = ("negative", "when", "narrative", "mods")


@dataclass(frozen=True)
class Line:
    """One line of the corpus, and where it stands."""

    where: str
    marked: str
    rest: list[str]  # what stands behind tabs: the day and the values, or nothing
    language: str

    @property
    def anchor(self) -> date | None:
        day = self.columns[0]
        return None if day == "-" else date.fromisoformat(day)

    @property
    def values(self) -> list[str]:
        return self.columns[1].split("|") if self.columns[1] else []

    @property
    def columns(self) -> tuple[str, str]:
        """The day and the values; a line without times can leave them out."""
        if not self.rest and not self.marks:
            return "2024-10-29", ""
        assert len(self.rest) == 2, f"{self.where}: expected text, day and values with a tab between them"
        return self.rest[0], self.rest[1]

    @property
    def text(self) -> str:
        return re.sub(r"\[\[|\]\]", "", self.marked)

    @property
    def marks(self) -> list[str]:
        return re.findall(r"\[\[(.*?)\]\]", self.marked)

    def tag(self, style: Style = "news") -> tuple[Timex, ...]:
        return tag(self.text, self.anchor, style, self.language)


def lines(path: Path) -> Iterator[Line]:
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if row and not row.startswith("#"):
            marked, *rest = row.split("\t")
            yield Line(f"{path.parent.name}/{path.name}:{number}", marked, rest, path.parent.name)


def of(*names: str) -> list[Line]:
    return [line for name in names for path in sorted(FOLDER.glob(f"*/{name}.tsv")) for line in lines(path)]


def cases(found: list[Line]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("line", found, ids=[line.where for line in found])


KINDS = sorted({path.stem for path in FOLDER.glob("*/*.tsv")} - set(OTHERS))


@cases(of(*KINDS))
def test_news(line: Line) -> None:
    """The times of the text are these, with these TIMEX3 values."""
    found = [(timex.text, timex.value) for timex in line.tag()]
    assert found == list(zip(line.marks, line.values, strict=True))


@cases(of("narrative"))
def test_narrative(line: Line) -> None:
    """In a history the time last mentioned is what the next is counted from."""
    found = [(timex.text, timex.value) for timex in line.tag("narrative")]
    assert found == list(zip(line.marks, line.values, strict=True))


@cases(of("when"))
def test_when(line: Line) -> None:
    """The days meant are these, as EDTF."""
    found = [(timex.text, timex.when.value if timex.when else "-") for timex in line.tag()]
    assert found == list(zip(line.marks, line.values, strict=True))


@cases(of("mods"))
def test_mods(line: Line) -> None:
    """The words around a time give it these modifiers."""
    found = [(timex.text, timex.mod or "-") for timex in line.tag()]
    assert found == list(zip(line.marks, line.values, strict=True))


@cases(of("negative"))
def test_negative(line: Line) -> None:
    """No time is found."""
    assert [timex.text for timex in line.tag()] == []


ALL = of("*")


def test_the_corpus_is_large() -> None:
    assert sum(bool(line.marks) for line in ALL) >= 900
    assert sum(not line.marks for line in ALL) >= 150


@pytest.mark.parametrize("language", recognise.GRAMMARS)
def test_every_rule_finds_something_in_the_corpus(language: str) -> None:
    rules = recognise.language(language)
    assert rules is not None
    texts = [line.text for line in ALL if line.language.partition("-")[0] == language]
    times = {mention.rule for text in texts for mention in mentions(text, language)}
    codes = [rules.vocabulary.tokens(text).codes for text in texts]
    tried = {each.rule for text in codes for each, _ in rules.scanner.matches(text)}
    false = {rule.name for rule in tried if rule.build is None}
    assert [rule.name for rule in recognise.grammar(language).rules if rule.name not in times | false] == []


def test_a_line_without_its_columns_is_named() -> None:
    with pytest.raises(AssertionError, match=r"en/dates\.tsv:3: expected text, day and values"):
        Line("en/dates.tsv:3", "It sank on [[Monday]].", ["2024-10-29"], "en").tag()
