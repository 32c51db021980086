"""Clauses: how a sentence falls apart, and whose verb is whose."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import WORDS, unmark
from timeline.events import clauses


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said that the bridge is safe.", ["The mayor said", "that the bridge is safe."]),
        ("The bank, which failed, reopened.", ["The bank", "which failed", "reopened."]),
        ("It sent 10,000 men.", ["It sent 10,000 men."]),
        ("Trains and buses stopped.", ["Trains and buses stopped."]),
        ("They left and came back.", ["They left", "and came back."]),
        ("He took it as a sign.", ["He took it as a sign."]),
        ("Prices rose as the war went on.", ["Prices rose", "as the war went on."]),
        ("We expect that to happen.", ["We expect that to happen."]),
    ],
)
def test_a_sentence_breaks_at_commas_and_conjunctions_that_open_a_clause(
    sentence: str, expected: list[str]
) -> None:
    assert [clause.text for clause in clauses.split(sentence)] == expected


def test_nothing_is_split_inside_a_mention_of_time() -> None:
    sentence, times = unmark("It opened on [[October 28, 2024]], officials said.")
    assert [clause.whole for clause in clauses.split(sentence, times)] == [
        "It opened on October 28, 2024",
        "officials said.",
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("On [[Tuesday]], the court sat.", "the court sat."),
        ("The court, on [[Tuesday]], sat.", "sat."),
        ("Police held Ann Lee, 34, on [[Friday]] after she fled.", "Police held Ann Lee"),
        ("Asked about it on [[Tuesday]], she laughed.", "she laughed."),
        ("After the vote on [[Monday]] the speaker left.", "the speaker left."),
        ("The navy struck on [[Monday]] and the army moved on [[Tuesday]].", "The navy struck on Monday"),
        ("The court sat, he said on [[Tuesday]].", "he said on Tuesday."),
        ("“It is safe,” said Ann Lee, the engineer, on [[Tuesday]].", "said Ann Lee"),
        ("Crews worked, with a strength of 300 as of [[May 3]].", "with a strength of 300 as of May 3."),
    ],
)
def test_a_time_belongs_to_the_clause_it_stands_in_or_leads_into(marked: str, expected: str) -> None:
    sentence, times = unmark(marked)
    found = clauses.split(sentence, times)
    assert found[clauses.at(found, times[0].start)].whole == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said on Monday", True),
        ("The study concluded", True),
        ("The bank concluded a deal", False),
        ("The agency issued a stark warning", True),
        ("The agency issued new maps", False),
        ("Such reports have raised questions", False),
        ("The bridge fell", False),
    ],
)
def test_a_clause_reports_when_its_verb_says_so(text: str, expected: bool) -> None:
    (clause,) = clauses.split(text)
    assert clause.reports is expected


@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=40,
    )
)
def test_clauses_keep_their_place_in_any_sentence(words: list[str]) -> None:
    sentence = " ".join(words)
    found = clauses.split(sentence)
    assert all(sentence[clause.start : clause.end] == clause.text for clause in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor denied on Monday", True),
        ("The mayor dismissed claims", True),
        ("The mayor did not say", True),
        ("It is not true", True),
        ("The mayor said", False),
        ("The council dismissed the mayor", False),
        ("The bridge did not fall", False),
    ],
)
def test_a_clause_denies_when_its_saying_does(text: str, expected: bool) -> None:
    (clause,) = clauses.split(text)
    assert clause.denies is expected


def test_times_are_blanked_with_their_prepositions_and_nothing_moves() -> None:
    sentence, times = unmark("The dam burst on [[4 May]], not in [[June]].")
    for clause in clauses.split(sentence, times):
        assert len(clause.text) == len(clause.whole) == clause.end - clause.start
        assert not {"may", "june", "on", "in"} & set(clause.words)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The firm, founded long ago, has closed.", " has closed."),
        ("When it rained, the dam burst.", "the dam burst."),
        ("The dam burst, flooding the town.", "The dam burst"),
        ("A sad day for the town.", "A sad day for the town."),
    ],
)
def test_the_main_clause_has_a_verb_of_its_own_and_the_subject_of_the_sentence(
    sentence: str, expected: str
) -> None:
    found = clauses.split(sentence)
    assert found[clauses.main(found)].text.strip() == expected.strip()
