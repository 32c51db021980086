"""The marks of the time axis."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render.figure.ticks import ticks


@pytest.mark.parametrize(
    ("start", "end", "most", "labels"),
    [
        ("2024-10-10", "2024-10-14", 6, "10 Oct 2024|11 Oct|12 Oct|13 Oct|14 Oct"),
        ("2024-12-28", "2025-01-09", 5, "29 Dec 2024|1 Jan 2025|4 Jan|7 Jan"),
        ("2023-11-10", "2024-09-02", 6, "Jan 2024|Mar|May|Jul|Sep"),
        ("1990-01-01", "2024-09-02", 4, "1990|2000|2010|2020"),
        ("2024-01-01", "2024-01-02", 1, "1 Jan 2024|2 Jan"),
    ],
)
def test_the_axis_says_days_months_or_years_as_they_have_room_and_a_year_once(
    start: str, end: str, most: int, labels: str
) -> None:
    found = ticks(datetime.fromisoformat(start), datetime.fromisoformat(end), most)
    assert "|".join(f"{tick.label} {tick.year}".strip() for tick in found) == labels


@given(
    st.dates(date(1, 2, 1), date(9000, 1, 1)),
    st.integers(2, 300_000),
    st.integers(1, 14),
)
def test_there_are_never_more_ticks_than_have_room_and_all_stand_inside(
    first: date, days: int, most: int
) -> None:
    start = datetime.combine(first, time())
    end = start + timedelta(days=days)
    found = ticks(start, end, most)
    assert len(found) <= max(2, most)
    assert all(start.date() <= tick.at <= end.date() for tick in found)
    assert [tick.at for tick in found] == sorted({tick.at for tick in found})
