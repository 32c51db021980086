"""What dating is handed of an article, and what the article's own words tell of days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from timeline import edtf
from timeline.model import Span, Timex

PROBE = date(2001, 8, 15)  # a Wednesday far from the turn of the year, to see which way a mention looks

Kind: TypeAlias = Literal["day", "month-day", "weekday", "month", "year"]

YEARS = range(1600, 2200)  # in which articles can have been published; other years tell nothing of that

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])$")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?$")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED = re.compile(rf"\b({'|'.join(_WEEKDAYS)})", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|scheduled|expect\w*|plan\w*|set to|aims?|deadline"
    r"|amended|broadcast|repeated)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Times:
    """The mentions of time in one article.

    `placed` are those of the stretches that `places_of` names, furniture and all, and `body` those of its
    prose, both resolved without an anchor; `probed` are those of the body resolved as if
    it were published on PROBE. `sentences` are those of its prose.
    """

    placed: Sequence[Timex]
    body: Sequence[Timex]
    probed: Sequence[Timex]
    sentences: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the body tells of: month and day of a month-day, weekday (0 is Monday), days if dated.

    `past` is whether the sentence looks back on it; `number` is that of the sentence it stands in.
    """

    kind: Kind
    words: str
    past: bool
    number: int
    sentence: Span
    when: tuple[date, date] | None = None
    month: int = 0
    day: int = 0
    weekday: int = -1  # also of a month-day that is said with its weekday

    @property
    def names_day(self) -> bool:
        """Whether it says which day of which month; a holiday does not, which names a day of each year."""
        return self.kind in ("day", "month-day") and any(char.isdigit() for char in self.words)

    def on(self, published: date) -> date | None:
        """The last day it can mean that is not after a day of publication; None where it has none."""
        if self.kind == "weekday":
            return published - timedelta((published.weekday() - self.weekday) % 7)
        if self.kind == "month-day":
            return latest(self.month, self.day, published)
        return self.when[0] if self.kind == "day" and self.when else None


def told(text: str, times: Times) -> tuple[Told, ...]:
    """What the body tells of days, months and years, in the order of the text."""
    return tuple(_told(text, times))


def latest(month: int, day: int, until: date) -> date | None:
    """The last day of that month and number that is not after `until`."""
    for year in range(
        until.year, max(until.year - 9, 0), -1
    ):  # the 29th of February comes every 4 or 8 years
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= until:
            return found
    return None


def month_day(timex: Timex) -> tuple[int, int, int] | None:
    """The month, the day and the weekday that a date without its year names: 0 and -1 where it names none."""
    found = _MONTH_DAY.match(timex.value)
    if found is None or timex.when is not None:
        return None
    named = _NAMED.search(timex.text) if found[2] else None
    return int(found[1]), int(found[2] or 0), _WEEKDAYS.index(named[1].lower()) if named else -1


def _told(text: str, times: Times) -> Iterator[Told]:
    number = 0
    for bare, probed in zip(times.body, times.probed, strict=True):
        while number < len(times.sentences) and times.sentences[number].end <= bare.start:
            number += 1
        if number == len(times.sentences):
            return
        found = _read(text, bare, probed, number, times.sentences[number])
        if found:
            yield found


def _read(text: str, bare: Timex, probed: Timex, number: int, sentence: Span) -> Told | None:
    if bare.type not in ("DATE", "TIME"):
        return None
    if bare.when and bare.when.earliest and not bare.anchor and bare.when.earliest.year in YEARS:
        past = _looks_back(text, bare, sentence)
        days = bare.when.earliest, bare.when.latest or bare.when.earliest  # "since March 2024" has no end
        return _dated(bare, days, past, number, sentence)
    if bare.when:
        return None  # counted from another day that the text tells of
    past = probed.when is not None and (probed.when.earliest or PROBE) <= PROBE
    if weekday := _WEEKDAY.match(bare.value):
        return Told("weekday", bare.text, past, number, sentence, weekday=int(weekday[1]) - 1)
    if found := month_day(bare):
        month, day, named = found
        if named >= 0:  # the weekday, not the verb, chose the year in which it was resolved
            past = _looks_back(text, bare, sentence)
        kind: Kind = "month-day" if day else "month"
        return Told(kind, bare.text, past, number, sentence, None, month, day, named)
    return None


def _looks_back(text: str, bare: Timex, sentence: Span) -> bool:
    """Whether nothing in a sentence says that a date with its year or weekday lies ahead.

    With a time of day it is a stamp: of a reader's comment, a broadcast, a headline beside the text.
    """
    return bare.type == "DATE" and _AHEAD.search(text, sentence.start, sentence.end) is None


def _dated(bare: Timex, when: tuple[date, date], past: bool, number: int, sentence: Span) -> Told | None:
    grain = edtf.parse(bare.when.value).granularity if bare.when else edtf.Granularity.DECADE
    kinds: dict[edtf.Granularity, Kind] = {
        edtf.Granularity.DAY: "day",
        edtf.Granularity.MONTH: "month",
        edtf.Granularity.YEAR: "year",
    }
    if grain not in kinds or (kinds[grain] == "day" and when[0] != when[1]):
        return None
    return Told(kinds[grain], bare.text, past, number, sentence, when)
