"""The order of a story: its lanes, its events by month and day, and the quotes with their mention cut out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from timeline import edtf, model
from timeline.render import words
from timeline.wording import single

_NAME = re.compile(r"\w+[\d_.-][\w.-]*\b|\d+\w*")  # what an id looks like in a sentence, and no word does


@dataclass(frozen=True, slots=True)
class Lane:
    """A phase as the site shows it: `number` from 0 chooses its place and its colour."""

    id: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Day:
    """Events of one time: a calendar day, or what `label` says where it is not one day ("summer 2024")."""

    date: date | None
    label: str
    events: tuple[model.Event, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The times that begin in one month, or in a year of which no month is said."""

    label: str
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


def months(events: tuple[model.Event, ...]) -> tuple[Month, ...]:
    """Events that are in order, under the months they begin in and the times they share."""
    grouped = groupby(events, key=lambda event: month_of(event.when))
    return tuple(Month(label, _days(tuple(inside))) for label, inside in grouped)


def reach(events: Iterable[model.Event]) -> tuple[edtf.Date, edtf.Date] | None:
    """The date that begins first and the one that begins last, as finely as they are said."""
    named = [each for event in events for each in _named(edtf.parse(event.when.value))]
    if not named:
        return None
    return min(named, key=_begins), max(named, key=_begins)


def cut(statement: model.Statement) -> Cut:
    """The statement's quote around its mention."""
    exact, timex = statement.quote.exact, statement.timex
    start = timex.start - statement.span.start
    end = start + len(timex.text)
    if start < 0 or not timex.text or exact[start:end] != timex.text:
        return Cut(exact, "", "")
    return Cut(exact[:start], timex.text, exact[end:])


def tellings(event: model.Event) -> tuple[model.Statement, ...]:
    """The statements of an event, the one that its summary quotes (and its headline is of) first."""
    return tuple(sorted(event.statements, key=lambda each: each.quote.exact != event.summary))


def tellers(event: model.Event) -> tuple[str, ...]:
    """The articles that tell of an event, each once; of copies of one text all, and not only its source."""
    return tuple(dict.fromkeys(each.article for each in event.statements))


def naming(reason: str, known: Container[str]) -> Iterator[tuple[str, str]]:
    """The reason in pieces: text and "", or where it names an article, its id twice.

    What stands in quotes is left as it is, and so is a plain word, whatever article has it for an id.
    """
    at = 0
    for word in _NAME.finditer(reason):
        quoted = reason.count("“", 0, word.start()) > reason.count("”", 0, word.start())
        if word[0] in known and not quoted:
            yield reason[at : word.start()], ""
            yield word[0], word[0]
            at = word.end()
    yield reason[at:], ""


def name(article: model.Article) -> str:
    """What an article is called as a source: its publisher, else its title, else its id."""
    return article.source or article.title or article.id


def _begins(found: edtf.Date) -> date:
    return found.bounds[0] or date.min


def _named(found: edtf.Edtf) -> tuple[edtf.Date, ...]:
    match found:
        case edtf.OneOf(members=members):
            return members
        case edtf.Interval(start=start, end=end):
            return tuple(each for each in (start, end) if isinstance(each, edtf.Date))
        case edtf.Date():
            return (found,)


def _days(events: tuple[model.Event, ...]) -> tuple[Day, ...]:
    times = (tuple(same) for _, same in groupby(events, key=lambda event: event.when.value))
    return tuple(Day(same[0].when.day, words.when(same[0].when.value), same) for same in times)


def month_of(when: model.Dated) -> str:
    """The month that a time begins in; its year or decade, where no month is said."""
    first = _named(edtf.parse(when.value))[0]
    month = first.month if first.granularity >= edtf.Granularity.MONTH else None
    return single(edtf.Date(first.year, month, masked=first.masked))
