"""Dates before and after Christ: "146 BC", "the 470s BC", "August 480 BC"."""

from __future__ import annotations

from timeline.temporal.en.grammar import rule
from timeline.temporal.meaning import Calendar, Pair
from timeline.temporal.productions.matched import day
from timeline.temporal.recognition.rule import Found


@rule("(?: the year)? {year:INT} {era:ERA} | {erab:ERA} {later:INT}", "The city fell in [[146 BC]].")
def year_of_era(found: Found) -> Calendar | None:
    number = int(found.words("year" if "year" in found else "later")[0])
    before = found.value("era" if "era" in found else "erab") == -1
    return Calendar(1 - number if before else number) if number else None


@rule("the? {decade:DECADE|OLDDECADE} {era:ERA}", "The walls were built in [[the 470s BC]].")
def decade_of_era(found: Found) -> Calendar | None:
    first = int(found.words("decade")[0].strip("'’s"))
    if first % 10:
        return None
    return Calendar(first if found.value("era") == 1 else -8 - first, masked=1)


@rule("(?: [day:DAYS])? {month:MONTH} {year:INT} {era:ERA}", "The battle of [[August 480 BC]] was lost.")
def month_of_era(found: Found) -> Calendar:
    number = int(found.words("year")[0])
    known = 1 - number if found.value("era") == -1 else number
    return Calendar(known, int(found.value("month")), day(found) if "day" in found else None)


@rule("the? {season:SEASON} of? {year:INT} {era:ERA}", "The fleet sailed in [[the spring of 480 BC]].")
def season_of_era(found: Found) -> Calendar:
    number = int(found.words("year")[0])
    return Calendar(1 - number if found.value("era") == -1 else number, int(found.value("season")))


@rule(
    "first<{year:INT}> (?: {DASH}|to|and|until) second<{last:INT} {era:ERA}>",
    "The war of [[492]]-[[490 BC]] was lost.",
)
def years_of_era(found: Found) -> Pair | None:
    start, end = (int(found.words(name)[0]) for name in ("year", "last"))
    if found.value("era") != -1 or start <= end or not end:
        return None
    return Pair(Calendar(1 - start), Calendar(1 - end), "to")
