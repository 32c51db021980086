"""Trimming: where a clause can end before its end."""

from __future__ import annotations

import pytest

from timeline.events import clauses, trimming


def whole(text: str) -> list[str]:
    """What is left of the first clause of a text, the longest first."""
    first = clauses.split(text)[0]
    return [first.text[:end] for end in trimming.ends(first)]


def test_phrases_go_from_the_end_and_the_longest_rest_comes_first() -> None:
    assert whole("The navy closed the strait near the island with two boats") == [
        "The navy closed the strait near the island",
        "The navy closed the strait",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The court accused the mill of fraud",
        "The mayor provided the town with water",
        "The mill reported a surge in sales",
        "The talks failed on the day after the vote",
        "The owners asked the crew to leave",
        "The town hired the Institute for Tides",
        "The ferry carried the band at least 40 times",
        "The town called it a “victory for ships",
    ],
)
def test_a_phrase_stays_that_a_word_or_a_quotation_before_it_asks_for(text: str) -> None:
    assert whole(text) in ([], ["The talks failed"])


@pytest.mark.parametrize(
    "text",
    [
        "The storm hurt nobody in the town",
        "The storm closed every bridge in the county",
        "The mill sacked 10% of its people in the north",
        "The town built the tallest tower in the county",
        "It is a mistake for the town",
    ],
)
def test_nothing_goes_where_less_said_would_be_more_claimed(text: str) -> None:
    assert whole(text) == []


def test_a_doubt_told_after_a_clause_keeps_it_whole() -> None:
    assert whole("The mill sold the barge without the motor") == []


@pytest.mark.parametrize(("text", "open_"), [("“we left", False), ("they “left", True), ("(a) b", False)])
def test_a_quotation_that_is_all_of_a_text_is_not_open_within_it(text: str, *, open_: bool) -> None:
    assert trimming.unclosed(text) is open_
