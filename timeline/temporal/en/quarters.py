"""Quarters and halves of a year, calendar and fiscal: "Q3 2024", "the first half of last year", "FY24"."""

from __future__ import annotations

from timeline.temporal.en.grammar import ordinal, rule, year
from timeline.temporal.meaning import Calendar, Meaning, Pair, Same, Shift, Within
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import link
from timeline.temporal.recognition.rule import Found

_HALVES = {1: 40, 2: 41, -1: 41}
_NAMED = {"former": 40, "early": 40, "opening": 40, "latter": 41, "late": 41, "later": 41, "closing": 41}


@rule(
    "(?: the (?= fiscal? {HYPHEN}? [ORDINALS] quarter))? (?: fiscal {HYPHEN}?)?"
    " [number:ORDINALS] {HYPHEN}? quarter (?: of? [FISCAL]? [year:YEARS] | of? {fy:FISCALYEAR})?",
    "Profit rose in [[the third quarter]].",
)
def quarter(found: Found) -> Calendar | None:
    number, known = ordinal(found, "number"), _year(found)
    number = 4 if number == -1 and known else number  # "the last quarter" by itself is not of a year
    return Calendar(known, 32 + number) if 1 <= number <= 4 else None


@rule(
    "the [year:YEARS] {HYPHEN}? [number:ORDINALS] {HYPHEN}? quarter",
    "Profit rose in [[the 2024 third quarter]].",
)
def quarter_after_year(found: Found) -> Calendar | None:
    number = ordinal(found, "number")
    return Calendar(year(found), 32 + number) if 1 <= number <= 4 else None


@rule(
    "{which:WHICH} year {POSSESSIVE} [number:ORDINALS] {HYPHEN}? quarter"
    " | the? [numberb:ORDINALS] {HYPHEN}? quarter of {whichb:WHICH} (?:fiscal|financial)? year",
    "[[Last year's third quarter]] was weak.",
)
def quarter_of_which_year(found: Found) -> Within | None:
    first = "number" in found
    number = ordinal(found, "number" if first else "numberb")
    year_meant = Shift(int(found.value("which" if first else "whichb")), "year")
    return Within(Calendar(month=32 + number), year_meant) if 1 <= number <= 4 else None


@rule(
    "first<the? [number:ORDINALS]> {link:RANGE}"
    " second<the? [last:ORDINALS] {HYPHEN}? (?:quarter|quarters) (?: of? [FISCAL]? [year:YEARS])?>",
    "Profit rose in [[the first]] and [[second quarters of 2023]].",
)
def two_quarters(found: Found) -> Pair | None:
    first, last = ordinal(found, "number"), ordinal(found, "last")
    if not 1 <= first <= last <= 4:
        return None
    ends = Calendar(year(found), 32 + first), Calendar(year(found), 32 + last)
    return Pair(*ends, link(found))


@rule(
    "{quarter:QUARTERCODE} (?: {HYPHEN|COMMA}? of? [FISCAL]? [year:YEARS] | of? {fy:FISCALYEAR})?"
    " | {number:DAY} {letter:QUARTERLETTER} (?: {HYPHEN|COMMA}? of? [FISCAL]? [yearb:YEARS])",
    "[[Q3 2024]] was a record.",
)
def quarter_code(found: Found) -> Calendar | None:
    """Halves need their year: "H1" is a road, a visa, a virus."""
    first = int(found.value("letter")) if "letter" in found else 0
    number = int(found.value("number")) if first else int(found.value("quarter"))
    known = year(found, "yearb") if first else _year(found)
    if first and number > (2 if first == 40 else 4):
        return None
    if not first and number > 4 and known is None:
        return None
    return Calendar(known, first + number - 1 if first else 32 + number)


@rule(
    "the? [number:HALVES] {HYPHEN}? half of (?: [FISCAL]? [year:YEARS]"
    " | {which:WHICH} (?:fiscal|financial)? year | {the:SAMEYEAR} year)",
    "Output fell in [[the second half of 2008]].",
)
def half_year(found: Found) -> Meaning | None:
    word = found.words("number")[-1].lower()
    half = _HALVES.get(ordinal(found, "number")) if word not in _NAMED else _NAMED[word]
    if half is None:
        return None
    if "year" in found:
        return Calendar(year(found), half)
    whole = Shift(int(found.value("which")), "year") if "which" in found else Same("year", definite=True)
    return Within(Calendar(month=half), whole)


@rule("{fy:FISCALYEAR} | fy [year:YEARS]", "Profit rose in [[FY2024]].")
def fiscal_year(found: Found) -> Calendar:
    return Calendar(_year(found))


def _year(found: Found) -> int | None:
    if "fy" not in found:
        return year(found)
    digits = "".join(char for char in found.words("fy")[0] if char.isdigit())
    return int(digits) if len(digits) == 4 else numbers.full_year(digits)
