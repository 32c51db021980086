"""What is a time in a history only: the former, the current and the future, that time, rates and ages.

In news nobody marks "the former mayor" or "at the same time" as times, in histories hardly anybody leaves
them out (counted in TimeBank and WikiWars), so that these rules hold `only` in a narrative. Nothing in them
names days but what refers to a time told before.
"""

from __future__ import annotations

from functools import partial

from timeline.temporal.en.grammar import count
from timeline.temporal.en.grammar import rule as any_rule
from timeline.temporal.meaning import Calendar, Frequency, Length, Reference, Same, Shift
from timeline.temporal.productions.lengths import length
from timeline.temporal.productions.matched import unit
from timeline.temporal.recognition.rule import Found

rule = partial(any_rule, only="narrative")


@rule(
    "(?<! more|most) {which:ATTRIBUTE} (?= {WORD|OTHER})"
    " (?! {BE|HAVE|PAST|FUTURE|MODAL|RELATION|INDURING|FORIN|TO|SAY} | and | or | half | part | at | on)",
    "The [[former]] mayor was arrested.",
)
def attribute(found: Found) -> Reference:
    return Reference("FUTURE_REF" if found.value("which") == "FUTURE_REF" else "PAST_REF")


@rule(
    "current (?= {WORD}) (?! {BE|PAST|FUTURE|MODAL|RELATION})", "The [[current]] rules date from long before."
)
def current(found: Found) -> Reference:
    return Reference("PRESENT_REF")


@rule("(?: present|modern) {HYPHEN}? day (?= {WORD})", "They settled in [[present-day]] Belize.")
def present_day(found: Found) -> Reference:
    return Reference("PRESENT_REF")


@rule(
    "(?: (?<= {INDURING}) | (?<= at|around|about)) this time (?! {WORD} of)",
    "At [[this time]] the port was closed.",
)
def this_time(found: Found) -> Reference:
    return Reference("PRESENT_REF")


@rule(
    "(?: (?<= {INDURING}) | (?<= at|around|about))"
    " (?: (?: that|the same) time | (?: this|that|the same) period)",
    "In [[that period]] the port was closed.",
)
def that_time(found: Found) -> Same:
    return Same("year" if found.word(-1).lower() == "period" else "time")


@rule("(?<= at) the time (?: (?! {WORD}) | (?= {PAST} | and | but))", "The port was closed at [[the time]].")
def the_time(found: Found) -> Same:
    return Same("year")


@rule("(?<= to) (?<! up to) date (?: (?! {WORD|HYPHEN}) | (?= {HAVE}))", "It is the largest to [[date]].")
def to_date(found: Found) -> Reference:
    return Reference("PRESENT_REF")


@rule("the duration (?: of the {WORD})?", "The port was closed for [[the duration of the war]].")
def the_duration(found: Found) -> Length:
    return Length("")


@rule(
    "(?<= {FORIN}) a (?:very)? (?: long|short) (?: amount of)? time",
    "They kept the town for [[a short time]].",
)
def long_time(found: Found) -> Length:
    return Length("")


@rule("the? {WEATHER} season", "The road was closed in [[the rainy season]].")
def weather_season(found: Found) -> Reference:
    return Reference("")


@rule("{season:SEASON} (?= {SEASONAL})", "It was lost in the [[Spring]] Offensive.")
def named_season(found: Found) -> Calendar:
    return Calendar(month=int(found.value("season")))


@rule(
    "(?<= {DAY|DAYTH|MONTH|YEAR|WEEKDAY} {COMMA}) the (?: [ORDINALS]|final) day (?= of)",
    "The wall fell on 4 May, [[the second day]] of the siege.",
)
def ordinal_day_told(found: Found) -> Same:
    return Same("day")


@rule(
    "the (?: [ORDINALS]|final) (?: day|night|morning|evening) (?= of the | of {CAP} | {STOP|COMMA})",
    "The wall fell on [[the second day]] of the siege.",
)
def ordinal_day(found: Found) -> Reference:
    return Reference("")


@rule(
    "the day (?= {before:BEFOREAFTER} (?: the|his|her|its|their|{CAP}))",
    "The wall fell on [[the day]] after the battle.",
)
def day_beside_event(found: Found) -> Shift:
    """The event is taken to be the one told last."""
    return Shift(int(found.value("before")), "day", of_context=True, told=True)


@rule("[n:NUMBER] {unit:UNITS} (?: old | of age)", "The soldiers were [[18 years old]].")
def years_old(found: Found) -> Length:
    return Length(length(count(found), unit(found)))


@rule(
    "(?: {NUM|CARDINAL} {WORD}? {PLURAL|MEASURE} | {MEASURE} (?: of {WORD} | {CLOSING})"
    " | {CURRENCY}? {NUM} {SCALE}? | {SCALE|MEASURE|PERCENT|CURRENCY})"
    " mention<(?:a|an|per) (?! second {WORD}) {unit:UNIT|CLOCKUNIT}> (?! {AGO|HYPHEN})",
    "The airline has four flights [[a week]].",
)
def rate(found: Found) -> Frequency:
    return Frequency(length(1, unit(found)))
