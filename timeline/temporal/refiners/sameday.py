"""The day of a time of day that has none beside it: that of its sentence, or of the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.temporal.meaning import Calendar, Clock, Cue, Meaning
from timeline.temporal.refiners.clocks import is_day

if TYPE_CHECKING:
    from timeline.temporal.recognition.lexer import Tokens
    from timeline.temporal.refiners.refine import Candidate, Refiners

_BACK = 3  # times before one that can tell its day


def on_their_days(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """In "On Sunday, at around 3 p.m., a bus overturned" the hour is of that Sunday."""
    placed = list(found)
    for at in reversed(range(len(found) - 1)):
        if _has_no_day(placed[at]) and _beside(refiners, tokens, placed[at], placed[at + 1]):
            placed[at] = _on(placed[at], _day(placed[at + 1].meaning), placed[at + 1].cue)
    for at, each in enumerate(placed):
        if _has_no_day(each) and (day := _before(refiners, tokens, placed, at)) is not None:
            placed[at] = _on(each, _day(day.meaning) or Calendar(), day.cue)
    return placed


def _has_no_day(each: Candidate) -> bool:
    return isinstance(each.meaning, Clock) and each.meaning.day is None


def _day(meaning: Meaning) -> Meaning | None:
    """The day that a time is or is on; None where it has none, or is no particular one."""
    day = meaning.day if isinstance(meaning, Clock) else meaning
    return day if day is not None and is_day(day) else None


def _on(each: Candidate, day: Meaning | None, cue: Cue) -> Candidate:
    """A time of day on a day, seen from the verb of that day."""
    time = each.meaning.time if isinstance(each.meaning, Clock) else ""
    return each._replace(meaning=Clock(time, day, apart=True), cue=cue)


def _beside(refiners: Refiners, tokens: Tokens, each: Candidate, later: Candidate) -> bool:
    """Whether the day follows a bracket: "9 a.m. (0800 GMT) on Friday"."""
    name = "aside" if isinstance(later.meaning, Clock) else "after aside"
    return _day(later.meaning) is not None and refiners.between(name, tokens, each.end, later.start)


def _before(refiners: Refiners, tokens: Tokens, found: Sequence[Candidate], at: int) -> Candidate | None:
    """The time before one that tells its day, not what the sentence is until or since; of many days none."""
    each = found[at]
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        other = found[back]
        if _day(other.meaning) is None:
            continue
        if other.relation or not _is_told_with(refiners, tokens, other, each):
            return None
        of_many = back > 0 and found[back - 1].link == "to"
        return other._replace(meaning=Calendar()) if of_many else other
    return None


def _is_told_with(refiners: Refiners, tokens: Tokens, day: Candidate, each: Candidate) -> bool:
    """Whether the verbs of two times look to one side; across a full stop they have to."""
    gap = (tokens, day.end, each.start)
    sides = {refiners.tenses.cue(tokens, one.start, one.end).direction for one in (day, each)}
    if refiners.between("sentence", *gap):
        return sides != {-1, 1}
    apart = "\n" in "".join(tokens.pieces[day.end - 1 : each.start])
    return len(sides) == 1 and 0 not in sides and not apart and refiners.between("sentences", *gap)
