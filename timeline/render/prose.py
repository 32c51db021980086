"""An article's whole text in pieces for its page: body and furniture, paragraphs, sentences, mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from timeline.model import Article, Span

# A paragraph ends at a blank line; a single line break inside it is the author's.
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind. `mention` counts the article's mentions from 1; 0 is none."""

    text: str
    mention: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Runs of one sentence that tells of `events`, or of what is between such sentences (no events)."""

    anchor: str
    events: tuple[str, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that stand together, all of the body or all furniture."""

    furniture: bool
    paragraphs: tuple[tuple[Piece, ...], ...]


def blocks(
    article: Article, mentions: Iterable[Span], sentences: Mapping[Span, tuple[str, ...]]
) -> tuple[Block, ...]:
    """The whole text of an article in order. `sentences` gives the ids of the events each one tells of."""
    numbered = {span: number for number, span in enumerate(mentions, start=1)}
    cut = tuple(
        Block(furniture, _paragraphs(article.text, region, numbered, sentences))
        for region, furniture in _regions(article)
    )
    return tuple(block for block in cut if block.paragraphs)


def anchor(sentence: Span) -> str:
    """The id of a sentence on its article's page."""
    return f"s{sentence.start}"


def _regions(article: Article) -> Iterable[tuple[Span, bool]]:
    at = 0
    for span in article.body:
        yield Span(at, span.start), True
        yield span, False
        at = span.end
    yield Span(at, len(article.text)), True


def _paragraphs(
    text: str, region: Span, mentions: Mapping[Span, int], sentences: Mapping[Span, tuple[str, ...]]
) -> tuple[tuple[Piece, ...], ...]:
    found = _PARAGRAPH.finditer(text[region.start : region.end])
    spans = (Span(region.start + each.start(), region.start + each.end()) for each in found)
    return tuple(_pieces(text, span, mentions, sentences) for span in spans)


def _pieces(
    text: str, paragraph: Span, mentions: Mapping[Span, int], sentences: Mapping[Span, tuple[str, ...]]
) -> tuple[Piece, ...]:
    inside = _touching(paragraph, sentences)
    named = _touching(paragraph, mentions)
    runs = _cut(paragraph, [*inside, *named])
    found = []
    for sentence, group in groupby(runs, key=lambda run: _holder(run, inside)):
        parts = [Run(text[run.start : run.end], mentions.get(_holder(run, named), 0)) for run in group]
        found.append(
            Piece(anchor(sentence) if sentence != _NONE else "", sentences.get(sentence, ()), tuple(parts))
        )
    return tuple(found)


_NONE = Span(-1, -1)


def _touching(paragraph: Span, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.start < paragraph.end and paragraph.start < span.end]


def _cut(paragraph: Span, spans: Iterable[Span]) -> list[Span]:
    ends = {end for span in spans for end in (span.start, span.end) if paragraph.start < end < paragraph.end}
    return [Span(*pair) for pair in pairwise(sorted({paragraph.start, paragraph.end, *ends}))]


def _holder(run: Span, spans: Iterable[Span]) -> Span:
    return next((span for span in spans if run in span), _NONE)
