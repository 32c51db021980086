"""Numbers in digits and words, with how far they bind: "at least 10,000", "half a million", "8 to 10".

Finding one says nothing of what it counts; units.py does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.lexicon.quantities import quantities
from timeline.model import Bound

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_GLUED_BEFORE = re.compile(r"[\w#/:.@'’]$|\w[-–—]$|\d ?,$")  # a name, a score, a clock: "F-16", "3:2"
_GLUED_AFTER = re.compile(r"\w|[/:]\d|-(?!strong\b)\w|[–—]\w|[.,]\d|['’]s\b")
_RISING = re.compile(r"\b(?:ticked|went|goes|climbed|moved|crept|edged|jumped|shot|pushed|brought|rose)\s+$")
_JOIN = re.compile(r"\s*(?P<word>to|or|and|[-–—])\s*", re.IGNORECASE)
_BEFORE = 24  # characters before a number in which words of bound are looked for
_SMALL = 12  # up to which "about", "over" and their like can be prepositions


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence from `low` to `high`; None where that side is open.

    `start` is where its words of bound begin, `digits` where it begins itself. `sign` is the ISO code of a
    currency before it. `plain` tells digits without comma, point or scale, as years and labels are, and
    `bounded` that words of bound stand with it.
    """

    start: int
    digits: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    sign: str = ""
    plain: bool = False
    bounded: bool = False

    @property
    def value(self) -> float:
        """Its size, by the end that is said."""
        return self.low if self.low is not None else self.high or 0.0


def find(sentence: str) -> Iterator[Number]:
    """The numbers of a sentence in order; two that are joined to a range are one."""
    found = [_number(each) for each in _numbers().finditer(sentence)]
    for number in _joined(sentence, found):
        if _stands_alone(sentence, number):
            yield bound(sentence, number)


def amount(words: Sequence[str]) -> tuple[float, bool]:
    """The number that words in small letters say, and whether it is only the least that they can mean."""
    known, total, part = quantities(), 0.0, 0.0
    for word in words:
        scale = known.scales.get(word) or (known.scales.get(word.removesuffix("s")) if part else None)
        if scale:
            part = (part or 1) * scale
            total, part = (total, part) if scale <= 100 else (total + part, 0.0)
        elif word[0].isdigit():
            part += float(re.sub(r"[^\d.]", "", word))
        else:
            part += 0.5 if word == "half" else known.numbers.get(word) or known.vague.get(word, 0)
    return round(total + part, 6), not known.vague.keys().isdisjoint(words)


def _number(found: re.Match[str]) -> Number:
    known, text = quantities(), found["value"].lower()
    words = re.findall(r"\d(?:[\d.,\u00a0\u202f ]*\d)?|[a-z]+", text)
    value, vague = amount(words)
    value = round(value * known.letters.get((found["letter"] or "").strip().lower(), 1), 6)
    sign = known.signs.get((found["sign"] or "").strip(), "")
    plain = text.isdigit() and not found["letter"] and not sign
    number = Number(found.start(), found.start(), found.end(), value, value, "exact", sign, plain)
    return replace(number, high=None, bound="at least") if vague else number


def _stands_alone(sentence: str, number: Number) -> bool:
    """Whether it is no part of a name, a score, an ordinal, a decade or an address."""
    before = sentence[max(0, number.digits - 3) : number.digits]
    return not _GLUED_BEFORE.search(before) and not _GLUED_AFTER.match(sentence, number.end)


def _joined(sentence: str, found: Iterable[Number]) -> Iterator[Number]:
    """The numbers, two of them that are told as one range as one."""
    held: Number | None = None
    for number in found:
        joined = held and _range(sentence, held, number)
        if held and not joined:
            yield held
        held = joined or number
    if held:
        yield held


