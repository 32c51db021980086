"""The plan of the figure: lanes, rows and piles."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from tests.render.figure.boards import CROWD, LANES, LINE, drawn
from timeline.model import Dated, Event
from timeline.render import figure
from timeline.render.figure import board, placing
from timeline.render.figure.board import NARROW, WIDE, Board, Form


def laid_out(form: Form, *events: Event) -> Board:
    placed = placing.place(events)
    assert placed
    return board.lay_out(placed, placed.opening, LANES, form)


@pytest.mark.parametrize("form", [WIDE, NARROW])
def test_lanes_follow_each_other_without_a_gap_and_marks_stay_inside_theirs(form: Form) -> None:
    found = laid_out(form, *LINE.events)
    assert [band.lane for band in found.bands] == list(LANES)
    assert all(above.bottom == below.top for above, below in pairwise(found.bands))
    for spot in found.spots:
        band = found.bands[spot.lane.number]
        assert band.top + board.LARGEST / 2 < spot.y < band.bottom - board.LARGEST / 2


def test_marks_of_one_row_never_overlap_at_the_range_they_are_laid_out_for() -> None:
    events = [
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(f"2031-10-{n % 9 + 10}", "said")) for n in range(30)
    ]
    for form in (WIDE, NARROW):
        found = laid_out(form, *events)
        pixel = (found.view[1] - found.view[0]) / form.plot
        for one, other in combinations(found.spots, 2):
            if one.y == other.y:
                apart = abs(placing.moment(one.mark.at) - placing.moment(other.mark.at))
                assert apart >= board.LARGEST * pixel * 0.99


def test_a_lane_that_needs_too_many_rows_is_piled_and_the_fullest_column_fills_it() -> None:
    found = laid_out(WIDE, *CROWD, LINE.events[1])
    assert [spot.mark.event for spot in found.spots if spot.lane.number == 0 and not spot.mark.bar] == []
    lane = found.bands[0]
    assert {event.id for pile in found.piles for event in pile.events} >= {event.id for event in CROWD}
    assert max(pile.height for pile in found.piles) == board.PILED * board.ROW
    assert all(lane.top < pile.y - pile.height < pile.y < lane.bottom for pile in found.piles)


def test_a_pile_holds_the_events_of_its_days_and_of_no_others() -> None:
    piles = laid_out(NARROW, *CROWD).piles
    assert piles
    for pile in piles:
        assert pile.events
        days = [event.when.day for event in pile.events]
        assert all(day and pile.start <= day < pile.end for day in days)


def test_the_fullest_lanes_are_piled_while_there_are_too_many_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "MOST_MARKS", 2)
    found = laid_out(WIDE, *LINE.events)
    assert len(found.spots) <= 2
    assert len(found.spots) + sum(len(pile.events) for pile in found.piles) == len(LINE.events)


def test_without_an_event_there_is_no_figure() -> None:
    assert figure.draw([], LANES) is None


def test_the_whole_story_has_a_plan_of_its_own_only_where_it_is_not_what_the_figure_opens_on() -> None:
    dense = [
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(f"2031-10-{n + 10}", "said")) for n in range(16)
    ]
    far = replace(LINE.events[0], id="far", when=Dated.of("2029-01-01", "said"))
    assert set(drawn(*dense, far).payload["views"]) == {"opening", "whole"}
    assert set(drawn(*dense).payload["views"]) == {"opening"}
    assert drawn(*dense, far).strip and not drawn(*dense).strip
