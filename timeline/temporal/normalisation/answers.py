"""What each kind of meaning comes to in its context: one small function a kind, with the reason in words.

Nothing is guessed in silence: without an anchor a relative time stays open, and its reason says so.
"""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from timeline import edtf
from timeline.edtf import Date, Edtf
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
from timeline.temporal.normalisation import calendar, counts, dates
from timeline.temporal.normalisation.answer import UNDATED, UNTOLD, Answer, unknown
from timeline.temporal.normalisation.context import Context
from timeline.temporal.normalisation.spans import spanned
from timeline.wording import say


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
        return replace(whole, when=None, value=meaning.part.underspecified)
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
    value = counts.some_day(when) if meaning.unit == "day" and isinstance(when, Date) else ""
    return Answer(
        f"“{mention.text}” refers to the time last mentioned, {say(context.last)}: {say(when)}.", when, value
    )


def _goes_on(meaning: Same, mention: Mention, context: Context) -> bool:
    """Whether "later in the year" is of the year of a time before it, which is still to come."""
    last, now = context.last, context.anchor
    start = last.bounds[0] if last is not None else None
    ahead = start is not None and now is not None and start.year > now.year
    return ahead and meaning.unit == "year" and mention.mod == "LATER"


@answer_for.register
def _(meaning: Shift, mention: Mention, context: Context) -> Answer:
    return counts.units_from(meaning, mention, context)


@answer_for.register
def _(meaning: Step, mention: Mention, context: Context) -> Answer:
    return counts.part_from(meaning, mention, context)


@answer_for.register
def _(meaning: Numeric, mention: Mention, context: Context) -> Answer:
    return dates.either(meaning, mention)


@answer_for.register
def _(meaning: Calendar, mention: Mention, context: Context) -> Answer:
    if meaning == Calendar():
        return unknown(mention, "", "it is no particular day")
    if meaning.day and meaning.month and calendar.in_year(meaning, 2000) is None:
        return unknown(mention, "", "its month never has that day")
    if meaning.year is not None:
        return dates.whole(meaning, mention)
    if context.year is not None and context.told is not None:
        return dates.told(meaning, mention, context.year, context.told)
    if context.style == "narrative" and context.last is not None:
        return dates.carried(meaning, mention, context.last)
    if mention.restates and context.last is not None:
        return dates.restated(meaning, mention, context.last)
    if context.pivot is None:
        return unknown(mention, meaning.underspecified, UNDATED)
    if mention.cue.told and context.last is not None:
        return dates.carried(meaning, mention, context.last)
    return dates.nearest(meaning, mention, context.pivot)


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
