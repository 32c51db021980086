"""Sets of times: "every Monday", "twice a week", "daily"."""

from __future__ import annotations

from timeline.temporal.en.grammar import count, ordinal, rule, some
from timeline.temporal.meaning import Frequency
from timeline.temporal.productions.lengths import length
from timeline.temporal.productions.matched import day, unit, weekday
from timeline.temporal.recognition.rule import Found

_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@rule("{EVERY} {set:WEEKDAYSET}", "The market is open [[every weekend]].")
def week_part(found: Found) -> Frequency | None:
    return Frequency(found.text("set"))


@rule(
    "(?: each and)? {EVERY} (?: other|second|single)? {unit:UNIT|CLOCKUNIT}",
    "The committee meets [[every month]].",
)
def every_unit(found: Found) -> Frequency:
    other = found.word(-2).lower() in ("other", "second")
    return Frequency(length(2 if other else 1, unit(found)))


@rule(
    "(?: {FREQUENT} | [NUMBER] times)? {EVERY} (?: [EITHER]? [n:NUMBER] | {some:VAGUE} of?)"
    " {unit:UNITS|CLOCKUNITS}",
    "Elections are held [[every four years]].",
)
def every_units(found: Found) -> Frequency:
    return Frequency(some(found, unit(found)) if "some" in found else length(count(found), unit(found)))


@rule("{EVERY} {nth:ORDINAL} {unit:UNIT|CLOCKUNIT}", "They rest [[every third day]].")
def every_nth_unit(found: Found) -> Frequency | None:
    number = ordinal(found, "nth")
    return Frequency(length(number, unit(found))) if number > 1 else None


@rule(
    "the? (?: [ORDINALS] | {DAYTH}) (?: {UNIT} | {WEEKDAY})? (?: of | in) {EVERY} {unit:UNIT}",
    "They meet on [[the first Tuesday of every month]].",
)
def nth_of_every_unit(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))


@rule("{EVERY} half {HYPHEN}? an? {unit:UNIT|CLOCKUNIT}", "The bus comes [[every half hour]].")
def every_half(found: Found) -> Frequency:
    return Frequency(length(0.5, unit(found)))


@rule("(?<= on|at|during) {set:WEEKDAYSET}", "The market is open on [[weekdays]].")
def on_week_parts(found: Found) -> Frequency | None:
    return Frequency(found.text("set")) if found.word(0).lower().endswith("s") else None


@rule(
    "{EVERY} (?: other|second|single)? {weekday:WEEKDAY} {part:DAYPART}?",
    "The market is open [[every Saturday]].",
)
def every_weekday(found: Found) -> Frequency:
    return Frequency(_weekly(weekday(found), found))


@rule("{weekday:WEEKDAYS} | {single:WEEKDAY} {part:DAYPARTS}", "The market is open on [[Saturdays]].")
def weekdays(found: Found) -> Frequency:
    number = int(found.value("weekday")) if "weekday" in found else weekday(found, "single")
    return Frequency(_weekly(number, found))


def _weekly(number: int | None, found: Found) -> str:
    part = f"T{found.value('part')}" if "part" in found else ""
    return f"XXXX-WXX-{(number or 0) + 1}{part}"


@rule(
    "{EVERY} (?: {month:MONTH} {DOT}? [day:DAYS] | [dayb:DAYS] of? {monthb:MONTH})",
    "They march [[every May 4]].",
)
def every_day_of_year(found: Found) -> Frequency:
    month = int(found.value("month" if "month" in found else "monthb"))
    return Frequency(f"XXXX-{month:02d}-{day(found, 'day' if 'day' in found else 'dayb'):02d}")


@rule("the {part:DAYPARTS}", "He runs in [[the mornings]].")
def the_parts(found: Found) -> Frequency:
    return Frequency(f"XXXX-XX-XXT{found.value('part')}")


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
    "(?: {FREQUENT} | (?: [NUMBER] | {VAGUE}) times | [NUMBER] {UNITS|CLOCKUNITS})"
    " (?:a|an|per|each|every) {unit:UNIT|CLOCKUNIT} (?! {AGO|HYPHEN})",
    "They train [[twice a week]].",
)
def times_a_unit(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))


@rule("(?: {FREQUENT} | [NUMBER] times) {often:OFTEN}", "They train [[twice daily]].")
def times_often(found: Found) -> Frequency:
    return Frequency(found.text("often"))


@rule("per annum", "They train ten days [[per annum]].")
def per_annum(found: Found) -> Frequency:
    return Frequency(length(1, "year"))


@rule("per {unit:UNIT}", "It costs [[per day]] what it should cost by the week.")
def per_unit(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))
