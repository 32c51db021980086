"""The order of days in numbers: where the numbers of one date settle it, the others of the text follow.

Where none does, the country of the language does ("en-GB" has the day first); "en" alone leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from timeline.temporal.meaning import Calendar, Clock, Mention, Numeric

_Part: TypeAlias = Literal["day", "month"]
_NUMBERS = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-]\d")
_SURE = 12  # a greater number is no month


_MONTH_FIRST = frozenset({"US", "PH"})
_DAY_FIRST = frozenset({"GB", "IE", "AU", "NZ", "IN", "PK", "NG", "KE", "SG", "MT", "ZW"})


def settled(mentions: Sequence[Mention], language: str = "") -> Sequence[Mention]:
    """The mentions, with days in numbers read as the text's unambiguous ones are, if those agree.

    Where the text has none, they are read as in the country of `language`, if it has one of the two orders.
    """
    seen = dict(_seen(mentions))
    if len(seen) == 1:
        ((first, like),) = seen.items()
        return _read_all(mentions, first, f"like “{like}”")
    country = language.replace("_", "-").rpartition("-")[2].upper()
    if not seen and country in _MONTH_FIRST | _DAY_FIRST:
        return _read_all(mentions, "month" if country in _MONTH_FIRST else "day", f"as in {language}")
    return mentions


def _read_all(mentions: Sequence[Mention], first: _Part, why: str) -> Sequence[Mention]:
    return [_read(mention, first, f"It is read with the {first} first, {why}.") for mention in mentions]


def _seen(mentions: Sequence[Mention]) -> Iterator[tuple[_Part, str]]:
    """What comes first in each date whose numbers tell, and its words."""
    for mention in mentions:
        if mention.rule == "slash-date" and (found := _NUMBERS.search(mention.text)):
            first, second = map(int, found.groups())
            if first > _SURE or second > _SURE:
                yield "day" if first > _SURE else "month", mention.text


def _read(mention: Mention, first: _Part, note: str) -> Mention:
    match mention.meaning:
        case Numeric() as numeric:
            return replace(mention, meaning=_chosen(numeric, first, note))
        case Clock(time, Numeric() as numeric):
            return replace(mention, meaning=Clock(time, _chosen(numeric, first, note)))
        case _:
            return mention


def _chosen(numeric: Numeric, first: _Part, note: str) -> Calendar:
    return replace(numeric.day_first if first == "day" else numeric.month_first, note=note)
