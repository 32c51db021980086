"""On which side a date is, by the verbs of its clause, in a language without rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.temporal import lexicon
from timeline.temporal.meaning import Cue

_REACH = 300  # characters of a clause on either side of a date
# The full stop of a number ends no clause: "am 14. März".
_ENDS = re.compile(r"[,;:!?…«»„“”\"–—]|(?<!\d)\.(?=\s|$)|\n\s*\n")
_DATE = "·"  # stands for the date in its clause


@dataclass(frozen=True, slots=True)
class Sides:
    """What tells in a language that its clause is of the past or the future."""

    past: Sequence[re.Pattern[str]]
    future: Sequence[re.Pattern[str]]

    def cue(self, text: str, start: int, end: int) -> Cue:
        """The side of a date; an `unread` one where its clause has no known verb, or those of both."""
        clause = _clause(text, start, end)
        back, ahead = _told(self.past, clause), _told(self.future, clause)
        if bool(back) == bool(ahead):
            return Cue(unread=True)
        side: Literal[-1, 1] = -1 if back else 1
        return Cue(side, back or ahead, firm=True)


@cache
def sides(language: str) -> Sides:
    """The words of a language that tell the side, of which most languages have none."""
    words = lexicon.borrowed(language)
    return Sides([re.compile(each) for each in words.past], [re.compile(each) for each in words.future])


def _told(patterns: Sequence[re.Pattern[str]], clause: str) -> str:
    """The last word of the first pattern that is found; "" where none is."""
    found = next(filter(None, (pattern.search(clause) for pattern in patterns)), None)
    return found[0].split()[-1] if found else ""


def _clause(text: str, start: int, end: int) -> str:
    """The clause of a date, on one line, with a sign where the date stands."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    opened = max((each.end() for each in _ENDS.finditer(before)), default=0)
    closed = _ENDS.search(after)
    rest = after[: closed.start()] if closed else after
    return " ".join(f"{before[opened:]}{_DATE}{rest}".split())
