"""What the times of a document are counted from: the anchor, and the times mentioned so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from timeline.edtf import Date, Edtf, Granularity, OneOf
from timeline.model import Style
from timeline.temporal.meaning import Calendar, Length, Meaning


@dataclass(frozen=True, slots=True)
class Context:
    """The publication date, and the time and the quarter last mentioned, as far as they are known."""

    anchor: date | None
    style: Style
    last: Edtf | None = None
    quarter: Edtf | None = None

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

    def after(self, when: Edtf | None, meaning: Meaning) -> Context:
        """The context of the next mention.

        Of quarters only a named one stays in mind for "a year ago", until figures of other months are given.
        """
        if isinstance(meaning, Length) and meaning.reported:
            told = Date(self.last.year) if isinstance(self.last, Date) else self.last
            return replace(self, last=told, quarter=None)
        if when is None or isinstance(when, OneOf) or when.granularity < Granularity.YEAR:
            return self
        if when.granularity == Granularity.YEAR and self._tells_within(when):
            return self
        quarterly = (
            isinstance(meaning, Calendar)
            and isinstance(when, Date)
            and when.month is not None
            and 33 <= when.month <= 36
        )
        return replace(self, last=when, quarter=when if quarterly else self.quarter)

    def _tells_within(self, year: Edtf) -> bool:
        """Whether the time last mentioned is a finer part of a year, which goes on being told."""
        return isinstance(self.last, Date) and isinstance(year, Date) and self.last.year == year.year
