"""The line over an article that is its title, without the name of the site that pages set behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.articles import bylines
from timeline.articles.letters import SMALL
from timeline.articles.markers import folded, is_menu_word
from timeline.articles.shapes import is_heading, is_stamp

TOP_HEADING = re.compile(r"#\s")
_MARKDOWN = re.compile(r"^#{1,6} | #+$")  # of a line with single spaces
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Oo]ur|[Ww]e|us)\b")  # a slogan speaks to the reader first
_SHORTEST = 2  # words of a title
_TITLE_WORDS = 3  # a title has that many, mostly
_LIKELY_WORDS = 5  # and better that many; a button or the name of a page has fewer
_SITE_WORDS = 4  # in the name of a site, at most
_GOES_ON = re.compile(rf"\s[{SMALL}]")  # a word with a small letter behind the first: no name
_BAR = re.compile(r"\s+(?:\||::|»|•|·)\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_SITE = re.compile(
    r"\b(?:news|times|post|herald|gazette|daily|tribune|journal|mail|chronicle|observer|courier|echo|telegraph"
    r"|guardian|press|online|magazine|radio|tv|\w+\.(?:com|org|net|info|co|tv|[a-z]{2}))$",
    re.IGNORECASE,
)


def choose(headings: Sequence[str], source: str = "") -> str:
    """The heading over a text that is its title: one marked as such, or the first of some length."""
    marked = (text for text in headings if TOP_HEADING.match(text))
    likely = [text for text in headings if _may_be(text, _TITLE_WORDS) and _bare(text) != _bare(source)]
    long = [text for text in likely if is_heading(text, _LIKELY_WORDS)]
    news = (text for text in long if not _READER.search(text))
    other = (text for text in headings if text.startswith("#"))
    found = next(marked, "") or next(news, "") or "".join(long[:1]) or next(other, "")
    return found or max(likely, key=len, default="") or _short(headings, source)


def plain(heading: str, others: Sequence[str] = (), source: str = "") -> str:
    """A heading without the signs it is set with and without the name of its site.

    That is known by `source`, by what it is called, by the bar before it, or by another line without it.
    """
    text = _MARKDOWN.sub("", " ".join(heading.split()))
    known = {folded(each).strip() for each in others}
    while True:
        cut = _last_part(text)
        if not cut or not _is_site(*cut, known, source):
            return text
        text = cut[0]


def _short(headings: Sequence[str], source: str) -> str:
    """The title of two words: the only heading of so many, or the last that cannot be a name."""
    two = [each for each in headings if _may_be(each, _SHORTEST) and not _is_name(each, source)]
    sayings = [each for each in two if _GOES_ON.search(each)]
    if sayings:
        return sayings[-1]
    return two[0] if len(set(two)) == 1 else ""


def _may_be(text: str, least: int) -> bool:
    return is_heading(text, least) and not is_stamp(text) and not bylines.is_byline(text)


def _is_name(text: str, source: str) -> bool:
    """Whether it is what the site or a section of it is called."""
    low = folded(text)
    return (
        _bare(text) == _bare(source) or _SITE.search(text) is not None or all(map(is_menu_word, low.split()))
    )


def _last_part(text: str) -> tuple[str, str, bool] | None:
    """A text up to its last bar or dash, what follows, and whether that is a bar."""
    found = [*_BAR.finditer(text), *_DASH.finditer(text)]
    if not found:
        return None
    last = max(found, key=lambda each: each.start())
    return text[: last.start()], text[last.end() :], last.re is _BAR


def _is_site(over: str, name: str, is_bar: bool, known: set[str], source: str) -> bool:
    if _bare(name) == _bare(source) or (folded(over) in known and len(over.split()) >= _SHORTEST):
        return True
    if len(name.split()) > _SITE_WORDS or len(over.split()) < _TITLE_WORDS:
        return False
    return is_bar or (_SITE.search(name) is not None and not _GOES_ON.search(f" {name}"))


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
