"""What is counted from the anchor or from the time last mentioned: "two days later", "last Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline import edtf
from timeline.edtf import Date, Edtf
from timeline.temporal.meaning import Mention, Shift, Step
from timeline.temporal.normalisation import calendar
from timeline.temporal.normalisation.answer import UNDATED, UNTOLD, Answer, unknown
from timeline.temporal.normalisation.context import Context
from timeline.temporal.normalisation.hours import in_hours
from timeline.wording import say

# What TIMEX3 writes for the day of which only the month or the year is known.
_UNTOLD_DAY = {edtf.Granularity.MONTH: "-XX", edtf.Granularity.YEAR: "-XX-XX"}
_WINTER = 24  # begins in the year before the one it is named by
_PLURALS = {"century": "centuries", "millennium": "millennia", "half": "halves"}
_SIDES = {
    -2: "the second one before",
    -1: "the last one before",
    0: "the nearest one to",
    1: "the first one after",
    2: "the second one after",
    3: "the third one after",
}


def units_from(meaning: Shift, mention: Mention, context: Context) -> Answer:
    """So many units from the anchor, or from the time last mentioned."""
    if meaning.unit in ("hour", "minute", "second"):
        return in_hours(meaning, mention, context)
    history = context.style == "narrative"
    if history and meaning.deictic:
        value = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[meaning.count]
        return Answer(f"“{mention.text}” is counted from the day of writing, which is not told.", value=value)
    told = history and context.last is not None and not meaning.grain
    if meaning.of_context or told or (meaning.reported and context.quarter is not None):
        return _from_context(meaning, mention, context)
    if context.pivot is None:
        return unknown(mention, "", UNDATED)
    there = calendar.shifted(context.pivot, meaning.count, meaning.unit)
    when = calendar.containing(there, meaning.grain or meaning.unit)
    name = f"{context.pivot_name} {context.pivot}"
    return Answer(
        f"“{mention.text}” is {_counted(meaning)} {name}: {say(when)}.", when, anchor=str(context.pivot)
    )


def _from_context(meaning: Shift, mention: Mention, context: Context) -> Answer:
    """From the time last mentioned; in news, where none was, from the publication date."""
    base = context.quarter if meaning.unit == "year" and context.style == "news" else None
    base = base or context.last
    if base is None and context.anchor is not None and not meaning.told:
        base = edtf.of_day(context.anchor)
    if base is None:
        return unknown(mention, "", UNTOLD)
    if meaning.unit in ("day", "week") and base.granularity < edtf.Granularity.WEEK:
        return _from_vague(meaning, mention, base)
    when = calendar.moved(base, meaning.count, meaning.unit)
    return Answer(
        f"“{mention.text}” is {_counted(meaning)} {say(base)}: {say(when)}.", when, anchor=str(base)
    )


def _from_vague(meaning: Shift, mention: Mention, base: Edtf) -> Answer:
    """Days or weeks from a month or year: of the value what all days it can be have in common."""
    first, last = base.bounds
    if meaning.unit == "day" and meaning.count == 0 and isinstance(base, Date):
        return Answer(f"“{mention.text}” is a day of {say(base)}.", base, some_day(base), anchor=str(base))
    if first is None or last is None:
        return unknown(mention, "", f"the time before it, {say(base)}, is not known to the {meaning.unit}")
    days = [calendar.shifted(day, meaning.count, meaning.unit) for day in (first, last)]
    when = edtf.of_days(*days)
    year = f"{days[0].year:04d}" if days[0].year == days[1].year else "XXXX"
    value = f"{year}-WXX" if meaning.unit == "week" else f"{year}-XX-XX"
    counted = f"{_counted(meaning)} {say(base)}, of which the day is not told"
    reason = f"“{mention.text}” is {counted}: {say(when)}."
    return Answer(reason, when, value, anchor=str(base))


def some_day(when: Date) -> str:
    """The TIMEX3 value of a day of which only the month or the year may be known: `1915-10-XX`."""
    return edtf.to_timex(when) + _UNTOLD_DAY.get(when.granularity, "")


def part_from(meaning: Step, mention: Mention, context: Context) -> Answer:
    """The so-manieth weekday, month or season from the anchor, or from the time last mentioned."""
    part, open_value = meaning.part, meaning.part.underspecified
    if meaning.base == "event":
        return unknown(mention, open_value, "what it is counted from is no date")
    day, name = _base(meaning, context)
    if day is None:
        return unknown(mention, open_value, UNTOLD if meaning.base == "context" else UNDATED)
    if meaning.step == 0 and part.yearly and part.month != _WINTER:
        when: Edtf | None = calendar.in_year(part, day.year)
    else:
        start = day.replace(month=1, day=1) if _last_year(meaning, day) and day.month > 1 else day
        reach = max(2, abs(meaning.step))
        when = _stepped(calendar.around(part, start, reach), start, meaning.step)
    if when is None:
        return unknown(mention, open_value, "the calendar has no such day")
    return Answer(
        f"“{mention.text}” is {_side(meaning.step)} {name} {day}: {say(when)}.", when, anchor=day.isoformat()
    )


def _last_year(meaning: Step, day: date) -> bool:
    """Whether a month is too near to be "last March": the month before is "last month"."""
    part = meaning.part
    near = {day.month, (day.month - 2) % 12 + 1}
    return meaning.step == -1 and meaning.base == "anchor" and part.day is None and part.month in near


def _side(step: int) -> str:
    return _SIDES.get(step) or f"number {abs(step)} {'before' if step < 0 else 'after'}"


def _base(meaning: Step, context: Context) -> tuple[date | None, str]:
    """The day that a step is counted from, and its name; of the context only a time known to the week."""
    if meaning.base == "anchor":
        return context.pivot, context.pivot_name
    last = context.last
    if last is None or last.granularity < edtf.Granularity.WEEK:
        return (context.pivot, context.pivot_name) if meaning.base == "told" else (None, "")
    return last.bounds[0 if meaning.step < 0 else 1], "the time last mentioned,"


def _stepped(fits: Sequence[Edtf], day: date, step: int) -> Edtf | None:
    """The nearest for 0, the first after a day for 1, the second before it for -2."""
    if step == 0:
        return min(fits, key=lambda fit: calendar.distance(fit, day), default=None)
    if step < 0:
        fitting = [fit for fit in reversed(fits) if (fit.bounds[1] or day) < day]
    else:
        fitting = [fit for fit in fits if (fit.bounds[0] or day) > day]
    return fitting[abs(step) - 1] if len(fitting) >= abs(step) else None


def _counted(meaning: Shift) -> str:
    if meaning.count == 0:
        return f"the {meaning.unit} of"
    count = abs(meaning.count)
    units = meaning.unit if count == 1 else _PLURALS.get(meaning.unit, f"{meaning.unit}s")
    return f"{count} {units} {'before' if meaning.count < 0 else 'after'}"
