"""The figure as the page draws it without a script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.figure.boards import CROWD, LINE, drawn
from timeline.model import Dated, Event, Kind
from timeline.render.figure import inline, shapes
from timeline.render.figure.board import padded


def drawings(*events: Event) -> tuple[inline.Inline, ...]:
    return drawn(*events).drawings


def test_each_event_of_the_range_is_drawn_once_with_an_outline_that_the_page_has() -> None:
    figure = drawn()
    for drawing in figure.drawings:
        assert sorted(sign.event.id for sign in drawing.signs) == sorted(event.id for event in LINE.events)
        assert {sign.symbol for sign in drawing.signs} <= set(figure.outlines)


def test_an_event_outside_the_range_is_not_drawn() -> None:
    dense = [
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(f"2031-10-{n + 10}", "said")) for n in range(9)
    ]
    far = replace(LINE.events[0], id="far", when=Dated.of("2029-01-01", "said"))
    assert all("far" not in {sign.event.id for sign in drawing.signs} for drawing in drawings(*dense, far))


def test_across_all_stands_where_plotly_will_draw_it() -> None:
    figure = drawn()
    wide, given = figure.drawings[0], figure.payload["views"]["opening"]["wide"]
    start, end = wide.board.view
    assert given["range"] == [each.isoformat(" ", "minutes") for each in (start, end)]
    for sign in wide.signs:
        (spot,) = (spot for spot in wide.board.spots if spot.mark.event == sign.event)
        assert start + (end - start) * sign.x / 100 == pytest.approx(
            shapes.middle(spot.mark), abs=(end - start) / 1e4
        )


def test_bars_are_solid_in_their_middle_and_paler_towards_a_vague_end() -> None:
    (sign,) = drawings(LINE.events[4])[0].signs
    by_place = [part.opacity for part in sorted(sign.bar, key=lambda part: part.x)]
    solid = by_place.index(shapes.SOLID)
    assert by_place[:solid] == sorted(by_place[:solid])
    assert by_place[solid:] == sorted(by_place[solid:], reverse=True)
    assert len(by_place) > 3


def test_each_kind_has_its_own_shape_and_a_plan_is_hollow() -> None:
    kinds: tuple[Kind, ...] = ("occurrence", "statement", "state", "plan")
    found = [shapes.symbol(replace(LINE.events[0], kind=kind)) for kind in kinds]
    assert found == ["circle", "diamond", "square", "circle-open"]


def test_a_denial_is_crossed() -> None:
    assert shapes.symbol(LINE.events[3]) == "circle-x-open"
    assert shapes.path("circle-x-open", 10).count("L") == 2


def test_more_sources_make_a_larger_mark() -> None:
    one = replace(LINE.events[0], sources=("gazette",))
    many = replace(one, sources=tuple("abcdefghijklmnop"))
    sizes = [float(drawn(event).drawings[0].signs[0].ring) for event in (one, LINE.events[0], many)]
    assert sizes == sorted(set(sizes))


def test_a_mark_says_when_what_and_who_tells_it() -> None:
    title = drawings(LINE.events[0])[0].signs[0].title
    assert title.splitlines()[0] == "Monday 27 October 2031"
    assert title.endswith("Said or announced · 2 sources")


def test_a_column_says_its_days_and_how_many_events_it_holds_and_leads_to_the_first() -> None:
    columns = drawings(*CROWD)[0].columns
    assert [column.title for column in columns] == [
        f"{day}\n20 events"
        for day in ("Friday 10 October 2031", "Saturday 11 October 2031", "Sunday 12 October 2031")
    ]
    assert [column.target for column in columns] == ["e0", "e1", "e2"]


def test_a_range_has_air_at_both_ends() -> None:
    when = LINE.events[0].when.day
    assert when
    start, end = padded((when, when))
    assert (end - start).days == 2
