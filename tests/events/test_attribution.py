"""Attribution: who says it."""

from __future__ import annotations

import pytest

from timeline.events import attribution, clauses


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The mayor said that the bridge is safe.", "The mayor"),
        ("The bridge is safe, city engineers said.", "city engineers"),
        ("“It is safe,” said Ann Lee, the engineer.", "Ann Lee"),
        ("According to the coast guard, two boats sank.", "the coast guard"),
        ("Two boats sank, according to the coast guard.", "the coast guard"),
        ("Two boats sank.", ""),
        ("He said that two boats sank.", "He"),
    ],
)
def test_the_speaker_is_the_subject_of_the_saying(sentence: str, speaker: str) -> None:
    found = clauses.split(sentence)
    saying = attribution.saying(found, 0)
    assert (saying.who if saying else "") == speaker


def test_the_ways_of_naming_one_speaker_join_under_the_name_of_the_story_file() -> None:
    names = {"Coast Guard": "Coast Guard", "guard": "Prison Service", "Lt. Moss": "Coast Guard"}
    spoken = ["the Coast Guard", "Lt. Moss, a spokesman", "coast guard officials"]
    assert {attribution.attribution(words, names).speaker for words in spoken} == {"Coast Guard"}


def test_an_alias_matches_whole_words_only() -> None:
    assert attribution.attribution("the US embassy", {"US": "United States"}).speaker == "United States"
    assert attribution.attribution("one of us", {"US": "United States"}).speaker == "one of us"
    assert attribution.attribution("Gus Ruskin", {"US": "United States"}).speaker == "Gus Ruskin"


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("The mayor", ("mayor",)),
        ("the Bureau of Shipping (BoS)", ("Bureau of Shipping", "Bureau of Shipping (BoS)")),
        ("union officials", ("union officials", "Officials")),
        ("An audit by the National Audit Office", ("National Audit Office",)),
    ],
)
def test_a_headline_can_name_the_speaker_at_several_lengths(words: str, labels: tuple[str, ...]) -> None:
    assert attribution.labels(attribution.attribution(words, {})) == labels
