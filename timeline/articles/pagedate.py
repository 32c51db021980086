"""When a page says it was published, and where it says so; the one door of htmldate.

The page's own metadata decides, in the order in which it was found to be right; `htmldate` checks it. Where
there is none, what htmldate finds counts only if the page shows it at the article's headline, or under a
label in the article's own block: dates of events, teasers and other boxes are no evidence. It searches in its
quick mode: of 979 labelled pages that one is wrong in 7 of 100 where the extensive one is in 9, and it alone
never asks what day it is. Neither the file's time nor the day of the build is ever used.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from timeline.articles import linked
from timeline.articles.linked import About
from timeline.articles.pageparts import NAMING, headline, is_foreign, is_near, names, shares_block
from timeline.articles.stamps import day_in_address, day_of
from timeline.model import Dated

# Names of meta tags and itemprops, the surest first.
_SURE = (
    "article:published_time og:article:published_time article:published og:published_time datepublished"
    " date_published parsely-pub-date sailthru.date citation_publication_date dc.date.issued dcterms.issued"
).split()
_LIKELY = (
    "pubdate publishdate publish-date publish_date publication_date published_date published-date"
    " dc.date dcterms.date dc:date dc.date.created dcterms.created citation_date date"
).split()
_RANK = {name: rank for rank, name in enumerate([*_SURE, *_LIKELY])}
_VALUES = ("content", "datetime")
_DATE_CLASS = re.compile(r"date|datum|time|publi|posted|byline|meta|fecha", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|chang|expir|valid|end|upcoming|event", re.IGNORECASE)
_LABEL = re.compile(
    r"publish|posted|printed|issued|veröffentlicht|publié|publicado|pubblicato|opublikowan|опубл|byline",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?=\b(?:first|originally|re-?)[ -]?(?:published|posted|printed)\b)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(\d{4})(?![\d/])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d{1,3}(?!\d))")
_LONGEST = 120  # characters of an element that says little else than when
_EARLIEST, _LATEST = "1500-01-01", "2999-12-31"  # said, because htmldate else takes the day it runs on

_AGREED, _ALONE, _UNSURE = 0.95, 0.9, 0.8  # confidence
_NEAR, _DISPUTED = 0.85, 0.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place of a page that gives a day: what it is, what it says, and whether it is surely meant so."""

    where: str
    said: str
    day: str
    sure: bool = True


def published(tree: Any, url: str, page: About) -> Dated | None:
    """When a page was published, with all that speaks for it and against it; None where it does not say."""
    address, head = Evidence("its address", url, day_in_address(url)), headline(tree)
    found = (*_metas(tree, head), *_linked(tree, page), *_marked(tree, head), address)
    ranked = sorted((each for each in found if each.day), key=lambda each: not each.sure)
    guess = _searched(tree, url)
    if not ranked and guess:
        ranked = list(_shown(tree, head, guess))
    return _weighed(ranked, guess) if ranked else None


def is_closed(tree: Any) -> bool:
    """Whether the page says that it is not free to read."""
    return any(str(each.get("isAccessibleForFree")).lower() == "false" for each in linked.records(tree))


def _weighed(ranked: list[Evidence], guess: str) -> Dated:
    first, *others = ranked
    either = sorted({each.day for each in ranked if (each.where, each.said) == (first.where, first.said)})
    if len(either) > 1 and {each.day for each in ranked} == set(either):
        return _one_of(first, either)
    agree = [each for each in others if each.day == first.day]
    differ = [each for each in others if each.day != first.day]
    reasons = [f"The page's {first.where.removeprefix('its ')} says “{first.said}”."]
    if agree:
        reasons.append(f"The same day is given by {_listed([each.where for each in agree])}.")
    reasons += [f"But {each.where} says “{each.said}”." for each in differ]
    days = [first.day, *(each.day for each in differ)]
    if guess and guess not in (each.day for each in ranked):
        reasons.append(f"But htmldate finds {guess} in the page.")
        days.append(guess)
    candidates = tuple(dict.fromkeys(days))
    dated = Dated.of(first.day, "metadata", *reasons)
    return replace(
        dated,
        confidence=_confidence(first, bool(agree), [Dated.of(day, "metadata") for day in candidates]),
        candidates=candidates if len(candidates) > 1 else (),
    )


def _one_of(found: Evidence, days: list[str]) -> Dated:
    """The days that numbers can mean, of which none is taken: 03/04/2020."""
    place = found.where.removeprefix("its ")
    reason = f"The page's {place} says “{found.said}”, which does not tell which number is the month."
    dated = Dated.of(f"[{','.join(days)}]", "metadata", reason)
    return replace(dated, confidence=_UNSURE, candidates=tuple(days))


