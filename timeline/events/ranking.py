"""Which days of a story matter most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from timeline.model import KeyDate, Timeline


def key_dates(
    line: Timeline, n: int, start: date | None = None, end: date | None = None
) -> tuple[KeyDate, ...]:
    """The n days that the most articles mention, from `start` to `end`, the most mentioned first.

    The number of documents that mention a day is the strongest simple measure of timeline summarisation
    (Ghalandari and Ifrim 2020); of days mentioned alike the earlier comes first.
    """
    mentions = Counter(day for days in _days(line) for day in days)
    inside = [day for day in mentions if (start is None or start <= day) and (end is None or day <= end)]
    chosen = sorted(inside, key=lambda day: (-mentions[day], day))[:n]
    return tuple(_key_date(line, day) for day in chosen)


def _days(line: Timeline) -> Iterator[set[date]]:
    for timexes in line.timexes.values():
        yield {timex.when.day for timex in timexes if timex.when is not None and timex.when.day is not None}


def _key_date(line: Timeline, day: date) -> KeyDate:
    events = tuple(event for event in line.events if event.when.day == day)
    return KeyDate(day, events, tuple(told.quote.exact for event in events for told in event.statements))
