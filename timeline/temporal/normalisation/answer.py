"""What a mention was found to mean, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import edtf
from timeline.edtf import Edtf
from timeline.temporal.meaning import Mention
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


def unknown(mention: Mention, value: str, why: str) -> Answer:
    """A mention left open, and why."""
    return Answer(f"“{mention.text}” is left open: {why}.", value=value)
