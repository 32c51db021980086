"""The strip of the whole story."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.render.figure.boards import LINE
from timeline.model import Dated
from timeline.render.figure import placing, strip

PLOTS = {"wide": 960, "narrow": 300}


def story(*values: str) -> placing.Placing:
    events = [
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(value, "said")) for n, value in enumerate(values)
    ]
    placed = placing.place(events)
    assert placed
    return placed


DENSE = [f"2031-10-{day}" for day in range(10, 26)]


def test_the_strip_marks_the_range_that_the_figure_opens_on() -> None:
    found = strip.whole(story("2029-01-01", *DENSE), PLOTS)
    assert found
    assert 0 < found.x < found.x + found.width < strip.COLUMNS
    assert found.start < found.window[0] < found.window[1] < found.end


def test_a_column_stands_for_each_time_at_which_something_happened_and_is_taller_for_more() -> None:
    found = strip.whole(story("2029-01-01", "2030-01-01", *DENSE), PLOTS)
    assert found
    heights = [float(height) for height in re.findall(r"v-([\d.]+)", found.path)]
    assert heights[0] == heights[1] == min(heights) < max(heights) == strip.HEIGHT


def test_a_story_that_is_shown_whole_has_no_strip() -> None:
    assert strip.whole(story(*DENSE), PLOTS) is None


def test_the_strip_says_its_time_on_wide_and_on_narrow_screens() -> None:
    found = strip.whole(story("2029-01-01", *DENSE), PLOTS)
    assert found
    assert len(found.ticks["wide"]) > len(found.ticks["narrow"]) >= 2
