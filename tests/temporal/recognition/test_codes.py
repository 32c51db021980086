"""Sets of codes are written short and mean the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal.recognition.codes import members, one_of

CODES = st.sets(st.sampled_from("".join(map(chr, range(0x7F, 0x140)))), min_size=1)


@pytest.mark.parametrize(
    ("codes", "regex"), [("a", "[a]"), ("ba", "[ab]"), ("cab", "[a-c]"), ("abcexyz", "[a-cex-z]")]
)
def test_codes_that_follow_each_other_are_a_range(codes: str, regex: str) -> None:
    assert one_of(codes) == regex


@given(CODES)
def test_a_set_of_codes_matches_its_members_and_is_read_back(codes: set[str]) -> None:
    regex = one_of(codes)
    assert members(regex[1:-1]) == codes
    assert {code for code in map(chr, range(0x200)) if re.fullmatch(regex, code)} == codes
