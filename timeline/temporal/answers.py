"""What each kind of meaning comes to in its context: one small function a kind, with the reason in words.

Nothing is guessed in silence: without an anchor a relative time stays open, and its reason says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import singledispatch

from timeline import edtf
from timeline.edtf import Date, Edtf, Interval
from timeline.model import TimexType
from timeline.temporal import calendar, fallback
from timeline.temporal.context import Context
from timeline.temporal.meaning import (
    Calendar,
    Clock,
    Foreign,
    Frequency,
    Length,
    Meaning,
    Mention,
    Reference,
    Same,
    Shift,
    Step,
    Within,
)

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNDATED = "no publication date is known to count it from"
_UNTOLD = "no time was mentioned before it to count it from"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a mention was found to mean: `when` are its days, `value` its TIMEX3 text where it has none."""

    reason: str
    when: Edtf | None = None
    value: str = ""
    anchor: str = ""
    type: TimexType = "DATE"

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        return self.value or (edtf.to_timex(self.when) if self.when is not None else "")


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
    now = edtf.of_day(context.anchor)
    days = Interval(now, edtf.UNKNOWN) if meaning.toward > 0 else Interval(edtf.UNKNOWN, now)
    side = "from it on; the end" if meaning.toward > 0 else "up to it; the start"
    reason = f"“{mention.text}” is counted from the publication date {now}: {side} is not said."
    return replace(said, when=days, anchor=str(now), reason=reason)


@answer_for.register
def _(meaning: Foreign, mention: Mention, context: Context) -> Answer:
    when = fallback.read(meaning.words, meaning.language, context.pivot)
    if when is None:
        return _unknown(mention, "", _UNDATED if context.pivot is None else "it could not be read")
    anchor = str(context.pivot or "")
    from_ = f", counted from {context.pivot_name} {anchor}" if anchor else ""
    return Answer(f"“{mention.text}” is read by dateparser{from_}: {when}.", when, anchor=anchor)


@answer_for.register
def _(meaning: Clock, mention: Mention, context: Context) -> Answer:
    day = answer_for(meaning.day or Same("day", definite=True), mention, context)
    value = (day.timex or "XXXX-XX-XX") + meaning.time
    return replace(day, value=value, type="TIME", reason=day.reason)


@answer_for.register
def _(meaning: Within, mention: Mention, context: Context) -> Answer:
    whole = answer_for(meaning.whole, mention, context)
    start = whole.when.bounds[0] if whole.when is not None else None
    if start is None or whole.when is None:
        return replace(whole, when=None, value=underspecified(meaning.part))
    fits = calendar.around(meaning.part, start)
    inside = [fit for fit in fits if calendar.distance(whole.when, fit.bounds[0] or start) == 0]
    when = inside[0] if inside else None
    return replace(whole, when=when, reason=f"{whole.reason.rstrip('.')}; within it, {when}.")


@answer_for.register
def _(meaning: Same, mention: Mention, context: Context) -> Answer:
    news = meaning.definite and context.style == "news"
    if meaning.unit == "quarter" and news:
        if context.quarter is not None:
            return Answer(
                f"“{mention.text}” is the quarter last mentioned, {context.quarter}.", context.quarter
            )
        return answer_for(Shift(-1, "quarter"), mention, context)
    if news:
        return answer_for(Shift(0, meaning.unit), mention, context)
    if context.last is None:
        return _unknown(mention, "", _UNTOLD)
    when = _coarsened(context.last, meaning.unit)
    told = f"“{mention.text}” refers to the time last mentioned, {context.last}"
    return Answer(f"{told}: {when}.", when) if when is not None else _unknown(mention, "", _UNTOLD)


@answer_for.register
def _(meaning: Shift, mention: Mention, context: Context) -> Answer:
    if meaning.unit in ("hour", "minute", "second"):
        return _unknown(mention, "", "hours and minutes are not counted here")
    if meaning.of_context or (meaning.reported and context.quarter is not None):
        return _from_context(meaning, mention, context)
    if context.pivot is None:
        return _unknown(mention, "", _UNDATED)
    when = calendar.containing(calendar.shifted(context.pivot, meaning.count, meaning.unit), meaning.unit)
    name = f"{context.pivot_name} {context.pivot}"
    return Answer(f"“{mention.text}” is {_counted(meaning)} {name}: {when}.", when, anchor=str(context.pivot))


def _from_context(meaning: Shift, mention: Mention, context: Context) -> Answer:
    """From the time last mentioned; in news, where none was, from the publication date."""
    base = context.quarter if meaning.unit == "year" and context.style == "news" else None
    base = base or context.last
    if base is None and context.anchor is not None:
        base = edtf.of_day(context.anchor)
    if base is None:
        return _unknown(mention, "", _UNTOLD)
    if meaning.unit in ("day", "week") and base.granularity < edtf.Granularity.WEEK:
        return _unknown(mention, "", f"the time before it, {base}, is not known to the {meaning.unit}")
    when = calendar.moved(base, meaning.count, meaning.unit)
    return Answer(f"“{mention.text}” is {_counted(meaning)} {base}: {when}.", when, anchor=str(base))


@answer_for.register
def _(meaning: Step, mention: Mention, context: Context) -> Answer:
    if context.pivot is None:
        return _unknown(mention, underspecified(meaning.part), _UNDATED)
    day, part = context.pivot, meaning.part
    if meaning.step == 0 and part.month is not None:
        when: Edtf | None = calendar.in_year(part, day.year)
    else:
        when = _stepped(calendar.around(part, day), day, meaning.step)
    if when is None:
        return _unknown(mention, underspecified(part), "the calendar has no such day")
    side = ("the nearest one to", "the first one after", "the last one before")[meaning.step]
    name = f"{context.pivot_name} {day}"
    return Answer(f"“{mention.text}” is {side} {name}: {when}.", when, anchor=day.isoformat())


