"""Which figures are values of a quantity that the story follows.

A figure is one only if its unit says so and, where the measure names whose it is or words that go with it,
the sentence says that too; where that is not sure it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.lexicon import lexicon
from timeline.events.numbers import Number
from timeline.events.units import Counted, singular
from timeline.model import Figure, Measure, Span

_NAME = re.compile(r"(?<![\w-])[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*")
_BREAK = re.compile(r"[,;:]\s|\s(?:and|but|while|which|who|that|–|—)\s")
_FROM = re.compile(r"\s+(?:from|of)\s+(?:the\s+)?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Found:
    """A number and what it counts; `unit_of` is the figure before it where it takes its unit from that."""

    number: Number
    what: Counted
    unit_of: Found | None = None

    @property
    def end(self) -> int:
        """Where the last of its words ends."""
        return max(self.number.end, self.what.end)


def measured(
    sentence: str, found: Sequence[Found], story: Sequence[Measure], names: Mapping[str, str]
) -> Iterator[Figure]:
    """The figures of a sentence, each with the story's measure that it is a value of."""
    of: dict[int, str] = {}
    for each in found:
        fitting = [measure.id for measure in story if _fits(sentence, each, found, measure, names, of)]
        of[each.number.digits] = fitting[0] if fitting else ""
        yield _figure(sentence, each, of[each.number.digits])


def _figure(sentence: str, found: Found, measure: str) -> Figure:
    number, what = found.number, found.what
    span = Span(number.start, found.end)
    text = " ".join(sentence[span.start : span.end].split())
    return Figure(span, text, number.low, number.high, number.bound, what.unit, measure)


def _fits(
    sentence: str,
    each: Found,
    found: Sequence[Found],
    measure: Measure,
    names: Mapping[str, str],
    of: Mapping[int, str],
) -> bool:
    if each.what.unit not in _units(measure.units) or each.what.added:
        return False
    around = _around(sentence, each, found)
    if measure.words and not _holds(around, measure.words):
        return False
    if measure.without and _holds(around, measure.without):
        return False
    if each.unit_of is not None and of.get(each.unit_of.number.digits) == measure.id:
        return True
    return not measure.of or _is_of(sentence, each, _ways(measure, names))


def _around(sentence: str, each: Found, found: Sequence[Found]) -> str:
    """The words about a figure: up to the next figure, comma or conjunction on either side."""
    start, end = each.number.start, each.end
    others = [(other.number.start, other.end) for other in found]
    first = max([0, *(stop for _, stop in others if stop <= start)])
    last = min([len(sentence), *(begin for begin, _ in others if begin >= end)])
    left = max([first, *(gap.end() for gap in _BREAK.finditer(sentence, first, start))])
    right = min([last, *(gap.start() for gap in _BREAK.finditer(sentence, end, last))])
    return sentence[left:right]


def _holds(text: str, words: Sequence[str]) -> bool:
    """Whether a text has a word that begins with one of some words, as those of phases do."""
    return any(_beginning(word).search(text) for word in words)


def _is_of(sentence: str, each: Found, ways: frozenset[str]) -> bool:
    """Whether the figure is of one of some names: beside its noun, or nearest before it in its clause."""
    beside = _named(" ".join(each.what.words))
    after = _FROM.match(sentence, each.what.end)
    if after:
        beside += _named(sentence[after.end() : after.end() + 60])[:1]
    if beside:
        return all(_is_way(name, ways) for name in beside)
    start = each.number.start
    breaks = [gap.end() for gap in _BREAK.finditer(sentence, 0, start)]
    before = _named(sentence[max(breaks, default=0) : start])
    return bool(before) and _is_way(before[-1], ways)


def _named(text: str) -> list[str]:
    """The runs of capitalised words in a text; a small word that opens the sentence is none."""
    known = lexicon()
    passing = known.small | known.quantifiers
    return [run for found in _NAME.findall(text) if (run := _without(found, passing))]


def _without(run: str, passing: frozenset[str]) -> str:
    first, _, rest = run.partition(" ")
    return rest if first.lower() in passing else run


def _is_way(name: str, ways: frozenset[str]) -> bool:
    return re.sub(r"['’]s?$", "", name).rstrip(".") in ways


def _ways(measure: Measure, names: Mapping[str, str]) -> frozenset[str]:
    """Every way to say one of the names that a measure is of."""
    joined = {names.get(name, name) for name in measure.of}
    return frozenset([*measure.of, *(alias for alias, name in names.items() if name in joined)])


@cache
def _units(units: tuple[str, ...]) -> frozenset[str]:
    """The units in the singular, as figures have them, however the story file writes them."""
    parts = (unit.partition(" a ") for unit in units)
    return frozenset(units) | {singular(noun) + by + rate for noun, by, rate in parts if not noun.isupper()}


@cache
def _beginning(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE)
