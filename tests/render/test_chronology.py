"""Lanes, order, months and days, quotes."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import STORY, bridge, event, statement
from timeline.model import Dated, Quote
from timeline.render import chronology
from timeline.render.chronology import Cut

EVENTS = bridge().events


def test_lanes_are_the_phases_in_the_order_of_the_story_also_without_events() -> None:
    assert [(lane.id, lane.number) for lane in chronology.lanes(STORY, ())] == [
        ("plans", 0),
        ("works", 1),
        ("closing", 2),
    ]


def test_a_phase_that_the_story_does_not_name_gets_a_lane_of_its_own() -> None:
    stray = replace(EVENTS[0], phase="")
    assert chronology.lanes(STORY, [stray])[-1] == chronology.Lane("", "Other", 3)


def test_events_are_grouped_by_month_and_by_the_time_they_share() -> None:
    later = event(statement("herald", "Monday", "2031-10-27"), id_="z")
    months = chronology.months(tuple(sorted([*EVENTS, later], key=lambda event: event.order)))
    assert [month.label for month in months] == ["August 2031", "October 2031"]
    assert [len(day.events) for day in months[1].days] == [1, 2, 1, 1]


def test_a_season_is_not_put_under_one_month() -> None:
    spring = replace(EVENTS[0], when=Dated.of("2031-21", "said"))
    assert [month.label for month in chronology.months((spring,))] == ["2031"]


def test_the_reach_of_a_story_is_as_fine_as_it_was_said() -> None:
    reach = chronology.reach(EVENTS)
    assert reach and list(map(str, reach)) == ["2031-08", "2031-10-30"]
    assert chronology.reach(()) is None


def test_the_telling_that_the_summary_quotes_is_shown_first() -> None:
    two = event(statement("gazette", "Monday", "2031-10-27"), statement("herald", "Monday", "2031-10-27"))
    quoted = replace(two, summary=two.statements[1].quote.exact)
    assert chronology.tellings(quoted) == two.statements[::-1]
    assert chronology.tellings(replace(two, summary="Told by hand.")) == two.statements


def test_a_quote_is_cut_around_its_mention() -> None:
    lead = EVENTS[3].statements[0]
    assert chronology.cut(lead) == Cut("It was never painted on ", "October 27 or 28", ".")


def test_a_quote_without_its_mention_stays_whole() -> None:
    """The time was carried over from another sentence, or the quote was set by hand."""
    lead = EVENTS[3].statements[0]
    assert chronology.cut(replace(lead, quote=Quote("Other words."))) == Cut("Other words.", "", "")
    elsewhere = replace(lead, timex=replace(lead.timex, start=0))
    assert chronology.cut(elsewhere).mention == ""


def test_a_source_goes_by_its_publisher_else_its_title_else_its_id() -> None:
    gazette = bridge().articles[0]
    assert chronology.name(gazette) == "The Gazette"
    assert chronology.name(replace(gazette, source="")) == "Works begin"
    assert chronology.name(replace(gazette, source="", title="")) == "gazette"


def test_a_reason_names_articles_as_readers_know_them_but_never_in_a_quote_or_by_a_plain_word() -> None:
    known = {"01-gazette", "herald", "7f3a"}
    reason = "01-gazette and 7f3a tell it as well, as herald does: “The 01-gazette of May.”"
    assert list(chronology.naming(reason, known)) == [
        ("", ""),
        ("01-gazette", "01-gazette"),
        (" and ", ""),
        ("7f3a", "7f3a"),
        (" tell it as well, as herald does: “The 01-gazette of May.”", ""),
    ]
