"""What Plotly is given: the plan of the figure as its own records."""

from __future__ import annotations

import json
import sysconfig
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from plotly import offline

from tests.render.figure.boards import CROWD, LANES, LINE, drawn
from timeline.model import Event, Phase, Story
from timeline.render import chronology, figure
from timeline.render.figure import interactive, shapes


def view(form: str = "wide", *events: Event) -> dict[str, Any]:
    found: dict[str, Any] = drawn(*events).payload["views"]["opening"][form]
    return found


def traces(role: str, *events: Event) -> list[dict[str, Any]]:
    return [trace for trace in view("wide", *events)["data"] if trace["meta"]["role"] == role]


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_every_event_has_one_mark_in_the_lane_of_its_phase(form: str) -> None:
    found: dict[str, int] = {}
    bands = view(form)["layout"]["shapes"]
    for trace in view(form)["data"]:
        if trace["meta"]["role"] in ("mark", "sign"):
            found |= dict.fromkeys(trace["customdata"], trace["meta"]["lane"])
            band = bands[trace["meta"]["lane"]]
            assert all(band["y1"] < y < band["y0"] for y in trace["y"])
    assert found == {event.id: [lane.id for lane in LANES].index(event.phase) for event in LINE.events}


def test_lanes_are_labelled_in_the_order_of_the_story_from_the_top() -> None:
    labels = view()["layout"]["annotations"]
    assert [label["text"] for label in labels] == ["Plans", "Building works", "Closing"]
    assert [label["y"] for label in labels] == sorted((label["y"] for label in labels), reverse=True)


def test_a_day_has_no_bar_and_an_uncertain_time_has_one() -> None:
    barred = {id_ for trace in traces("bar") for id_ in trace["customdata"]}
    assert barred == {event.id for event in LINE.events if event.when.day is None}


def test_a_vague_end_fades_step_by_step_and_a_known_one_does_not() -> None:
    since = traces("bar", LINE.events[1])
    opacities = [trace["opacity"] for trace in since]
    starts = [trace["x"][0] for trace in since]
    assert opacities == [shapes.SOLID, *shapes.FADING]
    assert starts == sorted(starts)
    either = traces("bar", LINE.events[3])
    assert [trace["opacity"] for trace in either] == [shapes.SOLID]


def test_the_parts_of_a_bar_that_fades_at_both_ends_join_without_a_gap() -> None:
    parts = [part for trace in traces("bar", LINE.events[4]) for part in _parts(trace["x"])]
    ends = sorted((part[0], part[-1]) for part in parts)
    assert len(ends) == 1 + 2 * len(shapes.FADING)
    assert all(end == start for (_, end), (start, _) in pairwise(ends))


def _parts(column: list[str | None]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for value in column:
        if value is None:
            parts.append([])
        else:
            parts[-1].append(value)
    return [part for part in parts if part]


@pytest.mark.parametrize("event", [each for each in LINE.events if each.when.day is None])
def test_the_sign_in_a_bar_is_faint_small_and_at_no_day_that_is_named(event: Event) -> None:
    """The bar is the mark: nobody can take its sign for a day that was said."""
    (sign,), (day,) = traces("sign", event), traces("mark", LINE.events[0])
    assert sign["marker"]["opacity"] < day["marker"]["opacity"] == 1
    assert sign["marker"]["size"][0] < shapes.BAR
    bar = [x for trace in traces("bar", event) for x in trace["x"] if x]
    assert min(bar) < sign["x"][0] < max(bar)
    named = [when.isoformat() for when in (event.when.earliest, event.when.latest) if when]
    assert sign["x"][0].removesuffix(" 00:00") not in named


def test_a_ring_stands_around_what_was_corrected_by_hand_and_around_nothing_else() -> None:
    ringed = [id_ for trace in traces("ring") for id_ in trace["customdata"]]
    assert ringed == [event.id for event in LINE.events if event.history]
    (ring,), (sign,) = traces("ring"), traces("sign", LINE.events[4])
    assert ring["marker"]["size"][0] > sign["marker"]["size"][0]


def test_a_lane_too_full_is_given_as_columns_that_hold_all_its_events() -> None:
    (piles,) = traces("pile", *CROWD)
    assert sorted(id_ for ids in piles["customdata"] for id_ in ids) == sorted(event.id for event in CROWD)
    assert not traces("mark", *CROWD)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_lines_of_a_long_label_have_room_in_their_lane(form: str) -> None:
    label = "Plans that the council and the county made for the bridge and its two banks " * 2
    lanes = chronology.lanes(Story("t", phases=(Phase("plans", label), Phase("works", "Works"))), [])
    found = figure.draw(LINE.events[:1], lanes)
    assert found
    drawing = found.payload["views"]["opening"][form]
    lines = drawing["layout"]["annotations"][0]["text"].count("<br>") + 1
    band = drawing["layout"]["shapes"][0]
    assert lines > 3
    assert band["y0"] - band["y1"] >= lines * 16
    (mark,) = (trace for trace in drawing["data"] if trace["meta"]["role"] == "mark")
    if form == "narrow":
        assert band["y0"] - mark["y"][0] >= lines * 16 + 11


def test_text_of_articles_is_no_markup_for_plotly() -> None:
    hostile = replace(LINE.events[0], headline='<a href="javascript:x">pay</a> & go')
    hover = drawn(hostile).payload["hovers"][hostile.id]
    assert "<a" not in hover
    assert "&lt;a" in hover
    lanes = chronology.lanes(Story("t", phases=(Phase("plans", "<b>Plans"),)), [])
    found = figure.draw([LINE.events[0]], lanes)
    assert found
    assert found.payload["views"]["opening"]["wide"]["layout"]["annotations"][0]["text"] == "&lt;b&gt;Plans"


def test_the_payload_is_plain_json_and_names_no_host() -> None:
    text = json.dumps(drawn().payload, allow_nan=False)
    assert "http" not in text


def test_the_script_is_plotly_and_looks_for_its_styles_under_the_ids_that_the_page_offers() -> None:
    script = interactive.script()
    assert b"plotly.js" in script[:200]
    assert all(id_.encode() in script for id_ in interactive.style_ids())
    assert interactive.style_ids()


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where set-up would have put the small bundle."""
    monkeypatch.setattr(sysconfig, "get_path", lambda name: str(tmp_path))
    (tmp_path / interactive.SMALL).parent.mkdir(parents=True)
    interactive.script.cache_clear()
    yield tmp_path / interactive.SMALL
    interactive.script.cache_clear()


def test_the_small_bundle_is_taken_where_it_is_of_the_version_that_is_drawn_for(environment: Path) -> None:
    small = f"/* plotly.js (basic) v{offline.get_plotlyjs_version()} */".encode()
    environment.write_bytes(small)
    assert interactive.script() == small


@pytest.mark.parametrize("content", [None, b"/* plotly.js (basic) v0.0.1 */"])
def test_without_the_small_bundle_of_that_version_the_whole_one_serves(
    environment: Path, content: bytes | None
) -> None:
    if content is not None:
        environment.write_bytes(content)
    assert interactive.script() == offline.get_plotlyjs().encode()


def test_the_pinned_bundle_is_of_the_version_of_the_python_package() -> None:
    pinned = Path("requirements/plotly.sha256").read_text().splitlines()[0]
    assert pinned == f"# plotly.js-basic-dist-min@{offline.get_plotlyjs_version()}"
