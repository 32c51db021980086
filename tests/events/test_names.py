"""Names: who does or says it, and where."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import article, unmark
from timeline.events import names, read
from timeline.model import Story

TABLE = Path(__file__).with_name("names.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in TABLE if line and not line.startswith("#")]
WORDS = "in near The Ardle Mayor Moss said and of , . Mr. U.S. by has been from region BBC’s the He".split(
    " "
)

NONE, NO_WAYS = Story(""), types.MappingProxyType[str, str]({})


def found(
    marked: str, story: Story = NONE, aliases: Mapping[str, str] = NO_WAYS
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    marked, _, others = marked.partition(" // ")
    text, times = unmark(marked)
    roll = names.roll(f"{names.blanked(text, times)}\n\n{others}")
    return names.read(text, times, roll, story, aliases)


@pytest.mark.parametrize(("sentence", "actors", "places"), CASES, ids=[each[0] for each in CASES])
def test_a_sentence_names_these_actors_and_places_and_no_others(
    sentence: str, actors: str, places: str
) -> None:
    assert tuple("; ".join(each) or "-" for each in found(sentence)) == (actors, places)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_whatever_a_sentence_says_its_names_are_words_of_it(sentence: str) -> None:
    for each in found(sentence):
        assert all(name in sentence for name in each)


def test_the_story_joins_the_ways_to_say_a_name_across_articles() -> None:
    ways = {"Moss": "Ann Moss", "Mosse": "Ann Moss", "Ann Moss": "Ann Moss", "Old Ardle": "Ardle"}
    for sentence in (
        "Then Moss said no in Old Ardle.",
        "Then Ann Mosse said no in Ardle.",
        "Mosse said no in Ardle.",
    ):
        assert found(sentence, aliases=ways) == (("Ann Moss",), ("Ardle",))


def test_another_person_with_the_last_name_of_one_in_the_story_is_not_joined() -> None:
    assert found("Then Bob Moss said no.", aliases={"Moss": "Ann Moss"}) == (("Bob Moss",), ())


def test_names_that_the_story_lists_count_where_nothing_else_tells() -> None:
    story = Story("", actors=("Harbour Board",), places=("Ardle",))
    assert found("Two boats of the crew sailed to Ardle.", story) == ((), ("Ardle",))
    assert found("Asked again, Harbour Board again no.", story) == (("Harbour Board",), ())
    assert found("Two letters came to the Harbour Board.", story) == ((), ())


def test_a_statement_has_the_names_of_its_sentence_and_its_speaker_first() -> None:
    told, timexes = article("The dam in Ardle burst, said Ann Moss on [[Monday=2020-05-11]].")
    (statement,) = read(told, timexes, Story("The dam"))
    assert (statement.actors, statement.places) == (("Ann Moss",), ("Ardle",))


def test_nothing_is_named_in_languages_whose_words_are_not_known() -> None:
    told, timexes = article("40 boats in Ardle sank, said Ann Moss [[Montag=2020-05-11]].")
    (statement,) = read(replace(told, language="de"), timexes, Story(""))
    assert not (statement.actors or statement.places or statement.figures)
