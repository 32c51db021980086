"""The drawing: lanes, dots, bars, shapes and sizes."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from tests.render.stories import bridge
from timeline.model import Event, Phase, Story
from timeline.render import chronology, figure

LINE = bridge()
LANES = chronology.lanes(LINE.story, LINE.events)


def drawn(*events: Event) -> figure.Figure:
    found = figure.draw(events or LINE.events, LANES)
    assert found
    return found


def traces(mode: str, *events: Event) -> list[dict[str, Any]]:
    return [trace for trace in drawn(*events).wide["data"] if trace["mode"] == mode]


def mark(event: Event) -> tuple[str, float]:
    (trace,) = traces("markers", event)
    return trace["marker"]["symbol"][0], trace["marker"]["size"][0]


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_every_event_has_one_mark_in_the_lane_of_its_phase(form: str) -> None:
    found: dict[str, int] = {}
    layout = getattr(drawn(), form)["layout"]
    for trace in getattr(drawn(), form)["data"]:
        if trace["mode"] == "markers":
            found |= dict.fromkeys(trace["customdata"], trace["meta"]["lane"])
            band = layout["shapes"][trace["meta"]["lane"]]
            assert all(band["y1"] < y < band["y0"] for y in trace["y"])
    assert found == {event.id: [lane.id for lane in LANES].index(event.phase) for event in LINE.events}


def test_lanes_are_labelled_in_the_order_of_the_story_from_the_top() -> None:
    labels = drawn().wide["layout"]["annotations"]
    assert [label["text"] for label in labels] == ["Plans", "Building works", "Closing"]
    assert [label["y"] for label in labels] == sorted((label["y"] for label in labels), reverse=True)


def test_a_day_has_no_bar_and_an_uncertain_time_has_one() -> None:
    barred = {id_ for trace in traces("lines") for id_ in trace["customdata"]}
    assert barred == {event.id for event in LINE.events if event.when.day is None}


def test_a_vague_end_fades_step_by_step_and_a_known_one_does_not() -> None:
    since = traces("lines", LINE.events[1])
    opacities = [trace["opacity"] for trace in since]
    starts = [trace["x"][0] for trace in since]
    assert opacities == [figure.SOLID, *figure.FADING]
    assert starts == sorted(starts)
    either = traces("lines", LINE.events[3])
    assert [trace["opacity"] for trace in either] == [figure.SOLID]


def test_the_parts_of_a_bar_that_fades_at_both_ends_join_without_a_gap() -> None:
    ends = sorted(
        (part[0], part[-1]) for trace in traces("lines", LINE.events[4]) for part in _parts(trace["x"])
    )
    assert len(ends) == 1 + 2 * len(figure.FADING)
    assert all(end == start for (_, end), (start, _) in pairwise(ends))


def _parts(column: list[str | None]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for value in column:
        if value is None:
            parts.append([])
        else:
            parts[-1].append(value)
    return [part for part in parts if part]


def test_each_kind_has_its_own_shape_and_a_plan_is_hollow() -> None:
    kinds: tuple[Any, ...] = ("occurrence", "statement", "state", "plan")
    shapes = [mark(replace(LINE.events[0], kind=kind))[0] for kind in kinds]
    assert shapes == ["circle", "diamond", "square", "circle-open"]


def test_a_denial_is_crossed() -> None:
    assert mark(LINE.events[3])[0] == "circle-x-open"


def test_more_sources_make_a_larger_mark() -> None:
    one = replace(LINE.events[0], sources=("gazette",))
    many = replace(one, sources=tuple("abcdefghijklmnop"))
    assert mark(one)[1] < mark(LINE.events[0])[1] < mark(many)[1] == figure.LARGEST


@pytest.mark.parametrize("event", [each for each in LINE.events if each.when.day is None])
def test_the_sign_in_a_bar_is_faint_small_and_at_no_day_that_is_named(event: Event) -> None:
    """The bar is the mark: nobody can take its sign for a day that was said."""
    (sign,), (day,) = traces("markers", event), traces("markers", LINE.events[0])
    assert sign["marker"]["opacity"] < day["marker"]["opacity"] == 1
    assert sign["marker"]["size"][0] < figure.BAR
    assert sign["meta"]["bar"] and not day["meta"]["bar"]
    bar = [x for trace in traces("lines", event) for x in trace["x"] if x]
    assert min(bar) < sign["x"][0] < max(bar)
    named = [when.isoformat() for when in (event.when.earliest, event.when.latest) if when]
    assert sign["x"][0].removesuffix(" 00:00") not in named


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_lines_of_a_long_label_have_room_in_their_lane(form: str) -> None:
    label = "Plans that the council and the county made for the bridge and its two banks " * 2
    lanes = chronology.lanes(Story("t", phases=(Phase("plans", label), Phase("works", "Works"))), [])
    found = figure.draw(LINE.events[:1], lanes)
    assert found
    layout = getattr(found, form)["layout"]
    lines = layout["annotations"][0]["text"].count("<br>") + 1
    band = layout["shapes"][0]
    assert lines > 3
    assert (band["y0"] - band["y1"]) * figure.ROW >= lines * 16
    (mark,) = (trace for trace in getattr(found, form)["data"] if trace["mode"] == "markers")
    if form == "narrow":
        assert (band["y0"] - mark["y"][0]) * figure.ROW >= lines * 16 + figure.LARGEST / 2


def test_text_of_articles_is_no_markup_for_plotly() -> None:
    hostile = replace(LINE.events[0], headline='<a href="javascript:x">pay</a> & go')
    hover = drawn(hostile).hovers[hostile.id]
    assert "<a" not in hover
    assert "&lt;a" in hover
    lanes = chronology.lanes(Story("t", phases=(Phase("plans", "<b>Plans"),)), [])
    found = figure.draw([LINE.events[0]], lanes)
    assert found and found.wide["layout"]["annotations"][0]["text"] == "&lt;b&gt;Plans"


def test_the_payload_is_plain_json_and_names_no_host() -> None:
    text = json.dumps(drawn().payload, allow_nan=False)
    assert "http" not in text


def test_without_an_event_there_is_no_figure() -> None:
    assert figure.draw([], LANES) is None


def test_the_script_is_plotly_and_looks_for_its_styles_under_the_ids_that_the_page_offers() -> None:
    assert b"plotly.js v" in figure.script()[:200]
    assert all(id_.encode() in figure.script() for id_ in figure.style_ids())
    assert figure.style_ids()
