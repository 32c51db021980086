"""Pairs of events that may be one: not alike enough to be joined unasked, and offered to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from timeline.events import likeness, reasons, telling
from timeline.events.likeness import Vector
from timeline.events.linking import Group
from timeline.model import Dated, Event, Statement

_SAME = 0.15  # how alike two events of one time are that are worth a person's look
_ONE_SPEAKER = 0.05  # where one speaker said both on one day: it may have been in one speech
_WITHIN = 0.3  # where the time of one lies within that of the other
_NEXT = 0.35  # where one is told of the day after the other
_LONG = timedelta(days=31)  # of a time within which so many things lie that it tells nothing
_COMPARED = 12  # tellings of each event among which the most alike are looked for


@dataclass(frozen=True, slots=True)
class Offer:
    """Two events that may be one: how alike they are (0 to 1) and why; and of each the most alike telling."""

    first: Event
    second: Event
    tellings: tuple[Statement, Statement]
    likeness: float
    reason: str


def offers(events: Iterable[Event]) -> tuple[Offer, ...]:
    """The pairs of events that may be one, the most alike first: none where one denies the other.

    An event that a hand added, which no sentence tells, is in no pair.
    """
    ordered = sorted((each for each in events if each.statements), key=lambda event: event.order)
    vectors = likeness.vectors([each for event in ordered for each in event.statements])
    groups = [_group(event, vectors) for event in ordered]
    found = (
        _offer(ordered[one], ordered[other], groups[one].likeness(groups[other]), vectors)
        for one, other in likeness.pairs([group.total for group in groups])
        if _may_be_one(ordered[one].when, ordered[other].when, groups[one], groups[other])
    )
    apart = (offer for offer in found if not _of_one_sentence(*offer.tellings))
    return tuple(sorted(apart, key=lambda offer: (-offer.likeness, offer.first.id, offer.second.id)))


def _group(event: Event, vectors: Mapping[str, Vector]) -> Group:
    members = [(vectors[each.id], [telling.traits(each)]) for each in event.statements]
    whole, *others = (Group(number, *member) for number, member in enumerate(members))
    for other in others:
        whole.take(other)
    return whole


def _may_be_one(when: Dated, other: Dated, group: Group, of_other: Group) -> bool:
    one_speech = when.day and when.day == other.day and _one_speaker(group, of_other)
    least = _ONE_SPEAKER if one_speech else _least(when, other)
    return (
        least < telling.NEVER
        and group.likeness(of_other) >= least
        and len(group.total.keys() & of_other.total.keys()) >= telling.SHARED
        and telling.needed(group.traits, of_other.traits) < telling.NEVER
    )


def _one_speaker(group: Group, other: Group) -> bool:
    return any(telling.one_speaker(one, another) for one, another in product(group.traits, other.traits))


def _least(one: Dated, other: Dated) -> float:
    """How alike two events of these times must be; NEVER where the times do not touch."""
    if one.value == other.value:
        return _SAME
    if one.day and other.day:
        return _NEXT if abs(one.day - other.day) == timedelta(days=1) else telling.NEVER
    return _WITHIN if _holds(one, other) or _holds(other, one) else telling.NEVER


def _holds(longer: Dated, when: Dated) -> bool:
    if not (longer.earliest and longer.latest and when.earliest and when.latest):
        return False
    inside = longer.earliest <= when.earliest and when.latest <= longer.latest
    return inside and longer.latest - longer.earliest <= _LONG


def _offer(one: Event, other: Event, alike: float, vectors: Mapping[str, Vector]) -> Offer:
    """The offer, the event with more sources first: it is the one that stays."""
    first, second = sorted((one, other), key=lambda event: -len(event.sources))
    tellings = _nearest(first.statements[:_COMPARED], second.statements[:_COMPARED], vectors)
    reason = f"{_times(first.when, second.when)}, {reasons.common(*tellings, vectors)}"
    return Offer(first, second, tellings, round(alike, 2), reason)


def _nearest(
    ones: Sequence[Statement], others: Sequence[Statement], vectors: Mapping[str, Vector]
) -> tuple[Statement, Statement]:
    return max(product(ones, others), key=lambda two: likeness.dot(vectors[two[0].id], vectors[two[1].id]))


def _of_one_sentence(one: Statement, other: Statement) -> bool:
    """Whether they are two times of one sentence, in one article or in two that print it."""
    same_words = one.quote.exact == other.quote.exact and one.timex.text != other.timex.text
    return same_words or (one.article == other.article and one.span == other.span)


def _times(one: Dated, other: Dated) -> str:
    if one.value == other.value:
        return "same day" if one.day else "same time"
    if one.day and other.day:
        return "one day apart"
    inner, outer = (one, other) if _holds(other, one) else (other, one)
    return f"{inner.value} lies within {outer.value}"
