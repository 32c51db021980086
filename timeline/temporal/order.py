"""The order of days in numbers: where the numbers of one date settle it, the others of the text follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from timeline.temporal.meaning import Calendar, Clock, Mention, Numeric

_NUMBERS = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d")
_SURE = 12  # a greater number is no month


def settled(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, with days in numbers read as the text's unambiguous ones are, if those agree."""
    seen = dict(_seen(mentions))
    if len(seen) != 1:
        return mentions
    ((first, like),) = seen.items()
    return [_read(mention, first, like) for mention in mentions]


def _seen(mentions: Sequence[Mention]) -> Iterator[tuple[Literal["day", "month"], str]]:
    """What comes first in each date whose numbers tell, and its words."""
    for mention in mentions:
        if mention.rule == "slash-date" and (found := _NUMBERS.search(mention.text)):
            first, second = map(int, found.groups())
            if first > _SURE or second > _SURE:
                yield "day" if first > _SURE else "month", mention.text


def _read(mention: Mention, first: Literal["day", "month"], like: str) -> Mention:
    note = f"It is read with the {first} first, like “{like}”."
    match mention.meaning:
        case Numeric() as numeric:
            return replace(mention, meaning=_chosen(numeric, first, note))
        case Clock(time, Numeric() as numeric):
            return replace(mention, meaning=Clock(time, _chosen(numeric, first, note)))
        case _:
            return mention


def _chosen(numeric: Numeric, first: Literal["day", "month"], note: str) -> Calendar:
    return replace(numeric.day_first if first == "day" else numeric.month_first, note=note)
