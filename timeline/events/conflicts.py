"""Where figures cannot be true together: in the tellings of one event, and in claims of one time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.events.lexicon import lexicon
from timeline.model import Difference, Figure, Statement

_NEAR = 0.15  # how far from "about 10,000" what it means can lie, as a share of it
_AROUND = 40  # characters on either side of a figure that tell what is said of it
_MOST = 64  # tellings compared with one another, which costs their square
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


def disagree(one: Figure, other: Figure) -> bool:
    """Whether two values of one quantity cannot both be true, by their bounds."""
    low, high = _reach(one)
    other_low, other_high = _reach(other)
    return high < other_low or other_high < low


def differences(statements: Sequence[Statement]) -> tuple[Difference, ...]:
    """On which figures the tellings of one event differ, and who tells which.

    Two figures are of one quantity where they are of one measure of the story, or have one unit and stand
    beside the same rarer word ("8 killed", "killed 10"), and are the only such ones of their sentences.
    What one article says twice, or two say in the same words, is one telling.
    """
    by_unit: dict[str, dict[str, list[str]]] = {}
    telling = [each for each in statements if each.figures][:_MOST]
    for one, other in combinations(telling, 2):
        for mine, yours in _same_quantity(one, other):
            if disagree(mine, yours):
                versions = by_unit.setdefault(mine.measure or mine.unit, {})
                for figure, told in ((mine, one), (yours, other)):
                    ids = versions.setdefault(figure.text, [])
                    ids += [told.id] if told.id not in ids else []
    return tuple(
        Difference(unit, tuple((text, tuple(ids)) for text, ids in versions.items()))
        for unit, versions in by_unit.items()
    )


def _reach(figure: Figure) -> tuple[float, float]:
    """The least and the most that a figure can mean."""
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else float("inf")
    spread = _NEAR if figure.bound == "about" else 0.0
    return low * (1 - spread), high * (1 + spread)


def _same_quantity(one: Statement, other: Statement) -> Iterator[tuple[Figure, Figure]]:
    if one.article == other.article or one.quote.exact == other.quote.exact:
        return
    for mine in one.figures:
        for yours in other.figures:
            same = (mine.unit, mine.measure) == (yours.unit, yours.measure)
            comparable = same and _only(one, mine) and _only(other, yours)
            if comparable and (mine.measure or _about(one, mine) & _about(other, yours)):
                yield mine, yours


def _only(statement: Statement, figure: Figure) -> bool:
    return sum((each.unit, each.measure) == (figure.unit, figure.measure) for each in statement.figures) == 1


def _about(statement: Statement, figure: Figure) -> set[str]:
    """The stems of the rarer words beside a figure, but those of the figure itself and of the time."""
    start = figure.span.start - statement.span.start
    end = figure.span.end - statement.span.start
    text = statement.quote.exact
    beside = f"{text[max(0, start - _AROUND) : start]} {text[end : end + _AROUND]}".lower()
    time = _WORD.findall(statement.timex.text.lower())
    passing = lexicon().small.union(lexicon().reporting, lexicon().quantifiers, time)
    return {word[:_STEM] for word in _WORD.findall(beside) if word not in passing}
