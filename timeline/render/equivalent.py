"""What the figure shows, in words, for whoever does not see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline import model
from timeline.render import words
from timeline.render.chronology import Lane

BUSY = 3  # days named, at most


@dataclass(frozen=True, slots=True)
class Equivalent:
    """`lanes` with the number of their events; `busiest` in words, "" where no day has several events."""

    lanes: tuple[tuple[Lane, int], ...]
    busiest: str


def of(events: Sequence[model.Event], lanes: Sequence[Lane]) -> Equivalent:
    """The equivalent of a figure of these events."""
    of_lane = Counter(event.phase for event in events)
    return Equivalent(tuple((lane, of_lane[lane.id]) for lane in lanes), _busiest(events))


def _busiest(events: Sequence[model.Event]) -> str:
    of_day = Counter(event.when.value for event in events if event.when.day)
    most = sorted(of_day.items(), key=lambda each: (-each[1], each[0]))[:BUSY]
    said = [f"{words.when(day)} ({words.count(number, 'event')})" for day, number in most if number > 1]
    return words.listed(said, " and ")
