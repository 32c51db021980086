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
    ("before", "pronoun", "expected"),
    [
        ("Ann Lee, an engineer, said the dam was old. ", "She", "Ann Lee"),
        ("Ann Lee, an engineer, said the dam was old. Police said nothing. ", "he", "Ann Lee"),
        ("Ann Lee, an engineer, said the dam was old. ", "they", ""),
        ("Ann Lee, an engineer, said the dam was old. ", "it", ""),
        ("“We wait,” said Ann Lee.\n\nJudge Max Moss will open the trial. ", "He", "Max Moss"),
        ("Ann Lee built the dam. ", "She", "Ann Lee"),
        ("Ann Lee said the dam was old. Lee laughed. ", "She", "Ann Lee"),
        (BEFORE, "She", ""),
    ],
)
def test_he_and_she_mean_whom_the_sentence_before_begins_with_or_the_last_who_spoke(
    before: str, pronoun: str, expected: str
) -> None:
    assert speakers.named(pronoun, before) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Lee", "Ann Lee"), ("Moss", "Max Moss"), ("Hill", "Hill"), ("The mayor", "The mayor")],
)
def test_a_last_name_stands_for_the_full_name_that_was_told_before(name: str, expected: str) -> None:
    assert speakers.full(name, BEFORE) == expected
