"""The year of an article that names days without a year: from the calendar, and from what others tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from timeline.dating.links import Folder
from timeline.dating.reading import Reading
from timeline.dating.times import Told, latest

# Chance of so many whole years between the last day that is told with its year and the days told without.
_GAPS = (0.75, 0.17, 0.04, 0.015, 0.01, 0.005, 0.003, 0.002, 0.002, 0.001, 0.001, 0.001)
_NAMED = 2.0  # times as likely if another article of the story names the weekday the day then has
_UNNAMED = 0.57  # and if it names others only
_TRUST = 1.5  # times the cosine of two sentences, the chance that they tell of one day
_SUREST = 0.9  # and the highest
_AGREES = 2.9  # if it is a stamp, and the article names its weekday or that of the day before first
_DIFFERS = 0.22  # and if it names another first
_RUN = timedelta(10)
_AFTERWARDS = timedelta(7)  # days up to which what is told can lie after the last of the month-days
_NEAR = 200  # days up to which dated articles of the story say anything
_SEASON = 60  # days around a day, in which other dated articles of the folder make its year likely
_FOLDER = 5  # such articles at least
_COMPARED = 8  # month-days of an article that are looked for in others
_SHOWN = 3  # articles named as reasons


_Confirmed: TypeAlias = tuple[Reading, Told, Sequence[Told], float]


@dataclass(frozen=True, slots=True)
class Year:
    """The last month-day that an article tells of, in the year found for it."""

    told: Told
    day: date
    chance: float
    run: int  # days it tells of in the ten days up to that one
    reasons: tuple[str, ...]
    by_others: bool = True  # whether the words of another article help to tell it


@dataclass(frozen=True, slots=True)
class _Case:
    """All that is weighed for one article."""

    reading: Reading
    last: Told
    near: Sequence[Reading]
    base: tuple[date, Reading, Told] | None  # the latest day that one of them tells with its year
    dated: Mapping[date, Reading]  # those of the story whose day is known
    confirmed: Sequence[_Confirmed]  # the weekdays on which others tell what it tells of some days
    all_dates: Sequence[date] = ()  # of the folder, where none of the story is known
    weekday: int | None = None  # of a stamp: the one that the article names first


def year_of(folder: Folder, index: int, known: Mapping[int, date]) -> Year | None:
    """The year in which the month-days of an article lie; None where nothing tells it.

    Nor is it told where another article tells the same of the same day in another year.
    """
    last = _last(folder.readings[index].month_days)
    if last is None:
        return None
    days = folder.readings[index].month_days[:_COMPARED]
    found = folder.confirmed(index, days)
    confirmed = [(folder.readings[other], told, days, alike) for other, told, days, alike in found]
    year = _year(_case(folder, index, known, last, confirmed))
    told = (day for each in days for day in folder.dated(index, each))
    return None if year and any(latest(day.month, day.day, year.day) != day for day in told) else year


def year_of_stamp(
    folder: Folder, index: int, known: Mapping[int, date], stamp: Told, *, is_dateline: bool
) -> Year | None:
    """The year of a day at the head of an article, whose own first weekday is to be it or the one before.

    That of a dateline is sought among all dated articles of the folder if none of its story is dated.
    """
    case = _case(folder, index, known, stamp, ())
    if is_dateline and not case.dated and len(known) >= _FOLDER:
        case = replace(case, all_dates=sorted(known.values()))
    return _year(replace(case, weekday=next((each.weekday for each in case.reading.weekdays), None)))


def _year(case: _Case) -> Year | None:
    chances = {day: _chance(day, case) for day in _days(case)}
    day = max(chances, key=lambda each: (chances[each], each), default=None)
    if day is None or not chances[day] or _is_over(day, case.reading):
        return None
    found = (each.on(day) for each in _distinct(case.reading.month_days))
    run = sum(each is not None and day - each <= _RUN for each in found)
    chance, reasons = chances[day] / sum(chances.values()), tuple(_reasons(day, case))
    return Year(case.last, day, chance, run, reasons, _by_others(day, case))


def _by_others(day: date, case: _Case) -> bool:
    """Whether more than its own words tells the year: a history tells of its days as news does."""
    told = case.base is not None and case.base[1] is not case.reading
    return told or bool(case.dated) or any(_names(beside, day) for beside in case.near)


def _is_over(day: date, reading: Reading) -> bool:
    """Whether an article looks back on what came after a day, be it by a bare year ("sold in 2024")."""
    full = reading.latest_full
    return reading.latest_year > day.year or (full is not None and full[0] > day + _AFTERWARDS)


def _case(
    folder: Folder,
    index: int,
    known: Mapping[int, date],
    last: Told,
    confirmed: Sequence[_Confirmed],
) -> _Case:
    reading, near = folder.readings[index], folder.near[index]
    readings = [folder.readings[other] for other in near]
    dated = {known[other]: folder.readings[other] for other in reversed(near) if other in known}
    return _Case(reading, last, readings, _base((reading, *readings)), dated, confirmed)


def _distinct(tells: Sequence[Told]) -> Sequence[Told]:
    return list({(each.month, each.day): each for each in reversed(tells)}.values())


def _last(tells: Sequence[Told]) -> Told | None:
    """The last of some month-days round the year: the one before the widest gap."""
    ordered = sorted(_distinct(tells), key=lambda each: (each.month, each.day))
    if not ordered:
        return None
    places = [31 * each.month + each.day for each in ordered]
    gaps = [after - before for before, after in zip(places, [*places[1:], places[0] + 372], strict=True)]
    return ordered[max(range(len(gaps)), key=lambda at: (gaps[at], at))]


def _base(readings: Sequence[Reading]) -> tuple[date, Reading, Told] | None:
    found = [(*full, each) for each in readings if (full := each.latest_full)]
    latest = max(found, key=lambda item: (item[0], item[2].article.id), default=None)
    return (latest[0], latest[2], latest[1]) if latest else None


def _days(case: _Case) -> Iterator[date]:
    """The days that the last month-day can be; where it is said with its weekday, on that."""
    if days := case.dated or case.all_dates:
        years = range(min(days).year - 1, max(days).year + 1)
    elif case.base:
        years = range(case.base[0].year, case.base[0].year + len(_GAPS) + 1)
    else:
        years = range(0)
    for year in years:
        try:
            day = date(year, case.last.month, case.last.day)
        except ValueError:
            continue
        if case.last.weekday in (-1, day.weekday()):
            yield day


def _chance(day: date, case: _Case) -> float:
    if case.dated:
        gap = min(abs((day - each).days) for each in case.dated)
        chance = 0.5 ** (gap / 30) if gap <= _NEAR else 0.0
    elif case.all_dates:
        chance = (1 + _beside(day, case.all_dates)) / len(case.all_dates)
    else:
        years = (day - case.base[0]).days // 365 if case.base else -1
        chance = _GAPS[years] if 0 <= years < len(_GAPS) else 0.0
        for each in case.near:
            if each.weekdays:
                chance *= _NAMED if _names(each, day) else _UNNAMED
    if case.weekday is not None:
        chance *= _AGREES if (day.weekday() - case.weekday) % 7 <= 1 else _DIFFERS
    for confirmed in case.confirmed:
        same = min(_SUREST, _TRUST * confirmed[3])
        chance *= 1 + 6 * same if _agrees(confirmed, day) else 1 - same  # any weekday agrees once in seven
    return chance


def _beside(day: date, dates: Sequence[date]) -> int:
    return sum(abs((day - each).days) <= _SEASON for each in dates)


def _agrees(confirmed: _Confirmed, last: date) -> date | None:
    """The day of a sentence that has the weekday on which another article tells the same."""
    _, told, days, _ = confirmed
    found = (each.on(last) for each in days)
    return next((day for day in found if day and day.weekday() == told.weekday), None)


def _names(reading: Reading, day: date) -> Told | None:
    return next((each for each in reading.weekdays if each.weekday == day.weekday()), None)


def _reasons(day: date, case: _Case) -> Iterator[str]:
    yield f"The last day it tells of is {case.last.words}: {case.reading.quote(case.last.sentence)}"
    if case.dated:
        nearest = min(case.dated, key=lambda each: (abs((day - each).days), each))
        yield f"{case.dated[nearest].article.id}, which tells the same story, was published on {nearest}."
    elif case.all_dates:
        near, whole = _beside(day, case.all_dates), len(case.all_dates)
        yield f"Of {whole} dated articles of the folder {near} were published within {_SEASON} days of {day}."
    elif case.base:
        _, other, each = case.base
        whose = "It" if other is case.reading else other.article.id
        yield f"{whose} tells of {each.words} as past: {other.quote(each.sentence)}"
    told = [(meant, *each[:2]) for each in case.confirmed if (meant := _agrees(each, day))]
    told += [(day, beside, named) for beside in case.near if (named := _names(beside, day))]
    named_by = {other.article.id: (meant, other, each) for meant, other, each in reversed(told)}
    for name, (meant, other, each) in list(reversed(named_by.items()))[:_SHOWN]:
        yield f"{meant} was a {meant:%A}, and {name} tells of {each.words}: {other.quote(each.sentence)}"
