"""Where each event stands in the figure: its day or its bar of days, and what the figure opens on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from math import ceil

from timeline import edtf, model

MOST = 2 / 3  # the share of the events that the opening range holds
FEWEST_DAYS = 6  # the shortest range worth opening on

Range = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in the figure: the day of its symbol, and the days its bar covers (start = end: no bar).

    `fades` says of each end of the bar whether it is vague, open or not said.
    """

    event: model.Event
    at: date
    start: date
    end: date
    fades: tuple[bool, bool]

    @property
    def bar(self) -> bool:
        """Whether it is more than a dot."""
        return self.start != self.end


@dataclass(frozen=True, slots=True)
class Placing:
    """All marks, the range of days that all of them cover, and the busy one that the figure opens on."""

    marks: tuple[Mark, ...]
    opening: Range
    whole: Range

    @property
    def inside(self) -> int:
        """How many marks stand in the opening range."""
        return sum(self.opening[0] <= mark.at <= self.opening[1] for mark in self.marks)


def place(events: Iterable[model.Event]) -> Placing | None:
    """The marks of these events, or None where none has a day that the calendar knows."""
    known = [event for event in events if event.when.earliest or event.when.latest]
    if not known:
        return None
    opening = _opening(sorted(_stands(event.when) for event in known))
    named = [day for event in known for day in (event.when.earliest, event.when.latest) if day]
    short = max(3, (opening[1] - opening[0]).days // 8)
    reach = min(named), max(named)
    marks = tuple(_mark(event, reach, short) for event in known)
    whole = min(mark.start for mark in marks), max(mark.end for mark in marks)
    return Placing(marks, opening, _widened(whole))


def rows(marks: Iterable[Mark], gap: timedelta) -> list[list[Mark]]:
    """Marks in as few rows as keep them apart: each in the first row whose last mark ends early enough."""
    found: list[list[Mark]] = []
    taken: list[tuple[datetime, int]] = []  # until when, and which row
    free: list[int] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        while taken and taken[0][0] <= moment(mark.start):
            heappush(free, heappop(taken)[1])
        if not free:
            free.append(len(found))
            found.append([])
        row = heappop(free)
        found[row].append(mark)
        heappush(taken, (moment(mark.end, gap), row))
    return found


def moment(day: date, shift: timedelta = timedelta()) -> datetime:
    """Midnight of a day, moved as far as the calendar reaches."""
    midnight = datetime.combine(day, time())
    try:
        return midnight + shift
    except OverflowError:
        return midnight


def _stands(when: model.Dated) -> date:
    """The day of an event's symbol: its day, the middle of its days, or the end that is known."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first and last  # noqa: S101 - `place` takes only these
    return first + (last - first) / 2


def _opening(days: Sequence[date]) -> Range:
    """The shortest range that holds most of the days, or all of them where that is not much longer."""
    wanted = ceil(MOST * len(days))
    ranges = zip(days, days[wanted - 1 :], strict=False)
    tight = _widened(min(ranges, key=lambda each: each[1] - each[0]))
    whole = _widened((days[0], days[-1]))
    return whole if whole[1] - whole[0] <= 1.5 * (tight[1] - tight[0]) else tight


def _widened(days: Range) -> Range:
    spare = max(0, FEWEST_DAYS - (days[1] - days[0]).days) // 2
    return _moved(days[0], -spare), _moved(days[1], spare)


def _mark(event: model.Event, named: Range, short: int) -> Mark:
    """The mark of an event. An end that is not said reaches a `short` way; an open one, as the story."""
    when = event.when
    vague = any(sign in when.value for sign in "~?%")
    at = _stands(when)
    before, after = _moved(at, -short), _moved(at, short)
    start = when.earliest or (min(named[0], before) if _open(when, "start") else before)
    end = when.latest or (max(named[1], after) if _open(when, "end") else after)
    return Mark(event, at, start, end, (vague or not when.earliest, vague or not when.latest))


def _open(when: model.Dated, end: str) -> bool:
    return getattr(edtf.parse(when.value), end, "") == edtf.OPEN


def _moved(day: date, days: int) -> date:
    return moment(day, timedelta(days=days)).date()
