"""Kinds: what happened, what was said, what is planned, what was so; and how sure."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import clauses, kinds
from timeline.model import Dated, Factuality

PUBLISHED = date(2020, 5, 14)


@pytest.mark.parametrize(
    ("text", "lead", "when", "kind"),
    [
        ("The mayor said", "The mayor said on ", "2020-05-11", "statement"),
        ("The bridge fell", "The bridge fell on ", "2020-05-11", "occurrence"),
        ("The bridge will reopen", "The bridge will reopen on ", "2020-06-01", "plan"),
        ("The bridge was scheduled to reopen", "was scheduled to reopen on ", "2020-05-11", "plan"),
        ("The bridge reopens", "The bridge reopens on ", "2020-06-01", "plan"),
        ("Talks go on", "Talks go on in ", "2020-05-14/", "plan"),
        ("It has been shut", "It has been shut since ", "2020-03/..", "state"),
        ("Some 3,000 were there", "Some 3,000 were there as of ", "2020-05-11", "state"),
    ],
)
def test_the_kind_follows_from_the_verb_the_preposition_and_the_day(
    text: str, lead: str, when: str, kind: str
) -> None:
    (clause,) = clauses.split(text)
    assert kinds.kind(clause, lead, Dated.of(when, "said"), PUBLISHED) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell", Factuality("certain", negated=False)),
        ("The bridge did not fall", Factuality("certain", negated=True)),
        ("The bridge hasn’t fallen", Factuality("certain", negated=True)),
        ("The bridge could fall", Factuality("possible", negated=False)),
        ("The bridge is believed to have fallen", Factuality("probable", negated=False)),
    ],
)
def test_certainty_and_polarity_follow_from_the_words_of_the_clause(text: str, expected: Factuality) -> None:
    (clause,) = clauses.split(text)
    assert kinds.factuality(clause) == expected
