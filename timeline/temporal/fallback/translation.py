"""What a date in dateparser's English means: "28 october 2024", "2 week ago", "may last year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from timeline.temporal.meaning import Calendar, Clock, Meaning, Shift, Step, Within
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import checked

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SIDES = {"next": 1, "last": -1}
_COUNTED = re.compile(r"(?P<in>in )?(?P<count>\d+) (?P<unit>day|week|month|year|decade)s?(?(in)| ago)")
_DECADE = re.compile(r"decade (\d{4})")
_SEASON = re.compile(r"season (2[1-4]) (\d{4})")
_OF_YEAR = re.compile(r"(?P<part>.*) (?:(?P<side>next|last) year|year (?P<after>next|last))")
_FULL_YEAR = 100  # below it a number is no year in full


def meaning_of(said: str, language: str, order: str, is_word: bool) -> Meaning | None:
    """What a translation means; None where it is no date.

    `order` is the one of day, month and year in numbers, "DMY"; `is_word` says that no number stands in the
    original, so that "0 day ago" is "today".
    """
    if found := _COUNTED.fullmatch(said):
        count = int(found["count"]) * (1 if found["in"] else -1)
        return Shift(count, found["unit"], deictic=is_word and found["unit"] == "day" and abs(count) < 2)
    if found := _DECADE.fullmatch(said):
        return Calendar(int(found[1]), masked=1)
    if found := _SEASON.fullmatch(said):
        return Calendar(int(found[2]), int(found[1]))
    if found := _OF_YEAR.fullmatch(said):
        part = _calendar(found["part"].split(), language, order)
        return Within(part, Shift(_SIDES[found["side"] or found["after"]], "year")) if part else None
    words = said.split()
    side = next((_SIDES[word] for word in words if word in _SIDES), 0)
    clock = next((f"T{word.zfill(5)}" for word in words if ":" in word), "")
    part = _calendar([word for word in words if word not in _SIDES and ":" not in word], language, order)
    day: Meaning | None = Step(part, side) if part and side else part
    return Clock(clock, day) if clock and day else day


def _calendar(words: Sequence[str], language: str, order: str) -> Calendar | None:
    """The date of some words, each of which says a part of it."""
    date = Calendar()
    for word in words:
        if word in MONTHS:
            date = replace(date, month=MONTHS.index(word) + 1)
        elif word in WEEKDAYS:
            date = replace(date, weekday=WEEKDAYS.index(word))
        elif word.isdigit():
            number = int(word)
            date = replace(date, year=number) if number >= _FULL_YEAR else replace(date, day=number)
        elif word[0].isdigit():
            return _in_numbers([int(part) for part in re.split("[./-]", word)], language, order)
    return checked(date) if date != Calendar() else None


def _in_numbers(parts: Sequence[int], language: str, order: str) -> Calendar | None:
    """A day in numbers, in the order of the language where the numbers leave it open."""
    orders = ("YMD",) if parts[0] >= _FULL_YEAR else (order, "DMY", "MDY")
    found = (_ordered(dict(zip(each, parts, strict=True))) for each in orders)
    date = next(filter(None, found), None)
    if date is None or orders == ("YMD",) or len(_days(parts)) == 1:
        return date
    first = {"D": "day", "M": "month", "Y": "year"}[order[0]]
    return replace(date, note=f"It is read with the {first} first, as in {language}.")


def _days(parts: Sequence[int]) -> set[Calendar]:
    """The days that the first two numbers can be."""
    dates = (_ordered({"D": day, "M": month, "Y": parts[2]}) for day, month in permutations(parts[:2]))
    return set(filter(None, dates))


def _ordered(parts: dict[str, int]) -> Calendar | None:
    year = parts["Y"] if parts["Y"] >= _FULL_YEAR else numbers.full_year(f"{parts['Y']:02d}")
    return checked(Calendar(year, parts["M"], parts["D"])) if 1 <= parts["M"] <= 12 else None
