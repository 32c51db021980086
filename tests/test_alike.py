"""What is suggested for a word or a sentence that was not found."""

from __future__ import annotations

from timeline import alike


def test_the_nearest_word_is_found_in_any_case() -> None:
    assert alike.words("PHASE", ["phases", "title"]) == ["phases"]
    assert alike.words("qqq", ["phases", "title"]) == []


def test_as_many_as_are_wanted_come_in_the_order_of_their_likeness() -> None:
    assert alike.words("bridge-1", ["ferry-1", "bridge-12", "bridge-1x9"], 2) == ["bridge-12", "bridge-1x9"]


def test_a_sentence_is_found_by_words_that_stand_in_it_nearly() -> None:
    told = ["The council voted for the bridge on Tuesday.", "It sold the ferry."]
    assert alike.sentence("voted for the bridge on Wednesday", told) == told[0]
    assert alike.sentence("Owls nest in barns", told) == ""
    assert alike.sentence("x", []) == ""
