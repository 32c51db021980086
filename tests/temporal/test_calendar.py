"""Arithmetic with dates of any grain."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.temporal.calendar import around, choose, containing, distance, moved, shifted, third, unit_of
from timeline.temporal.meaning import Calendar

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
