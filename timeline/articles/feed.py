"""RSS and Atom files: an article for each entry that has a text; the one door of feedparser."""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Any

from timeline.articles import page
from timeline.articles.source import Found, Source, entry_name, language, one_line, web_address
from timeline.articles.stamps import day_of
from timeline.diagnostics import Diagnostic, Place
from timeline.model import Article, Dated

_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")
# One that is never closed goes to the end, so that no text costs more than its length.
_HIDDEN = re.compile(r"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)", re.DOTALL)
_BEGINNING = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:\w+:)?(item|entry)(?=[\s>/])")
# Which of an entry's stamps is believed how much: one that is only updated may be later than published.
_STAMPS = (("published", "publication", 0.95), ("updated", "last change", 0.8))


def read(source: Source, text: str) -> tuple[list[Found], list[Diagnostic]]:
    """The articles of a feed, in its order. `published` has the basis `metadata`.

    Codes: A003, A010 (warnings where other entries can be read), A014 (a warning).
    """
    import feedparser

    whole = _DECLARATION.sub(_blank, text, count=1)  # it names an encoding that is now undone
    feed = feedparser.parse(io.BytesIO(whole.encode("utf-8", "replace")))
    entries = feed.entries
    found = list(_broken(feed, source, text))
    if not (entries or found):
        message = "the feed has no entries" if feed.get("version") else "this is no feed of RSS or Atom"
        hint = "take the file away" if feed.get("version") else "save a page as .html, or take the file away"
        found.append(
            Diagnostic(Place(source.shown), "A003" if feed.get("version") else "A010", message, hint)
        )
    broken = bool(found)  # its last entry is cut off, and was told of
    articles: list[Found] = []
    for entry, place in zip(entries, _places(text, source.shown, len(entries)), strict=True):
        told: list[Diagnostic] = []
        articles += _article(entry, feed.feed, source, place, told)
        found += (_at_date(each, entry, text) for each in told if not (broken and entry is entries[-1]))
    return articles, found


def _at_date(told: Diagnostic, entry: Any, text: str) -> Diagnostic:
    """What is told of an entry's date, at that date in the feed where it is found there."""
    said = next((said for key, *_ in _STAMPS if (said := _said(entry, key))), "")
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: told.place.line - 1]) + told.place.col - 1
    at = text.find(said, start)
    if told.code != "A014" or at < 0:
        return told
    return replace(told, place=Place.at(told.place.path, text, at, len(said)))


def _broken(feed: Any, source: Source, text: str) -> Iterator[Diagnostic]:
    """Where a feed is no XML: a warning, if entries could be read all the same."""
    wrong = feed.get("bozo_exception")
    if _BEGINNING.search(text) and hasattr(wrong, "getLineNumber"):
        lines = text.split("\n")
        line = min(wrong.getLineNumber() or 1, len(lines))
        place = Place(source.shown, line, (wrong.getColumnNumber() or 0) + 1, lines[line - 1].rstrip("\r"))
        hint = "save it again, and look whether all its entries are on the site"
        message = f"the feed is broken here: {wrong.getMessage()}"
        yield Diagnostic(place, "A010", message, hint, "warning" if feed.entries else "error")


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _places(text: str, shown: str, count: int) -> list[Place]:
    """Where each entry begins; the beginning of the file where that cannot be told."""
    plain = _HIDDEN.sub(_blank, text)
    entries = list(_ENTRY.finditer(plain))
    if len(entries) != count:
        return [Place(shown)] * count
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    places = []
    for entry in entries:
        line = bisect_right(starts, entry.start()) - 1
        col = entry.start() - starts[line] + 1
        places.append(Place(shown, line + 1, col, lines[line].rstrip("\r"), len(entry[0])))
    return places


def _article(entry: Any, feed: Any, source: Source, place: Place, found: list[Diagnostic]) -> Iterator[Found]:
    text = max(map(page.prose, _texts(entry)), key=len, default="")
    if not text.strip():
        hint = "add the page it links to instead" if _said(entry, "link") else "take it out"
        found.append(Diagnostic(place, "A003", "this entry has no text", hint, "warning"))
        return
    title, url = one_line(page.prose(_said(entry, "title"))), web_address(_said(entry, "link"))
    origin = entry.get("source") or {}
    yield Found(
        Article(
            entry_name(source.name, _said(entry, "id"), url, title, text),
            f"{text}\n",
            title=title,
            source=one_line(page.prose(_said(origin, "title") or _said(feed, "title"))),
            author=one_line(page.prose(_said(entry, "author"))),
            url=url,
            language=language(_said(feed, "language")),
            published=_published(entry, place, found),
            path=source.shown,
        ),
        place,
    )


def _texts(entry: Any) -> Iterator[str]:
    yield _said(entry, "summary")
    for content in entry.get("content", ()):
        yield _said(content, "value")


def _said(record: Any, key: str) -> str:
    """What stands behind a key; "" where nothing does, or what feedparser made no text of."""
    value = record.get(key) if key in record else None
    return value if isinstance(value, str) else ""


def _published(entry: Any, place: Place, found: list[Diagnostic]) -> Dated | None:
    for key, meaning, confidence in _STAMPS:
        said = _said(entry, key)
        day = day_of(said)
        if day:
            reason = f"The feed {place.path} gives {one_line(said)} as the entry's {meaning}."
            return replace(Dated.of(day, "metadata", reason), confidence=confidence)
        if said:
            message = f"the date `{one_line(said)}` of this entry cannot be read"
            hint = "the article is undated without it: set it with a correction"
            found.append(Diagnostic(place, "A014", message, hint, "warning"))
    return None
