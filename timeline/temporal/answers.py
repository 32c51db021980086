"""What each kind of meaning comes to in its context: one small function a kind, with the reason in words.

Nothing is guessed in silence: without an anchor a relative time stays open, and its reason says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import singledispatch

from timeline import edtf
from timeline.edtf import Date, Edtf
from timeline.temporal import calendar, said
from timeline.temporal.answer import UNDATED, UNTOLD, Answer, underspecified, unknown
from timeline.temporal.context import Context
from timeline.temporal.hours import in_hours
from timeline.temporal.meaning import (
    Calendar,
    Clock,
    Echo,
    Frequency,
    Length,
    Meaning,
    Mention,
    Nth,
    Numeric,
    Reference,
    Same,
    Shift,
    Step,
    Within,
)
from timeline.temporal.spans import spanned
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


@singledispatch
def answer_for(meaning: Meaning, mention: Mention, context: Context) -> Answer:
    """What a mention means in its context. Raises OverflowError outside the years 1 to 9999."""
    raise TypeError(f"{meaning!r} is no meaning of a time")


@answer_for.register
def _(meaning: Reference, mention: Mention, context: Context) -> Answer:
    return Answer(f"“{mention.text}” names no day.", value=meaning.value)


@answer_for.register
def _(meaning: Frequency, mention: Mention, context: Context) -> Answer:
    return Answer(f"“{mention.text}” says how often, not when.", value=meaning.value, type="SET")


@answer_for.register
def _(meaning: Length, mention: Mention, context: Context) -> Answer:
    said = Answer(f"“{mention.text}” says how long, not when.", value=meaning.value, type="DURATION")
    if not meaning.toward or context.anchor is None or context.style == "narrative":
        return said
    days, reason = spanned(meaning, mention, context.anchor)
    return replace(said, when=days, anchor=str(context.anchor), reason=reason)


@answer_for.register
def _(meaning: Clock, mention: Mention, context: Context) -> Answer:
    of_day = replace(mention, link="", relation="") if meaning.apart else mention
    day = answer_for(meaning.day or Same("day", definite=True), of_day, context)
    value = (day.timex or "XXXX-XX-XX") + meaning.time
    return replace(day, value=value, type="TIME")


@answer_for.register
def _(meaning: Within, mention: Mention, context: Context) -> Answer:
    whole = answer_for(meaning.whole, mention, context)
    if isinstance(whole.when, Date) and whole.when == Date(whole.when.year) and meaning.part.yearly:
        when: Edtf | None = calendar.in_year(meaning.part, whole.when.year)
        return replace(whole, when=when, reason=f"{whole.reason.rstrip('.')}; within it, {say(when)}.")
    start = whole.when.bounds[0] if whole.when is not None else None
    if start is None or whole.when is None:
        return replace(whole, when=None, value=underspecified(meaning.part))
    fits = calendar.around(meaning.part, start)
    inside = [fit for fit in fits if calendar.distance(whole.when, fit.bounds[0] or start) == 0]
    when = inside[0] if inside else None
    return replace(whole, when=when, reason=f"{whole.reason.rstrip('.')}; within it, {say(when)}.")


@answer_for.register
def _(meaning: Echo, mention: Mention, context: Context) -> Answer:
    whole = answer_for(meaning.year, mention, context)
    if not isinstance(whole.when, Date) or (context.quarter is None and meaning.unit == "period"):
        return replace(
            whole, when=None, value="", reason=f"“{mention.text}” is left open: no period was named."
        )
    if not isinstance(context.quarter, Date):
        letter = meaning.unit[0].upper()
        return replace(whole, value=f"{edtf.to_timex(whole.when)}-{letter}X")
    when = replace(context.quarter, year=whole.when.year)
    last = f"the period last mentioned, {say(context.quarter)}"
    reason = f"“{mention.text}” is {last}, in {say(whole.when)}: {say(when)}."
    return Answer(reason, when, anchor=whole.anchor)


@answer_for.register
def _(meaning: Nth, mention: Mention, context: Context) -> Answer:
    whole = answer_for(meaning.whole, mention, context)
    if whole.when is None or None in whole.when.bounds:
        return replace(whole, when=None, value="")
    when = calendar.nth(meaning.number, meaning.unit, meaning.weekday, whole.when)
    if when is None:
        return unknown(mention, "", f"{say(whole.when)} has not so many")
    return replace(whole, when=when, value="", reason=f"{whole.reason.rstrip('.')}; of it {say(when)}.")


@answer_for.register
def _(meaning: Same, mention: Mention, context: Context) -> Answer:
    news = meaning.definite and context.style == "news"
    if meaning.unit == "quarter" and news:
        if context.quarter is not None:
            return Answer(
                f"“{mention.text}” is the quarter last mentioned, {say(context.quarter)}.", context.quarter
            )
        return answer_for(Shift(-1, "quarter"), mention, context)
    if news and not _goes_on(meaning, mention, context):
        return answer_for(Shift(0, meaning.unit), mention, context)
    if context.last is None:
        return unknown(mention, "", UNTOLD)
    when = _coarsened(context.last, meaning.unit)
    value = _some_day(when) if meaning.unit == "day" and isinstance(when, Date) else ""
    return Answer(
        f"“{mention.text}” refers to the time last mentioned, {say(context.last)}: {say(when)}.", when, value
    )


@answer_for.register
def _(meaning: Shift, mention: Mention, context: Context) -> Answer:
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


def _goes_on(meaning: Same, mention: Mention, context: Context) -> bool:
    """Whether "later in the year" is of the year of a time before it, which is still to come."""
    last, now = context.last, context.anchor
    start = last.bounds[0] if last is not None else None
    ahead = start is not None and now is not None and start.year > now.year
    return ahead and meaning.unit == "year" and mention.mod == "LATER"


def _last_year(meaning: Step, day: date) -> bool:
    """Whether a month is too near to be "last March": the month before is "last month"."""
    part = meaning.part
    near = {day.month, (day.month - 2) % 12 + 1}
    return meaning.step == -1 and meaning.base == "anchor" and part.day is None and part.month in near


def _from_vague(meaning: Shift, mention: Mention, base: Edtf) -> Answer:
    """Days or weeks from a month or year: of the value what all days it can be have in common."""
    first, last = base.bounds
    if meaning.unit == "day" and meaning.count == 0 and isinstance(base, Date):
        return Answer(f"“{mention.text}” is a day of {say(base)}.", base, _some_day(base), anchor=str(base))
    if first is None or last is None:
        return unknown(mention, "", f"the time before it, {say(base)}, is not known to the {meaning.unit}")
    days = [calendar.shifted(day, meaning.count, meaning.unit) for day in (first, last)]
    when = edtf.of_days(*days)
    year = f"{days[0].year:04d}" if days[0].year == days[1].year else "XXXX"
    value = f"{year}-WXX" if meaning.unit == "week" else f"{year}-XX-XX"
    counted = f"{_counted(meaning)} {say(base)}, of which the day is not told"
    reason = f"“{mention.text}” is {counted}: {say(when)}."
    return Answer(reason, when, value, anchor=str(base))


def _some_day(when: Date) -> str:
    """The TIMEX3 value of a day of which only the month or the year may be known: `1915-10-XX`."""
    return edtf.to_timex(when) + _UNTOLD_DAY.get(when.granularity, "")


@answer_for.register
def _(meaning: Step, mention: Mention, context: Context) -> Answer:
    part, open_value = meaning.part, underspecified(meaning.part)
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


@answer_for.register
def _(meaning: Numeric, mention: Mention, context: Context) -> Answer:
    return said.either(meaning, mention)


@answer_for.register
def _(meaning: Calendar, mention: Mention, context: Context) -> Answer:
    if meaning == Calendar():
        return unknown(mention, "", "it is no particular day")
    if meaning.day and meaning.month and calendar.in_year(meaning, 2000) is None:
        return unknown(mention, "", "its month never has that day")
    if meaning.year is not None:
        return said.whole(meaning, mention)
    if context.year is not None and context.told is not None:
        return said.told(meaning, mention, context.year, context.told)
    if context.style == "narrative" and context.last is not None:
        return said.carried(meaning, mention, context.last)
    if mention.restates and context.last is not None:
        return said.restated(meaning, mention, context.last)
    if context.pivot is None:
        return unknown(mention, underspecified(meaning), UNDATED)
    if mention.cue.told and context.last is not None:
        return said.carried(meaning, mention, context.last)
    return said.nearest(meaning, mention, context.pivot)


def _counted(meaning: Shift) -> str:
    if meaning.count == 0:
        return f"the {meaning.unit} of"
    count = abs(meaning.count)
    units = meaning.unit if count == 1 else _PLURALS.get(meaning.unit, f"{meaning.unit}s")
    return f"{count} {units} {'before' if meaning.count < 0 else 'after'}"


def _coarsened(when: Edtf, unit: str) -> Edtf:
    """The unit in which a time lies; the time itself where it is coarser than the unit."""
    start = when.bounds[0]
    if unit == "time":
        return when
    if isinstance(when, Date) and start is None and unit in ("year", "decade", "century"):
        return calendar.before_christ(when.year, unit)
    if start is None:
        return when
    larger = calendar.containing(start, unit)
    return larger if larger.granularity <= when.granularity else when
