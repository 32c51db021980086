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
from timeline.temporal import tag

FOLDER = Path(__file__).parent
OTHERS = ("negative", "when", "narrative", "mods")


@dataclass(frozen=True)
class Line:
    """One line of the corpus, and where it stands."""

    where: str
    marked: str
    anchor: date | None
    values: list[str]
    language: str

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
            marked, anchor, values = row.split("\t") if "\t" in row else (row, "2024-10-29", "")
            day = None if anchor == "-" else date.fromisoformat(anchor)
            where = f"{path.parent.name}/{path.name}:{number}"
            yield Line(where, marked, day, values.split("|") if values else [], path.parent.name)


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
