"""Linking: groups are alike as wholes, and none is joined by a chain."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.events import likeness
from timeline.events.linking import Group, groups
from timeline.events.telling import Traits

PLAIN = Traits(planned=False, negated=False, saying=False, speaker=frozenset(), clock=None, days=1)
DENIED = Traits(planned=False, negated=True, saying=False, speaker=frozenset(), clock=None, days=1)
UNIT = [{"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5}, {"c": 0.5, "d": 0.5, "e": 0.5, "f": 0.5}]
WORDS = st.frozensets(st.sampled_from("abcdefgh"), min_size=4, max_size=4)
VECTORS = st.lists(WORDS.map(lambda words: dict.fromkeys(sorted(words), 0.5)), max_size=8)


def members(found: list[Group]) -> list[list[int]]:
    return [sorted(group.members) for group in found]


def test_a_chain_does_not_join_two_that_have_nothing_in_common() -> None:
    letters = "abcdefghijklmnopqr"
    chain = [dict.fromkeys(letters[at : at + 6], 6**-0.5) for at in range(0, 13, 3)]
    assert all(math.isclose(likeness.dot(*two), 0.5) for two in pairwise(chain))
    assert not any({0, 4} <= set(group) for group in members(groups(chain, [PLAIN] * len(chain))))


def test_a_denial_joins_no_group_of_what_it_denies() -> None:
    assert members(groups([UNIT[0], UNIT[0]], [PLAIN, DENIED])) == [[0], [1]]


def test_two_short_ones_that_share_a_name_are_not_joined() -> None:
    assert members(groups([{"a": 0.8, "b": 0.6}, {"a": 0.8, "b": 0.6}], [PLAIN] * 2)) == [[0], [1]]


@given(VECTORS)
def test_each_vector_is_in_one_group(found: list[dict[str, float]]) -> None:
    grouped = members(groups(found, [PLAIN] * len(found)))
    assert sorted(index for group in grouped for index in group) == list(range(len(found)))


@given(VECTORS)
def test_whatever_is_joined_has_words_in_common_with_most_of_its_group(found: list[dict[str, float]]) -> None:
    for group in groups(found, [PLAIN] * len(found)):
        for one in group.members:
            others = [other for other in group.members if other != one]
            alike = sum(likeness.dot(found[one], found[other]) > 0 for other in others)
            assert 2 * alike >= len(others)


def test_of_two_vectors_the_likeness_of_their_groups_is_their_cosine() -> None:
    one, other = (Group(index, vector, [PLAIN]) for index, vector in enumerate(UNIT))
    assert one.likeness(other) == likeness.dot(*UNIT) == 0.5
