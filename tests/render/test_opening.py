"""What the front page says first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.stories import bridge
from timeline.model import Article, Dated, Timeline
from timeline.render import opening

LINE = bridge()


def weighing(*told: tuple[str, float], few: int) -> Timeline:
    """A story of events of these days and weights, in this order, with so many key events."""
    events = [
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(day, "said"), weight=weight)
        for n, (day, weight) in enumerate(told)
    ]
    return replace(LINE, events=tuple(events), story=replace(LINE.story, key_events=few))


def test_the_key_events_are_the_heaviest_in_the_order_of_the_story() -> None:
    line = weighing(("2031-01-01", 0.5), ("2031-01-02", 0.1), ("2031-01-03", 0.9), few=2)
    assert [each.id for each in opening.key_events(line)] == ["e0", "e2"]


def test_one_great_day_does_not_take_the_place_of_all_others() -> None:
    great = [("2031-01-05", weight) for weight in (1.0, 0.9, 0.8, 0.7)]
    line = weighing(("2031-01-01", 0.3), *great, ("2031-01-09", 0.4), few=4)
    assert [each.id for each in opening.key_events(line)] == ["e0", "e1", "e2", "e5"]


def test_what_hardly_anybody_tells_does_not_stand_before_the_great_day() -> None:
    great = [("2031-01-05", weight) for weight in (1.0, 0.9, 0.8)]
    line = weighing(("2031-01-01", 0.01), *great, few=3)
    assert [each.id for each in opening.key_events(line)] == ["e1", "e2", "e3"]


@pytest.mark.parametrize(
    ("value", "confidence", "doubtful"),
    [
        ("2031-03-04", 1.0, False),
        ("2031-03-04", 0.96, False),
        ("2031-03-04", 0.9, True),
        ("2031-03", 0.9, True),
        ("", 0.0, True),
    ],
)
def test_an_article_whose_day_is_only_likely_counts_as_uncertain(
    value: str, confidence: float, doubtful: bool
) -> None:
    known = replace(Dated.of(value, "inferred", "x"), confidence=confidence) if value else None
    line = Timeline(LINE.story, (Article("a", "It rained.", published=known),), ())
    assert opening.of(line).uncertain == ("1 article has no certain date" if doubtful else "")
