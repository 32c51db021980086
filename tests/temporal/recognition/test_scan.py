"""Rules run only where they can match, and nothing is lost by it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal.en import GRAMMAR
from timeline.temporal.recognition import recognise
from timeline.temporal.recognition.needs import needed
from timeline.temporal.recognition.rule import Patterns

ENGLISH = recognise.language("en")
assert ENGLISH is not None
SCANNER = ENGLISH.scanner
CODES = st.text(st.sampled_from(sorted(ENGLISH.vocabulary.codes())), max_size=40)
TRIGGER = Patterns(GRAMMAR.phrases, ENGLISH.vocabulary).compile(GRAMMAR.triggers)
RARITY = {"a": 1, "b": 2, "c": 3, "d": 4}


@pytest.mark.parametrize(
    ("regex", "codes"),
    [
        ("[a]", "a"),
        ("[ab][c]", "ab"),
        ("[c][a]?", "c"),
        ("[c](?:[a]){0,3}[b]{2,3}", "b"),
        ("(?:[a]|[b])[d]", "ab"),
        ("(?:[a]|[b])[c]|[d]", "abd"),
        ("(?P<n>[b](?:[a][c])?)(?=[a])(?<![a])", "b"),
        ("[a]|[b]?", ""),
    ],
)
def test_of_what_every_match_needs_the_rarest_is_chosen(regex: str, codes: str) -> None:
    assert needed(regex, RARITY) == frozenset(codes)


@given(CODES)
def test_every_match_has_a_code_that_its_rule_needs(codes: str) -> None:
    for at, rule in enumerate(SCANNER.rules):
        for match in rule.regex.finditer(codes):
            assert any(at in SCANNER.needing[code] for code in match[0])


@given(CODES)
def test_windows_are_apart_in_order_and_hold_every_trigger(codes: str) -> None:
    windows = list(SCANNER.windows(codes))
    assert windows == sorted(windows)
    assert all(end < start for (_, end), (start, _) in pairwise(windows))
    for trigger in TRIGGER.finditer(codes):
        assert any(start <= trigger.start() < end for start, end in windows)


def test_no_rule_has_to_be_tried_everywhere() -> None:
    everywhere = frozenset.intersection(*SCANNER.needing.values())
    assert [SCANNER.rules[at].rule.name for at in everywhere] == []


def test_a_code_is_one_letter_of_a_pattern() -> None:
    assert SCANNER.needing
    assert all(re.fullmatch(r"(?s).", code) for code in SCANNER.needing)
