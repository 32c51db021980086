"""Lines that several articles of one source begin or end with: the furniture of its pages.

One article cannot show that a line which reads as prose belongs to the page. Many can: what stands at the
edge of every article it stands in, in articles that tell different things, was not written for any of them.
A line that tells a time needs more of them, and so does one of articles whose source is not known, because
agencies close different stories with the same sentence. A story told twice shares its sentences, too:
articles that have much in common therefore count as one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from timeline.articles.furniture import first_words
from timeline.model import Article, Span

_ARTICLES = 3  # that tell different things and have a line at their edge
_MANY = 5  # where the line tells a time, or nobody knows whose the articles are
_TRIED = 40  # articles of which those are looked for, so that no line costs more
_EDGE = 0.9  # of the articles that have the line have it at their edge
_KIN = 0.3  # of the shorter one's text in common makes two articles tell the same thing
_STOP = re.compile(r"[.!?…:][\"'”’)\]\s]*\Z")
_TIMED = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|april|june|july|august|september|october"
    r"|november|december|yesterday|tomorrow|tonight|week|month|year)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Page:
    """An article by the lines of its body: where they are, and what they say."""

    article: Article
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    length: int


def without_repeats(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, in their order, without the lines of their bodies that belong to the pages of a source.

    A source is what the article says it is, else the host of its address. No body is taken away whole.
    """
    whole = tuple(articles)
    sites: dict[str, list[_Page]] = defaultdict(list)
    for article in whole:
        sites[_site(article)].append(_page(article))
    cut: dict[str, Article] = {}
    for site, pages in sites.items():
        if len(pages) >= _ARTICLES:
            repeated = _repeated(sorted(pages, key=_longest_first), _ARTICLES if site else _MANY)
            cut |= {page.article.id: _cut(page, repeated) for page in pages} if repeated else {}
    return tuple(cut.get(article.id, article) for article in whole)


def _site(article: Article) -> str:
    try:
        host = urlsplit(article.url).hostname or ""
    except ValueError:
        host = ""
    return article.source.casefold() or host.removeprefix("www.")


def _page(article: Article) -> _Page:
    spans = tuple(_lines(article))
    words = tuple(" ".join(article.text[span.start : span.end].split()) for span in spans)
    return _Page(article, spans, words, sum(map(len, set(words))))


def _lines(article: Article) -> Iterator[Span]:
    for span in article.body:
        start = span.start
        for line in article.text[span.start : span.end].split("\n"):
            words = line.strip()
            if words:
                first = start + line.index(words[0])
                yield Span(first, first + len(words))
            start += len(line) + 1


def _longest_first(page: _Page) -> tuple[int, str]:
    """Long articles share the least with others, in proportion."""
    return -page.length, page.article.id


def _repeated(pages: Sequence[_Page], least: int) -> set[str]:
    """The lines that belong to the pages."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in dict.fromkeys(page.words):
            having[line].append(number)
    shared = {line: numbers for line, numbers in having.items() if len(numbers) >= least}
    at_edge: dict[str, int] = defaultdict(int)
    for page in pages:
        for line in _edges(page.words, shared):
            at_edge[line] += 1
    told = [frozenset(page.words) for page in pages]
    return {
        line
        for line, times in at_edge.items()
        if times >= _EDGE * len(shared[line])
        and _differ(shared[line], pages, told, _MANY if _TIMED.search(line) else least)
    }


def _edges(words: Sequence[str], shared: Mapping[str, object]) -> set[str]:
    """The lines from the beginning to the first that no other article has, and those from the end."""
    found: set[str] = set()
    for side in (words, words[::-1]):
        for line in side:
            if line not in shared:
                break
            found.add(line)
    return found


def _differ(
    numbers: Sequence[int], pages: Sequence[_Page], told: Sequence[frozenset[str]], least: int
) -> bool:
    """Whether so many of these articles tell different things."""
    found: list[int] = []
    for number in numbers[:_TRIED]:
        if not any(_kin(number, other, pages, told) for other in found):
            found.append(number)
            if len(found) == least:
                return True
    return False


def _kin(one: int, other: int, pages: Sequence[_Page], told: Sequence[frozenset[str]]) -> bool:
    common = sum(map(len, told[one] & told[other]))
    return common >= _KIN * min(pages[one].length, pages[other].length)


def _cut(page: _Page, repeated: set[str]) -> Article:
    """The article without these lines at its edges."""
    kept = [number for number, words in enumerate(page.words) if words not in repeated]
    if not kept or len(kept) == len(page.words):
        return page.article
    text, spans = page.article.text, page.spans
    begin, end = kept[0], kept[-1]
    while begin and not _apart(text, spans[begin - 1], spans[begin]):
        begin -= 1
    while end + 1 < len(spans) and not _apart(text, spans[end], spans[end + 1]):
        end += 1
    first, last = spans[begin].start, spans[end].end
    body = tuple(
        Span(max(span.start, first), min(span.end, last))
        for span in page.article.body
        if span.end > first and span.start < last
    )
    return _titled(page.article, replace(page.article, body=body))


def _apart(text: str, line: Span, following: Span) -> bool:
    """Whether no sentence goes on from one line to the next."""
    return (
        text.count("\n", line.end, following.start) > 1
        or _STOP.search(text, line.start, line.end) is not None
    )


def _titled(before: Article, after: Article) -> Article:
    """A title that was no more than the first words of the page is that of the article now."""
    return replace(after, title=first_words(after)) if before.title == first_words(before) else after
