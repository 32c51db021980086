"""Stretches: what of a long sentence a headline can be made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import WORDS, unmark
from timeline.events import clauses, stretches
from timeline.model import Span


def choices(marked: str) -> list[str]:
    sentence, times = unmark(marked)
    found = clauses.split(sentence, times)
    whole = (Span(0, len(sentence)),)
    told = stretches.choices(found, clauses.at(found, times[0].start), whole)
    return [" | ".join(sentence[span.start : span.end] for span in each) for each in told]


def test_the_whole_comes_first_then_less_and_less_of_it() -> None:
    assert choices("The dam burst on [[Monday]], flooding the town, while men slept.")[:3] == [
        "The dam burst on Monday, flooding the town, while men slept.",
        "The dam burst on Monday, flooding the town, while men slept.",
        "The dam burst on Monday, flooding the town",
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "The dam, which the town built, burst on [[Monday]].",
        "The dam that the town built burst on [[Monday]].",
        "Ann, Ben and Carl left on [[Monday]].",
        "They met both the mayor, who wept, and the bishop on [[Monday]].",
    ],
)
def test_no_stretch_has_less_than_its_subject_or_ends_before_what_must_follow(marked: str) -> None:
    assert all(each.startswith(("The dam", "Ann, Ben", "They met")) for each in choices(marked))
    assert all(each.endswith(("Monday.", "burst on Monday.")) for each in choices(marked))


def test_a_clause_that_tells_another_time_is_left_to_its_own_statement() -> None:
    assert choices("The dam burst on [[Monday]] and the bridge fell on [[Tuesday]].") == [
        "The dam burst on Monday",
        "The dam burst on Monday",
    ]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_stretches_lie_in_the_sentence_in_order_whatever_its_words(words: list[str]) -> None:
    sentence = " ".join([*words, "on Monday"])
    found = clauses.split(sentence, [Span(len(sentence) - 6, len(sentence))])
    for told in stretches.choices(found, len(found) - 1, (Span(0, len(sentence)),)):
        ends = [end for span in told for end in (span.start, span.end)]
        assert ends == sorted(ends)
        assert 0 <= ends[0] <= ends[-1] <= len(sentence)
