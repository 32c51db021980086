"""The calendar, read back by vobject."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import vobject

from tests.render.exports.stories import full, made, plain
from timeline.model import Timeline

PATH = "data/timeline.ics"


def events(line: Timeline | None = None) -> dict[str, Any]:
    (calendar,) = vobject.readComponents(made(PATH, line).decode())
    calendar.validate(raiseException=True)
    return {each.uid.value.partition("@")[0]: each for each in calendar.vevent_list}


def test_every_event_that_a_calendar_reaches_is_there_all_day_long_and_takes_up_nobodys_time() -> None:
    found = events()
    assert list(found) == [each.id for each in full().events if each.id != "ancient"]
    assert {each.transp.value for each in found.values()} == {"TRANSPARENT"}
    assert all(type(each.dtstart.value) is date for each in found.values())


def test_an_event_lasts_from_the_first_day_it_can_mean_to_the_last_and_its_title_says_so() -> None:
    said = {
        each.x_edtf.value: (each.dtstart.value, each.dtend.value, each.summary.value)
        for each in events().values()
    }
    assert said["2031-10-11~/2031-10-20~"] == (
        date(2031, 10, 11),
        date(2031, 10, 21),
        "A pillar was cast in mid-October (mid-October 2031 (11–20))",
    )
    assert said["2031-08/.."][:2] == (date(2031, 8, 1), date(2031, 9, 1))
    assert said["2031-10-27"][:2] == (date(2031, 10, 27), date(2031, 10, 28))
    assert "(" not in said["2031-10-27"][2].replace("alert(1)", "")


def test_plans_denials_and_what_is_only_possible_are_tentative() -> None:
    assert {id_: each.status.value for id_, each in events().items()} == {
        "event-gazette-20": "CONFIRMED",
        "event-gazette-102": "CONFIRMED",
        "event-gazette-175": "TENTATIVE",
        "event-gazette-216": "TENTATIVE",
        "event-herald-78": "CONFIRMED",
        "added": "TENTATIVE",
    }


def test_the_time_stamp_is_the_last_day_on_which_a_source_appeared_and_not_the_clock() -> None:
    assert {each.dtstamp.value for each in events().values()} == {datetime(2031, 10, 29, tzinfo=UTC)}


def test_an_event_tells_its_phase_names_figures_differences_and_leading_quote() -> None:
    first = events()["event-gazette-20"]
    assert first.categories.value == ["Plans"]
    assert not hasattr(first, "location")  # the places are those that it names, where it happened or not
    assert first.description.value.splitlines() == [
        "Said or announced, told as certain: 27 October 2031 (2031-10-27), said in the sentence.",
        "Phase: Plans.",
        "Figures: 400 workers; several boats (at least 2).",
        "Who: Council; Ada Ferris.",
        "Where: Harrow Ford.",
        "The tellings differ (worker): 400 workers; 90 workers.",
        "“The council said on Monday that work on the bridge would begin.” council, in The Gazette, "
        "29 October 2031",
        "1 other telling.",
    ]


def test_whatever_a_headline_holds_is_one_line_of_it() -> None:
    title = events()["event-gazette-20"].summary.value
    assert title == '=1+1 <script>alert(1)</script> & "quotes"; a, b\\n \''


def test_a_card_is_linked_where_the_address_of_the_site_is_known_and_the_id_stays_the_same() -> None:
    (_, *rest) = events(full("https://news.example/ford/")).values()
    assert rest[0].url.value == "https://news.example/ford/index.html#event-gazette-102"
    assert rest[0].uid.value == "event-gazette-102@timeline.invalid"
    assert not hasattr(events()["event-gazette-102"], "url")


def test_no_line_is_longer_than_75_octets_and_each_ends_as_the_format_asks() -> None:
    text = made(PATH)
    assert text.count(b"\n") == text.count(b"\r\n")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert icalendar.Calendar.from_ical(text).to_ical() == text


def test_the_last_day_of_the_calendar_has_no_day_after_it() -> None:
    line = replace(full(), events=(plain("end", "9999-12-31", "All ends"),))
    assert events(line)["end"].dtstart.value == date(9999, 12, 31)
