"""Weekdays with weeks to add: "Monday week", "a fortnight on Friday"."""

from __future__ import annotations

from timeline.temporal.en.grammar import rule
from timeline.temporal.meaning import Calendar, Step
from timeline.temporal.productions.matched import weekday
from timeline.temporal.recognition.rule import Found


@rule(
    "{weekday:WEEKDAY} {weeks:WEEKLONG} (?! {NUM|CARDINAL|HYPHEN|POSSESSIVE})", "It opens on [[Monday week]]."
)
def weekday_week(found: Found) -> Step:
    """The one to come, and a week or two more."""
    return Step(Calendar(weekday=weekday(found)), 1 + int(found.value("weeks")))


@rule(
    "(?: (?<= {BE|AUXILIARY|STAGED|SCHEDULED|DUE}) {ONE} {weeks:WEEKLONG} on | {ONE} {weeksb:WEEKLONG} from"
    " | two weeks from) {weekday:WEEKDAY} (?! {POSSESSIVE})",
    "The vote is [[a week on Friday]].",
)
def week_on_weekday(found: Found) -> Step:
    weeks = found.number("weeks") or found.number("weeksb") or 2
    return Step(Calendar(weekday=weekday(found)), 1 + weeks)
