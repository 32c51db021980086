"""How each kind of file is read: its bytes, by its suffix, become articles."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from timeline.articles import feed, frontmatter, jsonlines, page, walls
from timeline.articles.decoding import decode
from timeline.articles.source import Found, Source
from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import unreadable
from timeline.model import Article

Reader: TypeAlias = Callable[[Source, str], tuple[list[Found], list[Diagnostic]]]

_TEXTS, _PAGES = (".txt", ".md"), (".html", ".htm", ".xhtml")
_LINES, _FEEDS = (".jsonl", ".ndjson"), (".xml", ".rss", ".atom")
KNOWN = (*_TEXTS, *_PAGES, *_LINES, *_FEEDS)

_IS_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FEW = 200  # words under which a page that is not free to read seems to be cut
_MB = 1_000_000
_LARGEST = {_TEXTS: 10 * _MB, _PAGES: 20 * _MB, _LINES: 1000 * _MB, _FEEDS: 50 * _MB}


def largest(suffix: str) -> int:
    """How many bytes a file of a kind may have."""
    return next(most for suffixes, most in _LARGEST.items() if suffix in suffixes)


def load(file: Path, shown: str) -> tuple[list[Found], list[Diagnostic]]:
    """The articles of a file, not yet set apart. Codes: Y001, A009, and those of its reader."""
    suffix = file.suffix.lower()
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            hint = "take it away, or put a file there"
            return [], [Diagnostic(Place(shown), "Y001", "this is no file", hint)]
        if about.st_size > largest(suffix):
            return [], [too_large(shown, suffix, about.st_size)]
        return of_source(Source(file.stem, suffix, shown, file.read_bytes()))
    except OSError as error:
        return [], [unreadable(error, shown)]


def of_source(source: Source) -> tuple[list[Found], list[Diagnostic]]:
    """The articles of some bytes, not yet set apart."""
    declared = source.charset or (page.declared(source.data) if source.suffix in _PAGES + _FEEDS else "")
    text, found = decode(source.data, source.shown, declared)
    if text is None:
        return [], list(found)
    articles, wrong = _reader(source.suffix)(source, text)
    kept, refused = walls.refuse(articles)
    told = {(each.place, each.code) for each in wrong}
    return kept, [*found, *wrong, *(each for each in refused if (each.place, each.code) not in told)]


def too_large(shown: str, suffix: str, size: int) -> Diagnostic:
    """What to tell of a file that is larger than any of its kind should be."""
    most = largest(suffix) // _MB
    message = f"{size / _MB:.0f} MB are too much for {suffix}: up to {most} MB are read"
    hint = "split it, or take out what is no article"
    return Diagnostic(Place(shown), "A009", message, hint)


def _reader(suffix: str) -> Reader:
    if suffix in _TEXTS:
        return _plain
    if suffix in _PAGES:
        return _page
    return jsonlines.read if suffix in _LINES else feed.read


def _plain(source: Source, text: str) -> tuple[list[Found], list[Diagnostic]]:
    if _IS_PAGE.match(text, frontmatter.end(text)):
        return _page(source, text)
    article, wrong = frontmatter.read(Article(source.name, text, language="", path=source.shown))
    return [Found(article, Place(source.shown))], list(wrong)


def _page(source: Source, text: str) -> tuple[list[Found], list[Diagnostic]]:
    """A page: front matter over it wins over what it says of itself. Codes: A003, A013 (a warning)."""
    article, hindrance = page.read(text[frontmatter.end(text) :], source.name, source.shown)
    said, found = frontmatter.read(replace(article, text=text))
    place = Place(source.shown)
    if hindrance == "huge":
        message = f"the page has more than {page.MOST} elements: it was not read"
        hint = "it is an archive or a list: save its articles each by itself"
        return [], [*found, Diagnostic(place, "A009", message, hint)]
    if not article.text.strip():
        return [], [*found, _empty(place, hindrance)]
    if hindrance == "closed" and len(article.text.split()) < _FEW:
        message = "the page says it is not free to read: what stands here may be its beginning only"
        hint = "save it again where you are signed in, or paste its text into a .txt file"
        found = (*found, Diagnostic(place, "A013", message, hint, "warning"))
    return [Found(replace(said, text=article.text), place)], list(found)


def _empty(place: Place, hindrance: str) -> Diagnostic:
    reason = {
        "closed": ": the page says it is not free to read",
        "scripts": ": the page has scripts that fetch it when it is opened",
    }.get(hindrance, "")
    hint = "paste its text into a .txt file, or save the page once its text is to be seen"
    return Diagnostic(place, "A003", f"no text of an article stands here{reason}", hint)
