"""What the times of a document are counted from: the anchor, and the times mentioned so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from timeline.edtf import Date, Edtf, Granularity, OneOf
from timeline.temporal.meaning import Calendar, Length, Meaning, Shift
from timeline.timexes import Style

_WEEK = 7  # the longest stretch of days that the next time is counted from


@dataclass(frozen=True, slots=True)
class Context:
    """The publication date, and the time and the quarter last mentioned, as far as they are known.

    `told` is the time that a history has come to: the one last mentioned, but for those mentioned in
    passing. `year` is the one in which the month being read lies.
    """

    anchor: date | None
    style: Style
    last: Edtf | None = None
    quarter: Edtf | None = None
    told: Edtf | None = None
    year: int | None = None

    @property
    def pivot(self) -> date | None:
        """The day that "last week" is counted from: the anchor, or in narrative the time last mentioned."""
        told = self.last.bounds[0] if self.last is not None and self.style == "narrative" else None
        return told or self.anchor

    @property
    def pivot_name(self) -> str:
        """What the pivot is, in words."""
        told = self.style == "narrative" and self.last is not None
        return "the time last mentioned" if told else "the publication date"

    @property
    def is_aside(self) -> bool:
        """Whether the time last mentioned was mentioned in passing."""
        return self.last is not self.told and self.last != self.told

    def after(self, when: Edtf | None, meaning: Meaning, aside: bool = False) -> Context:
        """The context of the next mention, after a time that was told or mentioned in passing.

        Of quarters only a named one stays in mind for "a year ago", until figures of other months are given.
        """
        if isinstance(meaning, Length) and meaning.reported and self.style == "news":
            last = Date(self.last.year) if isinstance(self.last, Date) else self.last
            return replace(self, last=last, told=last, quarter=None, year=None)
        if self.style == "news" and _compares(meaning):
            return self
        if not is_carried(when):
            return self if self.year is None else replace(self, year=None)
        last = _refined(self.last if aside else self.told, when)
        quarter = when if isinstance(meaning, Calendar) and _is_quarter(when) else self.quarter
        return Context(self.anchor, self.style, last, quarter, self.told if aside else last)


def _compares(meaning: Meaning) -> bool:
    """Whether a time is only what another is compared with: "up from a year earlier"."""
    return isinstance(meaning, Shift) and meaning.of_context and meaning.unit == "year" and meaning.count < 0


def is_carried(when: Edtf | None) -> TypeGuard[Edtf]:
    """Whether later times are counted from a time: not from a decade, or from one of many days."""
    if when is None or isinstance(when, OneOf) or when.granularity < Granularity.YEAR:
        return False
    if isinstance(when, Date):
        return True
    start, end = when.bounds
    return start is not None and end is not None and (end - start).days < _WEEK


def _is_quarter(when: Edtf) -> bool:
    return isinstance(when, Date) and when.month is not None and 33 <= when.month <= 36


def _refined(known: Edtf | None, when: Edtf) -> Edtf:
    """The new time, or the known one where that is a finer part of the year, which goes on being told."""
    if when.granularity != Granularity.YEAR or not isinstance(known, Date) or not isinstance(when, Date):
        return when
    return known if known.year == when.year else when
