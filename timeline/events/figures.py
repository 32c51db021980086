"""Figures: the quantities that a sentence says, each with its unit and how far it binds.

A number is a figure only where the sentence tells what it counts: by the words after it, by the figure
before it, or by the noun that numbers so many ("troops numbering up to 8,000"). No years, days, clock
times, ages, ordinals, scores, or numbers that are part of a name are figures; times that the tagger found
are left out by their spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline.events import measures
from timeline.events.conflicts import differences as differences
from timeline.events.lexicon import lexicon
from timeline.events.lexicon.quantities import quantities
from timeline.events.measures import Found
from timeline.events.numbers import Number, bound, either, find
from timeline.events.units import Counted, counted, is_plural, singular
from timeline.model import Figure, Measure, Span, Statement

_LAST_WORD = re.compile(r"([^\W\d_][\w.’'-]*)[\s(]+$")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BARE = 1000  # below it digits without a comma can be a label after a name: "Flight 370"
_FAR = 20  # times as much as the figure before it: then the number counts something else
_NUMBERING = re.compile(r"([a-z]+)\s*,?\s+(?:[a-z]+ly\s+)?(?:numbering|numbered|totall?ing)\s+$")
_NUMBER_OF = re.compile(
    r"\bnumber of (?:[\w-]+ ){0,3}?([a-z]+s|people|men|women|children|personnel)\b[^,;:]*$"
)
_TOLL = re.compile(r"\bdeath toll\b[^,;:]*$", re.IGNORECASE)
_RATIO = re.compile(
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_OUT_OF = re.compile(
    r"\b(?:(?:one|two|three|four|five|\d)\s+(?:in|out\s+of)|per|every|each)\s+(?:every\s+)?$", re.I
)
_SOURCES = re.compile(r"\s+(?:familiar with|briefed on|with (?:direct )?knowledge of)\b")
_RACE = re.compile(
    r"\b(?:gold|silver|bronze|medals?|titles?|races?|finals?|records?|champions?|first|second|third|won)"
    r"\s+(?:over|in|at|of)\s+(?:the\s+)?$"
)
_LENGTHS = ("metre", "kilometre", "mile")
_OF_WHOLE = re.compile(
    r"\s+of\s+(?:(?:all|the|these|those|its|his|her|their|our)\s+|(?:[\w.-]+\s+){0,3}[\w.-]+['’]s?\s+){0,2}"
)
_OTHERS = re.compile(r"\s+(?:others|more)\b(?!\s+[a-z])")
_IN_PLACE = re.compile(r"\b(?:[Ii]n|near|outside|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}$")
_BREAK = re.compile(
    r"\s*(?:[,;:.!?)”\"–—]|$|(?:in|on|at|as|by|and|or|for|from|since|last|this|before|after)\b)"
)


def read(
    sentence: str,
    times: Sequence[Span] = (),
    story: Sequence[Measure] = (),
    names: Mapping[str, str] | None = None,
) -> tuple[Figure, ...]:
    """The figures of a sentence in order, their spans as offsets into it.

    `times` are the mentions of time in it, `story` the quantities that the story follows, and `names` gives
    the name that each alias stands for.
    """
    found: list[Found] = []
    numbers = list(find(sentence))
    wholes = _wholes(sentence, numbers)
    for number in numbers:
        if number in wholes.values() or _is_time(number, times) or _is_label(sentence, number, times):
            continue
        what = counted(sentence, wholes.get(number, number)) or _told_before(sentence, number, found)
        if found and number.start < found[-1].end:  # "10 at least 20"
            number = replace(number, start=number.digits)
        if what is not None and _tells(number, what) and not _is_name(sentence, number, what):
            found.append(Found(number, what, found[-1] if found and not what.words else None))
    shares = [Found(number, what) for number, what in _shares(sentence) if not _is_time(number, times)]
    ordered = sorted([*found, *shares], key=lambda each: each.number.start)
    return tuple(measures.measured(sentence, ordered, story, names or {}))


def of(statements: Iterable[Statement]) -> tuple[Figure, ...]:
    """The figures of some statements, of those that say the same the first."""
    found: dict[tuple[object, ...], Figure] = {}
    for each in statements:
        for figure in each.figures:
            found.setdefault((figure.unit, figure.measure, figure.low, figure.high, figure.bound), figure)
    return tuple(found.values())


def _wholes(sentence: str, numbers: Sequence[Number]) -> dict[Number, Number]:
    """Of parts the wholes: "31 of the 99 seats" are 31 seats, and not 99."""
    return {
        part: whole
        for part, whole in pairwise(numbers)
        if _OF_WHOLE.fullmatch(sentence, part.end, whole.start)
    }


def _tells(number: Number, what: Counted) -> bool:
    """Whether it is a quantity worth telling: "one man" and "no men" are none, "1 percent" is."""
    return number.value not in (0, 1) or what.unit.isupper() or what.unit == "percent"


def _is_name(sentence: str, number: Number, what: Counted) -> bool:
    """Whether it names who says it or what was run: "two people familiar with it", "gold over 200 metres"."""
    of_race = what.unit in _LENGTHS and _RACE.search(sentence, 0, number.digits)
    return bool(of_race) or _SOURCES.match(sentence, what.end) is not None


def _is_time(number: Number, times: Sequence[Span]) -> bool:
    return any(time.start < number.end and number.digits < time.end for time in times)


def _is_label(sentence: str, number: Number, times: Sequence[Span]) -> bool:
    """Whether the number names something: a year, "page 4", "Flight 370", "the first 500"."""
    if _RATIO.match(sentence, number.end) or _OUT_OF.search(sentence, 0, number.start):
        return True
    if number.sign:
        return False
    if number.plain and _FIRST_YEAR <= number.value < _LAST_YEAR and not number.bounded:
        return True
    last = _LAST_WORD.search(sentence, 0, number.start)
    if last is None or any(last.start() < time.end and time.start < last.end() for time in times):
        return False
    known, word = lexicon(), last[1]
    if word.lower().rstrip(".") in quantities().words["designations"]:
        return True
    is_name = word[:1].isupper() and word.lower() not in known.small | known.quantifiers
    if is_name and _IN_PLACE.search(sentence, 0, last.end()):
        return False
    label = number.plain or sentence[number.digits : number.end].lower() in quantities().numbers
    return is_name and last.start() > 0 and label and number.value < _BARE and not number.bounded


def _told_before(sentence: str, number: Number, found: Sequence[Found]) -> Counted | None:
    """What a number without a noun counts, by what stands before it."""
    before = sentence[: number.start]
    others = _OTHERS.match(sentence, number.end)
    if others:
        return _of_figure_before(number, found, others.end())
    if (number.plain and not number.bounded) or not _BREAK.match(sentence, number.end):
        return None
    if _TOLL.search(before):
        return Counted("dead", number.end)
    noun = _NUMBERING.search(before) or _NUMBER_OF.search(before)
    if noun and is_plural(noun[1]):
        return Counted(singular(noun[1]), number.end)
    return _of_figure_before(number, found, number.end)


def _of_figure_before(number: Number, found: Sequence[Found], end: int) -> Counted | None:
    """The unit of the figure before it, if one is about as large and counts something."""
    last = found[-1] if found else None
    if last is None or last.what.unit == "percent" or last.what.unit.isupper():
        return None
    larger, smaller = sorted((last.number.value, number.value), reverse=True)
    alike = smaller and larger / smaller <= _FAR
    return Counted(last.what.unit, end, added=end > number.end) if alike else None


def _shares(sentence: str) -> Iterator[tuple[Number, Counted]]:
    """ "a third of the crew" as percent."""
    for part in _parts().finditer(sentence):
        value = float(quantities().shares[" ".join(part[1].lower().split())])
        share = Number(part.start(), part.start(), part.end(1), value, value, "exact")
        share = bound(sentence, share)
        about = share if share.bounded else replace(share, bound="about")
        yield about, Counted("percent", part.end(1))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({either(quantities().shares)})(?=\s+of\s+(?!an?\b))", re.IGNORECASE)
