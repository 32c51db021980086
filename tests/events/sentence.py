"""Text with its times in [[ ]], as the tests write it."""

from __future__ import annotations

import re
from datetime import date

from timeline.model import Article, Dated, Span, Timex

_MARK = re.compile(r"\[\[(?P<text>.*?)(?:=(?P<when>.*?\]?))?\]\]")

# What random sentences are made of.
WORDS = "the who mayor said that which , on ships had sent and left to “ ” closing in 40 —".split(" ")


def unmark(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and where the marked times stand in it."""
    spans, shift = [], 0
    for found in _MARK.finditer(marked):
        start = found.start() - shift
        spans.append(Span(start, start + len(found["text"])))
        shift += len(found[0]) - len(found["text"])
    return _MARK.sub(lambda found: found["text"], marked), spans


def article(
    marked: str, name: str = "a", published: date | None = date(2020, 5, 14)
) -> tuple[Article, list[Timex]]:
    """An article all of whose text is body, with its mentions: "left on [[Monday=2020-05-11]]"."""
    text, spans = unmark(marked)
    values = [found["when"] for found in _MARK.finditer(marked)]
    timexes = [
        Timex(
            span.start,
            span.end,
            text[span.start : span.end],
            "DATE",
            when,
            when=Dated.of(when.partition("T")[0], "said"),
        )
        for span, when in zip(spans, values, strict=True)
    ]
    dated = Dated.of(published.isoformat(), "stated") if published else None
    return Article(name, text, published=dated, body=(Span(0, len(text)),)), timexes
