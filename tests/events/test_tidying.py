"""How a headline is written."""

from __future__ import annotations

import pytest

from timeline.events import tidying


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam , built in haste , burst .", "The dam, built in haste, burst"),
        ("-LRB- Reuters -RRB- The town 's dam did n't burst", "The town's dam didn't burst"),
        ("`` It burst , '' she said", "“It burst,” she said"),
        ("However, the dam, for example, burst.", "the dam burst"),
        ("The dam “burst", "The dam burst"),
        ("They met in the U.S.", "They met in the U.S."),
        ("Now a ruin", "a ruin"),
        ("So far nothing burst", "So far nothing burst"),
    ],
)
def test_marks_are_set_as_in_print_and_lone_ones_go(text: str, expected: str) -> None:
    assert tidying.tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam burst in the", "The dam burst"),
        ("She set a vote for 9 May", "She set a vote for 9 May"),
        ("They said that she", "They said"),
        ("The dam burst", "The dam burst"),
        ("He stayed but did not", "He stayed but did not"),
    ],
)
def test_no_headline_ends_with_a_word_that_asks_for_more(text: str, expected: str) -> None:
    assert tidying.closed(text) == expected


def test_a_capital_begins_a_headline_also_inside_quotation_marks() -> None:
    assert tidying.capital("“the dam burst”") == "“The dam burst”"


def test_only_a_common_word_is_made_small_after_a_speaker() -> None:
    assert [tidying.small(each) for each in ("The dam", "Vale Dam", "I left")] == [
        "the dam",
        "Vale Dam",
        "I left",
    ]


def test_quotation_marks_around_the_whole_of_it_go_and_others_stay() -> None:
    assert tidying.unquoted("“It burst”") == "It burst"
    assert tidying.unquoted("“It” or “she”") == "“It” or “she”"
