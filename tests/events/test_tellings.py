"""Which pairs of sentences tell of one event: a table, each line read by a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.sentence import article
from timeline.events import merge, read
from timeline.model import Article, Statement, Story

TABLE = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "tellings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("expected", "one", "other"), TABLE)
def test_two_sentences_tell_of_one_event_or_of_two(expected: str, one: str, other: str) -> None:
    articles: list[Article] = []
    statements: list[Statement] = []
    for name, marked in (("a", one), ("b", other)):
        found, timexes = article(marked, name)
        articles.append(found)
        statements += read(found, timexes, Story("Town"))
    assert {"one": 1, "two": 2}[expected] == len(merge(statements, articles))