def _stepped(fits: Sequence[Edtf], day: date, step: int) -> Edtf | None:
    if step == 0:
        return min(fits, key=lambda fit: calendar.distance(fit, day))
    if step < 0:
        return next((fit for fit in reversed(fits) if (fit.bounds[1] or day) < day), None)
    return next((fit for fit in fits if (fit.bounds[0] or day) > day), None)


@answer_for.register
def _(meaning: Calendar, mention: Mention, context: Context) -> Answer:
    if meaning.year is not None:
        return _whole(meaning, mention)
    if context.style == "narrative" and context.last is not None:
        return _carried(meaning, mention, context.last)
    if context.pivot is None:
        return _unknown(mention, underspecified(meaning), _UNDATED)
    return _nearest(meaning, mention, context.pivot)


def _whole(meaning: Calendar, mention: Mention) -> Answer:
    when = Date(meaning.year or 0, meaning.month, meaning.day, meaning.masked)
    if when.masked and when.year <= 0:
        years = Interval(Date(when.year), Date(when.year + 10**when.masked - 1))
        return Answer(f"“{mention.text}” says the whole of {years}.", years, f"BC{-when.year // 100:02d}")
    try:
        edtf.parse_date(str(when))
    except edtf.EdtfError as error:
        return Answer(f"“{mention.text}” is no date: {error}.")
    doubt = f" {meaning.doubt}" if meaning.doubt else _weekday_doubt(meaning, when)
    return Answer(f"“{mention.text}” says the whole of {when}.{doubt}", when)


def _weekday_doubt(meaning: Calendar, when: Date) -> str:
    day = when.bounds[0]
    if meaning.weekday is None or day is None or day.weekday() == meaning.weekday:
        return ""
    return f" But {when} is a {_WEEKDAYS[day.weekday()]}, not a {_WEEKDAYS[meaning.weekday]}."


def _nearest(meaning: Calendar, mention: Mention, day: date) -> Answer:
    """By the tense of the verb; a weekday beside a day of the month chooses the year where the two agree."""
    fits = calendar.around(meaning, day)
    agreeing = [fit for fit in fits if not _disagrees(meaning, fit)]
    quarterly = meaning.month is not None and meaning.month > 32  # quarters are reported, so they look back
    when = calendar.choose(agreeing or fits, day, -1 if quarterly else mention.cue.direction)
    reason = _looked(mention, when, day)
    if meaning.weekday is not None and meaning.month is not None:
        agrees = f"the year in which it is a {_WEEKDAYS[meaning.weekday]}"
        reason += f" It is in {agrees}." if agreeing else f" But no year near it is {agrees}."
    return Answer(reason, when, anchor=day.isoformat())


def _disagrees(meaning: Calendar, fit: Edtf) -> bool:
    day = fit.bounds[0]
    return (
        meaning.month is not None
        and meaning.weekday is not None
        and (day is None or day.weekday() != meaning.weekday)
    )


def _looked(mention: Mention, when: Edtf, day: date) -> str:
    start, end = when.bounds
    direction = mention.cue.direction
    behind = direction < 0 and (start or day) <= day
    ahead = direction > 0 and (end or day) >= day
    if behind or ahead:
        way = "looks back from" if behind else "looks ahead from"
        side = "on or before" if behind else "on or after"
        return (
            f"“{mention.text}”, with “{mention.cue.word}”, {way} {day}: the nearest one {side} it is {when}."
        )
    return f"“{mention.text}” is taken as the one nearest to {day}: {when}."


def _carried(meaning: Calendar, mention: Mention, last: Edtf) -> Answer:
    """In narrative: the year last mentioned, or the one beside it where that is nearer."""
    start = last.bounds[0]
    if isinstance(last, Date) and meaning.month is not None and (start is None or last.month is None):
        when: Edtf | None = calendar.in_year(meaning, last.year)
    elif start is not None:
        fits = calendar.around(meaning, start)
        when = calendar.told_next(fits, start) if meaning.month else calendar.choose(fits, start, 1)
    else:
        when = None
    if when is None:
        return _unknown(mention, underspecified(meaning), _UNTOLD)
    return Answer(
        f"“{mention.text}” follows the time last mentioned, {last}: {when}.",
        when,
        anchor=str(last),
    )


def underspecified(part: Calendar) -> str:
    """The TIMEX3 value of a calendar part of which the year is not known: `XXXX-10-28`, `XXXX-WXX-1`."""
    if part.month is not None:
        known = edtf.to_timex(Date(1000, part.month, part.day))
        return "XXXX" + known[4:]
    if part.weekday is not None:
        return f"XXXX-WXX-{part.weekday + 1}"
    return f"XXXX-XX-{part.day:02d}" if part.day is not None else ""


def _unknown(mention: Mention, value: str, why: str) -> Answer:
    return Answer(f"“{mention.text}” is left open: {why}.", value=value)


def _counted(meaning: Shift) -> str:
    if meaning.count == 0:
        return f"the {meaning.unit} of"
    count = abs(meaning.count)
    return f"{count} {meaning.unit}{'s' * (count > 1)} {'before' if meaning.count < 0 else 'after'}"


def _coarsened(when: Edtf, unit: str) -> Edtf | None:
    """The unit in which a time lies; the time itself where it is coarser than the unit."""
    start = when.bounds[0]
    if start is None:
        return Date(when.year) if isinstance(when, Date) and unit == "year" else None
    larger = calendar.containing(start, unit)
    return larger if larger.granularity <= when.granularity else when
