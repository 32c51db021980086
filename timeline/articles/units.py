"""The lines of a text as units of meaning: text that was wrapped to a width has its lines joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.model import Span

_NARROWEST, _WIDEST = 50, 120  # characters; other lines were not wrapped by anybody
_GOES_ON = re.compile(r"[a-z][a-z'’-]*[\s,;:)]")  # how the next line of a broken sentence mostly begins
_STOPPED = re.compile(r"[.!?…:]\W*$")
_BULLETS = "•‣▪·*#>"


def units(text: str, start: int = 0) -> tuple[Span, ...]:
    """The lines of a text from `start`, without blank ones and the white space around them, in order.

    A line that goes on with a small letter belongs to the one before it. Where two such lines or more show
    the text to be wrapped, a line also goes on if the first word of the next one would not have fitted.
    """
    spans = tuple(_lines(text, start))
    width = _width(text, spans)
    return tuple(_joined(text, spans, width))


def _lines(text: str, start: int) -> Iterator[Span]:
    for line in text[start:].split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            yield Span(first, first + len(words))
        start += len(line) + 1


def _joined(text: str, spans: Sequence[Span], width: int) -> Iterator[Span]:
    if not spans:
        return
    start = spans[0].start
    for line, following in pairwise(spans):
        if not (_adjacent(text, line, following) and _continues(text, line, following, width)):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, spans[-1].end)


def _width(text: str, spans: Sequence[Span]) -> int:
    """The width the text was wrapped to; 0 where it was not."""
    unended = [
        (line, following)
        for line, following in pairwise(spans)
        if _NARROWEST <= line.end - line.start <= _WIDEST and _unended(text, line)
    ]
    broken = [line.end - line.start for line, following in unended if _breaks_off(text, line, following)]
    return max(broken) if len(broken) > 1 and 3 * len(broken) > len(unended) else 0


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    if not width:
        return _breaks_off(text, line, following)
    word = text[following.start : following.end].split(None, 1)[0]
    too_long = line.end - line.start + 1 + len(word) > width
    return (too_long and word[0] not in _BULLETS) or _breaks_off(text, line, following)


def _breaks_off(text: str, line: Span, following: Span) -> bool:
    return (
        _GOES_ON.match(text, following.start, following.end) is not None
        and _adjacent(text, line, following)
        and _unended(text, line)
    )


def _unended(text: str, line: Span) -> bool:
    return _STOPPED.search(text, max(line.start, line.end - 6), line.end) is None


def _adjacent(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) == 1
