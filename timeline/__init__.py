"""Sourced, correctable timelines out of folders of news articles.

The public API: `tag` finds and resolves mentions of time; `build` makes a `Timeline` of `Article`s and a
`Story`; `anchor_sentences` places the sentences of an article in time; `key_dates` names the days that
matter most. The stages and the records are imported when they are used, so that tagging alone starts fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import (
        AnchoredSentence,
        Article,
        Dated,
        Event,
        KeyDate,
        Statement,
        Story,
        Style,
        Timeline,
        Timex,
    )

__version__ = "0.1.0"

__all__ = [
    "AnchoredSentence",
    "Article",
    "Dated",
    "Event",
    "KeyDate",
    "Statement",
    "Story",
    "Timeline",
    "Timex",
    "anchor_sentences",
    "build",
    "key_dates",
    "tag",
]


def __getattr__(name: str) -> object:
    """The records of the API, when they are first used."""
    if name not in __all__:
        raise AttributeError(f"module `timeline` has no attribute `{name}`")
    from timeline import model

    return getattr(model, name)


def tag(
    text: str, anchor: date | None = None, style: Style = "news", language: str = "en"
) -> Sequence[Timex]:
    """The mentions of time in a text, in order and not overlapping.

    `anchor` is the day on which the text was published; without it, what is counted from that day stays
    unresolved. In `style` "narrative" times are counted from the date mentioned last.
    `language` is the text's, as an ISO 639 code. Raises ValueError for another style, and for a language in
    which no times can be found.
    """
    from timeline import temporal

    return temporal.tag(text, anchor, style, language)


def build(articles: Sequence[Article], story: Story) -> Timeline:
    """The timeline of some articles; an article without a publication date has its relative dates unresolved.

    Raises ValueError where two articles have one id.
    """
    from timeline import pipeline

    return pipeline.build(articles, story)[0]


def anchor_sentences(article: Article) -> Sequence[AnchoredSentence]:
    """Every sentence of an article's own prose with the time it belongs to."""
    from timeline import pipeline

    return pipeline.anchor_sentences(article)


def key_dates(
    line: Timeline, n: int, start: date | None = None, end: date | None = None
) -> Sequence[KeyDate]:
    """The n most important days of a timeline from `start` to `end` (both included), most important first."""
    from timeline import events

    return events.key_dates(line, n, start, end)
