"""The days between which an undated article was published, where no single day can be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dating.beliefs import Belief
from timeline.dating.links import Folder, Later
from timeline.dating.times import Told
from timeline.model import Dated, Span

_SHOWN = 4  # candidates
_PAST = 0.95  # how sure an interval is from what an article itself tells as past: 301 of 315 held the day,
_ALIKE = 0.8  # from a sentence that tells the same as another: 44 of 54,
_DONE = 0.5  # from what it tells as done and another still expects: few, and as many wrong as right,
_COPY = 0.9  # and beside its copies
_LIKELY = 0.75  # chance of two days, one of which it is
_SETTLED = 0.4  # chance of a day from which others are bounded


@dataclass(frozen=True, slots=True)
class Bound:
    """A day on one side of publication, and why."""

    day: date
    reason: str
    confidence: float = 1.0


def between(folder: Folder, index: int, beliefs: Mapping[int, Belief]) -> Dated | None:
    """The interval in which an article was published; None where nothing bounds it.

    Nearly all are open at their end. How many held the day of publication was measured on 2,765 articles.
    """
    after = list(_after(folder, index, beliefs))
    if not after and (beside := _beside_a_copy(folder, index, beliefs)):
        return beside
    belief = beliefs.get(index)
    linked = list(_linked(belief))
    told = [*_told(folder, index), *linked]
    first = max([*after, *told], key=lambda each: each.day, default=None)
    if first is None:
        return None
    last = None if first in linked else _until(folder, index, beliefs, first.day)
    value = f"{first.day}/{last.day if last else ''}"
    reasons = [each.reason for each in (*after, *told) if each.day == first.day] + (
        [last.reason] if last else []
    )
    candidates = _candidates(folder, index, belief, bool(after), first.day)
    return Dated(
        value,
        first.day,
        last.day if last else None,
        "inferred",
        first.confidence,
        tuple(dict.fromkeys(reasons)),
        tuple(f"{day}" for day in candidates if last is None or day <= last.day),
    )


def _beside_a_copy(folder: Folder, index: int, beliefs: Mapping[int, Belief]) -> Dated | None:
    """The days around the one on which its copies appeared, if that is known, and one day for all of them."""
    known = [(day, other) for other in folder.copies(index) if (day := _known(beliefs.get(other)))]
    if len({day for day, _ in known}) != 1:
        return None
    day, name = known[0][0], folder.readings[known[0][1]].article.id
    days = day - timedelta(1), day + timedelta(1)
    if any(bound.day > days[1] for bound in _told(folder, index)):
        return None
    reason = f"Most of it stands in {name} in the same words, which was published on {day}."
    return Dated(f"{days[0]}/{days[1]}", *days, "inferred", _COPY, (reason,), (f"{day}",))


def _known(belief: Belief | None) -> date | None:
    return belief.best if belief and belief.days[belief.best] == 1 else None


def _told(folder: Folder, index: int) -> Iterator[Bound]:
    reading = folder.readings[index]
    if full := reading.latest_full:
        day, told = full
        yield Bound(day, f"It tells of {told.words} as past: {reading.quote(told.sentence)}", _PAST)


def _linked(belief: Belief | None) -> Iterator[Bound]:
    if belief and belief.told and belief.pair[1] >= _LIKELY:
        yield Bound(*belief.told, _ALIKE)


def _candidates(
    folder: Folder, index: int, belief: Belief | None, later: bool, first: date
) -> Sequence[date]:
    weekdays = folder.readings[index].weekdays
    if later and weekdays:
        return _weekdays(weekdays[0].weekday, first)
    return [day for day in belief.candidates if day >= first] if belief else ()


def _after(folder: Folder, index: int, beliefs: Mapping[int, Belief]) -> Iterator[Bound]:
    """What it tells as done on a weekday took place after the articles that still expect it."""
    for later in folder.later(index):
        if later.other in beliefs and _settled(beliefs[later.other]):
            published = beliefs[later.other].best
            reason = _reason(folder, index, later, published)
            yield Bound(_next(later.told.weekday, published), reason, _DONE)


def _reason(folder: Folder, index: int, later: Later, published: date) -> str:
    reading, other = folder.readings[index], folder.readings[later.other]
    return (
        f"It tells as done on {later.told.words} what {other.article.id}, published about {published},"
        f" still expects: {reading.quote(later.told.sentence)} against {other.quote(later.sentence.span)}"
    )


def _until(folder: Folder, index: int, beliefs: Mapping[int, Belief], first: date) -> Bound | None:
    """A month that two articles name without a year, telling the same, is one: the next had not come."""
    found = []
    for told, other, sentence in folder.months(index):
        if other in beliefs and _settled(beliefs[other]):
            published = beliefs[other].best
            year = published.year - (told.month > published.month)
            end = date(year + 1, told.month, 1) - timedelta(1)
            found.append(Bound(end, _same_month(folder, index, told, other, sentence, year)))
    return min((each for each in found if each.day >= first), key=lambda each: each.day, default=None)


def _same_month(folder: Folder, index: int, told: Told, other: int, sentence: Span, year: int) -> str:
    one, another = folder.readings[index], folder.readings[other]
    return (
        f"It names {told.words} without a year, as {another.article.id} does, which means that of {year}; the"
        f" next had not come: {one.quote(told.sentence)} and {another.quote(sentence)}"
    )


def _settled(belief: Belief) -> bool:
    return belief.days[belief.best] >= _SETTLED


def _next(weekday: int, after: date) -> date:
    return after + timedelta((weekday - after.weekday() - 1) % 7 + 1)


def _weekdays(weekday: int, first: date) -> list[date]:
    return [_next(weekday, first - timedelta(1)) + timedelta(7 * week) for week in range(_SHOWN)]
