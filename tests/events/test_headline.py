"""Headlines: short, whole, in the words of the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import WORDS, unmark
from timeline.events import attribution, clauses, headline, speakers

TABLE = Path(__file__).with_name("headlines.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in TABLE if line and not line.startswith("#")]


def of(marked: str) -> str:
    sentence, times = unmark(marked)
    found = clauses.split(sentence, times)
    index = clauses.at(found, times[0].start)
    saying = attribution.saying(found, index)
    named = saying is not None and not speakers.is_pronoun(saying.who)
    who = attribution.attribution(saying.who, {}) if named and saying else None
    return headline.headline(sentence, found, index, saying, who)


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[expected for _, expected in CASES])
def test_the_headline_is_the_clause_of_the_time(sentence: str, expected: str) -> None:
    assert of(sentence) == expected


def test_a_long_sentence_is_cut_at_a_phrase_and_never_passes_90_characters() -> None:
    found = of(
        "The regional flood protection authority inspected the entire network of embankments along the lower "
        "reaches of the river between the cathedral city and the sea on [[Monday]]."
    )
    assert len(found) <= headline.LONGEST
    assert found.startswith("The regional flood protection authority inspected")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
def test_whatever_the_words_a_headline_has_at_most_90_characters(words: list[str]) -> None:
    assert len(of(" ".join([*words, "on [[Monday]]"]))) <= headline.LONGEST


def test_of_two_headlines_the_whole_one_that_names_its_subject_and_a_figure_is_stronger() -> None:
    ordered = ["They left the…", "They left the town", "Soldiers left the town", "40 soldiers left the town"]
    assert sorted(ordered, key=headline.strength) == ordered


LONG = (
    "Der Damm brach am [[4. Mai]], nachdem es in der Nacht stark geregnet hatte, und am [[5. Mai]] wurde die "
    "ganze Altstadt geräumt, wie die Feuerwehr mitteilte."
)


def test_in_a_language_whose_clauses_are_not_read_the_headline_is_the_part_around_the_time() -> None:
    sentence, times = unmark(LONG)
    assert [headline.whole(sentence, times, time) for time in times] == [
        "Der Damm brach am 4. Mai, nachdem es in der Nacht stark geregnet hatte",
        "Und am 5. Mai wurde die ganze Altstadt geräumt, wie die Feuerwehr mitteilte",
    ]


def test_in_such_a_language_who_says_it_is_no_headline_without_what_is_said() -> None:
    sentence, times = unmark("«Wir sahen ihn am [[Montag]]», sagte Eva Stein am [[Dienstag]].")
    assert (
        headline.whole(sentence, times, times[1]) == "«Wir sahen ihn am Montag», sagte Eva Stein am Dienstag"
    )


def test_headlines_that_are_alike_but_for_the_time_say_it_and_stay_short() -> None:
    assert headline.with_time("The dam leaked", "4 May") == "The dam leaked (4 May)"
    assert len(headline.with_time("The dam leaked " * 6, "4 May 2020")) <= headline.LONGEST
