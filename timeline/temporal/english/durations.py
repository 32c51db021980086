"""Lengths of time: "two weeks", "a year and a half", "several months", "the 30-day truce"."""

from __future__ import annotations

from timeline.temporal import numbers
from timeline.temporal.english.grammar import rule
from timeline.temporal.meaning import Length
from timeline.temporal.rule import Found

# The letter of each unit in a TIMEX3 duration, those under a day after a T; and units that are some of another.
_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
_LETTERS |= {"weekend": "WE", "quarter": "Q", "decade": "DE", "century": "CE", "millennium": "ML"}
_MULTIPLES = {"fortnight": (2, "week"), "half": (6, "month")}
_PARTS = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year"), "hour": (60, "minute")}
_PARTS |= {"minute": (60, "second"), "day": (24, "hour"), "month": (2, "half-month")}


def length(count: float, unit: str) -> str:
    """The TIMEX3 value of so many units: 2.5 years are P2Y6M, 9 months P9M, 1.5 minutes PT1M30S."""
    factor, unit = _MULTIPLES.get(unit, (1, unit))
    count *= factor
    whole, rest = int(count), count - int(count)
    letter = _LETTERS[unit]
    mark, letter = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    if not rest:
        return f"P{mark}{whole}{letter}"
    factor, part = _PARTS.get(unit, (1, ""))
    smaller = rest * factor
    if part not in _LETTERS or smaller != int(smaller):
        return f"P{mark}{count:g}{letter}"
    tail = length(smaller, part).lstrip("P")
    return f"P{mark}{whole or ''}{letter if whole else ''}{tail.lstrip('T') if mark else tail}"


def vague(found: Found, unit: str) -> str:
    """The TIMEX3 value of an unknown number of units: "several weeks" is PXW, "a couple of weeks" P2W."""
    some = " ".join(found.words("some")).lower() if "some" in found else ""
    if "couple" in some or "dozen" in some:
        return length(2 if "couple" in some else 12, unit)
    return length(1, unit).replace("1", "X").replace("2", "X")


def _unit(found: Found) -> str:
    return str(found.value("unit"))


@rule(
    "(?: the (?= [NUMBER] [KIND]? {UNITS} (?! of)))? [EITHER]? [n:NUMBER] [KIND]? {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} long? (?! {AGO})",
    "The strike lasted [[two weeks]].",
)
def counted_length(found: Found) -> Length | None:
    if _unit(found) in ("second", "quarter", "half") and found.word(-1).lower() == _unit(found):
        return None  # "two second places", "the 1988 quarter"
    return Length(length(numbers.amount(found.words("n"), found.vocabulary), _unit(found)))


@rule(
    "(?:the)? (?: first|last|final|opening|closing) [n:NUMBER] [KIND]? {unit:UNITS|CLOCKUNITS}",
    "It rained in [[the first nine months]].",
)
def first_units(found: Found) -> Length:
    return Length(length(numbers.amount(found.words("n"), found.vocabulary), _unit(found)))


@rule(
    "[n:NUMBER] {HYPHEN} {unit:UNIT|CLOCKUNIT} (?: {HYPHEN}? long)?",
    "The [[30-day]] truce held.",
)
def hyphened_length(found: Found) -> Length:
    return Length(length(numbers.amount(found.words("n"), found.vocabulary), _unit(found)))


@rule("(?:a|an|one) [KIND]? {unit:UNIT|CLOCKUNIT} (?! {AGO|HYPHEN})", "The repairs took [[a month]].")
def one_unit(found: Found) -> Length | None:
    if _unit(found) in ("quarter", "half", "second"):
        return None
    return Length(length(1, _unit(found)))


@rule(
    "(?:a|an|one|[n:NUMBER]) {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} and a half",
    "She waited [[an hour and a half]].",
)
def units_and_a_half(found: Found) -> Length:
    count = numbers.amount(found.words("n"), found.vocabulary) if "n" in found else 1
    return Length(length(count + 0.5, _unit(found)))


@rule(
    "half (?:a|an|of a)? {unit:UNIT|CLOCKUNIT} | half {HYPHEN} {unitb:UNIT|CLOCKUNIT}",
    "The talk lasted [[half an hour]].",
)
def half_unit(found: Found) -> Length:
    return Length(length(0.5, str(found.value("unit" if "unit" in found else "unitb"))))


@rule("[some:SOME] [KIND]? {unit:UNITS|CLOCKUNITS}", "They stayed for [[several weeks]].")
def vague_length(found: Found) -> Length:
    return Length(vague(found, _unit(found)))


@rule("(?<={FORIN}) {unit:UNITS|CLOCKUNITS} (?! {AGO})", "The case dragged on for [[years]].")
def bare_units(found: Found) -> Length:
    return Length(length(1, _unit(found)).replace("1", "X"))


@rule("{unit:UNIT|UNITS} {HYPHEN} long", "The [[month-long]] siege ended.")
def unit_long(found: Found) -> Length:
    plural = found.words("unit")[0].lower().endswith("s")
    return Length(length(1, _unit(found)).replace("1", "X" if plural else "1"))


@rule(
    "the (?:fiscal|financial|tax)? {unit:UNIT} (?= ended|ending|to)",
    "Profit for [[the year]] ended March 31 rose.",
)
def unit_ended(found: Found) -> Length | None:
    return Length(length(1, _unit(found))) if _unit(found) in ("year", "month", "week") else None
