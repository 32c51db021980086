"""Arithmetic with dates of any grain: the week a day lies in, a quarter earlier, the Mondays around a day.

A time is an `edtf.Date` (day to century), or an interval of whole days for weeks and weekends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from math import log1p

from timeline import edtf
from timeline.edtf import Date, Edtf
from timeline.temporal import holidays
from timeline.temporal.meaning import Calendar

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_MONTHS |= {"millennium": 12000}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_FAR = 4.5  # the widest gap of a story, seven years: one of seventy is no wider
_BACK, _TURN = 1.5, 120  # what a day back counts for, and a change of the year
_WINTER = 24
_FIRST = -9998  # the first year that is written in four digits


def containing(day: date, unit: str) -> Edtf:
    """The period of the calendar in which a day lies: its week, quarter, decade ..."""
    match unit:
        case "week" | "fortnight":
            monday = day - timedelta(days=day.weekday())
            return edtf.of_days(monday, monday + timedelta(days=6))
        case "weekend":  # of the same week
            saturday = day + timedelta(days=5 - day.weekday())
            return edtf.of_days(saturday, saturday + timedelta(days=1))
        case "month":
            return Date(day.year, day.month)
        case "quarter":
            return Date(day.year, 33 + (day.month - 1) // 3)
        case "half":
            return Date(day.year, 40 + (day.month - 1) // 6)
        case "season":
            return Date(day.year + (day.month == 12), 21 + (day.month - 3) % 12 // 3)
        case "year":
            return Date(day.year)
        case "decade":
            return Date(day.year // 10 * 10, masked=1)
        case "century" | "millennium":
            return Date(day.year // 100 * 100, masked=2)
        case _:
            return edtf.of_day(day)


def shifted(day: date, count: int, unit: str) -> date:
    """A day so many units later (earlier where `count` is negative); the 31st becomes the last of its month.

    Raises OverflowError outside the years 1 to 9999.
    """
    if unit not in _MONTHS:
        return day + timedelta(days=count * _DAYS.get(unit, 0))
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"{count} {unit} from {day} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(when: Edtf, count: int, unit: str) -> Edtf:
    """A time so many units later, of the unit's grain, or of its own where that is a group of months.

    "A year earlier" than a quarter is a quarter, than a day it is a year. Raises OverflowError.
    """
    grain = unit_of(when)
    if isinstance(when, Date) and when.year <= 0:
        if unit not in ("year", "decade", "century"):
            raise OverflowError(f"{unit}s before the year 1 are not counted")
        return before_christ(when.year + count * _MONTHS[unit] // 12, unit)
    start = when.bounds[0]
    if start is None:
        raise OverflowError(f"`{when}` has no first day")
    there = shifted(start, count, unit)
    return containing(there, grain if grain in ("quarter", "season", "half") and unit == "year" else unit)


def before_christ(year: int, unit: str) -> Edtf:
    """The year, decade or century in which a year lies that can be before year 1: 478 BC in the 470s BC."""
    if year > 0:
        return containing(date(year, 1, 1), unit)
    if unit == "year":
        return Date(year)
    first = year - (9 - (1 - year) % 10) if unit == "decade" else (year - 1) // 100 * 100 + 1
    return edtf.Interval(Date(first), Date(first + _MONTHS[unit] // 12 - 1))


def unit_of(when: Edtf) -> str:
    """The unit that a time is one of."""
    if isinstance(when, Date):
        if when.month is not None and when.day is None and when.month > 12:
            return "season" if when.month < 33 else "quarter" if when.month < 37 else "half"
        return when.granularity.name.lower()
    days = [day for day in when.bounds if day is not None]
    return "weekend" if len(days) == 2 and (days[1] - days[0]).days == 1 else "week"


def around(part: Calendar, day: date, reach: int = 2) -> list[Edtf]:
    """The times near a day that fit a calendar part without a year, in order: its Mondays, its Octobers.

    Weekdays are of so many weeks on either side as `reach` says.
    """
    if part.yearly:
        fits = [in_year(part, year) for year in years_near(part, day.year) if year > 0]
    elif part.weekday is not None and part.day is None:
        fits = [edtf.of_day(_weekday(day, part.weekday, week)) for week in range(-reach, reach + 1)]
    else:
        months = [shifted(day.replace(day=1), count, "month") for count in (-2, -1, 0, 1, 2)]
        fits = [_day_of_month(month, part.day or 1) for month in months]
    return [fit for fit in fits if fit is not None]


def in_year(part: Calendar, year: int) -> Date | None:
    """A month, day, season or holiday in a year; None where that year has no such day."""
    if part.holiday:
        found = holidays.day(part.holiday, year)
        return edtf.of_day(found) if found is not None else None
    if part.day is not None and part.month is not None:
        longest = monthrange(2000 + year % 400, part.month)[1]
        return Date(year, part.month, part.day) if part.day <= longest else None
    return Date(year, part.month)


def choose(fits: Sequence[Edtf], day: date, direction: int) -> Edtf:
    """Of the times around a day the nearest in a direction (-1, 1; 0 either); what holds the day counts."""
    if direction < 0 and (behind := [fit for fit in fits if _start(fit) <= day]):
        return behind[-1]
    if direction > 0 and (ahead := [fit for fit in fits if _end(fit) >= day]):
        return ahead[0]
    return min(fits, key=lambda fit: (distance(fit, day), -_start(fit).toordinal()))


def lean(fits: Sequence[Edtf], day: date, times: float) -> Edtf:
    """Of the times around a day the nearest, where one before it counts as so many times as far off."""

    def cost(fit: Edtf) -> float:
        return distance(fit, day) * (times if _end(fit) < day else 1)

    return min(fits, key=cost)


def sides(fits: Sequence[Edtf], day: date, yearly: bool) -> edtf.OneOf | None:
    """The two times around a day where either can be meant.

    None where the day is in one, and of a month or day of a month also where one is far nearer than the
    other: the one before the day five times, as news tells of what was, the one after it ten times.
    """
    back, ahead = choose(fits, day, -1), choose(fits, day, 1)
    if not isinstance(back, Date) or not isinstance(ahead, Date) or back == ahead:
        return None
    past, future = distance(back, day), distance(ahead, day)
    if not past or not future or (yearly and (past * 5 <= future or future * 10 <= past)):
        return None
    return edtf.OneOf((back, ahead))


def in_year_or_lean(fits: Sequence[Edtf], day: date, direction: int, back: float) -> Edtf:
    """Of a month or day around a day the one that a verb means which does not stand beside it.

    A date without a year is hardly ever nine months away (weighed on news): one before the day counts as
    twice as far off for a future, unless the other is in the same year, and one after it as `back` times as
    far for a past, since news tells of what was.
    """
    ahead = choose(fits, day, 1)
    if direction > 0:
        return ahead if _start(ahead).year == day.year else lean(fits, day, 2)
    return lean(fits, day, 1 / back)


def years_near(part: Calendar, year: int) -> list[int]:
    """The years around one in which a month or day can lie: that one and its neighbours, or leap years."""
    reach = 8 if (part.month, part.day) == (2, 29) else 1
    years = range(max(_FIRST, year - reach), min(9998, year + reach) + 1)
    if not part.holiday and (part.day or 1) <= 28:  # every year has it
        return list(years)
    return [each for each in years if in_year(part, each) is not None]


def year_of(when: Edtf) -> int:
    """The year in which a time begins."""
    if isinstance(when, Date):
        return when.year
    return _start(when).year


def gap(before: Edtf, when: Edtf, is_open: bool) -> float:
    """How far a story goes from one time to another: the logarithm of the months between, up to `_FAR`.

    It mostly goes forward: going back is half as far again; and where the year is not said (`is_open`) it
    stays in the year, which another is four months off (weighed on histories in which the year was known).
    """
    (start, end), (first, last) = _reach(before), _reach(when)
    days = max(0, first - end) + _BACK * max(0, start - last)
    winter = isinstance(when, Date) and when.month == _WINTER  # which begins in the year before
    turn = _TURN if is_open and year_of(before) != year_of(when) - winter else 0
    return min(_FAR, log1p((days + turn) / 30))


@lru_cache(1 << 12)  # the ways through a text ask for the same ones again and again
def _reach(when: Edtf) -> tuple[int, int]:
    """The numbers of the first and last day, which go on before year 1: the calendar repeats in 400 years."""
    cycles = -((year_of(when) - 2) // 400) if isinstance(when, Date) and when.year < 2 else 0
    later = replace(when, year=when.year + 400 * cycles) if isinstance(when, Date) else when
    days = 146_097 * cycles
    return _start(later).toordinal() - days, _end(later).toordinal() - days


def nth(number: int, unit: str, weekday: int | None, whole: Edtf) -> Edtf | None:
    """The so-manyth unit or weekday of a larger time, the last for -1; None where it has not so many."""
    start, end = _start(whole), _end(whole)
    if start == end and unit == "weekend":  # the one next to a holiday
        return containing(start + timedelta(days=(-2, -2, 2, 2, 2, 0, 0)[start.weekday()]), unit)
    if weekday is not None or unit == "weekend":
        day = 5 if weekday is None else weekday
        first = _weekday(start, day, 0) + timedelta(days=7 * (number - 1))
        found = first if number > 0 else _weekday(end, day, 0 if end.weekday() == day else -1)
        when = containing(found, "weekend" if weekday is None else "day")
    else:
        found = shifted(start, number - 1, unit) if number > 0 else end
        when = containing(found, unit)
    return when if start <= found <= end else None


def distance(when: Edtf, day: date) -> int:
    """How many days a time lies off; 0 where the day is in it."""
    start, end = _start(when), _end(when)
    return (start - day).days if day < start else (day - end).days if day > end else 0


def third(when: Edtf, mod: str) -> Edtf:
    """The start, middle or end third of a period, with vague ends: `2024-10-11~/2024-10-20~`."""
    start, end = _start(when), _end(when)
    days = (end - start).days + 1
    if days < 3:
        return when
    if isinstance(when, Date) and when.granularity == edtf.Granularity.MONTH:
        first, last = start.replace(day=10), start.replace(day=20)
    else:
        first, last = start + timedelta(days=days // 3 - 1), start + timedelta(days=2 * days // 3 - 1)
    thirds = {
        "START": (start, first),
        "MID": (first + timedelta(days=1), last),
        "END": (last + timedelta(days=1), end),
    }
    begin, finish = thirds[mod]
    return edtf.Interval(
        replace(edtf.of_day(begin), qualifier="~"), replace(edtf.of_day(finish), qualifier="~")
    )


def _start(when: Edtf) -> date:
    return when.bounds[0] or date.min


def _end(when: Edtf) -> date:
    return when.bounds[1] or date.max


def _weekday(day: date, weekday: int, week: int) -> date:
    """The weekday on or after a day for week 0, and the ones of the weeks before and after it."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead + 7 * week)


def _day_of_month(month: date, number: int) -> Date | None:
    longest = monthrange(month.year, month.month)[1]
    return Date(month.year, month.month, number) if number <= longest else None
