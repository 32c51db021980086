"""Sentences of running prose: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Span, Timex

_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n(?![^\S\n]*[*•‣▪]\s)[^\S\n]*\S(?:.*\S)?)*")
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[\"'”’)\]]|\s(?:''|-R[RS]B-)(?!\w))*+(?=\s+(?:[\"'“‘(\[]|``\s?|-L[RS]B-\s)*[^\W_a-z])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|Mt|Jr|Sr|vs|No|Nos|Inc|Co|Corp|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|approx|est|al|ca)"
    r"|\b[A-Z])\.$"
)
_LONGEST = 1000  # characters; clauses are compared with one another, which costs their square
_NEXT = re.compile(r"\s*")
_ACRONYM = re.compile(r"\b(?:[A-Za-z]\.){2,}$")
# After "U.S." a capital letter is mostly the rest of a name; these words begin a sentence instead.
_STARTER = re.compile(
    r"\s+[\"“‘(]*(?:The|A|An|This|That|These|Those|It|He|She|They|We|I|In|On|At|But|And|However|Meanwhile|After|Before)\b"
)
_HOUR = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
# What stands with a capital letter after an hour in one sentence:
# "at 5 p.m. Monday", "at 5 p.m. Eastern time".
_OF_HOUR = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b|(?:UTC|[A-Z]{1,3}T)\b"
    r"|(?:[A-Z][\w-]+\s){1,3}time\b|(?:Eastern|Pacific)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)"
)
# German ordinals end in a full stop; where the month is an English word too, only after a German one.
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(r"\s+(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b")
_GERMAN = re.compile(
    r"\b(?:am|vom|zum|bis|seit|ab|und|oder|vor|nach|de[nmrs]|die|das)\s\d{1,2}\.$", re.IGNORECASE
)
_ANY_MONTH = re.compile(r"\s+(?:April|August|September|November)\b")
# The same with more than the place before the agency: "CORVELL, Vale (CW)_ ", "CORVELL | May 12 (CW) - ".
_AGENCY = re.compile(
    r"[A-Z][A-Z .'’/\\-]{2,40}\b[^()\n]{0,70}?"
    r"(?:\([A-Z][\w ]{1,20}\)|-LRB-\s[A-Z][\w ]{1,20}\s-RRB-)\s?[-–—_]{1,2}\s*"
)
# Over an agency's first sentence: "CORVELL, May 12 (Coastwire) - ", "CORVELL — The …". With no day, no agency
# and no long dash before a capital it is left.
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’/]{2,40}(?:,\s[A-Z][\w.]{1,20})?"
    r"(?P<day>,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)?"
    r"\s{0,2}(?P<agency>\([^()\n]{2,40}\))?\s{0,2}(?P<dash>[-–—]{1,2})\s+"
)


def split(prose: str) -> tuple[Span, ...]:
    """The sentences of a text in order: spans without the white space around them.

    A blank line always ends a sentence, a single line break only where an item of a list follows; a full
    stop ends one where the next word does not begin with a small letter and the word before is no
    abbreviation. What runs on for longer than any sentence (a table, a list of names) is cut between words.
    A dateline is no part of the sentence after it.
    """
    paragraphs = _PARAGRAPH.finditer(prose)
    whole = (span for paragraph in paragraphs for span in _paragraph(prose, paragraph))
    return tuple(_without_dateline(prose, part) for span in whole for part in _parts(prose, span))


def holding(spans: Sequence[Span], timexes: Sequence[Timex]) -> Iterator[tuple[Span, tuple[Timex, ...]]]:
    """Each sentence with the mentions that stand in it; both are in the order of the text."""
    at = 0
    for span in spans:
        inside = []
        while at < len(timexes) and timexes[at].start < span.end:
            inside += [timexes[at]] if timexes[at].span in span else []
            at += 1
        yield span, tuple(inside)


def _without_dateline(prose: str, span: Span) -> Span:
    """A sentence without its dateline, whose day is that of the report, not of what it tells."""
    agency = _AGENCY.match(prose, span.start, span.end)
    if agency is not None and agency.end() < span.end:
        return Span(agency.end(), span.end)
    found = _DATELINE.match(prose, span.start, span.end)
    if found is None:
        return span
    rest = prose[found.end() : span.end]
    parted = found["dash"] in ("—", "–", "--") and rest[:1].isupper() and found["dash"] not in rest
    return Span(found.end(), span.end) if found["day"] or found["agency"] or parted else span


def _paragraph(prose: str, paragraph: re.Match[str]) -> Iterator[Span]:
    start, end = paragraph.span()
    for stop in _STOP.finditer(prose, start, end):
        if not _goes_on(prose, start, stop):
            yield Span(start, stop.end())
            start = _NEXT.match(prose, stop.end()).end()  # type: ignore[union-attr]  # matches any text
    if start < end:
        yield Span(start, end)


def _parts(prose: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > _LONGEST:
        cut = max(prose.rfind(" ", start, start + _LONGEST), prose.rfind("\n", start, start + _LONGEST))
        end = cut if cut > start else start + _LONGEST
        yield Span(start, end)
        start = _NEXT.match(prose, end).end()  # type: ignore[union-attr]  # matches any text
    yield Span(start, span.end)


def _goes_on(prose: str, start: int, stop: re.Match[str]) -> bool:
    head = prose[max(start, stop.start() - 24) : stop.start() + 1]
    if _HOUR.search(head):
        return _OF_HOUR.match(prose, stop.end()) is not None
    if _ORDINAL.search(head):
        german = _GERMAN.search(head) is not None and _ANY_MONTH.match(prose, stop.end()) is not None
        return german or _MONTH.match(prose, stop.end()) is not None
    if _ACRONYM.search(head):
        return not _STARTER.match(prose, stop.end())
    return stop[0] == "." and _ABBREVIATION.search(head) is not None
