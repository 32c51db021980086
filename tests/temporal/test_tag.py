"""What a resolved time tells beside its value: modifier, type, anchor and reason."""

from __future__ import annotations

import doctest
from datetime import UTC, date, datetime
from typing import Any

import pytest

from timeline import temporal
from timeline.temporal import mentions, normalise, tag

ANCHOR = date(2024, 10, 29)


def test_recognition_needs_no_anchor_and_resolving_takes_any() -> None:
    found = mentions("The mayor resigned on Monday.")
    assert [timex.value for day in (28, 29) for timex in normalise(found, date(2024, 10, day))] == [
        "2024-10-28"
    ] * 2
    assert normalise(found, None)[0].when is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The mayor said so on Monday.",
            "“Monday”, with “said”, looks back from 2024-10-29: "
            "the nearest one on or before it is 2024-10-28.",
        ),
        (
            "The port will close Friday.",
            "“Friday”, with “will”, looks ahead from 2024-10-29: "
            "the nearest one on or after it is 2024-11-01.",
        ),
        (
            "Nothing is known since Friday.",
            "“Friday”, with “since”, looks back from 2024-10-29: "
            "the nearest one on or before it is 2024-10-25. "
            "With the words around it that means since 2024-10-25.",
        ),
        (
            "The mayor will visit the scene of the July 20 fair.",
            "“July 20” is taken as the one nearest to 2024-10-29, which is before it: 2024-07-20.",
        ),
        (
            "Friday is a holiday.",
            "“Friday” is taken as the one nearest to 2024-10-29, which is after it: 2024-11-01. "
            "No word known here tells which side is meant.",
        ),
        (
            "Sales: second quarter.",
            "“second quarter” is the last one to begin by 2024-10-29, as quarters are reported: "
            "the second quarter of 2024.",
        ),
        ("It closed last month.", "“last month” is 1 month before the publication date 2024-10-29: 2024-09."),
    ],
)
def test_reason(text: str, reason: str) -> None:
    assert [timex.reason for timex in tag(text, ANCHOR)] == [reason]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It closed in early May 2020.", "START"),
        ("It closed in mid-May 2020.", "MID"),
        ("It closed at the end of May 2020.", "END"),
        ("It closed later this year.", "END"),
        ("It took nearly two years.", "EQUAL_OR_LESS"),
        ("It took more than two years.", "MORE_THAN"),
        ("It took about two years.", "APPROX"),
        ("It took two years.", ""),
    ],
)
def test_mod(text: str, mod: str) -> None:
    assert [timex.mod for timex in tag(text, ANCHOR)] == [mod]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("It closed on Monday.", "DATE"),
        ("It closed on Monday evening.", "TIME"),
        ("It closed for two weeks.", "DURATION"),
        ("It closes every Monday.", "SET"),
    ],
)
def test_type(text: str, type_: str) -> None:
    assert [timex.type for timex in tag(text, ANCHOR)] == [type_]


def test_an_anchor_is_named_only_where_one_was_needed() -> None:
    found = tag("It closed on Monday, as it did on 3 May 2020.", ANCHOR)
    assert [timex.anchor for timex in found] == ["2024-10-29", ""]


def test_a_date_that_can_be_read_two_ways_says_so() -> None:
    (doubtful,) = tag("Published 03/04/2023.", ANCHOR)
    assert doubtful.when is not None
    assert doubtful.when.value == "[2023-03-04,2023-04-03]"
    assert "does not say which number is the month" in doubtful.reason


def test_a_date_in_numbers_is_read_like_the_others_of_its_text() -> None:
    like, settled = tag("Published 17/04/2023, updated 03/05/2023.", ANCHOR)
    assert (like.value, settled.value) == ("2023-04-17", "2023-05-03")
    assert "the day first, like “17/04/2023”" in settled.reason


def test_a_time_is_not_counted_from_a_day_that_is_in_doubt() -> None:
    _, later = tag("It opened on 03/04/2023 and closed two days later.", None)
    assert later.when is None


@pytest.mark.parametrize("said", ["in Oct", "on Oct. 3", "in 2019", "on Monday", "two years ago", "at 5 pm"])
def test_the_full_stop_of_the_sentence_is_no_part_of_a_time(said: str) -> None:
    (timex,) = tag(f"It closed {said}. It opened again.", ANCHOR)
    assert not timex.text.endswith(".")


def test_a_weekday_that_is_not_that_of_its_date_is_said() -> None:
    (timex,) = tag("It closed on Monday, October 29, 2024.", ANCHOR)
    assert timex.value == "2024-10-29"
    assert "is a Tuesday, not a Monday" in timex.reason


def test_times_outside_the_calendar_are_left_open() -> None:
    (timex,) = tag("It closed 5000 years ago.", ANCHOR)
    assert (timex.value, timex.when) == ("", None)
    assert "outside the years 1 to 9999" in timex.reason


@pytest.mark.parametrize(
    ("language", "value", "reason"),
    [
        ("en-GB", "2024-04-03", "It is read with the day first, as in en-GB."),
        ("en_US", "2024-03-04", "It is read with the month first, as in en_US."),
        ("en-gb", "2024-04-03", "It is read with the day first, as in en-gb."),
        ("en-CA", "2024-XX-XX", "does not say which number is the month"),
        ("en", "2024-XX-XX", "does not say which number is the month"),
    ],
)
def test_the_country_of_the_language_orders_days_in_numbers(language: str, value: str, reason: str) -> None:
    (timex,) = tag("It closed on 03/04/2024.", ANCHOR, language=language)
    assert timex.value == value
    assert reason in timex.reason


def test_the_text_orders_days_in_numbers_before_the_country_of_the_language_does() -> None:
    timexes = tag("It closed on 03/04/2024, not on 04/28/2024.", ANCHOR, language="en-GB")
    assert [timex.value for timex in timexes] == ["2024-03-04", "2024-04-28"]


@pytest.mark.parametrize(("style", "language"), [("foo", "en"), ("news", "ua"), ("news", "xx"), ("news", "")])
def test_a_style_or_language_that_is_none_is_an_error_that_says_what_is_expected(
    style: Any, language: str
) -> None:
    with pytest.raises(ValueError, match=r"'news' or 'narrative'|Czech is `cs`"):
        tag("It closed on Monday.", ANCHOR, style, language)


def test_the_hour_of_an_anchor_does_not_count() -> None:
    noon = datetime(2024, 10, 29, 12, 30, tzinfo=UTC)
    assert tag("It closed on Monday.", noon) == tag("It closed on Monday.", ANCHOR)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sales fell in the third quarter.", "the third quarter of 2024"),
        ("It closed in the winter of 2025.", "winter 2024/25"),
        ("The army crossed in January 49 BC.", "January 49 BC"),
        ("Trade grew in the 1990s.", "the 1990s"),
        ("It closed in the first half of 2023.", "the first half of 2023"),
        ("The wall was built nine centuries ago.", "9 centuries before"),
        ("The vote is on 3/4/2024.", "2024-03-04 or 2024-04-03"),
        ("The vote is on 3.4.2024.", "It is read with the day first, as it is with dots."),
    ],
)
def test_a_reason_is_in_words_that_people_read(text: str, said: str) -> None:
    assert said in tag(text, ANCHOR)[0].reason


def test_the_example_in_the_documentation_of_the_package_holds() -> None:
    assert doctest.testmod(temporal) == (0, 2)
