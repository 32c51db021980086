"""What a mention was found to mean, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import edtf
from timeline.edtf import Date, Edtf
from timeline.temporal.meaning import Calendar, Mention
from timeline.timexes import TimexType

UNDATED = "no publication date is known to count it from"
UNTOLD = "no time was mentioned before it to count it from"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a mention was found to mean: `when` are its days, `value` its TIMEX3 text where it has none."""

    reason: str
    when: Edtf | None = None
    value: str = ""
    anchor: str = ""
    type: TimexType = "DATE"

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return self.value or (edtf.to_timex(self.when) if self.when is not None else "")


def underspecified(part: Calendar) -> str:
    """The TIMEX3 value of a calendar part of which the year is not known: `XXXX-10-28`, `XXXX-WXX-1`."""
    if part.month is not None:
        known = edtf.to_timex(Date(1000, part.month, part.day))
        return "XXXX" + known[4:]
    if part.weekday is not None:
        return f"XXXX-WXX-{part.weekday + 1}"
    if part.day is not None:
        return f"XXXX-XX-{part.day:02d}"
    return "XXXX-XX-XX" if part.holiday else ""


def unknown(mention: Mention, value: str, why: str) -> Answer:
    """A mention left open, and why."""
    return Answer(f"“{mention.text}” is left open: {why}.", value=value)
