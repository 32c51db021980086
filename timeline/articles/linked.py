"""What a page says of itself in JSON-LD, told from what it says there of other articles.

Pages also describe there what they link to: teasers, lists, the page of a section. A record is the page's own
if its headline is one of the page's titles, or its address that of the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

from timeline.articles.pageparts import headline
from timeline.articles.source import web_address

Record: TypeAlias = dict[str, Any]
Whose: TypeAlias = Literal["own", "foreign", "unsaid"]
Located: TypeAlias = tuple[str, str, str]  # host, path and query of an address

_ELSEWHERE = {"itemListElement", "hasPart", "isPartOf", "comment", "review", "mentions", "citation", "video"}
_ARTICLE = re.compile(r"Article|Posting|Report|WebPage|CreativeWork")
_SURELY_ARTICLE = re.compile(r"Article|Posting|Report")
_IN_BROKEN_JSON = re.compile(r'"(?P<key>datePublished|headline)"\s*:\s*"(?P<said>(?:\\.|[^"\\])+)"')
_HEADLINES, _ADDRESSES = ("headline", "name"), ("url", "@id", "mainEntityOfPage")
_TELLING = {"author", "creator", "publisher"}  # with what a record says in plain text, all that tells of it
_TITLES = ("og:title", "twitter:title")
_WORD = re.compile(r"\w+")
_ALIKE = 0.5  # of the words of two titles together that stand in both


@dataclass(frozen=True, slots=True)
class About:
    """What tells a page from others: the words of its titles, and its addresses."""

    titles: tuple[frozenset[str], ...]
    addresses: tuple[Located, ...]

    def whose(self, record: Record) -> Whose:
        """Whether a record is of the page's article, of another, or does not say."""
        titles = [_words(record[key]) for key in _HEADLINES if isinstance(record.get(key), str)]
        addresses = _located(_address(record.get(key)) for key in _ADDRESSES)
        pairs = [_alike(one, other) for one in titles for other in self.titles]
        pairs += [_same(one, other) for one in addresses for other in self.addresses]
        return "own" if any(pairs) else "foreign" if pairs else "unsaid"


def about(tree: Any, url: str) -> About:
    """What a page is known by; `url` is where it was saved from, if that is known."""
    head = headline(tree)
    titles = [] if head is None else [head.text_content()]
    titles += [each.text_content() for each in tree.iter("title")]
    addresses = [url]
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        titles += [meta.get("content") or ""] if name in _TITLES else []
        addresses += [meta.get("content") or ""] if name == "og:url" else []
    addresses += [each.get("href") or "" for each in tree.iter("link") if each.get("rel") == "canonical"]
    return About(tuple(filter(None, map(_words, titles))), _located(addresses))


def drop_foreign(tree: Any, page: About) -> None:
    """Take out of the page's JSON-LD what it says of other articles, so that nothing takes it for its own.

    What stands inside such a record is judged by itself.
    """
    for script, value in _scripts(tree):
        if any(_is_article(record) and page.whose(record) == "foreign" for record in _walk(value)):
            script.text = json.dumps(_without(value, page))


def records(tree: Any) -> Iterator[Record]:
    """The records of the page's JSON-LD, but those of what belongs to other things."""
    for _, value in _scripts(tree):
        yield from _walk(value)


def articles(tree: Any) -> list[Record]:
    """The records of articles and of the page itself, those of articles first."""
    found = filter(_is_article, records(tree))
    return sorted(found, key=lambda record: not _SURELY_ARTICLE.search(str(record.get("@type"))))


def _scripts(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The page's scripts of JSON-LD, and what stands in each; of a broken one what can be told."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            text = script.text or ""
            try:
                yield script, json.loads(text, strict=False)
            except (ValueError, RecursionError):
                said = {(each["key"], each["said"]) for each in _IN_BROKEN_JSON.finditer(text)}
                one = len({key for key, _ in said}) == len(said)  # of several articles none is known
                yield script, {"@type": "Article", **(dict(said) if one else {})}


def _walk(value: Any) -> Iterator[Record]:
    if isinstance(value, list):
        for each in value:
            yield from _walk(each)
    elif isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key not in _ELSEWHERE:
                yield from _walk(each)


def _without(value: Any, page: About) -> Any:
    """The same without what is said of other articles."""
    if isinstance(value, list):
        return [_without(each, page) for each in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without(each, page) for key, each in value.items() if key not in _ELSEWHERE}
    if not (_is_article(value) and page.whose(value) == "foreign"):
        return kept
    return {key: each for key, each in kept.items() if isinstance(each, dict | list) and key not in _TELLING}


def _is_article(record: Record) -> bool:
    return _ARTICLE.search(str(record.get("@type"))) is not None


def _address(value: Any) -> str:
    found = value.get("@id") or value.get("url") if isinstance(value, dict) else value
    return found if isinstance(found, str) else ""


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and len(one & other) >= _ALIKE * len(one | other)


def _located(addresses: Iterable[str]) -> tuple[Located, ...]:
    """The addresses of the web among some texts, taken apart."""
    found = []
    for address in filter(web_address, addresses):
        try:
            parts = urlsplit(address.lower())
        except ValueError:
            continue
        found.append(((parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query))
    return tuple(found)


def _same(one: Located, other: Located) -> bool:
    """Whether two addresses lead to one page; what follows a question mark may be left out of one."""
    return one[:2] == other[:2] and (one[2] == other[2] or not (one[2] and other[2]))
