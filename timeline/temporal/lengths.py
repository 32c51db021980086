"""Durations as TIMEX3 writes them: P2W, P2Y6M, PT1M30S, and PXW for an unknown number of weeks."""

from __future__ import annotations

# The letter of each unit in a TIMEX3 duration (under a day after a T), and units made of others.
_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
_LETTERS |= {"weekend": "WE", "quarter": "Q", "decade": "DE", "century": "CE", "millennium": "ML"}
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
    smaller = rest * factor
    if part not in _LETTERS or smaller != int(smaller):
        return f"P{mark}{count:g}{letter}"
    tail = length(smaller, part).lstrip("P")
    return f"P{mark}{whole or ''}{letter if whole else ''}{tail.lstrip('T') if mark else tail}"
