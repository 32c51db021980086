"""The tense of a clause."""

from __future__ import annotations

import pytest

from timeline.events import clauses
from timeline.events.tense import Tense, tense


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dam burst.", "past"),
        ("The troops sent north were tired.", "past"),
        ("The mayor had left.", "pluperfect"),
        ("The mayor has left.", "perfect"),
        ("The mayor says little.", "present"),
        ("The boats are late.", "present"),
        ("The bridge could fall.", "present"),
        ("The bridge will fall.", "future"),
        ("A sad day for the town.", ""),
    ],
)
def test_the_tense_is_that_of_the_finite_verb(sentence: str, expected: Tense) -> None:
    found = clauses.split(sentence)
    assert tense(found[clauses.main(found)]) == expected
