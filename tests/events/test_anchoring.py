"""Anchoring: the time of every sentence, stated or not."""

from __future__ import annotations

from datetime import date

from tests.events.sentence import article
from timeline.events import anchor_sentences


def test_a_sentence_takes_the_day_it_says_before_a_longer_time() -> None:
    (found,) = anchor_sentences(*article("In [[May=2020-05]] the dam burst, on [[Monday=2020-05-11]]."))
    assert found.when is not None
    assert (found.when.value, found.basis) == ("2020-05-11", "said")


def test_a_sentence_without_a_time_took_place_by_publication_and_says_so() -> None:
    (found,) = anchor_sentences(*article("The dam burst."))
    assert found.when is not None
    assert (found.when.value, found.when.earliest, found.when.latest) == (
        "/2020-05-14",
        None,
        date(2020, 5, 14),
    )
    assert found.basis == found.when.basis == "published"


def test_a_sentence_of_an_article_without_a_date_has_no_time() -> None:
    (found,) = anchor_sentences(*article("The dam burst.", published=None))
    assert found.when is None
