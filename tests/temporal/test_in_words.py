"""Dates in words, as a person writes them into a correction: one date, whole, or nothing."""

from __future__ import annotations

import pytest

from timeline.temporal import in_words

WORDS = [
    ("28 October 2024", "2024-10-28"),
    ("on Oct. 28, 2024", "2024-10-28"),
    ("late October 2024", "2024-10-21~/2024-10-31~"),
    ("mid-October 2024", "2024-10-11~/2024-10-20~"),
    ("October 27 or 28, 2024", "[2024-10-27,2024-10-28]"),
    ("between 3 and 5 March 2021", "2021-03-03/2021-03-05"),
    ("since August 2024", "2024-08/.."),
    ("before 3 May 2020", "/2020-05-03"),
    ("spring 2023", "2023-21"),
    ("the 1990s", "199X"),
]
REFUSED = [
    *("Monday", "last week", "14 May", "today", "x", "", "three weeks", "every Monday in May 2020"),
    *("about 12 May 2020", "not before May 2020", "the day after 3 May 2020", "3 May 2020 and 5 June 2021"),
    *("5 May 2020 at 10:30", "the flood of May 2020"),
]


@pytest.mark.parametrize(("said", "value"), WORDS)
def test_one_date_in_words_is_understood(said: str, value: str) -> None:
    assert in_words(said) == value


@pytest.mark.parametrize("said", REFUSED)
def test_what_needs_another_day_or_says_more_than_a_date_is_refused(said: str) -> None:
    assert in_words(said) == ""


def test_words_are_read_in_the_language_of_the_story() -> None:
    assert in_words("28 жовтня 2024 року", "uk") == "2024-10-28"
    assert in_words("28 October 2024", "xx") == "2024-10-28"
