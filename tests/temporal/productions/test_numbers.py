"""Numbers in words and digits, and the durations they make."""

from __future__ import annotations

import pytest

from timeline.temporal import lexicon
from timeline.temporal.en import GRAMMAR
from timeline.temporal.productions import numbers
from timeline.temporal.productions.lengths import compound, length
from timeline.temporal.recognition.lexer import Vocabulary

VOCABULARY = Vocabulary(lexicon.load("en"), GRAMMAR.writing, GRAMMAR.uses())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", 12),
        ("1,200", 1200),
        ("2 1 / 2", 2.5),
        ("twenty - five", 25),
        ("one hundred and six", 106),
        ("two thousand four", 2004),
        ("three hundred thousand", 300_000),
        ("two and a half", 2.5),
        ("3.5", 3.5),
    ],
)
def test_amount(words: str, expected: float) -> None:
    assert numbers.amount(words.split(), VOCABULARY) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1997", 1997),
        ("nineteen ninety - seven", 1997),
        ("eighteen sixty", 1860),
        ("twenty twenty - four", 2024),
    ],
)
def test_year(words: str, expected: int) -> None:
    assert numbers.year(words.split(), VOCABULARY) == expected


@pytest.mark.parametrize(("digits", "expected"), [("'89", 1989), ("07", 2007), ("’69", 1969), ("68", 2068)])
def test_full_year(digits: str, expected: int) -> None:
    assert numbers.full_year(digits) == expected


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (2, "week", "P2W"),
        (2.5, "year", "P2Y6M"),
        (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (1.5, "week", "P1.5W"),
        (2, "fortnight", "P4W"),
        (2, "decade", "P2DE"),
    ],
)
def test_length(count: float, unit: str, expected: str) -> None:
    assert length(count, unit) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(2, "hour"), (30, "minute")], "PT2H30M"),
        ([(1, "year"), (3, "month"), (5, "day")], "P1Y3M5D"),
        ([(2, "day"), (3, "hour")], "P2DT3H"),
        ([(30, "minute"), (2, "hour")], None),
        ([(2, "day"), (3, "day")], None),
        ([(1, "decade"), (3, "year")], None),
    ],
)
def test_a_length_in_several_units_goes_from_the_larger_to_the_smaller(
    parts: list[tuple[float, str]], expected: str | None
) -> None:
    assert compound(parts) == expected
