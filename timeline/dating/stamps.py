"""Days that stand over an article or at its beginning as its date, and how sure each is of being that.

A stamp is told by what stands around it (a label, a time of day, the name of an agency) and by where it
stands, never by being the first date or the last. `scorecard.toml` says what each trait weighs.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from timeline.dating.times import YEARS, Told, head_of, month_day
from timeline.model import Article, Timex

_HOUR = re.compile(r"T\d\d")  # "the night of 3 March 1998" has none
_CLOCK = r"\d{1,2}[:.]\d\d"
_BREAK = "\n"
_BEFORE = 40  # characters looked at before a date
_AFTER = 30  # and after it
_LINE = 150  # and of its line
_LEAD = 400  # characters from the start of the body, behind which a label is of something else
_TRIED = 2  # days without a year that are looked at


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day at the head of an article, with what stands around it.

    `place` counts from the body's start; `in_row` is whether it is one of those of a chronology.
    """

    day: date
    timex: Timex
    before: str
    after: str
    line: str  # of its line, what stands before it
    place: int
    in_row: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """A stamp with the traits it has and the probability that it is the day of publication."""

    stamp: Stamp
    traits: frozenset[str]
    confidence: float


def _around(pattern: str, *, after: bool = False, cased: bool = False) -> Callable[[Stamp], bool]:
    compiled = re.compile(pattern, 0 if cased else re.IGNORECASE)
    if after:
        return lambda stamp: compiled.match(stamp.after) is not None
    return lambda stamp: compiled.search(stamp.before) is not None


_LABEL = _around(r"\b(?:published|posted|aired|filed|created|added|date)\b[^.!?\n]{0,25}$")
_CHANGED = _around(r"\b(?:updated|modified|last|changed|revised)\b[^.!?\n]{0,25}$")
_CLOCK_AFTER = _around(rf"[\s,|:;–-]*(?:at\s+|last updated at )?{_CLOCK}", after=True)
_CLOCK_BEFORE = _around(rf"{_CLOCK}\s*(?:[ap]\.?m\.?)?\s*(?:uk time|[a-z]{{2,4}})?[\s,|–-]*(?:on\s+)?$")
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_PICTURE = re.compile(
    r"\b(?:photo|photograph|image|picture|pictured|file|video|shows?|seen|taken|handout|ap|getty)\b",
    re.IGNORECASE,
)
_NOTE = r"(?!(?:by|from|updated|last|published|posted)\b)"
_LOOKS_BACK = re.compile(
    r"\b(?:years? (?:on|ago|after|since|later)|anniversary|remember\w*|commemorat\w*|in memory of|memorial"
    r"|centenary|looking back|on this day)\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"(?:[\s,|]*(?:at\s+)?{_CLOCK}(?:\s*[ap]\.?m\.?)?)?"
    rf"(?:\s*:\s+{_NOTE}[^\W\d_]+\s+[^\W\d_]|\s*[–—-]\s+{_NOTE}[^\W\d_]+\s+(?-i:[a-z]))"
    rf"|\s*\n\s*{_CLOCK}[\s:–—-]+{_NOTE}[^\W\d_]+\s+(?-i:[a-z])",
    re.IGNORECASE,
)

