"""Offers: events that may be one, for a person to say."""

from __future__ import annotations

from dataclasses import replace

from tests.events.sentence import article
from timeline.events import Offer, merge, offers, read
from timeline.model import Article, Statement, Story

BURST = "The old dam above the valley burst on [[Monday=2020-05-11]], flooding 40 houses."
SHORT = (
    "Rescuers searched the valley for two days after the dam, long thought unsafe by all engineers of "
    "the county, gave way on [[Monday=2020-05-11]] and drowned 40 sheep."
)
MONTH = "The old dam above the valley burst in [[mid-May=2020-05-11~/2020-05-20~]], flooding 40 houses."
NEXT = "The old dam above the valley burst on [[12 May=2020-05-12]], flooding 40 houses."
LATER = "The old dam above the valley burst on [[15 May=2020-05-15]], flooding 40 houses."
DENIED = "The old dam above the valley did not burst on [[Monday=2020-05-11]], flooding 40 houses."
SPEECH = (
    "The mayor said on [[Monday=2020-05-11]] that lessons would begin early for pupils whose bus has to take "
    "the road to the school beyond the river bridge.",
    "Taxes on boats, which clubs at the school near the river bridge pay, would rise by half so that the "
    "town can buy pumps, dykes and walls, the mayor said on [[Monday=2020-05-11]].",
)


def offered(*marked: str) -> tuple[Offer, ...]:
    articles: list[Article] = []
    statements: list[Statement] = []
    for name, text in zip("abcdef", marked, strict=False):
        found, timexes = article(text, name)
        articles.append(found)
        statements += read(found, timexes, Story("The flood"))
    return offers(merge(statements, articles))


def test_what_is_too_little_alike_to_be_joined_is_offered_with_its_reason() -> None:
    (offer,) = offered(BURST, SHORT)
    assert 0.15 <= offer.likeness < 0.28
    assert offer.reason == "same day, both tell of 40, dam, valley"
    assert {each.article for each in offer.tellings} == {"a", "b"}


def test_what_is_joined_already_is_not_offered() -> None:
    assert offered(BURST, BURST) == ()


def test_a_day_within_a_vaguer_time_and_the_next_day_are_offered_and_a_later_one_is_not() -> None:
    assert [each.reason.partition(", ")[0] for each in offered(BURST, MONTH)] == [
        "2020-05-11 lies within 2020-05-11~/2020-05-20~"
    ]
    assert [each.reason.partition(", ")[0] for each in offered(BURST, NEXT)] == ["one day apart"]
    assert offered(BURST, LATER) == ()


def test_an_event_that_no_sentence_tells_is_in_no_pair() -> None:
    found, timexes = article(BURST)
    (told,) = merge(read(found, timexes, Story("The flood")), [found])
    by_hand = replace(told, id="by-hand", statements=(), aliases=())
    assert offers([told, by_hand]) == ()


def test_a_denial_is_never_offered_as_one_with_what_it_denies() -> None:
    assert offered(BURST, DENIED) == ()


def test_two_times_of_one_sentence_are_two_things() -> None:
    assert offered("The dam of the old mill burst on [[8=2020-05-08]] and [[9 May=2020-05-09]].") == ()


def test_what_one_speaker_said_on_one_day_may_be_one_speech() -> None:
    (offer,) = offered(*SPEECH)
    assert offer.likeness < 0.15


def test_the_most_alike_come_first_and_the_event_with_more_sources_stays() -> None:
    found = offered(SHORT, BURST, NEXT, BURST.replace("houses", "barns"))
    assert [each.likeness for each in found] == sorted((each.likeness for each in found), reverse=True)
    assert all(len(each.first.sources) >= len(each.second.sources) for each in found)
    assert any(len(each.first.sources) == 2 for each in found)
