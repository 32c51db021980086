"""Sets of times: "щопонеділка", "двічі на тиждень", "щодня"."""

from __future__ import annotations

from timeline.temporal.meaning import Frequency
from timeline.temporal.productions.lengths import length
from timeline.temporal.productions.matched import unit
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.said import count, first_of

_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@rule("{often:OFTEN}", "Звіти публікують [[щодня]].")
def often(found: Found) -> Frequency:
    return Frequency(str(found.value("often")))


@rule("{EVERY} [n:NUMBER]? {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}", "Вибори проводять [[кожні чотири роки]].")
def every_unit(found: Found) -> Frequency:
    return Frequency(length(count(found), unit(found)))


@rule("{EVERY} {weekday:WEEKDAY}", "Ринок працює [[кожного вівторка]].")
def every_weekday(found: Found) -> Frequency:
    return Frequency(f"XXXX-WXX-{int(found.value('weekday')) + 1}")


@rule("{day:EVERYDAY} | по {dayb:WEEKDAYS}", "Ринок працює [[щосуботи]].")
def weekdays(found: Found) -> Frequency:
    return Frequency(f"XXXX-WXX-{int(found.value(first_of(found, 'day', 'dayb'))) + 1}")


@rule("{EVERY} {season:SEASON}", "Дорогу лагодять [[кожного літа]].")
def every_season(found: Found) -> Frequency:
    return Frequency(f"XXXX-{_SEASONS[int(found.value('season'))]}")


@rule("{EVERY} {part:DAYPART}", "Він бігає [[кожного ранку]].")
def every_part(found: Found) -> Frequency:
    return Frequency(f"XXXX-XX-XXT{found.value('part')}")


@rule(
    "(?: {FREQUENT} | [NUMBER] (?: рази | разів) | {VAGUE} разів) на [n:NUMBER]? {unit:UNIT|UNITS|CLOCKUNIT}",
    "Вони тренуються [[двічі на тиждень]].",
)
def times_a_unit(found: Found) -> Frequency:
    return Frequency(length(count(found), unit(found)))
