"""Verbs: which word of a clause is its verb."""

from __future__ import annotations

import pytest

from timeline.events.verbs import first_verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor left the town", "left"),
        ("Troops sent to the city have fought", "have"),
        ("The agency said it has three ships", "said"),
        ("Two new reports of rain", None),
        ("The agency claims the bridge", "claims"),
        ("The first claims of the owners", None),
        ("contrary to reports", None),
        ("Left Bank cafes", None),
        ("the set of rules", None),
    ],
)
def test_the_verb_is_the_first_word_that_stands_as_one(text: str, verb: str | None) -> None:
    at = first_verb(text)
    assert (None if at is None else text[at:].partition(" ")[0]) == verb
