"""Give the mentions of a document their TIMEX3 value, their days and the reason, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.edtf import Edtf
from timeline.temporal import calendar
from timeline.temporal.answer import Answer
from timeline.temporal.context import Context
from timeline.temporal.meaning import Calendar, Mention, Shift
from timeline.temporal.shades import shaded
from timeline.temporal.story import followed
from timeline.timexes import Dated, Style, Timex
from timeline.wording import say

_SIDES = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}
_SIDES |= {"EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}
_OPPOSITE = {"MORE_THAN": "LESS_THAN", "LESS_THAN": "MORE_THAN"}
_OPPOSITE |= {"EQUAL_OR_MORE": "EQUAL_OR_LESS", "EQUAL_OR_LESS": "EQUAL_OR_MORE"}


def resolve(mentions: Sequence[Mention], anchor: date | None, style: Style = "news") -> tuple[Timex, ...]:
    """Resolve the mentions of a document, in order: each may count from those before it.

    "The former mayor", "at that time", "thirty a day" are times in a history, but not in news.
    """
    mentions = [mention for mention in mentions if mention.only in (None, style)]
    answers = _linked(mentions, followed(mentions, Context(anchor, style)))
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


def _linked(mentions: Sequence[Mention], answers: list[Answer]) -> list[Answer]:
    """The end of a stretch comes after its start: from November "to February" is the February after it."""
    for at, mention in enumerate(mentions[:-1]):
        first, second = answers[at], answers[at + 1]
        if mention.link == "to" and first.when is not None and second.when is not None and second.anchor:
            answers[at + 1] = _after(mentions[at + 1], first.when, second)
    return answers


def _after(mention: Mention, first: Edtf, second: Answer) -> Answer:
    start, later = first.bounds[0], second.when.bounds[0] if second.when is not None else None
    if start is None or later is None or later >= start or not isinstance(mention.meaning, Calendar):
        return second
    when = calendar.choose(calendar.around(mention.meaning, start), start, 1)
    return replace(
        second, when=when, reason=f"“{mention.text}” ends what began on {say(first)}: {say(when)}."
    )
