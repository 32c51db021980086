"""On what day of a year a holiday falls, as the package `holidays` has it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import holidays, lexicon, tag

KEYS = {str(classes["HOLIDAY"]) for classes in lexicon.load("en").values() if "HOLIDAY" in classes}


@pytest.mark.parametrize("key", sorted(key for key in KEYS if not key[0].isdigit()))
def test_every_moving_holiday_of_the_lexicon_has_a_day(key: str) -> None:
    assert holidays.day(key, 2024) is not None


@pytest.mark.parametrize("key", sorted(key for key in KEYS if key[0].isdigit()))
def test_every_other_holiday_of_the_lexicon_is_a_month_and_a_day(key: str) -> None:
    assert date.fromisoformat(f"2024-{key}").year == 2024


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("Easter", "2024-03-31"),
        ("Easter -2", "2024-03-29"),
        ("Easter +50", "2024-05-20"),
        ("Orthodox Easter -2", "2024-05-03"),
        ("IL: Hanukkah", "2024-12-26"),
    ],
)
def test_a_holiday_of_several_days_is_its_first_and_others_are_counted_from_it(key: str, day: str) -> None:
    assert holidays.day(key, 2024) == date.fromisoformat(day)


def test_a_year_that_the_package_does_not_cover_has_no_day() -> None:
    assert holidays.day("US: Labor Day", 1600) is None


def test_easter_is_known_since_the_calendar_of_today() -> None:
    assert holidays.day("Easter", 1666) == date(1666, 4, 25)
    assert holidays.day("Easter", 1500) is None


def test_a_year_of_which_the_package_knows_only_some_days_raises_no_warning() -> None:
    assert holidays.day("IN: Holi", 2024) == date(2024, 3, 25)
    assert holidays.day("IN: Holi", 1990) is None


def test_a_holiday_without_a_day_in_its_year_is_left_open_and_says_so() -> None:
    (timex,) = tag("They met on Labor Day 1850.", date(2024, 10, 29))
    assert timex.when is None
    assert timex.reason == "“Labor Day 1850” is left open: its day in 1850 is not known."


def test_the_reason_of_a_moving_holiday_names_whose_it_is() -> None:
    (timex,) = tag("They met on Labor Day.", date(2024, 10, 29))
    assert timex.reason.endswith("Its day is that of the package holidays for US.")
    (timex,) = tag("They met on Orthodox Easter Monday.", date(2024, 10, 29))
    assert timex.reason.endswith("Its day is counted from Easter Sunday of the Orthodox churches.")


def test_what_names_no_holiday_is_refused() -> None:
    with pytest.raises(ValueError, match="names no holiday"):
        holidays.day("Labor Day", 2024)
