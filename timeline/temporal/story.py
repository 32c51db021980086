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

from timeline.edtf import Edtf, Granularity
from timeline.temporal import calendar
from timeline.temporal.answer import Answer
from timeline.temporal.answers import answer_for
from timeline.temporal.context import Context, is_carried
from timeline.temporal.meaning import Calendar, Clock, Meaning, Mention, Same, Shift, Step

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


@dataclass(frozen=True, slots=True)
class _Way:
    """A way through the mentions so far: its cost, where it has come to, and its last step."""

    cost: float
    context: Context
    answer: Answer | None = None
    before: _Way | None = None


def followed(mentions: Sequence[Mention], context: Context) -> list[Answer]:
    """The answers to the mentions of a document, in order."""
    ways = [_Way(0, context)]
    ended = False  # whether the mention is the end of a stretch, whose start is what the text goes on from
    for mention in mentions:
        ways = _cheapest(step for way in ways for step in _steps(way, mention, ended))
        ended = mention.link == "to"
    return list(_answers(ways[0]))[::-1]


def _cheapest(steps: Iterable[_Way]) -> list[_Way]:
    """The cheapest ways, one to each place they come to; none that has no chance left."""
    best: dict[Context, _Way] = {}
    for step in steps:
        if step.context not in best or step.cost < best[step.context].cost:
            best[step.context] = step
    ways = sorted(best.values(), key=lambda way: way.cost)[:_BEAM]
    return [way for way in ways if way.cost <= ways[0].cost + _WORSE]


def _answers(way: _Way | None) -> Iterator[Answer]:
    while way is not None and way.answer is not None:
        yield way.answer
        way = way.before


def _steps(way: _Way, mention: Mention, ended: bool) -> Iterator[_Way]:
    """The ways on from a mention: in each year it may lie in, as a step of the story and as an aside."""
    is_open = _month(mention.meaning) is not None
    for context in _readings(mention, way.context):
        returned = _COUNTED_RETURN if way.context.is_aside and not context.is_aside else 0
        answer = _answer(mention, context)
        for cost, after in _moves(context, mention, answer, is_open, ended):
            yield _Way(way.cost + returned + cost, after, answer, way)


def _answer(mention: Mention, context: Context) -> Answer:
    try:
        return answer_for(mention.meaning, mention, context)
    except OverflowError:
        return Answer(f"“{mention.text}” lies outside the years 1 to 9999.")


def _month(meaning: object) -> Calendar | None:
    """The month or day without a year that a meaning is, or is a time of."""
    if isinstance(meaning, Clock):
        return _month(meaning.day)
    is_open = isinstance(meaning, Calendar) and meaning.year is None and meaning.yearly
    return meaning if isinstance(meaning, Calendar) and is_open else None


def _readings(mention: Mention, context: Context) -> list[Context]:
    """The context with each year in which a month may lie: one near the story's, or near that of an aside.

    What is counted from another time may be counted from either.
    """
    part = _month(mention.meaning)
    if context.is_aside and isinstance(mention.meaning, _COUNTED):
        return [context, replace(context, last=context.told)]
    if part is None or context.style == "news":
        return [context]
    near = {time: None for time in (context.told, context.last) if time is not None}
    years = {year: None for time in near for year in calendar.years_near(part, calendar.year_of(time))}
    return [replace(context, year=year) for year in years] or [context]


def _moves(
    context: Context, mention: Mention, answer: Answer, is_open: bool, ended: bool
) -> Iterator[tuple[float, Context]]:
    """Where a time takes the story, and what each way costs."""
    when = answer.when if answer.type in ("DATE", "TIME") and is_carried(answer.when) else None
    if when is None or context.style == "news":
        yield 0, context.after(None if ended else when, mention.meaning)
    elif ended:
        yield _gap(context.last, when, is_open), context.after(None, mention.meaning)
    else:
        back = _RETURN if is_open and context.is_aside and _is_fine(context.last) else 0
        yield back + _gap(context.told, when, is_open), context.after(when, mention.meaning)
        if (aside := _aside(context, mention.meaning, when)) is not None:
            yield aside, context.after(when, mention.meaning, aside=True)


def _aside(context: Context, meaning: Meaning, when: Edtf) -> float | None:
    """What a time costs as an aside; None where it can be none, such as a month right after a time told."""
    is_open = _month(meaning) is not None
    if context.is_aside:
        return _ON_ASIDE + _gap(context.last, when, is_open)
    if context.told is None or is_open:
        return None
    if isinstance(meaning, _COUNTED):
        return _COUNTED_ASIDE
    return _FINE_ASIDE if _is_fine(when) else _ASIDE


def _is_fine(when: Edtf | None) -> bool:
    return when is not None and when.granularity > Granularity.YEAR


def _gap(before: Edtf | None, when: Edtf, is_open: bool) -> float:
    return calendar.gap(before, when, is_open) if before is not None else 0
