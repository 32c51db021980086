"""The five articles of the worked example get the days that a reader finds in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.temporal import tag

SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHED = {
    "000": date(2024, 10, 28),
    "001": date(2024, 10, 31),
    "002": date(2024, 10, 29),
    "003": date(2024, 10, 29),
    "004": date(2024, 11, 13),
}


@pytest.mark.parametrize(
    ("article", "words", "when"),
    [
        ("000", "Monday", "2024-10-28"),
        ("000", "August", "2024-08/.."),
        ("000", "last week", "2024-10-21/2024-10-27"),
        ("001", "Thursday", "2024-10-31"),
        ("001", "the coming days", "2024-10-31/"),
        ("001", "this summer", "2024-22"),
        ("001", "Monday", "2024-10-28"),
        ("001", "mid-October", "2024-10-11~/2024-10-20~"),
        ("001", "June", "2024-06"),
        ("001", "February", "2024-02"),
        ("001", "March 2024", "2024-03"),
        ("001", "November 2023", "2023-11"),
        ("002", "next several weeks", "2024-10-29/"),
        ("002", "Monday", "2024-10-28"),
        ("002", "Tuesday", "2024-10-29"),
        ("002", "Last week", "2024-10-21/2024-10-27"),
        ("003", "October 28", "2024-10-28"),
        ("003", "October 26", "2024-10-26"),
        ("003", "October 23", "2024-10-23"),
        ("003", "October 24", "2024-10-24"),
        ("003", "October 27", "[2024-10-27,2024-10-28]"),
        ("003", "28", "[2024-10-27,2024-10-28]"),
        ("003", "October 21", "2024-10-21"),
        ("004", "Tuesday", "2024-11-12"),
        ("004", "August", "2024-08/.."),
    ],
)
def test_days(article: str, words: str, when: str) -> None:
    (path,) = SEEDS.glob(f"{article}_*.txt")
    found = tag(path.read_text(encoding="utf-8"), PUBLISHED[article])
    assert {timex.when.value for timex in found if timex.text == words and timex.when} == {when}


@pytest.mark.parametrize("words", ["61st", "$22 billion", "may", "10,000", "707", "50,000"])
def test_no_days(words: str) -> None:
    for path in SEEDS.glob("*.txt"):
        found = tag(path.read_text(encoding="utf-8"), date(2024, 10, 29))
        assert not [timex.text for timex in found if words in timex.text.lower()]
