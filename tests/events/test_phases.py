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
    assert phases.assign("", "sunshine", STORY) == ("x", "no word or pattern of any phase is in the sentence")


ORDERED = Story(
    "The flood",
    phases=(
        Phase("north", "To the north", ("sent … north", "moved...upstream")),
        Phase("gauge", "Gauges", patterns=(r"gauge \d+", "(un)?metered")),
        Phase("x", "Else"),
    ),
    fallback_phase="x",
)


def test_the_parts_of_a_phrase_with_an_ellipsis_match_in_that_order_only() -> None:
    assert phases.assign("", "Boats were sent by road to the north.", ORDERED)[0] == "north"
    assert phases.assign("", "They moved upstream.", ORDERED)[0] == "north"
    assert phases.assign("", "From the north boats were sent.", ORDERED)[0] == "x"


def test_a_pattern_is_a_regular_expression_and_the_reason_shows_what_it_found() -> None:
    assert phases.assign("", "Gauge 7 failed.", ORDERED) == (
        "gauge",
        "the sentence has “Gauge 7” (a pattern)",
    )
    assert phases.assign("", "The gauge failed.", ORDERED)[0] == "x"
