"""The order of a story: its lanes, its events by month and day, and the quotes with their mention cut out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from timeline import model
from timeline.render import words


@dataclass(frozen=True, slots=True)
class Lane:
    """A phase as the site shows it: `number` from 0 chooses its place and its colour."""

    id: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Day:
    """Events of one time, named by it: "Monday 28 October 2024", "summer 2024"."""

    label: str
    events: tuple[model.Event, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The times that begin in one month. `first` counts the story's events from 1."""

    label: str
    first: int
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A quote in three: the mention of time, "" where it stands outside, and what is around it."""

    before: str
    mention: str
    after: str


def lanes(story: model.Story, events: Iterable[model.Event]) -> tuple[Lane, ...]:
    """The story's phases in its order, then any other that an event has."""
    labels = {phase.id: phase.label for phase in story.phases}
    for event in events:
        labels.setdefault(event.phase, event.phase or "Other")
    return tuple(Lane(id_, label, number) for number, (id_, label) in enumerate(labels.items()))


def in_order(events: Iterable[model.Event]) -> tuple[model.Event, ...]:
    """Sorted by the first day each can mean (the last where the first is open), then by the last."""
    return tuple(sorted(events, key=_key))


def months(events: tuple[model.Event, ...]) -> tuple[Month, ...]:
    """Events that are in order, under the months they begin in and the times they share."""
    found, counted = [], 1
    for label, group in groupby(events, key=lambda event: _month(event.when)):
        days = tuple(
            Day(words.heading(value), tuple(same))
            for value, same in groupby(group, lambda event: event.when.value)
        )
        found.append(Month(label, counted, days))
        counted += sum(len(each.events) for each in days)
    return tuple(found)


def reach(events: Iterable[model.Event]) -> tuple[date | None, date | None]:
    """The first and the last day that any event names."""
    days = [day for event in events for day in (event.when.earliest, event.when.latest) if day]
    return (min(days), max(days)) if days else (None, None)


def cut(statement: model.Statement) -> Cut:
    """The statement's quote around its mention."""
    exact, timex = statement.quote.exact, statement.timex
    start = timex.start - statement.span.start
    end = start + len(timex.text)
    if start < 0 or not timex.text or exact[start:end] != timex.text:
        return Cut(exact, "", "")
    return Cut(exact[:start], timex.text, exact[end:])


def name(article: model.Article) -> str:
    """What an article is called as a source: its publisher, else its title, else its id."""
    return article.source or article.title or article.id


def _key(event: model.Event) -> tuple[date, date, str]:
    first = event.when.earliest or event.when.latest or date.max
    return first, event.when.latest or date.max, event.id


def _month(when: model.Dated) -> str:
    first = when.earliest or when.latest
    return words.month(first) if first else "Time unknown"
