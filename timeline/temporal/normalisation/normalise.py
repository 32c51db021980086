"""Give the mentions of a document their TIMEX3 value, their days and the reason, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from timeline.edtf import Edtf
from timeline.temporal.meaning import Calendar, Clock, Meaning, Mention, Shift
from timeline.temporal.normalisation import calendar
from timeline.temporal.normalisation.answer import Answer
from timeline.temporal.normalisation.context import Context
from timeline.temporal.normalisation.history import followed
from timeline.temporal.normalisation.shades import shaded
from timeline.timexes import Dated, Style, Timex
from timeline.wording import say

_STRETCH = timedelta(days=200)  # the longest stretch that is surely not told of once it has begun
_EVENING, _MIDNIGHT, _NOON = "T18", "T00", "T12"  # as TIMEX3 writes them, so that they compare as texts
_SIDES = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}
_SIDES |= {"EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}
_OPPOSITE = {"MORE_THAN": "LESS_THAN", "LESS_THAN": "MORE_THAN"}
_OPPOSITE |= {"EQUAL_OR_MORE": "EQUAL_OR_LESS", "EQUAL_OR_LESS": "EQUAL_OR_MORE"}


def normalise(mentions: Sequence[Mention], anchor: date | None, style: Style = "news") -> tuple[Timex, ...]:
    """Resolve the mentions of a document, in order: each may count from those before it.

    "The former mayor", "at that time", "thirty a day" are times in a history, but not in news.
    """
    mentions = [mention for mention in mentions if mention.only in (None, style)]
    answers = _overnight(mentions, _linked(mentions, followed(mentions, Context(anchor, style)), anchor))
    days = shaded(mentions, [answer.when for answer in answers], anchor)
    return tuple(map(_timex, mentions, answers, days))


def _timex(mention: Mention, answer: Answer, days: Edtf | None) -> Timex:
    shaded_by = "" if days == answer.when else f" With the words around it that means {say(days)}."
    reason = answer.reason + shaded_by
    when = Dated(str(days), *days.bounds, "said", reasons=(reason,)) if days is not None else None
    return Timex(
        mention.start,
        mention.end,
        mention.text,
        answer.type,
        answer.timex,
        _mod(mention),
        mention.rule,
        when,
        answer.anchor,
        reason,
    )


def _mod(mention: Mention) -> str:
    """The modifier in TIMEX3; of a point in time more than so long ago lies before it."""
    if isinstance(mention.meaning, Shift) and mention.mod in _SIDES:
        before, after = _SIDES[mention.mod], _SIDES[_OPPOSITE[mention.mod]]
        return before if mention.meaning.count < 0 else after
    return {"EARLIER": "START", "LATER": "END"}.get(mention.mod, mention.mod)


def _linked(mentions: Sequence[Mention], answers: list[Answer], anchor: date | None) -> list[Answer]:
    """The end of a stretch comes after its start: from November "to February" is the February after it."""
    for at, (mention, later) in enumerate(pairwise(mentions)):
        first, second = answers[at], answers[at + 1]
        if mention.link == "to" and anchor is not None and (around := _around(mention, later, first, anchor)):
            answers[at : at + 2] = around
        elif mention.link == "to" and first.when is not None and second.when is not None and second.anchor:
            answers[at + 1] = _after(later, first.when, second)
    return answers


def _around(one: Mention, other: Mention, answer: Answer, day: date) -> list[Answer] | None:
    """A stretch of the year that looks ahead is the one that the day lies in, if there is one.

    "The road will be closed from March 10 to 14", on the 12th.
    """
    first, last = one.meaning, other.meaning
    if one.cue.direction <= 0 or answer.anchor != str(day):
        return None
    if not (isinstance(first, Calendar) and isinstance(last, Calendar) and first.yearly and last.yearly):
        return None
    for begin in calendar.around(first, day):
        start = begin.bounds[0]
        end = calendar.choose(calendar.around(last, start), start, 1) if start is not None else begin
        reason = (
            f"“{one.text}” to “{other.text}” is the stretch under way on {day}: {say(begin)} to {say(end)}."
        )
        if start is not None and start <= day <= (end.bounds[1] or day) <= start + _STRETCH:
            return [replace(answer, when=when, reason=reason) for when in (begin, end)]
    return None


def _overnight(mentions: Sequence[Mention], answers: list[Answer]) -> list[Answer]:
    """From 11 p.m. to 1 a.m. of one day is to the next."""
    for at, (start, end) in enumerate(pairwise(mentions)):
        day = answers[at].when
        if start.link == "to" and answers[at + 1].when == day and _turns(start.meaning, end.meaning):
            answers[at + 1] = _morning(start, end, answers[at + 1])
    return answers


def _turns(start: Meaning, end: Meaning) -> bool:
    """Whether the day turns between two times of day."""
    if not (isinstance(start, Clock) and isinstance(end, Clock)):
        return False
    return start.time >= _EVENING and _MIDNIGHT <= end.time < _NOON


def _morning(start: Mention, end: Mention, answer: Answer) -> Answer:
    day = answer.when.bounds[0] if answer.when is not None else None
    if day is None or not isinstance(end.meaning, Clock):
        return answer
    when = calendar.containing(calendar.shifted(day, 1, "day"), "day")
    reason = f"“{end.text}” comes after “{start.text}” of {say(answer.when)}: {say(when)}."
    return replace(answer, when=when, value=f"{when}{end.meaning.time}", reason=reason)


def _after(mention: Mention, first: Edtf, second: Answer) -> Answer:
    start, later = first.bounds[0], second.when.bounds[0] if second.when is not None else None
    said = mention.meaning
    part, time = (said.day, said.time) if isinstance(said, Clock) else (said, "")
    if start is None or later is None or later >= start or not isinstance(part, Calendar):
        return second
    when = calendar.choose(calendar.around(part, start), start, 1)
    return replace(
        second,
        when=when,
        value=f"{when}{time}" if time else second.value,
        reason=f"“{mention.text}” ends what began on {say(first)}: {say(when)}.",
    )
