"""An article's whole text in pieces for its page: body and furniture, paragraphs, sentences, mentions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Generic, TypeVar

from timeline.model import Article, Span

# A paragraph ends at a blank line; a single line break inside it is the author's.
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")

Held = TypeVar("Held")


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
    numbered = _Layer({span: number for number, span in enumerate(mentions, start=1)})
    telling = _Layer({span: (anchor(span), events) for span, events in sentences.items()})
    cut = (
        Block(furniture, tuple(_pieces(article.text, each, numbered, telling) for each in paragraphs))
        for furniture, paragraphs in _paragraphs(article)
    )
    return tuple(block for block in cut if block.paragraphs)


def anchor(sentence: Span) -> str:
    """The id of a sentence on its article's page."""
    return f"s{sentence.start}"


class _Layer(Generic[Held]):
    """What stretches of the text hold. Of two that overlap the later begins where the earlier has ended."""

    def __init__(self, held: Mapping[Span, Held]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._held: list[Held] = []
        for span in sorted(held):
            start = max(span.start, self._ends[-1] if self._ends else 0)
            if start < span.end:
                self._starts.append(start)
                self._ends.append(span.end)
                self._held.append(held[span])

    def at(self, place: int) -> Held | None:
        """What the stretch holds that this code point is in."""
        n = bisect_right(self._starts, place) - 1
        return self._held[n] if n >= 0 and place < self._ends[n] else None

    def edges(self, inside: Span) -> Iterator[int]:
        """The places in a stretch, its own ends apart, where another begins or ends."""
        for places in (self._starts, self._ends):
            yield from places[bisect_right(places, inside.start) : bisect_left(places, inside.end)]


def _paragraphs(article: Article) -> Iterator[tuple[bool, list[Span]]]:
    """The paragraphs of each region of the text, and whether it is furniture."""
    for region, furniture in _regions(article):
        found = _PARAGRAPH.finditer(article.text[region.start : region.end])
        yield furniture, [Span(region.start + each.start(), region.start + each.end()) for each in found]


def _regions(article: Article) -> Iterator[tuple[Span, bool]]:
    at = 0
    for span in article.body:
        yield Span(at, span.start), True
        yield span, False
        at = span.end
    yield Span(at, len(article.text)), True


def _pieces(
    text: str, paragraph: Span, mentions: _Layer[int], sentences: _Layer[tuple[str, tuple[str, ...]]]
) -> tuple[Piece, ...]:
    edges = {paragraph.start, paragraph.end, *mentions.edges(paragraph), *sentences.edges(paragraph)}
    found = []
    for sentence, runs in groupby(pairwise(sorted(edges)), key=lambda run: sentences.at(run[0])):
        parts = tuple(Run(text[start:end], mentions.at(start) or 0) for start, end in runs)
        found.append(Piece(*(sentence or ("", ())), parts))
    return tuple(found)
