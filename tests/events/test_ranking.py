"""What weighs in a story: the weight of its events, and its key dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.events.sentence import article
from timeline.events import key_dates, merge, read, weighed
from timeline.model import Event, Figure, Span, Story, Timeline

STORY = Story("The flood", keywords=("dam", "flood"))
MAY = date(2020, 5, 14)
EARLY = {"e": ("The mayor spoke.", date(2020, 4, 1))}  # the story is told from then on
FAR = "The rain went on over the whole valley. " * 20


def line(texts: Mapping[str, tuple[str, date | None]], **copies: tuple[str, ...]) -> Timeline:
    pairs = [article(text, name, published) for name, (text, published) in texts.items()]
    articles = [found for found, _ in pairs]
    statements = [each for found, timexes in pairs for each in read(found, timexes, STORY)]
    events = weighed(merge(statements, articles, copies), articles, STORY, copies)
    return Timeline(STORY, tuple(articles), events, copies=copies)


def of(found: Timeline, name: str) -> Event:
    """The first event of which an article tells."""
    return next(event for event in found.events if name in event.sources)


def days(found: Timeline, n: int = 9) -> list[int]:
    return [key.day.day for key in key_dates(found, n)]


NINTH, EIGHTH = "It broke on [[9 May=2020-05-09]].", "It broke on [[8 May=2020-05-08]]."
PAIRS = {
    "a word of the story": ("The dam broke on [[9 May=2020-05-09]].", EIGHTH),
    "what happened": (NINTH, "It will shut on [[8 May=2020-05-08]]."),
    "the head of the article": (NINTH, FAR + EIGHTH),
    "another day than that of the article": (NINTH, "It broke on [[14 May=2020-05-14]]."),
    "what is looked back on": ("It broke on [[2 May=2020-05-02]].", EIGHTH),
    "a single day": (NINTH, "It broke in [[April=2020-04]]."),
}


@pytest.mark.parametrize(("heavy", "light"), PAIRS.values(), ids=PAIRS)
def test_of_two_events_one_weighs_more(heavy: str, light: str) -> None:
    found = line({**EARLY, "a": (heavy, MAY), "b": (light, MAY)})
    assert of(found, "a").weight == 1 > of(found, "b").weight > 0


def test_a_figure_adds_to_the_weight() -> None:
    found = line(
        {"a": ("Water rose on [[9 May=2020-05-09]].", MAY), "b": ("It fell on [[8 May=2020-05-08]].", MAY)}
    )
    assert of(found, "a").weight == of(found, "b").weight
    figure = Figure(Span(0, 5), "Water", 40, 40, "exact", "house")
    counted = [
        replace(event, statements=tuple(replace(each, figures=(figure,)) for each in event.statements))
        if "a" in event.sources
        else event
        for event in found.events
    ]
    one, other = sorted(weighed(counted, found.articles, STORY, {}), key=lambda event: event.sources)
    assert one.weight == 1 > other.weight


def test_each_independent_source_adds_and_a_copy_does_not() -> None:
    told = "The old dam above the valley burst on [[9 May=2020-05-09]]."
    texts = {"a": (told, MAY), "b": (told, MAY), "c": ("It shut on [[8 May=2020-05-08]].", MAY)}
    assert of(line(texts), "c").weight < of(line(texts, a=("b",), b=("a",)), "c").weight


def test_what_lies_before_the_first_article_is_background_and_not_looked_back_on() -> None:
    texts = {"a": ("It broke on [[2 May=2020-05-02]].", MAY), "b": ("It broke on [[8 May=2020-05-08]].", MAY)}
    found = line(texts)
    assert of(found, "a").weight == of(found, "b").weight


def test_an_event_shares_in_what_else_is_told_of_its_day() -> None:
    found = line({
        "a": ("The dam burst on [[9 May=2020-05-09]].", MAY),
        "b": ("A station opened on [[9 May=2020-05-09]].", MAY),
        "c": ("A station opened on [[8 May=2020-05-08]].", MAY),
    })  # fmt: skip
    assert of(found, "b").weight > of(found, "c").weight


def test_an_event_that_no_article_tells_has_a_weight_all_the_same() -> None:
    found = line({"a": ("The dam burst on [[9 May=2020-05-09]].", MAY)})
    (event,) = weighed(found.events, (), STORY, {})
    assert event.weight == 1


def test_the_heaviest_keep_their_order_and_of_equals_the_earlier_stays() -> None:
    found = line({
        "a": ("It broke on [[9 May=2020-05-09]].", MAY),
        "b": ("It shut on [[8 May=2020-05-08]].", MAY),
        "c": ("The dam broke on [[10 May=2020-05-10]].", MAY),
    })  # fmt: skip
    assert [event.sources for event in found.heaviest(2)] == [("b",), ("c",)]
    assert found.heaviest(9) == found.events


def test_the_day_of_which_most_is_told_comes_first_and_of_equals_the_earlier() -> None:
    found = line({
        "a": ("The dam burst on [[Monday=2020-05-11]]. It was mended on [[12 May=2020-05-12]].", MAY),
        "b": ("The dam burst on [[11 May=2020-05-11]]. It rained in [[May=2020-05]].", MAY),
        "c": ("It opened on [[10 May=2020-05-10]].", MAY),
    })  # fmt: skip
    assert days(found) == [11, 10, 12]
    assert days(found, 1) == [11]


def test_an_article_counts_once_for_a_day_however_often_it_tells_of_it() -> None:
    found = line({
        "a": ("It broke on [[11 May=2020-05-11]]. It fell on [[11 May=2020-05-11]].", MAY),
        "b": ("It opened on [[10 May=2020-05-10]].", MAY),
    })  # fmt: skip
    assert days(found) == [10, 11]


def test_a_key_date_brings_its_events_the_heaviest_first_and_their_sentences() -> None:
    found = line({"a": ("It rained on [[11 May=2020-05-11]]. The dam burst on [[Monday=2020-05-11]].", MAY)})
    (key,) = key_dates(found, 1)
    assert [event.when.day for event in key.events] == [key.day] * 2
    assert key.sentences == ("The dam burst on Monday.", "It rained on 11 May.")


def test_only_days_between_start_and_end_count() -> None:
    found = line({"a": ("It fell on [[1 May=2020-05-01]]. It rose on [[12 May=2020-05-12]].", MAY)})
    chosen = key_dates(found, 3, start=date(2020, 5, 12), end=date(2020, 5, 31))
    assert [key.day for key in chosen] == [date(2020, 5, 12)]


def test_a_story_without_keywords_and_articles_without_dates_can_be_weighed() -> None:
    told = line({"a": ("The dam burst on [[9 May=2020-05-09]].", None)})
    (event,) = weighed(told.events, told.articles, Story("The flood"), {})
    assert event.weight == 1
