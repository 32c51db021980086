"""What a build tells on the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import summary
from timeline.model import Article, Basis, Dated, Story, Timeline


def dated(name: str, value: str, basis: Basis, *candidates: str) -> Article:
    published = replace(Dated.of(value, basis, "Why."), confidence=0.9, candidates=candidates)
    return Article(name, "x", published=published)


def rows(*articles: Article, copies: dict[str, tuple[str, ...]] | None = None) -> dict[str, str]:
    line = Timeline(Story("x"), articles, (), copies=copies or {})
    told = summary.text(line, 0, 1.0, Path("site")).splitlines()
    return {row[:20].strip(): row[20:].strip() for row in told}


def test_how_many_articles_are_dated_is_told_by_how_that_is_known() -> None:
    found = rows(
        dated("a", "2021-03-01", "inferred"),
        dated("b", "2021-03-01", "dateline"),
        dated("c", "2021-03-01", "inferred"),
        Article("d", "x", published=date(2021, 3, 1)),
    )
    assert (
        found["dated"] == "4: 1 read from the dateline, 2 inferred from the texts, 1 stated with the article"
    )
    assert "not dated" not in found


def test_each_undated_article_is_named_with_its_candidates() -> None:
    tuesdays = [f"2021-03-{day:02}" for day in (2, 9, 16, 23, 30)]
    found = rows(dated("a", "2021-03/..", "inferred", *tuesdays), Article("b", "x"))
    assert found["not dated"] == "2"
    assert found["a"] == f"2021-03/..; perhaps {', '.join(tuesdays)}"
    assert found["b"] == "nothing tells its day"


def test_a_month_that_a_person_gave_is_a_date() -> None:
    assert "not dated" not in rows(dated("a", "2021-03", "stated"), dated("b", "2021-03", "corrected"))


def test_many_undated_articles_are_counted_and_not_all_named() -> None:
    found = rows(*(Article(f"a{number}", "x") for number in range(50)))
    assert found["not dated"] == "50"
    assert found["and 30 more"] == "in site/articles/index.html"


@pytest.mark.parametrize(("names", "said"), [("ab", "3 (1 with"), ("abc", "3 (2 with")])
def test_copies_are_counted(names: str, said: str) -> None:
    copies = {name: tuple(other for other in names if other != name) for name in names}
    assert rows(*(Article(name, "x") for name in "abc"), copies=copies)["articles read"].startswith(said)
