"""Telling: what must agree for two statements to be of one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.events.telling import NEVER, Traits, needed, one_speaker

PLAIN = Traits(planned=False, negated=False, saying=False, speaker=frozenset(), clock=None, days=1)
SAID = replace(PLAIN, saying=True, speaker=frozenset({"ruiz"}))


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("a denial contradicts", replace(PLAIN, negated=True)),
        ("another time of day contradicts", replace(PLAIN, clock=(900, "b"))),
    ],
)
def test_what_contradicts_is_never_joined(why: str, other: Traits) -> None:
    assert needed([replace(PLAIN, clock=(540, "a"))], [other]) == NEVER, why


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ("a longer time", replace(PLAIN, days=7)),
        ("a plan", replace(PLAIN, planned=True)),
        ("a saying", SAID),
    ],
)
def test_what_agrees_less_must_be_more_alike(more: str, other: Traits) -> None:
    assert needed([PLAIN], [PLAIN]) < needed([other], [PLAIN if other.days == 1 else other]) < NEVER, more


def test_what_one_speaker_says_may_be_less_alike_than_what_two_say() -> None:
    other = replace(SAID, speaker=frozenset({"okafor"}))
    assert needed([SAID], [SAID]) < needed([PLAIN], [PLAIN]) < needed([SAID], [other])


def test_times_of_day_that_are_near_are_told_of_one_thing_by_two_articles_and_not_by_one() -> None:
    six = replace(PLAIN, clock=(360, "a"))
    assert needed([six], [replace(PLAIN, clock=(370, "b"))]) < NEVER
    assert needed([six], [replace(PLAIN, clock=(370, "a"))]) == NEVER


def test_one_contradiction_in_a_group_keeps_all_of_it_apart() -> None:
    assert needed([PLAIN, replace(PLAIN, negated=True)], [PLAIN]) == NEVER


def test_a_speaker_named_in_full_and_by_last_name_is_one() -> None:
    full = replace(SAID, speaker=frozenset({"elena", "ruiz"}))
    assert one_speaker(SAID, full)
    assert not one_speaker(PLAIN, PLAIN)
