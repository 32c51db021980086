"""Where the time axis is marked: days, months or years, as few as have room, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from timeline.wording import MONTHS

DAYS = (1, 2, 3, 7, 14)
MONTHS_APART = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)
MONDAY = date(1, 1, 1).toordinal()  # steps of seven days are counted from the first Monday of the calendar


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis and its words; `year` is said where it is not the year of the tick before."""

    at: date
    label: str
    year: str


def ticks(start: datetime, end: datetime, most: int) -> tuple[Tick, ...]:
    """At most `most` ticks (at least two) from `start` to `end`, at the finest step that allows it."""
    for days in _steps(start.date(), end.date(), max(2, most)):
        inside = [day for day in days if start <= datetime.combine(day, time()) <= end]
        if len(inside) <= max(2, most):
            return tuple(_named(inside))
    return ()


def _steps(first: date, last: date, most: int) -> Iterator[Iterator[date]]:
    """The days of each step that can be few enough, the finest first."""
    length = (last - first).days
    yield from (_every(first, last, step) for step in DAYS if length <= (most + 1) * step)
    yield from (_months(first, last, step) for step in MONTHS_APART if length <= (most + 2) * step * 31)


def _every(first: date, last: date, step: int) -> Iterator[date]:
    """Each `step`th day; the same days whatever the range, so that they stand still when it moves."""
    start = first.toordinal() - (first.toordinal() - MONDAY) % step
    return (date.fromordinal(day) for day in range(max(1, start), last.toordinal() + 1, step))


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """The first of each `step`th month, counted from the year 0."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    numbers = range(start - start % step, end + 1, step)
    return (date(number // 12, number % 12 + 1, 1) for number in numbers if number >= 12)


def _named(days: list[date]) -> Iterator[Tick]:
    if len(days) < 2 or all(day.day == day.month == 1 for day in days):
        yield from (Tick(day, str(day.year), "") for day in days)
        return
    monthly = min(later - day for day, later in pairwise(days)) >= timedelta(days=28)
    told = 0
    for day in days:
        month = MONTHS[day.month - 1][:3]
        yield Tick(day, month if monthly else f"{day.day} {month}", str(day.year) if day.year != told else "")
        told = day.year
