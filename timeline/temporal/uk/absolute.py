"""Dates that say most of themselves: days, months, years, and the bare month and weekday."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar, Clock, Link, Pair, Same, Within
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import checked, link
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.relative import which_year
from timeline.temporal.uk.said import calendar, day, first_of, is_name, leading, month, weekday, year


@rule("{date:ISODATE}", "Список оновлено [[2024-10-28]].")
def iso_date(found: Found) -> Calendar | Clock | None:
    date, _, time = found.words("date")[0].replace(" ", "T").partition("T")
    known, number, last = map(int, date.split("-"))
    said = checked(Calendar(known, number, last)) if 1 <= number <= 12 and last else None
    return Clock(f"T{time}", said) if said and time else said


@rule(
    "(?: {weekday:WEEKDAY|SHORTDAY} {DOT}? {COMMA}?)? {date:SLASHDATE} (?: {YEARNOUN} | {YEARABBR} {DOT}?)?",
    "Указ підписано [[28.10.2024]].",
)
def numeric_date(found: Found) -> Calendar | None:
    first, second, last = map(int, found.words("date")[0].replace("/", ".").split("."))
    known = last if last > 99 else numbers.full_year(f"{last:02d}")
    in_order = 1 <= second <= 12 and 1 <= first <= 31
    return checked(Calendar(known, second, first, weekday(found))) if in_order else None


@rule(
    "(?: {WHICH}? {weekday:WEEKDAY|SHORTDAY} {DOT}? {COMMA}?)? [day:DAYS] [month:MONTHS]"
    " (?: {COMMA}? [year:YEARS])?",
    "Міст відкрили у [[понеділок, 28 жовтня 2024 року]].",
)
def day_month(found: Found) -> Calendar | None:
    return calendar(found)


@rule(
    "(?: [day:DAYS])? {month:MONTH} [which:WHICHYEAR] | {ago:YEARAGO} (?: у | в)? {monthb:MONTH}",
    "Міст відкрили [[28 жовтня минулого року]].",
)
def month_of_which_year(found: Found) -> Within | None:
    number = day(found) if "day" in found else None
    part = checked(Calendar(month=month(found, first_of(found, "month", "monthb")), day=number))
    return Within(part, which_year(found)) if part else None


@rule("(?: [day:DAYS])? {month:MONTH} [THAT] {YEARNOUN}", "Міст відкрили у [[жовтні того ж року]].")
def month_of_that_year(found: Found) -> Within | None:
    part = calendar(found)
    return Within(part, Same("year")) if part else None


@rule("{month:MONTH} {COMMA}? [year:YEARS]", "Будувати почали у [[жовтні 2023 року]].")
def month_year(found: Found) -> Calendar | None:
    return calendar(found)


@rule(
    "first<[day:DAYS]> {link:RANGE} second<[last:DAYS] [month:MONTHS] (?: {COMMA}? [year:YEARS])?>",
    "Ярмарок триватиме з [[28]] по [[31 жовтня 2024 року]].",
)
def days_month(found: Found) -> Pair | None:
    first = checked(Calendar(year(found), month(found), day(found)))
    second = checked(Calendar(year(found), month(found), day(found, "last")))
    return _pair(first, second, link(found)) if first and second else None


@rule(
    "first<{year:YEAR|OLDYEAR|YEARTH}> {link:RANGE}"
    " second<{last:YEAR|OLDYEAR|YEARTH} (?: {YEARNOUN|YEARSNOUN} | {YEARABBR|YEARSABBR} {DOT}?)>",
    "Посуха тривала у [[2014]]–[[2015 роках]].",
)
def years(found: Found) -> Pair | None:
    return _pair(Calendar(year(found)), Calendar(year(found, "last")), link(found))


@rule("first<{year:YEAR|OLDYEAR}> {DASH} second<{last:YEAR|OLDYEAR}>", "Посуха ([[2014]]–[[2015]]) минула.")
def years_dash(found: Found) -> Pair | None:
    return _pair(Calendar(year(found)), Calendar(year(found, "last")), "to")


def _pair(first: Calendar, second: Calendar, joined: Link) -> Pair | None:
    """The ends of a stretch, which goes forward, or two of which one or both are meant."""
    if joined == "to" and _order(first) >= _order(second):
        return None
    return Pair(first, second, joined)


def _order(date: Calendar) -> tuple[int, int]:
    return date.year or 0, date.day or 0


@rule(
    "{year:YEAR|OLDYEAR|SHORTYEAR|YEARTH} (?: {YEARNOUN} | {YEARABBR} {DOT}?)"
    " | {yearb:YEARTH} | {YEARNOUN} {yearc:YEAR} | {WHICH} {COMMA} {yeard:YEAR} {YEARNOUN}",
    "Завод збудували у [[1987 році]].",
)
def named_year(found: Found) -> Calendar:
    return Calendar(year(found, first_of(found, "year", "yearb", "yearc", "yeard")))


@rule(
    "(?<= {YEARPREP|EDGE|EDGENOUN}) {year:YEAR} (?! {WORD|PERCENT|CURRENCY|SCALE|HYPHEN})"
    " | (?<= у | в) {yearb:YEAR} (?! {PLURAL|MEASURE|SCALE|PERCENT|CURRENCY|HYPHEN|NUM|UNITS})"
    " | (?<= {OPENBRACKET}) {yearc:YEAR} (?! {WORD|PERCENT|CURRENCY|SCALE})",
    "Завод закрили після [[2008]].",
)
def bare_year(found: Found) -> Calendar:
    return Calendar(year(found, first_of(found, "year", "yearb", "yearc")))


@rule(
    "{year:INT} (?: {YEARNOUN} | {YEARABBR} {DOT})? [BEFOREERA]"
    " | {later:INT} (?: {YEARNOUN} | {YEARABBR} {DOT})? [ERAS]",
    "Місто взяли [[146 року до н. е.]]",
)
def year_of_era(found: Found) -> Calendar | None:
    number = leading(found.words(first_of(found, "year", "later"))[0])
    return Calendar(1 - number if "year" in found else number) if number else None


@rule("{month:MONTH}", "Крамниці відкрили у [[жовтні]].")
def bare_month(found: Found) -> Calendar | None:
    return None if is_name(found) else Calendar(month=month(found))


@rule(
    "(?<= {WEEKDAY} {COMMA}) {day:DAYTH} | (?<= {DAYTIME}) {dayb:DAYTH}",
    "Рада зібралася в середу, [[23-го]].",
)
def bare_day(found: Found) -> Calendar | None:
    return checked(Calendar(day=day(found, first_of(found, "day", "dayb"))))


@rule("{weekday:WEEKDAY}", "Про це заявив у [[понеділок]] міністр.")
def bare_weekday(found: Found) -> Calendar | None:
    return None if is_name(found) else Calendar(weekday=weekday(found))
