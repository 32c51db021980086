"""What a history goes on from: which of its years are told, and which are mentioned in passing."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import edtf
from timeline.temporal import mentions, normalise, tag
from timeline.temporal.normalisation.calendar import gap

PASSING = "The dam broke on 2 August 1964. A report of 2005 denied it. On 4 August it fell."


def values(text: str) -> list[str]:
    return [timex.value for timex in tag(text, None, "narrative")]


def test_what_follows_tells_whether_a_year_was_mentioned_in_passing() -> None:
    assert values(f"{PASSING} In 1965 it was built again.")[2] == "1964-08-04"
    stayed = f"{PASSING} In 2006 it was built again, and in May 2007 it fell. In June 2008 it was given up."
    assert values(stayed)[2] == "2005-08-04"


def test_a_month_says_what_it_follows() -> None:
    *_, month = tag("The dam broke on 2 August 1964. On 4 September it fell.", None, "narrative")
    assert month.reason == "“4 September” follows the time told before it, 1964-08-02: 1964-09-04."
    assert month.anchor == "1964-08-02"


def test_the_first_time_of_a_history_is_its_own() -> None:
    assert values("In 1790 there was a mill. In June it burnt.") == ["1790", "1790-06"]


def test_a_month_before_any_year_is_near_the_publication_day() -> None:
    (month,) = tag("In June it burnt.", date(1888, 7, 4), "narrative")
    assert month.value == "1888-06"


def test_news_does_not_carry_a_year() -> None:
    _, month = tag("The dam was built in 1964. In August it broke.", date(2024, 10, 29))
    assert month.value == "2024-08"


def test_what_is_a_time_in_a_history_only_is_found_without_knowing_which_it_is() -> None:
    found = mentions("The former mayor was arrested in 1921.")
    assert [timex.text for timex in normalise(found, None, "narrative")] == ["former", "1921"]
    assert [timex.text for timex in normalise(found, None, "news")] == ["1921"]


def test_some_day_of_a_month_is_any_of_them() -> None:
    _, same, later = tag(
        "It broke in May 1915. On the same day it rained. Two days later it fell.", None, "narrative"
    )
    assert (same.value, same.when and same.when.value) == ("1915-05-XX", "1915-05")
    assert (later.value, later.when and later.when.value) == ("1915-XX-XX", "1915-05-03/1915-06-02")


def test_going_back_is_farther_than_going_on() -> None:
    before, middle, after = map(edtf.parse, ("1915-03", "1915-05", "1915-07"))
    assert gap(middle, before, is_open=False) > gap(middle, after, is_open=False) > 0


@pytest.mark.parametrize("year", ["-0479", "1915"])
@pytest.mark.parametrize("is_open", [True, False])
def test_there_is_no_gap_within_a_year_before_or_after_year_1(year: str, is_open: bool) -> None:
    assert gap(edtf.parse(year), edtf.parse(f"{year}-05"), is_open) == 0


def test_winter_begins_in_the_year_before() -> None:
    autumn, winter, spring = map(edtf.parse, ("1914-23", "1915-24", "1915-21"))
    assert gap(autumn, winter, is_open=True) < gap(autumn, spring, is_open=True)
