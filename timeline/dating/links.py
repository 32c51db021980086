"""Sentences of different articles that tell the same: what ties a weekday in one to a day in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter

from timeline.dating.copies import is_copy, prose
from timeline.dating.likeness import Words, cosine, nearest
from timeline.dating.reading import Reading, Sentence, sentence, sentences
from timeline.dating.times import Told
from timeline.model import Span

LEAD = 1  # number of the last sentence that leads an article

_ALIKE = 0.2  # cosine of two sentences that surely are of the same thing
_LIKE = 0.12  # and of two that may be
_MONTH = 0.15  # of two that name the same month besides
_SAME = 0.3  # and of two that tell the same event, each with its day
_COPY = 0.4  # cosine of two articles that can be copies
_COMPARED = 6  # times of an article that are compared
_DONE = re.compile(
    r"\b(?:have|has)\s+(?:\w+ly\s+|now\s+|already\s+)?(?:been\s+)?\w+(?:ed|en|un|ne|nt)\b"
    r"|\bfor the first time\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """What an article tells of a weekday, and the sentence of another that tells the same.

    `day` is the day which that sentence names itself, if any: a month-day, or one with its year.
    """

    told: Told
    other: int
    sentence: Sentence
    likeness: float
    day: Told | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """What the lead of an article tells as done, and the sentence of another that still expects it."""

    told: Told
    other: int
    sentence: Sentence


class Folder:
    """The articles of a folder side by side, in the order of their ids; sentences are read when needed."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Find for each reading the others of its story."""
        self.readings = sorted(readings, key=lambda each: each.article.id)
        self._words = Words([prose(each) for each in self.readings])
        self._sentences: dict[int, list[Sentence]] = {}

    @cached_property
    def near(self) -> list[list[int]]:
        """For each article the others of its story, most alike first."""
        return [[other for _, other in alike] for alike in self._alikes]

    @cached_property
    def _alikes(self) -> list[list[tuple[float, int]]]:
        return nearest(self._words.vectors())

    def copies(self, index: int) -> list[int]:
        """The articles that are a copy of one, or it of them: printed a day apart at most."""
        one = self.readings[index]
        alike = (other for likeness, other in self._alikes[index] if likeness >= _COPY)
        return [other for other in alike if is_copy(one, self.readings[other])]

    def links(self, index: int) -> list[Link]:
        """The weekdays of an article whose sentence another article tells as well."""
        reading = self.readings[index]
        return [link for told in reading.weekdays[:_COMPARED] for link in self._linked(index, told)]

    def confirmed(self, index: int, days: Sequence[Told]) -> list[tuple[int, Told, Sequence[Told], float]]:
        """The weekdays on which others tell what an article tells of some days, those days, and how alike.

        Of a sentence with several days it is not known which of them the other means.
        """
        by_sentence: dict[int, list[Told]] = defaultdict(list)
        for day in days:
            by_sentence[day.number].append(day)
        own = [(self._sentence(index, tells[0]), tells) for tells in by_sentence.values()]
        found: list[tuple[int, Told, Sequence[Told], float]] = []
        for other in self.near[index]:
            for told in self.readings[other].weekdays[:_COMPARED]:
                words = self._sentence(other, told).words
                best, tells = max(((cosine(words, one.words), each) for one, each in own), key=itemgetter(0))
                found += [(other, told, tells, best)] if best >= _SAME else []
        return found

    def dated(self, index: int, told: Told) -> Iterator[date]:
        """The days, with their year, on which others tell what an article tells of a day of a month."""
        for other in self.near[index]:
            for each in self.readings[other].told:
                day = each.when[0] if each.kind == "day" and each.past and each.when else None
                same = day and (day.month, day.day) == (told.month, told.day)
                if day and same and self._cosine((index, told), (other, each)) >= _SAME:
                    yield day

    def later(self, index: int) -> list[Later]:
        """The articles that still expect what this one, in its lead, tells as done on a weekday."""
        reading = self.readings[index]
        told = next((each for each in reading.weekdays if each.number <= LEAD), None)
        if told is None or not _DONE.search(reading.text_of(told)):
            return []
        one = self._sentence(index, told)
        if one.is_open:
            return []
        expecting = ((other, *self._alike(one, other, is_open=True)) for other in self.near[index])
        return [Later(told, other, same) for other, alike, same in expecting if same and alike >= _ALIKE]

    def months(self, index: int) -> Iterator[tuple[Told, int, Span]]:
        """The months it names without a year, and the sentences of others that tell the same of them."""
        for told in self.readings[index].told:
            if told.kind == "month" and not told.when and told.past:
                for other in self.near[index]:
                    same = next((each for each in self.readings[other].told if _is_month(each, told)), None)
                    if same and self._cosine((index, told), (other, same)) >= _MONTH:
                        yield told, other, same.sentence

    def _cosine(self, one: tuple[int, Told], other: tuple[int, Told]) -> float:
        return cosine(self._sentence(*one).words, self._sentence(*other).words)

    def _linked(self, index: int, told: Told) -> Iterator[Link]:
        one = self._sentence(index, told)
        if one.is_open:
            return
        for other in self.near[index]:
            likeness, named = self._same_day(one, other)
            if named and likeness >= _SAME:
                yield Link(told, other, self._sentence(other, named), likeness, named)
                continue
            likeness, same = self._alike(one, other, is_open=False)
            if same and likeness >= _LIKE:
                yield Link(told, other, same, likeness)

    def _same_day(self, one: Sentence, other: int) -> tuple[float, Told | None]:
        """The day of which another article tells most like a sentence, and how like."""
        tells = [each for each in self.readings[other].told if each.past and each.names_day]
        found = [(cosine(one.words, self._sentence(other, each).words), each) for each in tells[:_COMPARED]]
        return max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))

    def _alike(self, one: Sentence, other: int, *, is_open: bool) -> tuple[float, Sentence | None]:
        """The sentence at the beginning of another article that is most like one, and how like."""
        found = [
            (cosine(one.words, each.words), each) for each in self._first(other) if each.is_open == is_open
        ]
        return max(found, key=lambda pair: (pair[0], -pair[1].span.start), default=(0.0, None))

    def _first(self, index: int) -> list[Sentence]:
        if index not in self._sentences:
            self._sentences[index] = sentences(self.readings[index], self._words)
        return self._sentences[index]

    def _sentence(self, index: int, told: Told) -> Sentence:
        first = self._first(index)
        return (
            first[told.number]
            if told.number < len(first)
            else sentence(self.readings[index], told.number, self._words)
        )


def _is_month(one: Told, other: Told) -> bool:
    return one.kind == "month" and not one.when and one.past and one.month == other.month
