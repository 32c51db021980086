"""Sentences that tell the same tie a weekday to a day, and what is expected to what is done."""

from __future__ import annotations

from tests.dating.folders import read
from timeline.dating.links import Folder

NAMED = "The ferry of Wexham sank in the Tamber on October 28, the mayor said."
WEEKDAY = "The ferry of Wexham sank in the Tamber on Monday, the mayor said."


def folder(*texts: str) -> Folder:
    return Folder([read(f"{number}", text) for number, text in enumerate(texts)])


def test_a_weekday_is_tied_to_the_day_on_which_another_tells_the_same() -> None:
    (link,) = folder(WEEKDAY, NAMED).links(0)
    assert (link.told.words, link.other) == ("Monday", 1)
    assert link.day is not None
    assert link.day.words == "October 28"


def test_what_is_only_planned_ties_nothing() -> None:
    assert folder(WEEKDAY.replace("sank", "will be sunk"), NAMED).links(0) == []


def test_an_article_of_another_story_is_not_looked_at() -> None:
    assert folder(WEEKDAY, "The youth orchestra of Tarn played Haydn in a barn on October 28.").links(0) == []


def test_what_is_done_for_the_first_time_is_later_than_the_article_that_expects_it() -> None:
    done = "A ferry paid for by the county has opened at Wexham on Thursday, the mayor said."
    expected = "A ferry at Wexham will be paid for by the county, the mayor said on Tuesday."
    (later,) = folder(done, expected).later(0)
    assert (later.told.words, later.other) == ("Thursday", 1)
    assert folder(done, expected).later(1) == []


def test_the_weekdays_of_others_confirm_a_day_of_the_same_sentence() -> None:
    found = folder(NAMED, WEEKDAY)
    ((other, told, days, _),) = found.confirmed(0, found.readings[0].month_days)
    assert (other, told.words, [day.words for day in days]) == (1, "Monday", ["October 28"])


def test_a_month_that_two_articles_name_in_one_telling_is_found() -> None:
    since = "Since August the ferry of Wexham has been out of the water."
    again = "The ferry of Wexham has been out of the Tamber's water since August."
    assert [(told.words, other) for told, other, _ in folder(since, again).months(0)] == [("August", 1)]
