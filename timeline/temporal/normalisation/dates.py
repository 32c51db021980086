"""What a date that is said in parts comes to: whole, or nearest to the anchor, or next in what is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline import edtf
from timeline.edtf import Date, Edtf, Interval, OneOf
from timeline.temporal.meaning import Calendar, Mention, Numeric
from timeline.temporal.normalisation import calendar
from timeline.temporal.normalisation.answer import UNTOLD, Answer, unknown
from timeline.wording import say

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_QUARTER = 33  # the first of the groups of months that figures are given for
_NO_SUCH_DAY = "the calendar has no such day near it"


def whole(meaning: Calendar, mention: Mention) -> Answer:
    """A date that says its year."""
    if meaning.holiday:
        return _kept(meaning, mention)
    when = Date(meaning.year or 0, meaning.month, meaning.day, meaning.masked)
    if when.masked and when.year < 0:
        years = Interval(Date(when.year), Date(when.year + 10**when.masked - 1))
        return Answer(f"“{mention.text}” says its date in full: {say(years)}.", years)
    try:
        edtf.parse_date(str(when))
    except edtf.EdtfError as error:
        return Answer(f"“{mention.text}” is no date: {error}.")
    note = f" {meaning.note}" if meaning.note else _weekday_doubt(meaning, when)
    return Answer(f"“{mention.text}” says its date in full: {say(when)}.{note}", when)


def _kept(meaning: Calendar, mention: Mention) -> Answer:
    """A holiday that says its year."""
    when = calendar.in_year(meaning, meaning.year or 0)
    if when is None:
        return unknown(mention, meaning.underspecified, f"its day in {meaning.year} is not known")
    return Answer(f"“{mention.text}” says its date in full: {say(when)}. {meaning.note}", when)


def _weekday_doubt(meaning: Calendar, when: Date) -> str:
    day = when.bounds[0]
    if meaning.weekday is None or day is None or day.weekday() == meaning.weekday:
        return ""
    return f" But {say(when)} is a {_WEEKDAYS[day.weekday()]}, not a {_WEEKDAYS[meaning.weekday]}."


def nearest(meaning: Calendar, mention: Mention, day: date) -> Answer:
    """By the tense of the verb; a weekday beside a day of the month chooses the year where the two agree."""
    fits = calendar.around(meaning, day)
    if not fits:
        return unknown(mention, meaning.underspecified, _NO_SUCH_DAY)
    agreeing = [fit for fit in fits if not _disagrees(meaning, fit)]
    if mention.cue.unread and (sides := calendar.sides(agreeing or fits, day, meaning.yearly)):
        reason = f"“{mention.text}” is before or after {day}: no word known here tells which."
        return Answer(f"{reason} It is {say(sides)}.", sides, meaning.underspecified, anchor=day.isoformat())
    when = _chosen(meaning, mention, agreeing or fits, day)
    reason = _looked(mention, when, day)
    if meaning.weekday is not None and meaning.day is not None:
        period = "month" if meaning.month is None else "year"
        agrees = f"the {period} in which it is a {_WEEKDAYS[meaning.weekday]}"
        reason += f" It is in {agrees}." if agreeing else f" But none near it is {agrees}."
    note = f" {meaning.note}" if meaning.note else ""
    return Answer(reason + note, when, anchor=day.isoformat())


def _chosen(meaning: Calendar, mention: Mention, fits: Sequence[Edtf], day: date) -> Edtf:
    """Where its verb looks, unless that is not beside it and the day would be far off.

    Quarters are reported, so they look back; where the verb looks ahead the nearest is meant. What was to be
    done "by Friday" can be over or not, and a stretch of days can hold the day itself.
    """
    cue = mention.cue
    if meaning.month is not None and meaning.month >= _QUARTER:
        return calendar.choose(fits, day, 0 if cue.direction > 0 else -1)
    if cue.firm or not cue.direction:
        return calendar.choose(fits, day, cue.direction)
    if meaning.yearly:
        return calendar.in_year_or_lean(fits, day, cue.direction, 5 if mention.relation else 7)
    if mention.link == "to" or (cue.direction < 0 and mention.relation in ("by", "from") and not cue.after):
        return calendar.choose(fits, day, 0)
    return (
        calendar.lean(fits, day, 3)
        if cue.direction > 0 and not mention.relation
        else (calendar.choose(fits, day, cue.direction))
    )


def _disagrees(meaning: Calendar, fit: Edtf) -> bool:
    day = fit.bounds[0]
    return (
        meaning.day is not None
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
        verb = f"“{mention.text}”, with “{mention.cue.word}”,"
        return f"{verb} {way} {day}: the nearest one {side} it is {say(when)}."
    if isinstance(when, Date) and (when.month or 0) >= _QUARTER and direction <= 0:
        return f"“{mention.text}” is the last one to begin by {day}, as quarters are reported: {say(when)}."
    held = (start or day) <= day <= (end or day)
    side = "in which it lies" if held else f"which is {'before' if (end or day) < day else 'after'} it"
    doubt = "" if held or direction else " No word known here tells which side is meant."
    return f"“{mention.text}” is taken as the one nearest to {day}, {side}: {say(when)}.{doubt}"


def told(meaning: Calendar, mention: Mention, year: int, last: Edtf) -> Answer:
    """In narrative a month or day of the month, in the year that the story is in."""
    when = calendar.in_year(meaning, year)
    return Answer(
        f"“{mention.text}” follows the time told before it, {say(last)}: {say(when)}.", when, anchor=str(last)
    )


def carried(meaning: Calendar, mention: Mention, last: Edtf) -> Answer:
    """In narrative a weekday or day of a month: the next after the time last mentioned."""
    start = last.bounds[0]
    if start is None:
        return unknown(mention, meaning.underspecified, UNTOLD)
    fits = calendar.around(meaning, start)
    if not fits:
        return unknown(mention, meaning.underspecified, _NO_SUCH_DAY)
    when = calendar.choose(fits, start, 1)
    reason = f"“{mention.text}” follows the time last mentioned, {say(last)}: {say(when)}."
    return Answer(reason, when, anchor=str(last))


def restated(meaning: Calendar, mention: Mention, last: Edtf) -> Answer:
    """What says more exactly the time before it: "three weeks later, on May 24"."""
    start = last.bounds[0]
    fits = calendar.around(meaning, start) if start is not None else []
    if not fits:
        return unknown(mention, meaning.underspecified, _NO_SUCH_DAY)
    when = min(fits, key=lambda fit: calendar.distance(last, fit.bounds[0] or date.min))
    return Answer(
        f"“{mention.text}” tells more of the time before it, {say(last)}: {say(when)}.",
        when,
        anchor=str(last),
    )


def either(meaning: Numeric, mention: Mention) -> Answer:
    """One of two days, where nothing in the text tells the order of the numbers."""
    days = [Date(each.year or 0, each.month, each.day) for each in (meaning.month_first, meaning.day_first)]
    when = OneOf(tuple(sorted(days, key=str)))
    reason = f"“{mention.text}” does not say which number is the month: it is {say(when)}."
    return Answer(reason, when, f"{days[0].year:04d}-XX-XX")
