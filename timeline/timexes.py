"""What the times of a text come to: the records of a mention, which tagging alone needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from timeline import edtf

Basis: TypeAlias = Literal[
    "stated", "metadata", "dateline", "inferred", "corrected", "said", "carried", "published"
]
TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Style: TypeAlias = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Article.text`: code points, the end exclusive."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same stretch counted from elsewhere."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Dated:
    """A time as EDTF with the days it can mean, how it is known, and how sure that is.

    `earliest` or `latest` is None where that side is open or not said. `basis` of a publication date is
    stated, metadata, dateline, inferred or corrected; of an event said, carried, published or corrected.
    """

    value: str
    earliest: date | None
    latest: date | None
    basis: Basis
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    @classmethod
    def of(cls, value: str, basis: Basis, *reasons: str) -> Dated:
        """The time that EDTF text means. Raises edtf.EdtfError."""
        earliest, latest = edtf.bounds(value)
        return cls(value, earliest, latest, basis, reasons=reasons)

    @property
    def day(self) -> date | None:
        """The single day meant, or None where it is not one day."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Timex:
    """A mention of time with its TIMEX3 attributes, the days it means, and why.

    `value` is the TIMEX3 value ("" where it could not be resolved); `when` is None where no days are
    meant (durations, sets, references such as PRESENT_REF) or where they cannot be known. `anchor` is the
    date it was counted from, as ISO text, and "" where none was needed. `reason` is a sentence.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str = ""
    rule: str = ""
    when: Dated | None = None
    anchor: str = ""
    reason: str = ""

    @property
    def unresolved(self) -> bool:
        """Whether it is a date or time that could not be given days; "now" and its like have none."""
        return self.when is None and self.type in ("DATE", "TIME") and not self.value.endswith("_REF")

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)
