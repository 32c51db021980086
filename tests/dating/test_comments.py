"""Readers comment on an article from its day on: many comments tell that day, a few do not."""

from __future__ import annotations

import pytest

from tests.dating.folders import PARAGRAPH, alone, day

SHAPES = [
    "The quay is too dear, and I say so as one who fishes there.\nMay {}, 2021 at 7:0{} pm | Reply\n",
    "At 7:0{1} pm on {0} May 2021, idalorne wrote:\nThe quay is too dear for a river like this.\n",
    "The quay is too dear.\nPosted by: idalorne | May {}, 2021 7:0{} PM | Report abuse\n",
]


def commented(shape: str, days: list[int], more: str = "") -> str:
    told = "\n\n".join([PARAGRAPH] * 14)  # so that the comments stand below the head
    stamps = "\n".join(shape.format(number, at) for at, number in enumerate(days))
    return f"Quay paid for\n\n{told}\n\n{more}\n\n{stamps}"


@pytest.mark.parametrize("shape", SHAPES)
def test_the_earliest_of_many_comments_tells_the_day_whatever_their_order(shape: str) -> None:
    for days in ([6, 6, 6, 7, 9], [9, 7, 6, 6, 6]):
        found = alone(commented(shape, days))
        assert day(found) == "2021-05-06"
        assert found
        assert "the earliest of the readers' comments" in found.reasons[0]
        assert found.confidence < 0.95


@pytest.mark.parametrize("shape", SHAPES)
def test_few_comments_tell_no_day(shape: str) -> None:
    assert day(alone(commented(shape, [6, 6, 6, 7]))) == "-"


def test_comments_before_what_the_article_tells_as_past_are_of_something_else() -> None:
    later = "The bridge was shut on Tuesday, June 1, 2021, the council of Wexham said in a letter."
    assert day(alone(commented(SHAPES[0], [6, 6, 6, 7, 9], later))) == "-"
