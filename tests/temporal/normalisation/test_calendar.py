"""Arithmetic with dates of any grain."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.temporal.meaning import Calendar
from timeline.temporal.normalisation.calendar import (
    around,
    choose,
    containing,
    distance,
    moved,
    nth,
    shifted,
    third,
    unit_of,
)

DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))
UNITS = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


@given(DAYS, st.sampled_from([unit for unit in UNITS if unit != "weekend"]))
def test_a_day_lies_in_the_period_that_contains_it(day: date, unit: str) -> None:
    assert distance(containing(day, unit), day) == 0
    assert unit_of(containing(day, unit)) == unit


@given(DAYS, st.integers(-40, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_a_period_moved_there_and_back_is_where_it_was(day: date, count: int, unit: str) -> None:
    start = containing(day, unit)
    assert moved(moved(start, count, unit), -count, unit) == start


@given(DAYS, st.integers(0, 6))
def test_the_nearest_weekday_is_within_three_days_and_back_within_six(day: date, weekday: int) -> None:
    fits = around(Calendar(weekday=weekday), day)
    assert distance(choose(fits, day, 0), day) <= 3
    assert 0 <= (day - (choose(fits, day, -1).bounds[0] or day)).days <= 6
    assert 0 <= ((choose(fits, day, 1).bounds[0] or day) - day).days <= 6


@pytest.mark.parametrize(
    ("day", "count", "unit", "expected"),
    [
        (date(2024, 3, 31), -1, "month", date(2024, 2, 29)),
        (date(2024, 2, 29), -1, "year", date(2023, 2, 28)),
        (date(2024, 1, 15), -1, "quarter", date(2023, 10, 15)),
        (date(2024, 12, 31), 1, "fortnight", date(2025, 1, 14)),
    ],
)
def test_shifted(day: date, count: int, unit: str, expected: date) -> None:
    assert shifted(day, count, unit) == expected


def test_outside_the_calendar_is_an_error() -> None:
    with pytest.raises(OverflowError):
        shifted(date(2024, 1, 1), -30, "century")


@pytest.mark.parametrize(
    ("period", "mod", "expected"),
    [
        ("2024-10", "START", "2024-10-01~/2024-10-10~"),
        ("2024-02", "END", "2024-02-21~/2024-02-29~"),
        ("2024", "MID", "2024-05-02~/2024-08-31~"),
        ("2024-10-28", "START", "2024-10-28"),
    ],
)
def test_third(period: str, mod: str, expected: str) -> None:
    assert str(third(edtf.parse(period), mod)) == expected


def test_the_29th_of_february_is_looked_for_in_leap_years_only() -> None:
    found = around(Calendar(month=2, day=29), date(2022, 6, 1))
    assert [str(fit) for fit in found] == ["2016-02-29", "2020-02-29", "2024-02-29", "2028-02-29"]


@pytest.mark.parametrize(
    ("number", "unit", "weekday", "whole", "expected"),
    [
        (1, "day", 0, edtf.Date(2024, 9), "2024-09-02"),
        (-1, "day", 4, edtf.Date(2024, 11), "2024-11-29"),
        (5, "day", 0, edtf.Date(2024, 9), "2024-09-30"),
        (6, "day", 0, edtf.Date(2024, 9), None),
        (1, "week", None, edtf.Date(2024, 10), "2024-09-30/2024-10-06"),
        (-1, "month", None, edtf.Date(1998), "1998-12"),
        (2, "decade", None, edtf.Date(1900, masked=2), "191X"),
        (1, "weekend", None, edtf.Date(2024, 9, 2), "2024-08-31/2024-09-01"),
        (1, "weekend", None, edtf.Date(2024, 11, 28), "2024-11-30/2024-12-01"),
    ],
)
def test_nth(number: int, unit: str, weekday: int | None, whole: edtf.Date, expected: str | None) -> None:
    """The so-manyth of a larger time lies in it; there is none where it has not so many."""
    found = nth(number, unit, weekday, whole)
    assert (str(found) if found is not None else None) == expected
