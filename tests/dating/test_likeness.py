"""Articles of one story are told from others by the rare words they share, however many there are."""

from __future__ import annotations

import pytest

from timeline.dating.likeness import Words, cosine, nearest, stems

BRIDGE = "The old footbridge over the Tamber fell into the river, and divers of Wexham looked for two cars."
AGAIN = "Divers found two cars in the river Tamber, where the footbridge of Wexham had fallen."
OTHER = "The youth orchestra of Tarn played Haydn in a barn, on violins that the museum had lent it."


def test_articles_of_one_story_are_near_and_others_are_not() -> None:
    first, second, third = nearest(Words([BRIDGE, AGAIN, OTHER]).vectors())
    assert [other for _, other in first] == [1]
    assert [other for _, other in second] == [0]
    assert third == []


def test_what_all_articles_of_a_small_folder_share_still_counts() -> None:
    near = nearest(Words([BRIDGE, AGAIN, BRIDGE.replace("two", "three")]).vectors())
    assert [len(each) for each in near] == [2, 2, 2]


def test_a_folder_of_hundreds_of_one_story_gives_each_a_few_others() -> None:
    texts = [f"{OTHER if number % 2 else BRIDGE} It was number {number}." for number in range(300)]
    near = nearest(Words(texts).vectors())
    assert {len(each) for each in near} == {12}
    assert all(other % 2 == number % 2 for number, each in enumerate(near) for _, other in each)


def test_small_words_and_names_of_days_say_nothing() -> None:
    assert not stems("On Monday they said that it was there.")


def test_a_text_is_wholly_like_itself() -> None:
    vector, *_ = Words([BRIDGE, OTHER]).vectors()
    assert cosine(vector, vector) == pytest.approx(1)


def test_words_that_no_article_has_are_no_likeness() -> None:
    words = Words([BRIDGE])
    assert cosine(words.sentence("Zebras graze."), words.sentence("Zebras graze.")) == 0
