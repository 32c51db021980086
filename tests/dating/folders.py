"""Undated articles made of plain texts, dated as a whole folder is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from timeline import events, pipeline, temporal
from timeline.dating import PROBE, Times, reading
from timeline.dating.reading import Reading
from timeline.model import Article, Dated, Story

PARAGRAPH = "The council of Wexham has paid for the quay of the river, and nobody asked for more than that."


def dated(texts: Mapping[str, str], known: Mapping[str, date] | None = None) -> dict[str, Dated | None]:
    """The publication dates found for some texts; those of `known` are stated."""
    articles = [
        Article(id=name, text=text, published=(known or {}).get(name)) for name, text in texts.items()
    ]
    line, _ = pipeline.build(articles, Story(title="Test"))
    return {article.id: article.published for article in line.articles}


def alone(text: str) -> Dated | None:
    """The publication date found for one text by itself."""
    return dated({"a": text})["a"]


def day(found: Dated | None) -> str:
    """The day given, or "-" where there is no single one."""
    return str(found.day) if found and found.day else "-"


def read(name: str, text: str) -> Reading:
    """A text as dating sees it."""
    article = pipeline.set_apart(Article(id=name, text=text))
    found = temporal.mentions(article.prose)
    spans = events.split_sentences(article.prose)
    times = Times((), temporal.normalise(found, None), temporal.normalise(found, PROBE), spans)
    return reading.read(article, times)
