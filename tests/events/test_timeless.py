"""Times leave a sentence only where the rest reads on without them."""

from __future__ import annotations

import pytest

from tests.events.sentence import unmark
from timeline.events import breaks, timeless
from timeline.model import Span


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The dam burst on [[Monday]] in the rain.", "The dam burst in the rain."),
        ("The dam burst [[Monday]].", "The dam burst."),
        ("On [[Monday]], the dam burst.", "the dam burst."),
        ("Speaking on [[Monday]], the mayor wept.", "the mayor wept."),
        ("The mayor, on [[Monday]], wept.", "The mayor wept."),
        ("The mayor, a baker, on [[Monday]], wept.", "The mayor, a baker, wept."),
        ("[[Monday]]'s flood was the worst.", "the flood was the worst."),
        ("They left just [[two days ago]].", "They left."),
        ("The report, published [[Monday]], is short.", "The report is short."),
    ],
)
def test_a_time_that_the_rest_can_spare_goes_with_its_preposition(marked: str, expected: str) -> None:
    assert (
        " ".join(timeless_text(marked).split()).replace(" ,", ",").replace(" .", ".").strip(", ") == expected
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Shares fell on [[overnight]] losses.",
        "The hearing is on [[Monday]].",
        "The strike will last until [[Monday]].",
        "It was the worst of [[the decade]].",
        "Clips filmed in [[May]] appear to show it.",
        "A [[1957]] pandemic killed many.",
        "Of [[today]] it is said: [[today]] is a feast.",
        "She called it “a great [[Monday]] for the town”.",
        "In Here Comes [[The Weekend]], she sings.",
        "There is always [[next year]].",
    ],
)
def test_a_time_that_the_rest_hangs_on_stays(marked: str) -> None:
    assert timeless_text(marked) == unmark(marked)[0]


def timeless_text(marked: str) -> str:
    sentence, times = unmark(marked)
    return timeless.text(sentence, Span(0, len(sentence)), breaks.gaps(sentence, times), lambda _: False)
