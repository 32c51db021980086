"""Sets of times: "every Monday", "twice a week", "daily"."""

from __future__ import annotations

from timeline.temporal.english.grammar import count, rule
from timeline.temporal.lengths import length
from timeline.temporal.matched import unit, weekday
from timeline.temporal.meaning import Frequency
from timeline.temporal.rule import Found

_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@rule("{EVERY} (?: other|second|single)? {unit:UNIT|CLOCKUNIT}", "The committee meets [[every month]].")
def every_unit(found: Found) -> Frequency:
    other = found.word(1).lower() in ("other", "second")
    return Frequency(length(2 if other else 1, unit(found)))


@rule("{EVERY} [n:NUMBER] {unit:UNITS|CLOCKUNITS}", "Elections are held [[every four years]].")
def every_units(found: Found) -> Frequency:
    return Frequency(length(count(found), unit(found)))


@rule("{EVERY} {weekday:WEEKDAY} {part:DAYPART}?", "The market is open [[every Saturday]].")
def every_weekday(found: Found) -> Frequency:
    return Frequency(_weekly(weekday(found), found))


@rule("{weekday:WEEKDAYS} | {single:WEEKDAY} {part:DAYPARTS}", "The market is open on [[Saturdays]].")
def weekdays(found: Found) -> Frequency:
    number = int(found.value("weekday")) if "weekday" in found else weekday(found, "single")
    return Frequency(_weekly(number, found))


def _weekly(number: int | None, found: Found) -> str:
    part = f"T{found.value('part')}" if "part" in found else ""
    return f"XXXX-WXX-{(number or 0) + 1}{part}"


@rule("{EVERY} {month:MONTH}", "The river floods [[every July]].")
def every_month(found: Found) -> Frequency:
    return Frequency(f"XXXX-{int(found.value('month')):02d}")


@rule("{EVERY} {season:SEASON}", "The road is repaired [[every summer]].")
def every_season(found: Found) -> Frequency:
    return Frequency(f"XXXX-{_SEASONS[int(found.value('season'))]}")


@rule("{EVERY} {part:DAYPART}", "He runs [[every morning]].")
def every_part(found: Found) -> Frequency:
    return Frequency(f"XXXX-XX-XXT{found.value('part')}")


@rule("{often:OFTEN} | {quarterly:QUARTERLY} (?! {WORD})", "The figures are published [[daily]].")
def often(found: Found) -> Frequency:
    return Frequency(str(found.value("often" if "often" in found else "quarterly")))


@rule(
    "(?: {FREQUENT} | [NUMBER] times) (?:a|an|per|each|every) {unit:UNIT|CLOCKUNIT}",
    "They train [[twice a week]].",
)
def times_a_unit(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))


@rule("per {unit:UNIT}", "It costs [[per day]] what it should cost by the week.")
def per_unit(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))
