"""Which day is likely, given what is believed of the articles that tell the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.folders import read
from timeline.dating.beliefs import Belief, certain, given, of_links, of_year
from timeline.dating.links import Folder
from timeline.dating.years import year_of

MONDAY = date(2024, 10, 28)
WEEKDAY = "The ferry of Wexham sank in the Tamber on {}, the mayor said."
NAMED = WEEKDAY.format("October 28") + " It was built in March 2024."


def believed(*texts: str, beliefs: dict[int, Belief] | None = None) -> Belief | None:
    """What is believed of the first of some articles."""
    folder = Folder([read(f"{number}", text) for number, text in enumerate(texts)])
    years = {index: year for index in range(len(texts)) if (year := year_of(folder, index, {}))}
    held = {index: of_year(year) for index, year in years.items()} | (beliefs or {})
    return of_links(folder.readings[0], folder.links(0), held, years, folder)


def test_a_known_day_is_believed_wholly() -> None:
    assert (certain(MONDAY).best, certain(MONDAY).pair, certain(MONDAY).in_run) == (
        MONDAY,
        (MONDAY, 1.0),
        False,
    )


def test_the_weekday_named_first_is_the_likeliest_day_and_the_next_the_second() -> None:
    found = believed(WEEKDAY.format("Monday"), NAMED)
    assert found is not None
    assert found.candidates == (MONDAY, date(2024, 10, 29))
    assert found.told is not None
    assert found.told[0] == MONDAY


def test_one_article_that_names_the_day_does_not_bear_it_out_and_two_tellings_do() -> None:
    alone = believed(WEEKDAY.format("Monday"), NAMED)
    third = WEEKDAY.format("Monday") + " Nobody drowned."
    together = believed(WEEKDAY.format("Monday"), NAMED, third, beliefs={2: certain(MONDAY)})
    assert alone is not None
    assert together is not None
    assert (alone.borne_out, together.borne_out) == (False, True)


def test_a_dated_article_that_tells_the_same_fixes_the_week() -> None:
    other = {1: certain(date(2021, 5, 6))}  # a Thursday
    found = believed(WEEKDAY.format("Tuesday"), "The ferry of Wexham sank in the Tamber.", beliefs=other)
    assert found is not None
    assert found.best == date(2021, 5, 4)


def test_without_a_day_anywhere_nothing_is_believed() -> None:
    assert believed(WEEKDAY.format("Monday"), WEEKDAY.format("Monday") + " Nobody drowned.") is None


@pytest.mark.parametrize(
    ("days", "in_run"), [(("October 28",), False), (("October 28", "October 26", "October 25"), True)]
)
def test_a_run_of_days_up_to_the_lead_is_of_an_article_that_follows_the_story(
    days: tuple[str, ...], in_run: bool
) -> None:
    text = " ".join(f"On {day} the ferry of Wexham was looked for in the Tamber." for day in days)
    year = year_of(Folder([read("a", text), read("b", WEEKDAY.format("March 2024"))]), 0, {})
    assert year is not None
    assert of_year(year).in_run is in_run


def test_a_text_that_alone_tells_its_year_may_be_a_history_and_follows_no_story() -> None:
    days = "".join(f" On {day} it was looked for." for day in ("October 27", "October 26", "October 25"))
    alone = WEEKDAY.format("Thursday, October 28") + days + " It was built in March 1848."
    year = year_of(Folder([read("a", alone)]), 0, {})
    assert year is not None
    assert (year.day, of_year(year).in_run) == (date(1852, 10, 28), False)


@pytest.mark.parametrize(
    ("chances", "firm", "text", "expected"),
    [
        ((0.5, 0.2), True, NAMED, MONDAY),
        ((0.5, 0.2), False, NAMED, None),  # nothing firm stands behind it
        ((0.38, 0.3), True, NAMED, None),  # other days are likelier than it
        ((0.5, 0.04), True, NAMED, None),  # nor do it and the next leave little
        ((0.5, 0.2), True, NAMED + " It was sold in 2025.", None),  # it tells of a later year
    ],
)
def test_a_day_is_given_where_something_firm_leaves_little_but_it_and_the_next(
    chances: tuple[float, float], firm: bool, text: str, expected: date | None
) -> None:
    belief = Belief(dict(zip((MONDAY, date(2024, 10, 29)), chances, strict=True)), in_run=firm)
    found = given(belief, read("a", text))
    assert (found.day if found else None) == expected


def test_the_chances_of_all_days_never_exceed_one() -> None:
    found = believed(WEEKDAY.format("Monday"), NAMED, WEEKDAY.format("Monday") + " Nobody drowned.")
    assert found is not None
    assert 0 < sum(found.days.values()) <= 1
