"""What tells of a date whether it is that on which the article was published: what stands around it.

`scorecard.toml` says what each trait weighs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dating.times import Told
from timeline.model import Timex

_HOUR = re.compile(r"T\d\d")  # "the night of 3 March 1998" has none
_CLOCK = r"\d{1,2}[:.]\d\d"
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day at the head of an article, with what stands around it.

    `place` counts from the body's start; `is_last` is whether nothing follows; `in_row` is whether it is one
    of those of a chronology, `in_list` one of those of a page that lists articles;
    `is_alone` whether it has a line of its own over the body.
    """

    day: date
    timex: Timex
    before: str
    after: str
    line: str  # of its line, what stands before it
    place: int
    is_last: bool = False
    in_row: bool = False
    in_list: bool = False
    is_alone: bool = False


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
LOOKS_BACK = re.compile(
    r"\b(?:years? (?:on|ago|after|since|later)|anniversary|remember\w*|commemorat\w*|in memory of|memorial"
    r"|centenary|looking back|on this day)\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"\bthis (?:article|story|report|post|piece|column|review|interview|entry)(?: (?:was|has been))?"
    r"(?: (?:first|originally|also))? (?:published|posted|printed|appear(?:s|ed))\b[^!?\n]*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\bBy [^\W\d_a-z][^|!?\n]{2,50}\|\s*$|\b[Ss]taff [Ww]riters?,?\s*$")
_ENTRY = re.compile(
    rf"(?:[\s,|]*(?:at\s+)?{_CLOCK}(?:\s*[ap]\.?m\.?)?)?"
    rf"(?:\s*:\s+{_NOTE}[^\W\d_]+\s+[^\W\d_]|\s*[–—-]\s+{_NOTE}[^\W\d_]+\s+(?-i:[a-z]))"
    rf"|\s*\n\s*{_CLOCK}[\s:–—-]+{_NOTE}[^\W\d_]+\s+(?-i:[a-z])",
    re.IGNORECASE,
)

_TO_BUTTON = r"\s*(?:(?:at\s+)?\d{1,2}[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?[\s.]*"
_OF_READER = re.compile(
    rf"{_TO_BUTTON}(?:\||(?:reply|report|flag|permalink|quote|recommend|like)\b|,?\s*[^\n|]{{2,30}}\bwrote\s*:)",
    re.IGNORECASE,
)
_BY_READER = re.compile(
    r"\b(?:posted|comment(?:ed)?) by\s*:?[^\n]{1,40}[|,]?(?:\bon)?\s*$|\bsays\s*:\s*$", re.IGNORECASE
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
    "of itself": lambda stamp: _OF_ITSELF.search(stamp.line) is not None,
    "byline before": lambda stamp: _BYLINE.search(stamp.line) is not None,
    "page after": _around(r"\s*;\s*(?:page )?[A-Z]{1,2}\d{1,3}\b", after=True, cased=True),
    "signs the text": lambda stamp: stamp.before.rstrip()[-1:] in tuple("|-–—") and stamp.is_last,
    "dateline": lambda stamp: (
        re.search(r"(?:^|[\s|])[A-Z][A-Z .'/]{2,}[^.!?]{0,25},?\s*$", stamp.line) is not None
        and re.match(r"\s*(?:\(|-LRB-|--|-|–|—|_)", stamp.after) is not None
    ),
    "looks back": lambda stamp: LOOKS_BACK.search(f"{stamp.line}|{stamp.after.split(_BREAK)[0]}") is not None,
    "one of a row": lambda stamp: stamp.in_row,
    "one of a list": lambda stamp: stamp.in_list,
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


def is_comment(stamp: Stamp) -> bool:
    """Whether it is the stamp of a reader's comment, by the buttons behind it or the name before it."""
    marked = _OF_READER.match(stamp.after) or _BY_READER.search(stamp.before)
    return marked is not None and TRAITS["clock"](stamp) and not TRAITS["byline before"](stamp)


def beside(stamp: Stamp, own: Mapping[Stamp, frozenset[str]], tells: Sequence[Told]) -> frozenset[str]:
    """What the other stamps and the days that the body tells of say about one."""
    strong = [each.day for each, traits in own.items() if traits & _STRONG]
    named = next((each for each in tells if each.kind == "weekday" and each.past), None)
    gap = (stamp.day.weekday() - named.weekday) % 7 if named else None
    days = [each.when[0] for each in tells if each.kind == "day" and each.when]
    begun = [each.when[0] for each in tells if each.past and each.when]
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
        "line of its own": stamp.is_alone and not any(day > stamp.day for day in begun),
        "later one told": any(0 < (day - stamp.day).days < 3650 for day in days),
    }
    return frozenset(name for name, holds in found.items() if holds)
