"""Anchoring: the time of every sentence, stated or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.events.sentence import article
from timeline.events import anchor_sentences
from timeline.model import Dated, Span

TABLE = Path(__file__).with_name("anchoring.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if not line.startswith("#")]


@pytest.mark.parametrize(("marked", "value", "basis", "shown"), ROWS, ids=[row[3] for row in ROWS])
def test_the_last_sentence_takes_its_time(marked: str, value: str, basis: str, shown: str) -> None:
    *_, last = anchor_sentences(*article(marked.replace("¶", "\n\n")))
    assert last.when is not None, shown
    assert (last.when.value, last.basis, last.when.basis) == (value, basis, basis)


def test_a_sentence_known_by_publication_only_is_an_open_interval_and_no_day() -> None:
    (found,) = anchor_sentences(*article("The dam burst."))
    assert found.when is not None
    assert (found.when.earliest, found.when.latest, found.when.day) == (None, date(2020, 5, 14), None)


def test_a_sentence_of_an_article_without_a_date_has_no_time() -> None:
    (found,) = anchor_sentences(*article("The dam burst.", published=None))
    assert found.when is None


def test_without_a_publication_date_a_paragraph_still_goes_on() -> None:
    _, second = anchor_sentences(*article("It burst on [[1 May=2020-05-01]]. Water rose.", published=None))
    assert second.when is not None
    assert (second.when.value, second.basis) == ("2020-05-01", "carried")


def test_a_mention_of_some_day_of_a_year_says_no_day() -> None:
    found, (day,) = article("The mayor spoke [[earlier in the day=2020]].")
    (sentence,) = anchor_sentences(found, [replace(day, value="2020-XX-XX")])
    assert sentence.basis == "published"


def test_the_headline_above_the_body_takes_the_day_the_article_tells_of() -> None:
    found, times = article("Dam bursts\n\nThe dam burst on [[Tuesday=2020-05-12]].")
    headed = replace(found, title="Dam bursts", body=(Span(12, len(found.text)),))
    headline, _ = anchor_sentences(headed, times)
    assert (headline.start, headline.end, headline.basis) == (0, 10, "carried")
    assert headline.when is not None
    assert headline.when.day == date(2020, 5, 12)


def test_a_headline_that_stands_nowhere_in_the_text_is_no_sentence_of_it() -> None:
    found, times = article("The dam burst.")
    assert len(anchor_sentences(replace(found, title="Dam bursts"), times)) == 1


def test_the_future_begins_with_the_first_day_that_publication_can_be() -> None:
    found, times = article("The dam will be mended.")
    week = Dated.of("2020-05-11/2020-05-14", "inferred")
    (sentence,) = anchor_sentences(replace(found, published=week), times)
    assert sentence.when is not None
    assert sentence.when.value == "2020-05-11/.."
