"""Kinds: what happened, what was said, what is planned, what was so; and how sure."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.sentence import unmark
from timeline.events import clauses, headline, kinds
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
        ("No fewer than 40 bridges fell", Factuality("certain", negated=False)),
        ("The storm not only felled the bridge", Factuality("certain", negated=False)),
        ("The storm left the town without power", Factuality("certain", negated=False)),
        ("The bridge hasn’t fallen", Factuality("certain", negated=True)),
        ("The bridge could fall", Factuality("possible", negated=False)),
        ("The bridge is believed to have fallen", Factuality("probable", negated=False)),
    ],
)
def test_certainty_and_polarity_follow_from_the_words_of_the_clause(text: str, expected: Factuality) -> None:
    assert kinds.factuality(clauses.split(text), 0) == expected


@pytest.mark.parametrize(
    ("marked", "negated"),
    [
        ("The mayor denied that the dam had burst on [[Monday]].", True),
        ("The mayor dismissed claims that the dam had burst on [[Monday]].", True),
        ("The mayor did not say that the dam had burst on [[Monday]].", True),
        ("It is not true that the dam burst on [[Monday]].", True),
        ("She was expected to resign on [[Monday]] but did not.", True),
        ("The mayor said that the dam had burst on [[Monday]].", False),
        ("The dam burst on [[4 May 2020]] and flooded the town.", False),
    ],
)
def test_what_is_denied_is_told_as_denied(marked: str, negated: bool) -> None:
    sentence, times = unmark(marked)
    found = clauses.split(sentence, times)
    told = headline.said(found, clauses.at(found, times[0].start))
    assert kinds.factuality(found, told).negated is negated


def test_the_month_of_may_makes_nothing_doubtful() -> None:
    sentence, times = unmark("The dam burst on [[4 May 2020]] and flooded the town.")
    assert kinds.factuality(clauses.split(sentence, times), 0).certainty == "certain"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("It was the worst flood since the great flood of ", True),
        ("They refused to sign the accounts for ", True),
        ("It was the highest level since ", True),
        ("The dam burst on the night of ", False),
        ("Some 300 were there as of ", False),
        ("The hearing was planned for ", False),
        ("It has been shut since ", False),
        ("The dam burst on ", False),
    ],
)
def test_a_time_in_a_name_or_a_comparison_is_not_when_the_verb_took_place(
    before: str, expected: bool
) -> None:
    assert kinds.belongs_to_noun(before) is expected
