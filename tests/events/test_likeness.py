"""Likeness: what weighs in the words of a statement, and which statements are compared."""

from __future__ import annotations

import math

from tests.events.sentence import article
from timeline.events import likeness, read
from timeline.model import Statement, Story


def told(*marked: str) -> list[Statement]:
    """The statements of some articles of one sentence, or of more."""
    return [
        each
        for name, text in zip("abcdefgh", marked, strict=False)
        for each in read(*article(text, name), Story("x"))
    ]


def test_a_vector_leaves_out_small_words_who_says_it_and_the_time() -> None:
    statements = told("The mayor said on [[Monday=2020-05-11]] that the bridges over it were flooded.")
    (vector,) = likeness.vectors(statements).values()
    assert set(vector) == {"bridg", "flood"}
    assert math.isclose(sum(weight**2 for weight in vector.values()), 1)


def test_a_word_that_few_statements_have_weighs_more() -> None:
    first, _ = likeness.vectors(
        told("The burst dam fell on [[Monday=2020-05-11]].", "A dam fell [[Monday=2020-05-11]].")
    ).values()
    assert first["burst"] > first["dam"]


def test_a_word_near_the_time_weighs_more_than_one_far_from_it() -> None:
    words = (
        "the tunnel that engineers from abroad planned with so much care and money for the county collapsed"
    )
    (vector,) = likeness.vectors(told(f"Then {words} on [[Monday=2020-05-11]].")).values()
    assert vector["colla"] > vector["tunne"]


def test_what_one_article_says_of_a_day_for_the_third_time_weighs_less() -> None:
    said = "Storm in pictures: {} seen on [[Monday=2020-05-11]]. "
    captions = "".join(said.format(thing) for thing in ("boats", "roofs", "trees"))
    of_article, _, _, of_other = likeness.vectors(told(captions, said.format("cars"))).values()
    assert of_article["storm"] < of_article["boats"]
    assert of_other["storm"] > of_article["storm"]


def test_a_number_with_its_commas_is_one_word() -> None:
    (vector,) = likeness.vectors(told("Some 10,000 ducks left on [[Monday=2020-05-11]].")).values()
    assert "10,00" in vector


def test_a_name_of_several_words_with_hyphens_is_one_word() -> None:
    (vector,) = likeness.vectors(told("Ducks left Aix-sur-Mer on [[Monday=2020-05-11]].")).values()
    assert set(vector) == {"ducks", "left", "aix-s"}


def test_each_pair_that_shares_a_word_is_compared_once_the_earlier_first() -> None:
    found = [{"dam": 1.0}, {"ship": 1.0}, {"dam": 0.6, "ship": 0.8}]
    assert list(likeness.pairs(found)) == [(0, 2), (1, 2)]


def test_of_thousands_that_share_a_word_each_is_compared_with_some() -> None:
    found = [{"dam": 1.0}] * 500
    assert sum(1 for _ in likeness.pairs(found)) < 500 * 40
