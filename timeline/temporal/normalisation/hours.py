"""Hours counted from a day whose hour is not told: "three hours ago", "two hours later"."""

from __future__ import annotations

from datetime import date

from timeline.edtf import Granularity
from timeline.temporal.meaning import Mention, Shift
from timeline.temporal.normalisation import calendar
from timeline.temporal.normalisation.answer import UNDATED, UNTOLD, Answer, unknown
from timeline.temporal.normalisation.context import Context

_AN_HOUR = {"hour": 1, "minute": 60, "second": 3600}


def in_hours(meaning: Shift, mention: Mention, context: Context) -> Answer:
    """So many hours from a day are about so many days."""
    day, name = _base(meaning, context)
    if day is None:
        return unknown(mention, "", UNTOLD if meaning.of_context else UNDATED)
    days = round(meaning.count / _AN_HOUR[meaning.unit] / 24)
    when = calendar.containing(calendar.shifted(day, days, "day"), "day")
    reason = f"“{mention.text}” is counted from {name} {day}, whose hour is not told: about {when}."
    return Answer(reason, when, f"{when}TXX", day.isoformat(), "TIME")


def _base(meaning: Shift, context: Context) -> tuple[date | None, str]:
    """The day to count from and its name; of the context only a time known to the day."""
    if not meaning.of_context:
        return context.pivot, context.pivot_name
    last = context.last
    known = last is not None and last.granularity == Granularity.DAY
    return (last.bounds[0] if last is not None and known else None), "the time last mentioned,"
