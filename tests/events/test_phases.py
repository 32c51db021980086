"""Phases: the lane with most of its words, with the reason."""

from __future__ import annotations

from timeline.events import phases
from timeline.model import Phase, Story

STORY = Story(
    "The flood",
    phases=(
        Phase("rain", "Rain", ("rain", "storm")),
        Phase("flood", "Flood", ("flood", "burst")),
        Phase("x", "Else"),
    ),
    fallback_phase="x",
)


def test_the_phase_is_the_one_with_most_words_and_the_reason_names_them() -> None:
    assert phases.assign("the dam burst", "After the storm the dam burst and flooded the town.", STORY) == (
        "flood",
        "the sentence has “flood” and “burst”",
    )


def test_a_word_of_the_clause_of_the_time_weighs_more_than_one_elsewhere() -> None:
    phase, _ = phases.assign("the storm came", "The storm came before the flood burst in.", STORY)
    assert phase == "rain"


def test_a_word_matches_at_the_start_of_a_word_only() -> None:
    assert phases.assign("a train came", "a train came", STORY)[0] == "x"


def test_a_tie_and_a_miss_go_to_the_fallback_phase_and_say_why() -> None:
    assert phases.assign("", "storm and flood", STORY) == ("x", "the words of Rain and Flood match alike")
    assert phases.assign("", "sunshine", STORY) == ("x", "no word of any phase is in the sentence")
