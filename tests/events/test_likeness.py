"""Likeness: which statements have words in common, and how many."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import article
from timeline.events import likeness, read
from timeline.model import Story

# Halves and quarters, whose products and sums are exact in whatever order they are added.
WEIGHTS = st.sampled_from([0.25, 0.5, 1.0])
VECTORS = st.lists(st.dictionaries(st.sampled_from("abcd"), WEIGHTS, min_size=1), max_size=7)


def test_a_vector_leaves_out_small_words_words_of_saying_and_the_time() -> None:
    statements = read(
        *article("The mayor said on [[Monday=2020-05-11]] that the bridges were flooded."), Story("x")
    )
    (vector,) = likeness.vectors(statements).values()
    assert set(vector) == {"mayor", "bridge", "floode"}
    assert math.isclose(sum(weight**2 for weight in vector.values()), 1)


def test_a_word_that_few_statements_have_weighs_more() -> None:
    text = "The dam burst on [[Monday=2020-05-11]]. The dam leaked on [[Monday=2020-05-11]]."
    first, _ = likeness.vectors(read(*article(text), Story("x"))).values()
    assert first["burst"] > first["dam"]


@given(VECTORS, WEIGHTS)
def test_indices_are_in_one_group_exactly_when_a_chain_of_alike_pairs_links_them(
    found: list[dict[str, float]], least: float
) -> None:
    alike = [[sum(a.get(k, 0) * v for k, v in b.items()) >= least for b in found] for a in found]
    for middle in range(len(found)):
        for one in range(len(found)):
            for other in range(len(found)):
                alike[one][other] |= alike[one][middle] and alike[middle][other]
    expected = {
        frozenset([one, *(i for i, linked in enumerate(row) if linked)]) for one, row in enumerate(alike)
    }
    assert {
        frozenset(group)
        for group in likeness.linked(found, lambda _one, _other, cosine, _shared: cosine >= least)
    } == expected