TRAITS: Mapping[str, Callable[[Stamp], bool]] = {
    "published": _LABEL,
    "changed": lambda stamp: not _LABEL(stamp) and _CHANGED(stamp),
    "clock": lambda stamp: (
        _HOUR.search(stamp.timex.value) is not None or _CLOCK_AFTER(stamp) or _CLOCK_BEFORE(stamp)
    ),
    "weekday": lambda stamp: _WEEKDAY.search(stamp.timex.text) is not None,
    "in a sentence": _around(
        r"\b(?:in|since|of|from|by|until|on|at|this|after|before|late|early|dated|the)\s*$"
    ),
    "goes on": _around(
        r"\s*,?\s+(?!(?:at|by|from|gmt|uk|updated|last|local)\b)[a-z]{2,}", after=True, cased=True
    ),
    "picture": lambda stamp: (
        _PICTURE.search(stamp.line[-100:]) is not None
        or re.match(r"\W{0,3}(?:file )?(?:photo|image|picture|handout)", stamp.after) is not None
    ),
    "comment": _around(
        r"\W*(?:wrote|says|said|reply|report abuse)|.{0,12}\| (?:reply|report abuse)", after=True
    ),
    "dateline": lambda stamp: (
        re.search(r"(?:^|[\s|])[A-Z][A-Z .'/]{2,}[^.!?]{0,25},?\s*$", stamp.line) is not None
        and re.match(r"\s*(?:\(|-LRB-|--|-|–|—|_)", stamp.after) is not None
    ),
    "looks back": lambda stamp: (
        _LOOKS_BACK.search(f"{stamp.line}|{stamp.after.split(_BREAK)[0]}") is not None
    ),
    "one of a row": lambda stamp: stamp.in_row,
    "heads an entry": lambda stamp: not stamp.line.strip() and _ENTRY.match(stamp.after) is not None,
    "begins a line": lambda stamp: not stamp.line.strip(),
    "ends a line": _around(r"\s*(?:\n|$)", after=True),
    "byline after": _around(r"\s*\|?\s*(?:[Bb]y|[Ff]rom|BY)\s+(?:the\s+)?[^\W_a-z]", after=True, cased=True),
    "post of another": _around(r"\(@\w+\)\s*$"),
    "bar before": lambda stamp: stamp.before.rstrip().endswith("|"),
    "bar after": _around(r"\s*\|", after=True),
    "colon after": _around(r"\s*:\s*\D", after=True),
    "over the body": lambda stamp: stamp.place < 0,
    "far over it": lambda stamp: stamp.place < -400,
    "at its start": lambda stamp: 0 <= stamp.place < 100,
    "far down": lambda stamp: stamp.place >= 400,
}

_STRONG = frozenset(("published", "changed", "clock"))
_OF_THE_PAST = frozenset(("looks back", "in a sentence"))  # its weekday is that of what is told


def stamps(article: Article, head: Sequence[Timex]) -> tuple[Stamp, ...]:
    """The full days at the head of an article, in the order of the text."""
    days = ((timex, timex.when.day) for timex in head if timex.when and timex.when.day and _is_full(timex))
    found = [(timex, stamp(article, timex, day)) for timex, day in days if day.year in YEARS]
    entries = _entries(article, [each for _, each in found])
    own = (each for timex, each in found if _is_own(article, timex) or _under_a_lead(article, each))
    return tuple(replace(each, in_row=_in_row(each, entries, article)) for each in own)


def yearless(article: Article, head: Sequence[Timex]) -> tuple[Timex, ...]:
    """The first days at the head of an article that are named without their year."""
    found = ((timex, month_day(timex)) for timex in head)
    days = (timex for timex, named in found if named and named[1])
    return tuple(timex for timex in days if _is_own(article, timex))[:_TRIED]


def scored(found: Sequence[Stamp], tells: Sequence[Told]) -> tuple[Scored, ...]:
    """The stamps with their traits and their chances, each day once."""
    own = {stamp: frozenset(name for name, holds in TRAITS.items() if holds(stamp)) for stamp in found}
    traits = {stamp: own[stamp] | _beside(stamp, own, tells) for stamp in found}
    best: dict[date, Scored] = {}
    for stamp in found:
        each = Scored(stamp, traits[stamp], chance(traits[stamp]))
        if stamp.day not in best or each.confidence > best[stamp.day].confidence:
            best[stamp.day] = each
    return tuple(best.values())


def chance(traits: frozenset[str]) -> float:
    """The probability that a stamp of these traits is the day of publication (a logistic model)."""
    card = scorecard()
    return 1 / (1 + math.exp(-card["bias"] - sum(card[trait] for trait in traits)))


