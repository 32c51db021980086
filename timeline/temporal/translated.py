"""Dates in a text that can be translated piece by piece: where the translation is a date and nothing else.

`fallback` hands the translation, into the English in which dateparser writes what it read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Translate: TypeAlias = Callable[[str], str]
Stretch: TypeAlias = tuple[int, int]  # tokens from one to before another

_REACH = 5  # tokens on either side of one that tells of a time
_SIGNS = r"\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"  # of scripts without spaces: each is a token
_TOKEN = re.compile(
    rf"\d{{1,4}}(?:[./-]\d{{1,2}}[./-]|:)\d{{1,4}}(?!\w)|\d+|[{_SIGNS}]"
    rf"|[^\W\d_](?:[^\W\d_{_SIGNS}]|[\u0300-\u036f]|['’](?=\w))*"
)
_SIGN = re.compile(f"[{_SIGNS}]")
_GAP = re.compile(r"[.,]?[^\S\n]{0,2}\n?[^\S\n]{0,2}")
_PAUSE = re.compile(r"\s*(?:[.,;:!?)…»”]|\Z)")
_SHORT = re.compile(r"[^\W\d_]{1,3}")

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_UNIT = "(?:day|week|month|year|decade)s?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_NUMBERS = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_LONE_YEAR = re.compile(_YEAR)
_TELLING = re.compile(rf"{_MONTH}|{_DAY}|{_UNIT}|{_YEAR}|{_NUMBERS}")
_DAY_OF = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?: {_YEAR})?|{_YEAR} {_MONTH} \d{{1,2}}|{_NUMBERS}"
_DATE = re.compile(
    rf"(?:{_DAY} )?(?:{_DAY_OF})(?: year)?(?: \d\d?:\d\d)?"
    rf"|{_MONTH}(?: {_YEAR})?(?: year)?|{_YEAR} year|{_DAY}"
    rf"|\d+ {_UNIT} ago|in \d+ {_UNIT}"
)


def dates(text: str, translate: Translate) -> Iterator[tuple[int, int]]:
    """Where the dates of a text stand, in order, none overlapping."""
    return _Reading(text, [found.span() for found in _TOKEN.finditer(text)], translate).dates()


def is_weekday(said: str) -> bool:
    """Whether a translation is a weekday and nothing else."""
    return re.fullmatch(_DAY, said) is not None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text cut into tokens, and how to translate its words."""

    text: str
    tokens: list[tuple[int, int]]
    translate: Translate

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
        return None if self.is_doubtful(said[best], least, alone=least == best) else least

    def stretches(self, floor: int, at: int) -> Iterator[Stretch]:
        """The tokens around one that only a blank, a comma or a full stop parts."""
        near = self.tokens[floor : at + _REACH + 1]
        joined = [bool(_GAP.fullmatch(self.text, one[1], two[0])) for one, two in pairwise(near)]
        first = max((i + 1 for i in range(at - floor) if not joined[i]), default=0)
        last = next((i for i in range(at - floor, len(joined)) if not joined[i]), len(joined))
        for start in range(floor + first, at + 1):
            for end in range(at + 1, floor + last + 2):
                yield start, end

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
        """Whether a translation is a date; a year by itself only before a pause: else it counts something."""
        lone = _LONE_YEAR.fullmatch(said) and _PAUSE.match(self.text, self.span(found)[1])
        return bool(_DATE.fullmatch(said) or lone)

    def is_doubtful(self, said: str, found: Stretch, alone: bool) -> bool:
        """Whether a name is short: "die" is no Tuesday, and "mar" by itself no March, but "im Mai" is May."""
        return bool(_SHORT.fullmatch(self.words(found))) and (
            is_weekday(said) or (alone and re.fullmatch(_MONTH, said) is not None)
        )

    def is_sign(self, at: int) -> bool:
        return _SIGN.match(self.text, self.tokens[at][0]) is not None

    def said(self, found: Stretch) -> str:
        return self.translate(self.words(found))

    def words(self, found: Stretch) -> str:
        start, end = self.span(found)
        return self.text[start:end]

    def span(self, found: Stretch) -> tuple[int, int]:
        return self.tokens[found[0]][0], self.tokens[found[1] - 1][1]
