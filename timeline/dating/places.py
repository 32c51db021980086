"""Where a date of publication can stand: over the text, at its beginning, and some places further down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import Article, Span

_HEAD = (1500, 1200)  # characters before and after the first word of the body
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_BESIDE = 30  # characters between a year and the time of day beside it
_LAST = 250  # characters at the end of a text, where it is signed
_BEFORE, _AFTER = 40, 25  # characters around a year that are read
_FIRST, _FINAL = 8, 8  # such places at most, from above and from below


def head_of(article: Article) -> Span:
    """Where a date mostly stands: over the body and in its beginning."""
    start = article.body[0].start if article.body else 0
    return Span(max(0, start - _HEAD[0]), min(len(article.text), start + _HEAD[1]))


def places_of(article: Article) -> tuple[Span, ...]:
    """The stretches of an article, furniture and all, in which its date is looked for, in their order.

    Below its head these are the years with a time of day beside them and those that end the text. Of many,
    which are mostly those of readers' comments, the first and the last are looked at.
    """
    head = head_of(article)
    below = list(_below(article.text, head.end))
    few = below if len(below) <= _FIRST + _FINAL else [*below[:_FIRST], *below[-_FINAL:]]
    return (head, *few)


def _below(text: str, start: int) -> Iterator[Span]:
    done = start
    for year in _YEAR.finditer(text, start):
        beside = _CLOCK.search(text, max(start, year.start() - _BESIDE), year.end() + _BESIDE)
        if year.start() < done or not (beside or year.end() > len(text) - _LAST):
            continue
        found = Span(max(done, _gap(text, year.start() - _BEFORE)), _gap(text, year.end() + _AFTER))
        done = found.end
        yield found


def _gap(text: str, at: int) -> int:
    """The first place from `at` on that is not within a word."""
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return min(max(at, 0), len(text))
