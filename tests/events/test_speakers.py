"""Speakers: which words can name one, and whom a pronoun or a last name means."""

from __future__ import annotations

import pytest

from timeline.events import speakers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The mayor", True),
        ("three people familiar with the talks", True),
        ("Judge Anna Weiss", True),
        ("he", True),
        ("that", False),
        ("reporters, who left on Monday and came back", False),
        ("what the president", False),
        ("Writing on the wall", False),
        ("the town had burst", False),
        ("Update | Corvell", False),
        ("in the town", False),
    ],
)
def test_a_speaker_is_a_noun_phrase_without_verbs_and_loose_marks(words: str, expected: bool) -> None:
    assert speakers.plausible(words) is expected


BEFORE = "Chief engineer Ann Lee, 40, said the dam was old. Max Moss laughed. Police said nothing. "


@pytest.mark.parametrize(
    ("pronoun", "expected"), [("She", "Ann Lee"), ("he", "Ann Lee"), ("they", ""), ("it", "")]
)
def test_he_and_she_mean_the_last_person_who_spoke_and_others_nobody(pronoun: str, expected: str) -> None:
    assert speakers.named(pronoun, BEFORE) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Lee", "Ann Lee"), ("Moss", "Max Moss"), ("Hill", "Hill"), ("The mayor", "The mayor")],
)
def test_a_last_name_stands_for_the_full_name_that_was_told_before(name: str, expected: str) -> None:
    assert speakers.full(name, BEFORE) == expected
