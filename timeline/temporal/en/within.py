"""Days, months and seasons of a year or week that is told beside them: "14 June last year"."""

from __future__ import annotations

from timeline.temporal.en.grammar import calendar, rule
from timeline.temporal.meaning import Calendar, Same, Shift, Within
from timeline.temporal.productions.matched import checked, weekday
from timeline.temporal.recognition.rule import Found


@rule(
    "[weekday:WEEKDAYS]? {month:MONTH} {DOT}? [day:DAYS]? {COMMA}? of? {which:WHICH} year"
    " (?! {POSSESSIVE|HYPHEN})",
    "In [[June last year]] it was sold.",
)
def month_of_which_year(found: Found) -> Within | None:
    return _of_year(found)


@rule(
    "[weekday:WEEKDAYS]? the? [day:DAYS] of? {month:MONTH} {DOT}? {COMMA}? of? {which:WHICH} year"
    " (?! {POSSESSIVE|HYPHEN})",
    "On [[14 June last year]] it was sold.",
)
def day_of_which_year(found: Found) -> Within | None:
    return _of_year(found)


def _of_year(found: Found) -> Within | None:
    said = checked(calendar(found))
    return Within(said, Shift(int(found.value("which")), "year")) if said else None


@rule(
    "the? {pure:PURESEASON} of? {which:WHICH} year | {season:SEASON} of {whichb:WHICH} year",
    "It was built in [[spring of last year]].",
)
def season_of_which_year(found: Found) -> Within:
    season = int(found.value("season" if "season" in found else "pure"))
    step = int(found.value("which" if "which" in found else "whichb"))
    return Within(Calendar(month=season), Shift(step, "year"))


@rule(
    "{month:MONTH} (?: {day:DAY|DAYTH})? {COMMA}? (?: of (?:that|the) same? | that same? | the same) year"
    " | {season:SEASON} of (?: that|the) same? year",
    "He died in [[July of that year]].",
)
def month_of_that_year(found: Found) -> Within:
    if "season" in found:
        return Within(Calendar(month=int(found.value("season"))), Same("year"))
    return Within(Calendar(month=int(found.value("month")), day=found.number("day")), Same("year"))


@rule("{weekday:WEEKDAY} (?: of)? {which:WHICH} week", "It began on [[Monday last week]].")
def weekday_of_which_week(found: Found) -> Within:
    return Within(Calendar(weekday=weekday(found)), Shift(int(found.value("which")), "week"))
