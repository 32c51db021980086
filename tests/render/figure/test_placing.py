"""Where events stand in the figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.stories import bridge
from timeline.model import Dated, Event
from timeline.render.figure import placing

EVENT = bridge().events[0]
STORY_DAYS = (date(2031, 10, 1), date(2031, 11, 30))


def at(*values: str) -> list[Event]:
    return [replace(EVENT, id=f"e{n}", when=Dated.of(value, "said")) for n, value in enumerate(values)]


def marks(*values: str) -> tuple[placing.Mark, ...]:
    placed = placing.place(at("2031-10-01", "2031-11-30", *values))
    assert placed
    return placed.marks[2:]


def test_a_day_is_a_dot_and_fades_nowhere() -> None:
    (mark,) = marks("2031-10-28")
    assert not mark.bar
    assert mark.at == date(2031, 10, 28)


@pytest.mark.parametrize(
    ("value", "symbol", "start", "end", "fades"),
    [
        ("2031-10", "2031-10-16", "2031-10-01", "2031-10-31", (False, False)),
        ("[2031-10-27,2031-10-28]", "2031-10-27", "2031-10-27", "2031-10-28", (False, False)),
        ("2031-10-11~/2031-10-20~", "2031-10-15", "2031-10-11", "2031-10-20", (True, True)),
        ("2031-10-20/..", "2031-10-20", "2031-10-20", "2031-11-30", (False, True)),
        ("2031-10-20/", "2031-10-20", "2031-10-20", "2031-10-23", (False, True)),
        ("../2031-10-20", "2031-10-20", "2031-10-01", "2031-10-20", (True, False)),
        ("/2031-10-20", "2031-10-20", "2031-10-17", "2031-10-20", (True, False)),
    ],
)
def test_an_uncertain_time_is_a_bar_that_fades_where_it_is_vague_open_or_not_said(
    value: str, symbol: str, start: str, end: str, fades: tuple[bool, bool]
) -> None:
    (mark,) = marks(value)
    days = [date.fromisoformat(text) for text in (symbol, start, end)]
    assert [mark.at, mark.start, mark.end] == days
    assert mark.fades == fades


def test_the_figure_opens_on_the_shortest_range_with_two_thirds_of_the_events() -> None:
    dense = [f"2031-10-{day}" for day in range(10, 26)]
    placed = placing.place(at("2029-01-01", "2030-05-05", *dense))
    assert placed
    assert placed.opening == (date(2031, 10, 10), date(2031, 10, 21))
    assert placed.whole == (date(2029, 1, 1), date(2031, 10, 25))
    assert placed.inside == 12


def test_the_days_of_a_story_are_compared_when_it_is_placed_and_not_for_each_event() -> None:
    class Counted(date):
        times = 0

        def __lt__(self, other: date) -> bool:
            Counted.times += 1
            return super().__lt__(other)

    def times(number: int) -> int:
        Counted.times = 0
        days = [Counted(2031, 1 + n % 12, 1 + n % 28) for n in range(number)]
        placing.place(replace(EVENT, when=Dated(str(day), day, day, "said")) for day in days)
        return Counted.times

    assert times(200) < 8 * times(50)


def test_an_even_story_opens_whole() -> None:
    placed = placing.place(at(*(f"2031-10-{day}" for day in range(10, 26))))
    assert placed
    assert placed.opening == placed.whole


def test_a_story_of_one_day_still_has_a_range() -> None:
    placed = placing.place(at("2031-10-28"))
    assert placed
    assert placed.opening == (date(2031, 10, 25), date(2031, 10, 31))


def test_times_that_no_calendar_day_can_show_are_not_placed() -> None:
    assert placing.place(at("-0200")) is None
    assert placing.place([]) is None


@pytest.mark.parametrize("value", ["0001-01-01/..", "/0001-01-02", "9999-12-31/", "../9999-12-31"])
def test_the_ends_of_the_calendar_are_no_obstacle(value: str) -> None:
    placed = placing.place(at(value))
    assert placed
    assert placed.whole[0] <= placed.marks[0].at <= placed.whole[1]


def test_no_two_marks_of_a_row_come_nearer_than_the_gap() -> None:
    gap = timedelta(days=2)
    rows = placing.rows(marks("2031-10-05", "2031-10-05", "2031-10-06", "2031-10-08", "2031-10"), gap)
    assert sum(map(len, rows)) == 5
    for row in rows:
        assert all(placing.moment(b.start) - placing.moment(a.end) >= gap for a, b in pairwise(row))


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(0, 9)), max_size=30), st.integers(0, 5))
def test_a_mark_stands_in_the_first_row_that_has_room(stretches: list[tuple[int, int]], days: int) -> None:
    gap = timedelta(days=days)
    ends = [(date(2031, 10, day), date(2031, 10, day) + timedelta(days=more)) for day, more in stretches]
    found = placing.rows(
        (placing.Mark(EVENT, *(start, start, end), (False, False)) for start, end in ends), gap
    )
    rows: list[list[tuple[date, date]]] = []
    for start, end in sorted(ends):
        row = next((row for row in rows if row[-1][1] + gap <= start), None)
        if row is None:
            rows.append(row := [])
        row.append((start, end))
    assert [[(mark.start, mark.end) for mark in row] for row in found] == rows


def test_rows_are_not_searched_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Marks that all overlap take a row each; the days looked at grow with the marks, not their square."""
    start, end = date(2031, 10, 1), date(2031, 10, 9)
    together = [placing.Mark(EVENT, start, start, end, (False, False))] * 100
    looked: list[date] = []

    def counted(day: date, shift: timedelta = timedelta()) -> datetime:
        looked.append(day)
        return datetime.combine(day, time()) + shift

    monkeypatch.setattr(placing, "moment", counted)
    assert len(placing.rows(together, timedelta())) == 100
    assert len(looked) <= 400
