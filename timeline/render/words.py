"""Dates and categories as an English reader says them; nothing finer than the EDTF value they stand for."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from timeline import edtf, model
from timeline.wording import BASES as BASES
from timeline.wording import MONTHS, QUALIFIERS, single, year
from timeline.wording import confidence as confidence

LANGUAGE = "en"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS: dict[model.Kind, str] = {
    "occurrence": "Happened",
    "statement": "Said or announced",
    "plan": "Planned or expected",
    "state": "Ongoing",
}
DENIED: dict[model.Kind, str] = {
    "occurrence": "Did not happen",
    "statement": "Denied, or said not to be so",
    "plan": "Not planned or expected",
    "state": "Not so",
}
ORIGINS: dict[model.Basis, str] = {
    "said": "the sentence has the day itself, or words that are counted from another day",
    "carried": "the sentence has no time; it goes on from the one before it",
    "published": "the sentence has no time; what it tells of was over when its article appeared",
    "stated": "the day an article appeared was given with it",
    "metadata": "its page says to machines on which day the article appeared",
    "dateline": "the article has its day at its head or foot",
    "inferred": "the day an article appeared was found from what it and the others tell",
    "corrected": "a person set it, and says why",
}
CERTAINTIES: dict[model.Certainty, str] = {
    "certain": "told as certain",
    "probable": "told as probable",
    "possible": "told as possible",
}


def when(value: str) -> str:
    """EDTF text in words: `[2024-10-27,2024-10-28]` is "27 or 28 October 2024". Raises edtf.EdtfError."""
    found = edtf.parse(value)
    match found:
        case edtf.Date():
            return single(found)
        case edtf.OneOf():
            return _joined(found.members, " or ")
        case edtf.Interval(start=edtf.Date() as start, end=edtf.Date() as end):
            return span(start, end)
        case edtf.Interval():
            return _half_open(found)


def heading(value: str) -> str:
    """As `when`, and the day of the week before a single day."""
    first, last = edtf.bounds(value)
    named = first is not None and first == last
    return f"{WEEKDAYS[first.weekday()]} {when(value)}" if named and first else when(value)


def span(first: edtf.Date, last: edtf.Date) -> str:
    """The time from one date to another in words: "spring 2023 to 13 November 2024"."""
    if first == last:
        return single(first)
    third = _third(first, last)
    if third:
        return f"{third}{MONTHS[(first.month or 1) - 1]} {year(first.year)} ({first.day}–{last.day})"
    if _is_week(first, last):
        return f"week of {single(first)}"
    if first.qualifier == last.qualifier:
        bare = replace(first, qualifier=""), replace(last, qualifier="")
        return QUALIFIERS[first.qualifier].format(_joined(bare, "–"))
    return f"{single(first)} to {single(last)}"


def kind(event: model.Event) -> str:
    """What kind of thing an event is, or is said not to be: "Planned or expected", "Did not happen"."""
    return (DENIED if event.factuality.negated else KINDS)[event.kind]


def told(event: model.Event) -> str:
    """What kind of thing an event is and how sure the text makes it: "Did not happen, told as probable"."""
    return f"{kind(event)}, {CERTAINTIES[event.factuality.certainty]}"


def sometime(value: str) -> str:
    """As `when`, of something that took place on one day of that time and on no other."""
    match edtf.parse(value):
        case edtf.Interval(start=edtf.Date() as start, end=edtf.Date() as end):
            return f"between {single(start)} and {single(end)}"
        case edtf.Interval(start=edtf.Date() as start):
            return f"on or after {single(start)}"
        case edtf.Interval(end=edtf.Date() as end):
            return f"on or before {single(end)}"
        case _:
            return when(value)


def when_said(value: str) -> str:
    """As `when`; a value that is no EDTF as it stands."""
    try:
        return when(value)
    except edtf.EdtfError:
        return value


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 event", "2 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(shown: Sequence[str], conjunction: str) -> str:
    """Words one after the other: "a, b and c"; "" of none."""
    return conjunction.join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _half_open(found: edtf.Interval) -> str:
    if isinstance(found.start, edtf.Date):
        start = single(found.start)
        return f"since {start}" if found.end == edtf.OPEN else f"from {start}, end not said"
    assert isinstance(found.end, edtf.Date)  # noqa: S101 - EDTF has no interval without a date
    end = single(found.end)
    return f"until {end}" if found.start == edtf.OPEN else f"on or before {end}"


def _third(start: edtf.Date, end: edtf.Date) -> str:
    """Which third of its month an interval with two vague ends is: "early ", "mid-", "late " or ""."""
    vague = start.qualifier == end.qualifier == "~"
    if not vague or (start.year, start.month) != (end.year, end.month) or not (start.day and end.day):
        return ""
    last = monthrange(2000 + start.year % 400, start.month or 1)[1]
    return {(1, 10): "early ", (11, 20): "mid-", (21, last): "late "}.get((start.day, end.day), "")


def _is_week(start: edtf.Date, end: edtf.Date) -> bool:
    first, last = start.bounds[0], end.bounds[1]
    if start.qualifier or end.qualifier or first is None or last is None or start.day is None:
        return False
    return first.weekday() == 0 and last - first == timedelta(days=6)


def _joined(members: tuple[edtf.Date, ...], conjunction: str) -> str:
    """Dates one after the other, saying the month and year they share only once, at the end."""
    last = members[-1]
    plain = all(each.day and not each.qualifier for each in members)
    same_year = plain and all(each.year == last.year for each in members)
    if same_year and all(each.month == last.month for each in members):
        shown = [str(each.day) for each in members]
        return f"{listed(shown, conjunction)} {MONTHS[(last.month or 1) - 1]} {year(last.year)}"
    shown = [single(each) for each in members]
    if same_year:
        shown = [f"{each.day} {MONTHS[(each.month or 1) - 1]}" for each in members[:-1]] + shown[-1:]
    return listed(shown, " to " if conjunction == "–" else conjunction)