def _confidence(first: Evidence, agreed: bool, days: list[Dated]) -> float:
    """How sure a day is that one piece of evidence gives and others agree with, or not by a day or more."""
    found = [each.day for each in days if each.day]
    if len(found) == 1:
        return [[_UNSURE, _ALONE], [_ALONE, _AGREED]][first.sure][agreed]
    return _NEAR if (max(found) - min(found)).days <= 1 and first.sure else _DISPUTED


def _metas(tree: Any, head: Any) -> list[Evidence]:
    """The meta tags that give a date, the surest first."""
    found = []
    for element in tree.iter("meta"):
        name = next((element.get(key).lower() for key in NAMING if element.get(key)), "")
        said = " ".join((element.get("content") or "").split())
        if name in _RANK and not is_foreign(element, head):
            where = f"meta tag {name}"
            found.append((_RANK[name], Evidence(where, said, day_of(said), name in _SURE)))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _linked(tree: Any, page: About) -> Iterator[Evidence]:
    """What JSON-LD says of the article; less surely where the record does not say which article it means."""
    days: set[str] = set()
    for record in linked.articles(tree):
        said, whose = record.get("datePublished"), page.whose(record)
        if isinstance(said, str) and whose != "foreign" and (day := day_of(said)) not in days:
            days.add(day)
            yield Evidence("JSON-LD datePublished", said, day, whose == "own")


def _marked(tree: Any, head: Any) -> Iterator[Evidence]:
    """What elements that are marked as the publication date say."""
    for element in tree.iter():
        if element.tag == "meta" or not isinstance(element.tag, str):
            continue
        marked = (element.get("itemprop") or "").lower() == "datepublished"
        timed = element.tag == "time" and element.get("pubdate") is not None
        if (marked or timed) and not is_foreign(element, head):
            said = next((element.get(key) for key in _VALUES if element.get(key)), element.text_content())
            yield Evidence("element marked as its date", _short(said), day_of(said))
            return


def _searched(page: Any, url: str = "") -> str:
    """The day that htmldate finds in a tree or a piece of HTML; "" where it finds none."""
    from htmldate import find_date

    found = find_date(
        page,
        extensive_search=False,
        original_date=True,
        url=url or None,
        min_date=_EARLIEST,
        max_date=_LATEST,
        deferred_url_extractor=True,
    )
    return day_of(found or "")


def _shown(tree: Any, head: Any, day: str) -> Iterator[Evidence]:
    """The element of the page that gives a day htmldate found, and little else.

    It must be the first of the article's own that shows a date: a page also shows those of other articles,
    and the day on which it was saved. One that was published again has the day of each time.
    """
    for element, said in _stamped(tree, head):
        named = " ".join(filter(None, map(element.get, NAMING)))
        where = f"meta tag {named}" if element.tag == "meta" else f"element <{element.tag}>"
        often = [part for part in _AGAIN.split(said) if _YEAR.search(part)]
        if len(often) > 1:
            for part in often:
                again = _searched(f"<html><body><time>{html.escape(part)}</time></body></html>")
                yield Evidence(where, _short(part), again, sure=False)
        elif day_of(said) == day or _spells(said, day):
            for each in dict.fromkeys((day, *_either(said))):
                yield Evidence(where, _short(said), each, sure=False)
        return


def _either(said: str) -> list[str]:
    """Both days of a date in numbers that does not tell which of them is the month: 03/04/2020."""
    found = _NUMBERS.search(said)
    if not found or day_of(said):
        return []
    one, other, year = found.groups()
    days = (day_of(f"{year}-{month}-{day}") for month, day in ((one, other), (other, one)))
    return list(filter(None, days))


def _spells(said: str, day: str) -> bool:
    """Whether the number of a day and its year stand in a text."""
    year, _, rest = day.partition("-")
    number = str(int(rest[3:]))
    pattern = rf"(?<!\d)(?=.*(?<!\d)0?{number}(?!\d|:)).*(?<!\d){year}(?!\d)"
    return re.search(pattern, said, re.DOTALL) is not None


def _stamped(tree: Any, head: Any) -> Iterator[tuple[Any, str]]:
    """The article's own elements that show a date with a year and little else, and what they show."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        known = names(element)
        if (element.tag == "time" or _DATE_CLASS.search(known)) and not _CHANGED.search(known):
            said = " ".join([*(element.get(key) or "" for key in _VALUES), element.text_content()])
            if len(said) <= _LONGEST and _YEAR.search(said) and _is_own(element, known, head):
                yield element, said


def _is_own(element: Any, known: str, head: Any) -> bool:
    """Whether an element says when the page's article was published, and not when something else is."""
    if is_foreign(element, head):
        return False
    labelled = _LABEL.search(f"{known} {element.text_content()}") and shares_block(element, head)
    return bool(element.tag == "meta" or labelled or is_near(element, head))


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _listed(names: list[str]) -> str:
    *others, last = dict.fromkeys(names)
    return f"{', '.join(others)} and {last}" if others else last
