"""What each time of a document is counted from, where that is not the one before it.

A history says a year once and then only months, and it mentions other years in passing: papers released
long after, a treaty of long before. Which of its years are asides no single one of them tells; what follows
does. So each date either moves the story to itself, which costs more the wider the gap and more again for
going back, or is an aside, at a fixed cost; and a month without a year may lie in any year near. Of all ways
through the text the cheapest is taken, as Viterbi's algorithm finds it, with a beam: a few ways are kept at
each mention, so that the work grows with the number of mentions only. An aside thus costs less than going
there and coming back, and more than going there to stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from operator import attrgetter
from typing import NamedTuple

from timeline.edtf import Edtf, Granularity
from timeline.temporal.meaning import Calendar, Clock, Meaning, Mention, Same, Shift, Step
from timeline.temporal.normalisation import calendar
from timeline.temporal.normalisation.answer import Answer
from timeline.temporal.normalisation.answers import answer_for
from timeline.temporal.normalisation.context import Context, is_carried

_COUNTED = (Shift, Same, Step)
_BEAM = 6  # ways that are kept
_WORSE = 4.5  # one that costs so much more than the cheapest is not: for the widest gap that gets there too
# What it costs to mention in passing a year, a time counted from another ("two years before"), or a month or
# day, which is more often one of the story (a gap of a year costs 2.6, the widest 4.5); then what each
# further time of the same aside costs. (Weighed on histories; half as much or twice changes few of them.)
_ASIDE, _COUNTED_ASIDE, _FINE_ASIDE, _ON_ASIDE = 3.0, 1.5, 6.0, 1.0
# What it costs to go back to the story with a month that could as well be in the year of the month before it,
# and with a time that is counted from the story where it could be from the aside.
_RETURN, _COUNTED_RETURN = 1.0, 2.0
_STEPS, _IN_A_STEP = ("day", "week", "month", "year"), 10
_ONWARD = 1.5  # the most that it costs to go on by a time that says how far: "five years later"


@dataclass(frozen=True, slots=True)
class _Way:
    """A way through the mentions so far: its cost, where it has come to, and how it read the last one."""

    cost: float
    context: Context
    reading: Context | None = None
    before: _Way | None = None


class _Step(NamedTuple):
    """A way on: what it costs in all, the year of a month, the time it comes to, and whether in passing."""

    cost: float
    way: _Way
    context: Context
    year: int | None
    when: Edtf | None
    aside: bool


def followed(mentions: Sequence[Mention], context: Context) -> list[Answer]:
    """The answers to the mentions of a document, in order."""
    if context.style == "news":
        return list(_one_by_one(mentions, context))
    ways, told = [_Way(0, context)], list[Answer | None]()
    for mention, ended in zip(mentions, _ended(mentions), strict=True):
        reader = _Reader(mention, ended)
        ways = reader.ways(ways)
        told.append(reader.told)
    readings = list(_readings(ways[0]))[::-1]
    return list(map(_reread, told, mentions, readings))


def _reread(told: Answer | None, mention: Mention, reading: Context) -> Answer:
    return told or _answer(mention, reading)


def _one_by_one(mentions: Sequence[Mention], context: Context) -> Iterator[Answer]:
    """In news no time depends on those after it: what it is counted from is clear."""
    for mention, ended in zip(mentions, _ended(mentions), strict=True):
        answer = _answer(mention, context)
        yield answer
        context = context.after(None if ended else _goal(answer), mention.meaning)


def _ended(mentions: Sequence[Mention]) -> list[bool]:
    """Whether each mention is the end of a stretch, whose start is what the text goes on from."""
    return [False, *(mention.link == "to" for mention in mentions)][: len(mentions)]


def _readings(way: _Way | None) -> Iterator[Context]:
    while way is not None and way.reading is not None:
        yield way.reading
        way = way.before


def _answer(mention: Mention, context: Context) -> Answer:
    try:
        return answer_for(mention.meaning, mention, context)
    except OverflowError:
        return Answer(f"“{mention.text}” lies outside the years 1 to 9999.")


def _goal(answer: Answer) -> Edtf | None:
    """The time that later ones can be counted from."""
    return answer.when if answer.type in ("DATE", "TIME") and is_carried(answer.when) else None


def _month(meaning: object) -> Calendar | None:
    """The month or day without a year that a meaning is, or is a time of."""
    if isinstance(meaning, Clock):
        return _month(meaning.day)
    is_open = isinstance(meaning, Calendar) and meaning.year is None and meaning.yearly
    return meaning if isinstance(meaning, Calendar) and is_open else None


def _is_told(meaning: Meaning | None) -> bool:
    """Whether a date says its year, and so is the same in any context."""
    if isinstance(meaning, Clock):
        return _is_told(meaning.day)
    return isinstance(meaning, Calendar) and meaning.year is not None


class _Reader:
    """Reads one mention in many contexts; what it is in all of them, or all of one year, is asked once."""

    def __init__(self, mention: Mention, ended: bool) -> None:
        self.mention, self.ended = mention, ended
        self.part = _month(mention.meaning)
        self.is_counted = isinstance(mention.meaning, _COUNTED)
        self.is_onward = _is_onward(mention.meaning)
        self.told = _answer(mention, Context(None, "narrative")) if _is_told(mention.meaning) else None
        if self.part is not None:
            self.years = cache(partial(calendar.years_near, self.part))
            self.in_year = cache(partial(calendar.in_year, self.part))

    def answer(self, reading: Context) -> Answer:
        """What the mention means in a context."""
        return self.told or _answer(self.mention, reading)

    def ways(self, ways: Iterable[_Way]) -> list[_Way]:
        """The cheapest ways on, one to each place they come to; none that has no chance left."""
        steps = sorted((step for way in ways for step in self.steps(way)), key=attrgetter("cost"))
        best: dict[Context, _Way] = {}
        for cost, way, context, year, when, aside in steps:
            if len(best) == _BEAM or cost > steps[0].cost + _WORSE:
                break
            after = context.after(when, self.mention.meaning, aside)
            if after not in best:
                reading = context if year is None else replace(context, year=year)
                best[after] = _Way(cost, after, reading, way)
        return list(best.values())

    def steps(self, way: _Way) -> Iterator[_Step]:
        """The ways on from one: in each year the mention may lie in, as a step of the story and an aside."""
        for context, cost in self.contexts(way.context):
            for year in self.near(context):
                for more, when, aside in self.moves(context, year):
                    yield _Step(way.cost + cost + more, way, context, year, when, aside)

    def contexts(self, context: Context) -> Iterator[tuple[Context, float]]:
        """The contexts that a mention can be read in: what is counted from another time, from either."""
        yield context, 0
        if self.is_counted and context.is_aside:
            yield replace(context, last=context.told), _COUNTED_RETURN

    def near(self, context: Context) -> Sequence[int | None]:
        """The years in which a month may lie: around that of the story, or around that of an aside."""
        if self.part is None:
            return (None,)
        times = [context.told, context.last] if context.is_aside else [context.told]
        near = dict.fromkeys(calendar.year_of(time) for time in times if time is not None)
        return list(dict.fromkeys(year for each in near for year in self.years(each))) or (None,)

    def goal(self, context: Context, year: int | None) -> Edtf | None:
        """The time that the mention takes the story to."""
        return self.in_year(year) if year is not None else _goal(self.answer(context))

    def moves(self, context: Context, year: int | None) -> Iterator[tuple[float, Edtf | None, bool]]:
        """Where the mention takes the story, or that it is an aside, and what each costs."""
        when = self.goal(context, year)
        if when is None:
            yield 0, None, False
        elif self.ended:
            yield self.gap(context.last, when), None, False
        else:
            back = _RETURN if self.part is not None and context.is_aside and _is_fine(context.last) else 0
            yield back + self.moved(context, when), when, False
            if (aside := self.aside(context, when)) is not None:
                yield aside, when, True

    def moved(self, context: Context, when: Edtf) -> float:
        """What it costs to move the story to a time: "five years later" says itself how far it goes on."""
        gap = self.gap(context.told, when)
        return min(gap, _ONWARD) if self.is_onward and not context.is_aside else gap

    def aside(self, context: Context, when: Edtf) -> float | None:
        """What a time costs as an aside; None where it can be none, as a month right after a time told."""
        if context.is_aside:
            return _ON_ASIDE + self.gap(context.last, when)
        if context.told is None or self.part is not None:
            return None
        if self.is_counted:
            return _COUNTED_ASIDE
        return _FINE_ASIDE if _is_fine(when) else _ASIDE

    def gap(self, before: Edtf | None, when: Edtf) -> float:
        """What it costs to go from one time to another."""
        return calendar.gap(before, when, self.part is not None) if before is not None else 0


def _is_onward(meaning: Meaning) -> bool:
    """Whether a time goes on from the last by a stretch that a story takes in a step: "five years later"."""
    return isinstance(meaning, Shift) and 0 < meaning.count <= _IN_A_STEP and meaning.unit in _STEPS


def _is_fine(when: Edtf | None) -> bool:
    return when is not None and when.granularity > Granularity.YEAR
