"""What the body of an article tells of days, and which way it looks at them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import events, temporal
from timeline.dating.times import PROBE, Times, Told, latest, told
from timeline.model import Article, Span


def tells(text: str) -> list[Told]:
    found = temporal.mentions(text)
    times = Times(
        (), temporal.normalise(found, None), temporal.normalise(found, PROBE), events.split_sentences(text)
    )
    return list(told(text, times))


@pytest.mark.parametrize(
    ("text", "kind", "past"),
    [
        ("The mayor resigned on Monday.", "weekday", True),
        ("The mayor will speak on Thursday.", "weekday", False),
        ("The ferry sank on October 28.", "month-day", True),
        ("The court will sit on October 28.", "month-day", False),
        ("The ferry sank on Tuesday, October 29.", "month-day", True),
        ("The court will sit on Tuesday, October 29.", "month-day", False),
        ("The ferry sank on 5 May 2021.", "day", True),
        ("The ferry is due on 5 May 2021.", "day", False),
        ("The county has paid for it since March 2020.", "month", True),
        ("The bridge was built in 1931.", "year", True),
    ],
)
def test_a_time_is_of_a_kind_and_lies_behind_or_ahead(text: str, kind: str, past: bool) -> None:
    assert [(each.kind, each.past) for each in tells(text)] == [(kind, past)]


def test_a_limit_tells_of_no_day_that_has_come() -> None:
    assert tells("It must be built before 5 May 2021.") == []


def test_a_stamp_inside_the_text_is_not_told_as_past() -> None:
    (found,) = tells("At 11:46 am on 9 June 2021, riverman wrote that it was about time.")
    assert not found.past


def test_a_holiday_names_no_day_of_its_month() -> None:
    assert [each.names_day for each in tells("The ferry sank at Christmas. It sank on May 5.")][-1:] == [True]
    assert not any(each.names_day for each in tells("The ferry sank on Christmas Day."))


def test_a_month_day_keeps_the_weekday_said_with_it() -> None:
    (found,) = tells("The ferry sank on Tuesday, October 29.")
    assert (found.month, found.day, found.weekday) == (10, 29, 1)


def test_a_weekday_means_the_last_one_up_to_publication() -> None:
    monday = Told("weekday", "Monday", True, 0, Span(0, 1), weekday=0)
    assert monday.on(date(2024, 10, 28)) == date(2024, 10, 28)
    assert monday.on(date(2024, 11, 3)) == date(2024, 10, 28)


@pytest.mark.parametrize(
    ("month", "number", "until", "expected"),
    [
        (10, 28, date(2024, 10, 28), date(2024, 10, 28)),
        (10, 28, date(2024, 10, 27), date(2023, 10, 28)),
        (2, 29, date(2023, 3, 1), date(2020, 2, 29)),
        (2, 30, date(2023, 3, 1), None),
    ],
)
def test_a_month_day_means_the_last_one_up_to_a_day(
    month: int, number: int, until: date, expected: date | None
) -> None:
    assert latest(month, number, until) == expected


def test_the_words_of_the_article_are_not_needed_where_it_names_no_time() -> None:
    assert tells(Article(id="a", text="The ferry sank.").text) == []
