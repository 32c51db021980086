"""Sentences: where each begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events import sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. State Department agreed.",
        "Gen. Smith arrived on Nov. 4 with Dr. Jones.",
        "J. R. Brown of Acme Inc. Holdings spoke.",
        "It rose by 3.5 percent. almost at once.",
        "“Stop!” he said.",
        "A line that is wrapped\nbefore its end.",
        "It opens at 5 p.m. Tuesday at the dam.",
        "It opens at 5 p.m. Eastern time.",
        "It opens at 9 a.m. May 12 at the dam.",
        "It opens at 9 a.m. and shuts at noon.",
        "Beim Bruch des Damms am 14. März starben zwei.",
        "Vom 3. bis 5. April ruhte die Fähre.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two left.", ["One came.", "Two left."]),
        ("He left at 5 p.m. Police came.", ["He left at 5 p.m.", "Police came."]),
        ("It shut at 6:30 a.m. Staff left.", ["It shut at 6:30 a.m.", "Staff left."]),
        ("They lost 20 to 14. August was hot.", ["They lost 20 to 14.", "August was hot."]),
        ("Er kam am Ende der 14. Dann ging er.", ["Er kam am Ende der 14.", "Dann ging er."]),
        ("He lives in the U.S. The rest left.", ["He lives in the U.S.", "The rest left."]),
        ("“It is over.” She left.", ["“It is over.”", "She left."]),
        ("Really? Yes! 40 came.", ["Really?", "Yes!", "40 came."]),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("One.\n   \nTwo.", ["One.", "Two."]),
        ("It came:\n* in May\n • in June\nand July", ["It came:", "* in May", "• in June\nand July"]),
        ("Wait… “What?” he asked.", ["Wait…", "“What?” he asked."]),
    ],
)
def test_sentences_end_at_stops_and_blank_lines(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_what_runs_on_longer_than_any_sentence_is_cut_between_words() -> None:
    found = split("word " * 1000)
    assert max(map(len, found)) <= 1000
    assert {word for each in found for word in each.split()} == {"word"}


@given(st.text(alphabet="aB .!?\n”“", max_size=80))
def test_sentences_are_the_same_whatever_ends_the_lines(text: str) -> None:
    twin = [found.replace("\r\n", "\n") for found in split(text.replace("\n", "\r\n"))]
    assert twin == split(text)


@given(st.text(alphabet="aB .!?\n”“", max_size=80))
def test_sentences_cover_every_visible_character_once_and_in_order(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())
