"""An article as dating sees it: what it tells of days, what stands over it, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dating.comments import Comments, comments
from timeline.dating.likeness import Vector, Words
from timeline.dating.stamps import Scored, scored, stamps, yearless
from timeline.dating.times import Times, Told, told
from timeline.model import Article, Span, Timex

_FIRST = 14  # sentences at its beginning that say what an article is about
_LONGEST = 300  # characters of a sentence in a reason
_OPEN = re.compile(
    r"\b(?:will|would|shall|could|may|might|if|expect\w*|scheduled|prepar(?:es?|ing)|plan(?:s|ned|ning)?"
    r"|about to|due to|set to|going to|not yet|yet to|have not|has not|had not|n't)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its words, and whether it leaves open that what it tells has happened."""

    span: Span
    words: Vector
    is_open: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says that can date it."""

    article: Article
    told: tuple[Told, ...]
    stamps: tuple[Scored, ...]
    yearless: tuple[Timex, ...]  # days at its head, without their year
    comments: Comments | None
    spans: Sequence[Span]

    @property
    def weekdays(self) -> tuple[Told, ...]:
        """The bare weekdays it looks back on, in the order of the text."""
        return tuple(each for each in self.told if each.kind == "weekday" and each.past)

    @property
    def month_days(self) -> tuple[Told, ...]:
        """The days of months it looks back on, said without a year."""
        return tuple(each for each in self.told if each.kind == "month-day" and each.past and each.names_day)

    @property
    def latest_full(self) -> tuple[date, Told] | None:
        """The latest day on which a day or month that is told with its year, as past, can have begun."""
        full = [(each.when[0], each) for each in self.told if each.when and each.past and each.kind != "year"]
        return max(full, key=lambda pair: (pair[0], -pair[1].number), default=None)

    @property
    def latest_year(self) -> int:
        """The latest year in which or since when it tells that something was; 0 if it names none."""
        years = (each for each in self.told if each.kind == "year" and each.past and each.when)
        return max((each.when[0].year for each in years if each.when and self._is_in(each)), default=0)

    def _is_in(self, year: Told) -> bool:
        return re.search(rf"\b(?:in|since)\s+{re.escape(year.words)}\b", self.text_of(year), re.I) is not None

    def text_of(self, each: Told) -> str:
        """The sentence in which a time is told."""
        return self.article.text[each.sentence.start : each.sentence.end]

    def quote(self, span: Span) -> str:
        """A sentence as a reason names it: on one line, in quotes, and not too long."""
        words = " ".join(self.article.text[span.start : span.end].split())
        return f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"


def read(article: Article, times: Times) -> Reading:
    """What an article and its mentions say of when it was published."""
    tells = told(article.text, times)
    found = scored(stamps(article, times.placed), tells)
    readers = comments(article, times.placed)
    return Reading(article, tells, found, yearless(article, times.placed), readers, times.sentences)


def sentences(reading: Reading, words: Words) -> list[Sentence]:
    """The sentences at the beginning of an article, with their words."""
    return [sentence(reading, number, words) for number in range(min(_FIRST, len(reading.spans)))]


def sentence(reading: Reading, number: int, words: Words) -> Sentence:
    """One sentence of an article, with its words."""
    span = reading.spans[number]
    text = reading.article.text[span.start : span.end]
    return Sentence(span, words.sentence(text), _OPEN.search(text) is not None)