def _range(sentence: str, first: Number, second: Number) -> Number | None:
    """One number from the first to the second where the words between join them.

    "from 5 to 10" and "by 5 to 10" tell a change more often than a range.
    """
    join = _JOIN.fullmatch(sentence, first.end, second.digits)
    if not join or first.high is None or second.high is None:
        return None
    lead = re.search(r"\b(?:between|from|by)\s+$", sentence[: first.start], re.IGNORECASE)
    leading = lead[0].strip().lower() if lead else ""
    if leading in ("from", "by") or (join["word"].lower() == "and") != (leading == "between"):
        return None
    low = _in_scale_of(first, second, sentence)
    if low >= second.high or (first.sign and second.sign and first.sign != second.sign):
        return None
    sign, start = first.sign or second.sign, lead.start() if lead else first.start
    return Number(start, start, second.end, low, second.high, "range", sign, bounded=True)


def _in_scale_of(first: Number, second: Number, sentence: str) -> float:
    """The first number of a range; in "10 to 12 million" it is millions, too."""
    known, low, high = quantities(), first.low or 0.0, second.high or 0.0
    last = re.search(r"[a-z]+$", sentence[second.digits : second.end].lower())
    scale = (known.scales.get(last[0]) or known.letters.get(last[0]) or 1) if last else 1
    text = sentence[first.digits : first.end].strip("$€£ ").lower()
    bare = text.replace(".", "").isdigit() or text in known.numbers
    return low * scale if bare and low <= high / scale else low


def bound(sentence: str, number: Number) -> Number:
    """The number with the words of bound that stand before or after it."""
    known = quantities()
    before = _bounds_before().search(sentence, max(0, number.start - _BEFORE), number.start)
    after = _bounds_after().match(sentence, number.end)
    if before:
        words = " ".join(before[1].lower().split())
        rising = words == "up to" and _RISING.search(sentence, 0, before.start())
        if not rising and (words not in known.words["loose"] or number.value > _SMALL):
            return replace(_bounded(number, known.bounds[words]), start=before.start(), bounded=True)
    if after:
        return replace(_bounded(number, known.bounds_after[after[1].lower()]), end=after.end(), bounded=True)
    return number


def _bounded(number: Number, bound: Bound) -> Number:
    if number.bound != "exact":
        return number  # of a range or of "hundreds" the words say no more than it does
    low = None if bound == "at most" else number.low
    high = None if bound == "at least" else number.high
    return replace(number, bound=bound, low=low, high=high)


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _numbers() -> re.Pattern[str]:
    known = quantities()
    word, scale = either(known.numbers), either(known.scales)
    words = rf"\b(?:{word})(?:-(?:{word}))?\b"
    begins = rf"(?:{_DIGITS}|{words}(?:\s+and\s+a\s+half)?|\ba|\bhalf\s+an?)"
    scaled = rf"{begins}(?:(?:[ \u00a0-]+(?:{scale})\b)+(?:\s+(?:and\s+)?{words}(?!-))?)+"
    many = rf"{either(f'{each}s' for each in known.scales)}|scores(?=\s+of\b)"
    some = r"several|a\s+few|a\s+couple\s+of|many"
    vague = rf"\b(?:(?:tens|{many})(?:\s+of\s+(?:{many}))?|(?:{some})\s+(?:{scale})s?)\b"
    value = rf"{vague}|{scaled}|{_DIGITS}|{words}"
    sign, letter = either(known.signs), either(known.letters)
    money = rf"(?P<sign>(?<![\w$])(?:{sign})\s?)"
    return re.compile(
        rf"{money}?(?P<value>{value})(?P<letter>(?(sign)\s?(?:{letter})\b|\s?(?:m|mn|bn|tn)\b))?", re.I
    )


@cache
def _bounds_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({either(quantities().bounds)})\s*$", re.IGNORECASE)


@cache
def _bounds_after() -> re.Pattern[str]:
    return re.compile(rf"\s+({either(quantities().bounds_after)})\b", re.IGNORECASE)
