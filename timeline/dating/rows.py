"""The dates of a page side by side: those of a chronology, a programme or a list are not its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.dating.places import head_of
from timeline.dating.traits import LOOKS_BACK, TRAITS, Stamp, is_comment
from timeline.model import Article

_LIST = 3  # days of one form that make a list
_CLOCKS = 2  # lines with a time of day only, behind a date with one, that make a chronology
_BULLET = " \t*•·–—-"
_CLOCK_LINE = re.compile(
    r"^[ \t*•·–—-]*(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)(?!\s*[\d/.-])",
    re.MULTILINE | re.I,
)
_DATED_LINE = re.compile(r"^(?=.*\b\d{1,2}\b).{0,60}\b(?:19|20)\d\d\b.{0,12}$", re.MULTILINE)
_BESIDE = re.compile(r"(?:[^\W\d_a-z][^\n.!?:]{1,60}(?:[|,]|\s[-–—])\s*)?")  # a writer or a paper
_AHEAD = re.compile(r"\b(?:will|shall|is to|are to)\b", re.IGNORECASE)
_LEAD = 150  # characters of a text in which it says that it looks ahead
_WRITER = re.compile(r"^\W*by\s+[^\W\d_]", re.IGNORECASE | re.MULTILINE)
_BEHIND = re.compile(r"\s*(?:[;,|]\s*(?:page )?[A-Z]?\d{1,3}\s*)?(?:\n|$)", re.IGNORECASE)


def side_by_side(article: Article, found: Sequence[Stamp]) -> list[Stamp]:
    """Some stamps of an article, in the order of the text, with what the others say of each."""
    end, lists = head_of(article).end, _lists(found)
    entries = [each for each in found if each.timex.start < end and _is_entry(article, each)]
    return [
        replace(
            each,
            in_row=each in entries and _in_row(each, entries, article),
            in_list=_shape(each) in lists,
            is_alone=_is_alone(article, each),
        )
        for each in found
    ]


def _is_entry(article: Article, stamp: Stamp) -> bool:
    """Whether it is a day with a time of day that begins a line, without a label, over a part of the body."""
    last = article.body[-1].end if article.body else 0
    begins = TRAITS["clock"](stamp) and not stamp.line.strip(_BULLET) and stamp.timex.start < last
    return begins and not TRAITS["published"](stamp) and not TRAITS["changed"](stamp)


def _in_row(stamp: Stamp, entries: Sequence[Stamp], article: Article) -> bool:
    """Whether others of its form, or times of day without a date, stand over texts of their own behind it."""
    same = [each for each in entries if each is not stamp and _shape(each) == _shape(stamp)]
    below = {found[0].strip(_BULLET) for found in _CLOCK_LINE.finditer(article.text, stamp.timex.end)}
    return len(below) >= _CLOCKS or any(_apart(stamp, each, article) for each in same)


def _apart(one: Stamp, other: Stamp, article: Article) -> bool:
    """Whether a paragraph stands between two dates, or a heading of the first where they go forward."""
    first, second = sorted((one, other), key=lambda each: each.place)
    between = article.text[first.timex.end : second.timex.start]
    is_later = (first.day, first.timex.value) < (second.day, second.timex.value)
    over_body = any(first.timex.start < body.start < second.timex.start for body in article.body)
    return over_body or (is_later and any(line.strip(_BULLET) for line in between.split("\n")[1:]))


def _lists(found: Sequence[Stamp]) -> set[str]:
    """The forms in which several days stand with a time of day, as over the articles that a page lists."""
    days: dict[str, set[date]] = defaultdict(set)
    for each in found:
        if TRAITS["clock"](each) and not is_comment(each):
            days[_shape(each)].add(each.day)
    return {shape for shape, several in days.items() if len(several) >= _LIST}


def _is_alone(article: Article, stamp: Stamp) -> bool:
    """Whether a line over the body is but the date, and no other line has one.

    Its weekday, a writer or a paper must stand beside it, so that the day of a battle is not taken for one,
    or machines have written it.
    """
    text, start, end = article.text, stamp.timex.start, stamp.timex.end
    line = stamp.line.strip(_BULLET)
    if stamp.place >= 0 or not (_BESIDE.fullmatch(line) and _BEHIND.match(text, end)):
        return False
    near = "\n".join((*text[:start].splitlines()[-2:], *text[end:].lstrip().splitlines()[:1]))
    lead = text[article.body[0].start :][:_LEAD] if article.body else ""
    is_named = TRAITS["weekday"](stamp) and not _AHEAD.search(lead)  # else it may be the day of a fair
    if not (line or is_named or _WRITER.search(near) or stamp.timex.text[:4].isdigit()):
        return False
    return len(_DATED_LINE.findall(text)) <= 1 and not LOOKS_BACK.search(text, 0, stamp.timex.start)


def _shape(stamp: Stamp) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", stamp.timex.text))
