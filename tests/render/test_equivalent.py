"""The figure in words: how much each lane holds, and when most happened."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import STORY, bridge
from timeline.model import Dated
from timeline.render import chronology, equivalent

EVENTS = bridge().events


def on(*days: str) -> equivalent.Equivalent:
    """What is said of events on these days."""
    events = [replace(EVENTS[0], when=Dated.of(day, "said")) for day in days]
    return equivalent.of(events, chronology.lanes(STORY, events))


def test_each_lane_is_named_with_the_number_of_its_events_also_one_that_has_none() -> None:
    found = equivalent.of(EVENTS[:2], chronology.lanes(STORY, EVENTS))
    assert [(lane.id, number) for lane, number in found.lanes] == [("plans", 2), ("works", 0), ("closing", 0)]


def test_the_three_busiest_days_are_named_the_busiest_first() -> None:
    found = on(*["2031-05-01"] * 2, *["2031-05-04"] * 4, *["2031-05-02"] * 3, *["2031-05-03"] * 2)
    assert found.busiest == "4 May 2031 (4 events), 2 May 2031 (3 events) and 1 May 2031 (2 events)"


def test_no_day_is_called_busy_that_has_one_event_and_no_month_is_called_a_day() -> None:
    assert on("2031-05-01", "2031-05-02", "2031-06", "2031-06").busiest == ""
