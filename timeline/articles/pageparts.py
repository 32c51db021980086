"""Which part of a web page an element stands in: the article's own, or a box about something else."""

from __future__ import annotations

import re
from typing import Any

NAMING = ("property", "name", "itemprop")
_BESIDE = ("aside", "nav", "footer", "small")
_BESIDE_NAMES = re.compile(
    r"related|side-?bar|recent|popular|trending|most-?read|comment|widget|teaser|masthead|top-?bar|nav-?bar"
    r"|site-?header|page-?header|current|today|copyright|footer|promo|advert|sponsor|\bevents?\b|calendar|agenda"
    r"|newsletter|carousel|recommend|read-?(?:more|next)|more-|whats-?on|banner|upcoming",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOX = 600  # characters of a box about one thing; what is longer is a text or the page
_HEADLINE = 5  # words of a link that make it the headline of another text
_NEAR = 400  # characters between a headline and what still belongs to it


def headline(tree: Any) -> Any:
    """The element of the page's own headline: its first `h1` that stands beside nothing; or None."""
    return next((each for each in tree.iter("h1") if _text(each) and not is_beside(each)), None)


def is_foreign(element: Any, head: Any) -> bool:
    """Whether an element stands beside the article, or in a box with the headline of something else."""
    return is_beside(element) or _is_boxed(element, head)


def is_beside(element: Any) -> bool:
    """Whether it stands in a part of the page that is not about its article, as tags and classes tell."""
    inside = False
    for part in (element, *element.iterancestors()):
        inside = inside or part.tag in ("article", "main")
        if part.tag in _BESIDE or (part.tag == "header" and not inside):
            return True
        if part.tag not in ("html", "body") and _BESIDE_NAMES.search(names(part)):
            return True
    return False


def is_near(element: Any, head: Any) -> bool:
    """Whether little text and no other heading stands between an element and the headline."""
    if head is None:
        return False
    order = [head, element]
    first = next((each for each in head.getroottree().iter() if each is head or each is element), None)
    if first is element:
        order.reverse()
    return _apart(*order) <= _NEAR


def shares_block(element: Any, head: Any) -> bool:
    """Whether an element stands in the same `article` or `main` as the headline."""
    blocks = set(_blocks(element))
    return bool(blocks) and (head is None or not blocks.isdisjoint(_blocks(head)))


def names(element: Any) -> str:
    """The class, id and names of an element."""
    return " ".join(filter(None, map(element.get, ("class", "id", *NAMING))))


def _blocks(element: Any) -> list[Any]:
    return [part for part in element.iterancestors() if part.tag in ("article", "main")]


def _is_boxed(element: Any, head: Any) -> bool:
    around = set() if head is None else {head, *head.iterancestors()}
    for part in element.iterancestors():
        if part in around or part.tag == "body" or len(_text(part)) > _BOX:
            return False
        if any(_is_headline(each) for each in part.iter(*_HEADINGS, "a")):
            return True
    return False


def _is_headline(element: Any) -> bool:
    words = len(_text(element).split())
    return words >= _HEADLINE if element.tag == "a" else words > 0


def _apart(first: Any, second: Any) -> int:
    """Characters of text between two elements in the order of the page; many, if a heading is among it."""
    length, begun = 0, False
    inside = set(first.iter())
    for each in first.getroottree().iter():
        if each is second:
            return length
        if begun and each not in inside:
            if each.tag in _HEADINGS:
                break
            length += len(_said(each.text)) if isinstance(each.tag, str) else 0
        begun = begun or each is first
        if begun and (each is first or each not in inside):
            length += len(_said(each.tail))
        if length > _NEAR:
            break
    return _NEAR + 1


def _text(element: Any) -> str:
    return _said(element.text_content())


def _said(text: str | None) -> str:
    return " ".join((text or "").split())
