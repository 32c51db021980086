"""Subjects: whose the verb of a clause is."""

from __future__ import annotations

import pytest

from timeline.events import clauses, subjects


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said.", ["The mayor"]),
        ("The bank, which failed, reopened.", ["", "The bank", "The bank"]),
        ("Crews left and are expected back.", ["Crews", "Crews"]),
        ("The firms merged, signing a deal.", ["The firms", "The firms"]),
        ("About 40 ships were sent north.", ["About 40 ships"]),
        ("The service already announced it.", ["The service"]),
        ("Troops sent to the city have fought.", ["Troops sent to the city"]),
        ("He sent about 50 workers to the island, who will stay.", ["He", "about 50 workers"]),
        ("They cleared the old harbour, a place that has flooded.", ["They", "They", "the old harbour"]),
    ],
)
def test_a_clause_without_a_subject_takes_the_one_it_leaves_out(sentence: str, expected: list[str]) -> None:
    found = clauses.split(sentence)
    assert [subjects.subject(found, index) for index in range(len(found))] == expected
