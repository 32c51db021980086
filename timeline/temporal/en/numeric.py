"""Days in numbers: "2024-10-28", "28.10.2024", "10/28", "28-Oct-2024"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.temporal.en.grammar import rule, year
from timeline.temporal.meaning import Calendar, Clock, Meaning, Numeric
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import checked
from timeline.temporal.recognition.rule import Found

_DOTTED = "It is read with the day first, as it is with dots."


@rule("{date:ISODATE}", "The update of [[2024-10-28]] says so.")
def iso_date(found: Found) -> Meaning | None:
    date, _, time = found.words("date")[0].replace(" ", "T").partition("T")
    said = _ymd(*map(int, date.split("-")))
    return Clock(f"T{time}", said) if said and time else said


def _ymd(known: int, month: int, number: int) -> Calendar | None:
    return checked(Calendar(known, month, number)) if 1 <= month <= 12 and number else None


@rule("{date:SLASHDATE}", "It was signed on [[10/28/2024]].")
def slash_date(found: Found) -> Calendar | Numeric | None:
    """Dots are day first; of others the numbers tell, else the dates around it or the kind of English."""
    word = found.words("date")[0]
    first, second, last = (int(part) for part in re.split(r"[./-]", word))
    if first > 31:
        return _ymd(first, second, last)
    known = last if last > 99 else numbers.full_year(f"{last:02d}")
    month_first, day_first = _ymd(known, first, second), _ymd(known, second, first)
    if month_first is None or day_first in (None, month_first):
        return day_first if "." in word else month_first or day_first
    return replace(day_first, note=_DOTTED) if "." in word else Numeric(month_first, day_first)


@rule("{first:DAY} {HYPHEN} {month:MONTH} {HYPHEN} {year:YEAR|YY}", "It was signed on [[28-Oct-2024]].")
def dashed_date(found: Found) -> Calendar | None:
    known = found.words("year")[0]
    full = int(known) if len(known) == 4 else numbers.full_year(known)
    return checked(Calendar(full, int(found.value("month")), found.number("first")))


@rule(
    "(?<= {DAYPREP}) (?<! {SLASH} {WORD}) {first:DAY} {SLASH} {second:DAY}"
    " (?! {SLASH|HYPHEN|PERCENT|MEASURE|UNITS|PLURAL})",
    "It was signed on [[10/28]].",
)
def day_and_month(found: Found) -> Calendar | None:
    """Only where the numbers tell which is the month."""
    first, second = int(found.value("first")), int(found.value("second"))
    if (first > 12) == (second > 12):
        return None
    return checked(Calendar(month=min(first, second), day=max(first, second)))


@rule("(?<! {SLASH}) {first:DAY} {SLASH} {second:DAY} (?! {SLASH})", "The law was made after [[9/11]].")
def number_day(found: Found) -> Calendar | None:
    """Only those of the lexicon go by their numbers alone."""
    said = f"{found.words('first')[0]}/{found.words('second')[0]}"
    known = found.vocabulary.value(said, "NUMBERDAY")
    return _ymd(*map(int, str(known).split("-"))) if known != said else None


@rule("(?<! {SLASH}) {month:DAY} {SLASH} {year:YEAR} (?! {SLASH})", "It was signed in [[10/2024]].")
def numeric_month(found: Found) -> Calendar | None:
    month = int(found.value("month"))
    return Calendar(year(found), month) if month <= 12 else None


@rule("{year:YEAR} {HYPHEN} {month:INT} (?! {HYPHEN})", "The figures for [[2024-10]] are out.")
def iso_month(found: Found) -> Calendar | None:
    """The next year's number ("2007-08") is a stretch of two years; what else looks so is a month."""
    start, month = int(found.words("year")[0]), found.words("month")[0]
    plain = len(month) == 2 and 1 <= int(month) <= 12 and start % 100 + 1 != int(month)
    return Calendar(start, int(month)) if plain else None