@cache
def scorecard() -> Mapping[str, float]:
    """What each trait weighs."""
    text = files("timeline.dating").joinpath("scorecard.toml").read_text(encoding="utf-8")
    weights: Mapping[str, float] = tomllib.loads(text)["stamps"]
    return weights


def stamp(article: Article, timex: Timex, day: date) -> Stamp:
    """A date at the head of an article, for which a day is taken, with what stands around it."""
    text, head = article.text, head_of(article).start
    start, end = head + timex.start, head + timex.end
    line = text[max(text.rfind("\n", 0, start) + 1, start - _LINE) : start]
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return Stamp(day, timex, before, after, line, start - _begun(article))


def _is_full(timex: Timex) -> bool:
    """Whether it names its day and year itself: a bare hour has them from a day told beside it."""
    return timex.when is not None and f"{timex.when.day:%Y}"[2:] in timex.text


def _is_own(article: Article, timex: Timex) -> bool:
    """Whether it stands over the body or in it: what stands beside it or below is of something else."""
    span = timex.span.shifted(head_of(article).start)
    return span.start < _begun(article) or any(span in body for body in article.body)


def _under_a_lead(article: Article, found: Stamp) -> bool:
    """Whether it is labelled and stands between the first words of the body and the rest, as under a lead."""
    goes_on = any(body.start - _begun(article) > found.place for body in article.body)
    return _LABEL(found) and goes_on and found.place < _LEAD


def _begun(article: Article) -> int:
    return article.body[0].start if article.body else len(article.text)


def _beside(stamp: Stamp, own: Mapping[Stamp, frozenset[str]], tells: Sequence[Told]) -> frozenset[str]:
    """What the other stamps and the days that the body tells of say about one."""
    strong = [each.day for each, traits in own.items() if traits & _STRONG]
    named = next((each for each in tells if each.kind == "weekday" and each.past), None)
    gap = (stamp.day.weekday() - named.weekday) % 7 if named else None
    days = [each.when[0] for each in tells if each.kind == "day" and each.when]
    found = {
        "first of all": next(iter(own)) == stamp,
        "first of its kind": bool(strong) and strong[0] == stamp.day,
        "first with a time": next(iter(own)) == stamp and "clock" in own[stamp],
        "weekday and time": {"weekday", "clock"} <= own[stamp] and "in a sentence" not in own[stamp],
        "amid a sentence": {"in a sentence", "goes on"} <= own[stamp],
        "rival": any(day != stamp.day for day in strong),
        "later one": any(each.day > stamp.day for each in own),
        "said again": sum(each.day == stamp.day for each in own) > 1,
        "weekday agrees": gap in (0, 1) and not own[stamp] & _OF_THE_PAST,
        "weekday differs": gap is not None and gap > 1,
        "later one told": any(0 < (day - stamp.day).days < 3650 for day in days),
    }
    return frozenset(name for name, holds in found.items() if holds)


def _entries(article: Article, found: Sequence[Stamp]) -> list[Stamp]:
    """The days with a time of day that begin a line over a part of the body."""
    last = article.body[-1].end - _begun(article) if article.body else 0
    clocked = (each for each in found if TRAITS["clock"](each) and TRAITS["begins a line"](each))
    return [each for each in clocked if each.place < last and not _LABEL(each) and not _CHANGED(each)]


def _in_row(stamp: Stamp, entries: Sequence[Stamp], article: Article) -> bool:
    """Whether another such day of its form stands over a text of its own, as in a chronology."""
    begins = [body.start - _begun(article) for body in article.body]
    same = [each.place for each in entries if _shape(each) == _shape(stamp)]
    places = (sorted((stamp.place, place)) for place in same if stamp in entries)
    return any(first < begin < second for first, second in places for begin in begins)


def _shape(stamp: Stamp) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", stamp.timex.text))
