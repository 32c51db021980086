"""The year of days that are named without one, from the calendar and from what is told beside them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.folders import read
from timeline.dating.links import Folder
from timeline.dating.years import year_of

NAMED = "The ferry of Wexham sank in the Tamber on October 28, the mayor said.{}"
WEEKDAY = "The ferry of Wexham sank in the Tamber on {}, the mayor said. Divers of Wexham went down."


def year(*texts: str, known: dict[int, date] | None = None) -> int | None:
    found = year_of(Folder([read(f"{number}", text) for number, text in enumerate(texts)]), 0, known or {})
    return found.day.year if found else None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (" It was built in March 2020.", 2020),
        (" It was built in December 2020.", 2021),
        (" It was built in 1931.", None),
        ("", None),
    ],
)
def test_it_is_the_year_after_the_last_day_told_with_its_year(told: str, expected: int | None) -> None:
    assert year(NAMED.format(told)) == expected


@pytest.mark.parametrize(("weekday", "expected"), [("Monday", 2024), ("Tuesday", 2025), ("Wednesday", 2026)])
def test_the_weekday_of_another_telling_decides_the_year(weekday: str, expected: int) -> None:
    named = NAMED.format(" It was built in March 2024.")
    assert year(named, WEEKDAY.format(weekday)) == expected


def test_a_weekday_said_with_the_day_decides_the_year() -> None:
    said = NAMED.format(" It was built in March 2020.").replace("October", "Monday, October")
    assert year(said) == 2024


def test_a_dated_article_of_the_story_decides_the_year() -> None:
    assert year(NAMED.format(""), WEEKDAY.format("Friday"), known={1: date(2015, 11, 2)}) == 2015


def test_the_reasons_name_the_sentences() -> None:
    folder = Folder(
        [
            read("a", NAMED.format(" It was built in March 2024.")),
            read("b", WEEKDAY.format("Monday")),
        ]
    )
    found = year_of(folder, 0, {})
    assert found is not None
    sank = "“The ferry of Wexham sank in the Tamber on {}, the mayor said.”"
    assert found.reasons == (
        f"The last day it tells of is October 28: {sank.format('October 28')}",
        "It tells of March 2024 as past: “It was built in March 2024.”",
        f"2024-10-28 was a Monday, and b tells of Monday: {sank.format('Monday')}",
    )


def test_an_article_that_names_no_month_day_has_no_such_year() -> None:
    assert year(WEEKDAY.format("Monday")) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (" It was sold in 2017.", None),
        (" Since 2017 it had been for sale.", None),
        (" Its hull was from May 2017.", None),
        (" It was sold in 2015.", 2015),
        (" It will be replaced in 2017.", 2015),
        (" It is ferry 2017 of the county.", 2015),
    ],
)
def test_a_year_that_the_article_itself_looks_back_on_rules_out_those_before(
    told: str, expected: int | None
) -> None:
    assert year(NAMED.format(told), WEEKDAY.format("Friday"), known={1: date(2015, 11, 2)}) == expected


@pytest.mark.parametrize(("told", "expected"), [("2012", None), ("2015", 2015)])
def test_the_same_told_of_that_day_in_another_year_leaves_it_open(told: str, expected: int | None) -> None:
    again = f"The ferry of Wexham sank in the Tamber on October 28, {told}, the mayor said."
    assert year(NAMED.format(""), again, known={1: date(2015, 11, 2)}) == expected


def test_something_else_told_of_that_day_in_another_year_changes_nothing() -> None:
    other = "The ferry of Wexham is for sale. On October 28, 2012 a school burned down."
    assert year(NAMED.format(""), other, known={1: date(2015, 11, 2)}) == 2015
