"""Lengths that begin or end at the publication date: "the last six weeks", "the next two days"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.edtf import Date, Interval
from timeline.temporal.meaning import Length, Mention
from timeline.temporal.normalisation import calendar
from timeline.wording import say

_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_TENFOLD = {"DE": (10, "year"), "CE": (100, "year")}
_LENGTH = re.compile(r"P(\d+)(D|W|M|Y|DE|CE)")


def spanned(meaning: Length, mention: Mention, anchor: date) -> tuple[Interval, str]:
    """The days of a length up to or from a day, and the reason.

    How far back it reaches is as fine as the unit it is counted in. Of what is ahead the end is left open: a
    thing expected in "the next two weeks" need not take them.
    """
    now, counted = edtf.of_day(anchor), f"“{mention.text}” is counted from the publication date {anchor}"
    if meaning.toward > 0:
        return Interval(now, edtf.UNKNOWN), f"{counted}: from it on."
    start = _start(meaning, anchor)
    if start is None:
        return Interval(edtf.UNKNOWN, now), f"{counted}: up to it; the start is not said."
    days = Interval(start, now)
    return days, f"{counted} back: {say(days)}."


def _start(meaning: Length, anchor: date) -> Date | None:
    """When a length began that ends on a day; None where it is vague, of hours or too long."""
    found = _LENGTH.fullmatch(meaning.value)
    if found is None:
        return None
    factor, unit = _TENFOLD.get(found[2], (1, _UNITS.get(found[2], "")))
    try:
        there = calendar.shifted(anchor, -factor * int(found[1]), unit)
    except OverflowError:
        return None
    if unit == "week":
        return replace(edtf.of_day(there), qualifier="~")
    when = calendar.containing(there, unit)
    return when if isinstance(when, Date) else None
