"""What must agree for two statements to tell the same thing, and how alike their words must be for it.

Words alone never tell for certain. The thresholds were set on pairs of news sentences read one by one, such
that of a hundred that are joined in other news 95 tell the same; what falls short is offered to a person
(offers.py). A denial never joins what it denies.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import product

from timeline.model import Statement

NEVER = 2.0  # more than any likeness
SHARED = 3  # stems in common, so that no two short sentences are joined by a name

_ONE_DAY = 0.28
_LONGER = 0.06  # more where they share a longer time, as many other things do
_LONGEST, _MONTH = 0.12, 31  # and more where it has more days than this
_OTHERS_SAY = 0.12  # more where two people say it, or one telling is of the saying and one of the thing
_ONE_SPEAKER = 0.18  # what one speaker says on one day
_PLANNED = 0.45  # a plan, and what came of it
LEAST = _ONE_SPEAKER  # below which none are joined

_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_APART = 45  # minutes between two times of day that two articles can tell of one thing


@dataclass(frozen=True, slots=True)
class Traits:
    """What must agree; of a saying also the words of its speaker's name.

    `clock` is the minute of the day and the article, where a time of day is told; `days` is how long the time
    is, None where it has no end.
    """

    planned: bool
    negated: bool
    saying: bool
    speaker: frozenset[str]
    clock: tuple[int, str] | None
    days: int | None


def traits(statement: Statement) -> Traits:
    """The traits of a statement."""
    saying, when = statement.kind == "statement", statement.when
    speaker = statement.attribution.speaker if saying and statement.attribution else ""
    clock = _CLOCK.search(statement.timex.value)
    return Traits(
        planned=statement.kind == "plan",
        negated=statement.factuality.negated,
        saying=saying,
        speaker=frozenset(speaker.lower().split()),
        clock=(60 * int(clock[1]) + int(clock[2] or 0), statement.article) if clock else None,
        days=(when.latest - when.earliest).days + 1 if when.earliest and when.latest else None,
    )


def needed(ones: Collection[Traits], others: Collection[Traits]) -> float:
    """How alike two events must be to be one: the mean over their statements, NEVER where two contradict."""
    each = [_needed(one, other) for one, other in product(ones, others)]
    return NEVER if NEVER in each else sum(each) / len(each)


def one_speaker(one: Traits, other: Traits) -> bool:
    """Whether both are what one speaker said, named in full or in short."""
    both = one.speaker and other.speaker
    return bool(both) and (one.speaker <= other.speaker or other.speaker <= one.speaker)


def _needed(one: Traits, other: Traits) -> float:
    if one.negated != other.negated or _at_other_hours(one, other):
        return NEVER
    if one.planned != other.planned:
        return _PLANNED
    if one_speaker(one, other) and one.days == 1:
        return _ONE_SPEAKER
    others_say = one.saying != other.saying or bool(one.speaker and other.speaker)
    return _ONE_DAY + _strictness(one.days) + _OTHERS_SAY * others_say


def _strictness(days: int | None) -> float:
    if days == 1:
        return 0.0
    return _LONGEST if days and days > _MONTH else _LONGER


def _at_other_hours(one: Traits, other: Traits) -> bool:
    """Whether their times of day contradict: one article does not tell one thing of two minutes."""
    if one.clock is None or other.clock is None:
        return False
    (minute, article), (other_minute, other_article) = one.clock, other.clock
    return abs(minute - other_minute) > (0 if article == other_article else _APART)
