"""Antecedents: the subject that a clause leaves out."""

from __future__ import annotations

import pytest

from timeline.events import antecedents, clauses


@pytest.mark.parametrize(
    ("sentence", "last_words", "expected"),
    [
        ("The owners met, signing a deal.", "signing", "The owners"),
        ("The union called a strike and closed the mill.", "and", "The union"),
        ("They lost a buoy in a storm that sank at once.", "that", None),
        ("The engineers came, was told there, and left.", "was", None),
    ],
)
def test_it_is_the_subject_before_or_none_where_there_is_a_doubt(
    sentence: str, last_words: str, expected: str | None
) -> None:
    found = clauses.split(sentence)
    target = next(at for at, each in enumerate(found) if each.whole.startswith(last_words))
    span = antecedents.left_out(found, target)
    assert (sentence[span.start : span.end] if span else None) == expected
