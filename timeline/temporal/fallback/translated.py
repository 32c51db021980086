"""Dates in a text that can be translated piece by piece: where the translation is a date and nothing else.

`fallback` hands the translation, into the English in which dateparser writes what it read; `translation` says
what that means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from timeline.temporal.fallback.translation import MONTHS, WEEKDAYS

Translate: TypeAlias = Callable[[str], str]
Stretch: TypeAlias = tuple[int, int]  # tokens from one to before another

_REACH = 5  # tokens on either side of one that tells of a time
_SIGNS = r"\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"  # of scripts without spaces: each is a token
_TOKEN = re.compile(
    rf"\d{{1,4}}(?:[./-]\d{{1,2}}[./-]|:)\d{{1,4}}(?!\w)|\d+|[{_SIGNS}]"
    rf"|[^\W\d_](?:[^\W\d_{_SIGNS}]|[\u0300-\u036f]|['’](?=\w))*"
)
_SIGN = re.compile(f"[{_SIGNS}]")
_GAP = re.compile(r"-|[.,]?[^\S\n]{0,2}\n?[^\S\n]{0,2}")
_PAUSE = re.compile(r"\s*(?:[.,;:!?)…»”]|\Z)")
_SHORT, _NUMBER = re.compile(r"[^\W\d_]{1,3}"), re.compile(r"\d")

_MONTH, _DAY = (f"(?:{'|'.join(names)})" for names in (MONTHS, WEEKDAYS))
_UNIT = "(?:day|week|month|year|decade)s?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_NUMBERS = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_LONE_YEAR, _COUNTED = re.compile(_YEAR), re.compile(rf"{_YEAR} year")
_LATIN = re.compile("[A-Za-z]")
_TELLING = re.compile(rf"{_MONTH}|{_DAY}|{_UNIT}|{_YEAR}|{_NUMBERS}")
_DAY_MONTH = rf"(?:{_DAY} )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}(?: day)?)"
_SIDE = "(?:next|last)"
_OPEN = rf"(?:{_DAY_MONTH}|{_MONTH}|{_DAY})"
_DATE = re.compile(
    rf"(?:{_DAY_MONTH}(?: {_YEAR})?|(?:{_DAY} )?(?:{_YEAR} {_MONTH} \d{{1,2}}|{_NUMBERS}))"
    r"(?: year)?(?: \d\d?:\d\d)?"
    rf"|{_OPEN}(?: {_SIDE})?|{_SIDE} {_OPEN}|{_OPEN} (?:{_SIDE} year|year {_SIDE})"
    rf"|{_MONTH}(?: {_YEAR})?(?: year)?|{_YEAR} year|year {_YEAR}|decade \d{{4}}|season 2[1-4] \d{{4}}"
    rf"|\d+ {_UNIT} ago|in \d+ {_UNIT}"
)


def dates(
    text: str, translate: Translate, since: Collection[str] = (), joins: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """Where the dates of a text stand, in order, none overlapping.

    A number after the words `since` is a year; `joins` stand between two dates.
    """
    tokens = [found.span() for found in _TOKEN.finditer(text)]
    return _Reading(text, tokens, translate, since, joins).dates()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text cut into tokens, and how to translate its words."""

    text: str
    tokens: list[tuple[int, int]]
    translate: Translate
    since: Collection[str]
    joins: Collection[str]

    def dates(self) -> Iterator[tuple[int, int]]:
        done = 0
        for at in range(len(self.tokens)):
            if at >= done and _TELLING.search(self.said((at, min(at + 2, len(self.tokens))))):
                found = self.longest(max(done, at - _REACH), at)
                if found:
                    done = found[1]
                    yield self.span(found)

    def longest(self, floor: int, at: int) -> Stretch | None:
        """The date around a token that says most, without the words that add nothing to it."""
        said = {each: self.said(each) for each in self.stretches(floor, at)}
        found = [each for each in said if self.is_date(each, said[each])]
        best = max(found, key=lambda each: (len(said[each]), each[1] - each[0]), default=None)
        if best is None:
            return None
        least = self.trimmed(best)
        if least[0] > at:  # it begins with the next token, and can reach further from there
            return self.longest(least[0], least[0])
        return None if self.is_doubtful(said[best], least, alone=least == best) else least

    def stretches(self, floor: int, at: int) -> Iterator[Stretch]:
        """The tokens around one that only a blank, a comma or a full stop parts."""
        near = self.tokens[floor : at + _REACH + 1]
        joined = [self.is_joined(one, two) for one, two in pairwise(near)]
        first = max((i + 1 for i in range(at - floor) if not joined[i]), default=0)
        last = next((i for i in range(at - floor, len(joined)) if not joined[i]), len(joined))
        for start in range(floor + first, at + 1):
            for end in range(at + 1, floor + last + 2):
                yield start, end

    def is_joined(self, one: Stretch, two: Stretch) -> bool:
        """Whether two words can be of one date."""
        apart = any(self.text[start:end].lower() in self.joins for start, end in (one, two))
        return not apart and _GAP.fullmatch(self.text, one[1], two[0]) is not None

    def trimmed(self, found: Stretch) -> Stretch:
        """A date without words at its edges that are not translated: "am Montag"."""
        start, end = found
        said = self.said(found)
        while end - start > 1 and self.said((start + 1, end)) == said:
            start += 1
        while end - start > 1 and self.said((start, end - 1)) == said and not self.is_sign(end - 1):
            end -= 1
        return start, end

    def is_date(self, found: Stretch, said: str) -> bool:
        """Whether a translation is a date; a year by itself only where it counts nothing.

        A year with its word behind it is a length in the languages with Latin letters: "2000 Jahre".
        """
        if _COUNTED.fullmatch(said):
            return _LATIN.search(self.words(found)) is None
        return bool(_DATE.fullmatch(said) or (_LONE_YEAR.fullmatch(said) and self.is_year(found)))

    def is_year(self, found: Stretch) -> bool:
        """Whether a number stands before a pause, or after "since": "since 2018", not "2000 soldiers"."""
        start, end = found
        if _PAUSE.match(self.text, self.span(found)[1]):
            return True
        since = start > 0 and self.words((start - 1, start)).lower() in self.since
        return since and not _COUNTED.fullmatch(self.said((start, end + 1)))

    def is_doubtful(self, said: str, found: Stretch, alone: bool) -> bool:
        """Whether a name is short: "die" is no Tuesday, and "mar" by itself no March, but "im Mai" is May."""
        if _NUMBER.search(said):
            return False
        words = [(at, at + 1) for at in range(*found)]
        short = [self.said(word) for word in words if _SHORT.fullmatch(self.words(word))]
        doubtful = _DAY if not alone or len(words) > 1 else f"{_DAY}|{_MONTH}"
        return any(re.fullmatch(doubtful, word) for word in short)

    def is_sign(self, at: int) -> bool:
        return _SIGN.match(self.text, self.tokens[at][0]) is not None

    def said(self, found: Stretch) -> str:
        return self.translate(self.words(found))

    def words(self, found: Stretch) -> str:
        start, end = self.span(found)
        return self.text[start:end]

    def span(self, found: Stretch) -> tuple[int, int]:
        return self.tokens[found[0]][0], self.tokens[found[1] - 1][1]
