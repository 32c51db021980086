"""One of several in a larger period: "the first week of October", "the last Friday in May"."""

from __future__ import annotations

from timeline.temporal.en.grammar import calendar, ordinal, rule, year
from timeline.temporal.meaning import Calendar, Meaning, Nth, Same, Shift, Within
from timeline.temporal.productions.matched import day, unit, weekday
from timeline.temporal.recognition.rule import Found


@rule(
    "the? [number:ORDINALS] (?:full)? (?: {unit:PERIOD} | {weekday:WEEKDAY}) (?:of|in)"
    " (?: {month:MONTH} (?: {DOT}? {COMMA}? of? [year:YEARS])? | [yearb:YEARS] | the year [yearc:YEARS])",
    "The market opens in [[the first week of October]].",
)
def nth_of_month_or_year(found: Found) -> Nth | None:
    if "month" in found:
        return _nth(found, Calendar(year(found), int(found.value("month"))))
    return _nth(found, Calendar(year(found, "yearb" if "yearb" in found else "yearc")))


@rule(
    "the? [number:ORDINALS] (?:full)? (?: {unit:PERIOD} | {weekday:WEEKDAY}) of"
    " (?: {which:WHICH} {larger:PERIOD} | the {same:PERIOD} (?= {STOP|COMMA|BREAK}) | that {sameb:PERIOD})",
    "The market opens on [[the first Monday of next month]].",
)
def nth_of_period(found: Found) -> Nth | None:
    if "which" in found:
        return _nth(found, Shift(int(found.value("which")), found.text("larger")))
    return _nth(found, Same(found.text("same") or found.text("sameb"), definite="same" in found))


@rule(
    "the? [number:ORDINALS] {unit:PERIOD} of the [century:ORDINALS] century",
    "It was built in [[the second decade of the 20th century]].",
)
def nth_of_century(found: Found) -> Nth | None:
    number = ordinal(found, "century")
    return _nth(found, Calendar((number - 1) * 100, masked=2)) if 0 < number < 22 else None


def _nth(found: Found, whole: Meaning) -> Nth | None:
    """Quarters and halves have rules of their own."""
    number = ordinal(found, "number")
    return (
        None
        if unit(found) in ("quarter", "half")
        else Nth(number, unit(found) or "day", weekday(found), whole)
    )


@rule(
    "the {unit:WEEKLY} (?:of|beginning|starting|commencing) {weekday:WEEKDAY}? {COMMA}?"
    " {month:MONTH} {DOT}? [day:DAYS] (?: {COMMA}? [year:YEARS])?",
    "It was shut in [[the week of October 21]].",
)
def week_of_month_day(found: Found) -> Nth:
    return Nth(1, unit(found), None, calendar(found))


@rule(
    "the {unit:WEEKLY} (?:of|beginning|starting|commencing) {weekday:WEEKDAY}?"
    " the? [day:DAYS] of? {month:MONTH} (?: {COMMA}? [year:YEARS])?",
    "It was shut in [[the week of 21 October]].",
)
def week_of_day_month(found: Found) -> Nth:
    return Nth(1, unit(found), None, calendar(found))


@rule(
    "the {day:DAYTH} of (?: {which:WHICH} month | (?:that|the same) month)",
    "It sank on [[the 28th of last month]].",
)
def day_of_which_month(found: Found) -> Within:
    whole = Shift(int(found.value("which")), "month") if "which" in found else Same("month")
    return Within(Calendar(day=day(found)), whole)
