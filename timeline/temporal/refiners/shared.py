"""What two times side by side share: a year in "August and September 1914", a day in "9 to 5 p.m. Monday"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.temporal.meaning import Calendar, Clock, Meaning, Same, Shift

if TYPE_CHECKING:
    from timeline.temporal.recognition.lexer import Tokens
    from timeline.temporal.refiners.refine import Candidate, Refiners


def share_years(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """In "August and September 1914" the year is that of both."""
    shared: list[Candidate] = []
    for each in reversed(found):
        later = shared[-1] if shared else None
        if later and _joined(refiners, tokens, each, later, "and", "or", "to", "list"):
            each = each._replace(meaning=_with_year(each.meaning, later.meaning))
        shared.append(each)
    return shared[::-1]


def _with_year(one: Meaning, other: Meaning) -> Meaning:
    """A month or day without a year, with the year of the one it is joined to, if that has one."""
    if not (isinstance(one, Calendar) and isinstance(other, Calendar)):
        return one
    if one.year is not None or other.year is None or one.month is None or other.month is None:
        return one
    return replace(one, year=other.year - 1 if _wraps(one, other) else other.year)


def _wraps(first: Calendar, second: Calendar) -> bool:
    """From November to February the year turns between the two."""
    months = first.month or 0, second.month or 0
    return max(months) <= 12 and months[0] > months[1]


def restate(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """In "In 1998, on May 11" and "three weeks later, on May 24" the second says more of the first."""
    stated = list(found)
    for at, (each, later) in enumerate(pairwise(found), start=1):
        finer = isinstance(later.meaning, Calendar) and later.meaning.yearly and later.meaning.year is None
        if finer and _is_wide(each.meaning) and refiners.between("restated", tokens, each.end, later.start):
            stated[at] = later._replace(restates=True)
    return stated


def _is_wide(meaning: Meaning) -> bool:
    """Whether a time is longer than a day and known without its verb."""
    if isinstance(meaning, Calendar):
        return meaning.year is not None and meaning.month is None and not meaning.masked
    return isinstance(meaning, Shift | Same) and meaning.unit in ("week", "month", "year")


def share_days(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """In "9 a.m. to 5 p.m. on Monday" and "6 a.m. on Monday (1000 GMT)" the day is that of both."""
    shared = list(found)
    for at, (each, later) in enumerate(pairwise(found)):
        if _joined(refiners, tokens, each, later, "and", "or", "to", "aside"):
            shared[at] = each._replace(meaning=_on_day(shared[at].meaning, later.meaning))
            shared[at + 1] = later._replace(meaning=_on_day(later.meaning, shared[at].meaning))
    return shared


def _on_day(one: Meaning, other: Meaning) -> Meaning:
    """A time of day without a day, on that of the one it is joined to."""
    if isinstance(one, Clock) and isinstance(other, Clock) and one.day is None:
        return Clock(one.time, other.day)
    return one


def _joined(refiners: Refiners, tokens: Tokens, first: Candidate, second: Candidate, *names: str) -> bool:
    return any(refiners.between(name, tokens, first.end, second.start) for name in names)
