"""Tiny folders of undated articles, with the dates that they tell of each other in `dates.tsv`."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import articles, pipeline
from timeline.model import Article, Story

WORLDS = sorted(path.parent for path in (Path(__file__).parents[1] / "worlds").glob("*/dates.tsv"))


def row(article: Article) -> str:
    found = article.published
    candidates = " ".join(found.candidates) if found else ""
    return "\t".join([article.id, found.value if found else "-", candidates or "-"])


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_a_world_is_dated_as_its_table_says_and_no_further(world: Path) -> None:
    found, wrong = articles.read(world / "seeds", "seeds")
    assert wrong == ()
    table = (world / "dates.tsv").read_text(encoding="utf-8").splitlines()
    line, _ = pipeline.build(found, Story(title="Test"))
    assert [row(article) for article in line.articles] == [each for each in table if each[0] != "#"]
