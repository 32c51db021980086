"""Durations as TIMEX3 writes them: P2W, P2Y6M, PT1M30S, and PXW for an unknown number of weeks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# The letter of each unit in a TIMEX3 duration (under a day after a T), and units made of others.
_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
_LETTERS |= {"weekend": "WE", "quarter": "Q", "decade": "DE", "century": "CE", "millennium": "ML"}
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_MULTIPLES = {"fortnight": (2, "week"), "half": (6, "month")}
_PARTS = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year"), "hour": (60, "minute")}
_PARTS |= {"minute": (60, "second"), "day": (24, "hour"), "month": (2, "half-month")}


def length(count: float, unit: str) -> str:
    """The TIMEX3 value of so many units: 2.5 years are P2Y6M, 9 months P9M, 1.5 minutes PT1M30S."""
    factor, unit = _MULTIPLES.get(unit, (1, unit))
    count *= factor
    whole, rest = int(count), count - int(count)
    letter = _LETTERS[unit]
    mark, letter = ("T", letter[1]) if letter[0] == "T" else ("", letter)
    if not rest:
        return f"P{mark}{whole}{letter}"
    factor, part = _PARTS.get(unit, (1, ""))
    if unit in ("decade", "century") and (count * factor).is_integer():
        return length(count * factor, part)
    smaller = rest * factor
    if part not in _LETTERS or smaller != int(smaller):
        return f"P{mark}{count:g}{letter}"
    tail = length(smaller, part).lstrip("P")
    return f"P{mark}{whole or ''}{letter if whole else ''}{tail.lstrip('T') if mark else tail}"


def vague(unit: str) -> str:
    """The TIMEX3 value of an unknown number of units: weeks are PXW, and so are fortnights."""
    return re.sub(r"\d+", "X", length(1, unit))


def compound(parts: Sequence[tuple[float, str]]) -> str | None:
    """The TIMEX3 value of a length in several units: PT2H30M; None unless each is smaller than the last."""
    order = [_ORDER.index(unit) if unit in _ORDER else -1 for _, unit in parts]
    if -1 in order or any(first >= second for first, second in pairwise(order)):
        return None
    values = [length(count, unit).removeprefix("P") for count, unit in parts]
    days = "".join(value for value in values if value[0] != "T")
    hours = "".join(value.removeprefix("T") for value in values if value[0] == "T")
    return f"P{days}{'T' if hours else ''}{hours}"
