"""Key dates: the days that most articles mention."""

from __future__ import annotations

from datetime import date

from tests.events.sentence import article
from timeline.events import key_dates, merge, read
from timeline.model import Story, Timeline

STORY = Story("The flood")
TEXTS = {
    "a": "The dam burst on [[Monday=2020-05-11]]. It was mended on [[12 May=2020-05-12]].",
    "b": "The dam burst on [[11 May=2020-05-11]], on [[11 May=2020-05-11]]. It rained in [[May=2020-05]].",
    "c": "The fair began on [[1 May=2020-05-01]].",
}


def line() -> Timeline:
    pairs = [article(text, name) for name, text in TEXTS.items()]
    articles = [found for found, _ in pairs]
    statements = [each for found, timexes in pairs for each in read(found, timexes, STORY)]
    return Timeline(STORY, tuple(articles), merge(statements, articles), {a.id: tuple(t) for a, t in pairs})


def test_the_day_of_most_articles_comes_first_and_of_equals_the_earlier() -> None:
    days = [key.day for key in key_dates(line(), 3)]
    assert days == [date(2020, 5, 11), date(2020, 5, 1), date(2020, 5, 12)]


def test_a_key_date_brings_its_events_and_their_sentences() -> None:
    first = key_dates(line(), 1)[0]
    assert {event.when.day for event in first.events} == {first.day}
    assert "The dam burst on Monday." in first.sentences


def test_only_days_between_start_and_end_count() -> None:
    assert [key.day for key in key_dates(line(), 3, start=date(2020, 5, 12), end=date(2020, 5, 31))] == [
        date(2020, 5, 12)
    ]
