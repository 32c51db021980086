"""Times of day: "10:30", "о дев'ятій ранку", "вночі"; `refine` joins them to their day."""

from __future__ import annotations

from timeline.temporal.meaning import Clock, Same, Shift
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.said import first_of, ordinal


@rule(
    "(?<= {CLOCKPREP|MONTH|YEARNOUN|YEAR|DEICTIC|WEEKDAY|DAYPART|SLASHDATE|OPENBRACKET}) {clock:CLOCK}"
    " | (?<= {YEARNOUN|MONTH|YEAR|SLASHDATE|DOT} {COMMA}) {clockb:CLOCK} | (?<= о | об) {clockc:CLOCKDOT}"
    " | {clockd:CLOCK} (?= {DASH} {CLOCK} | {DAY} {MONTH})",
    "Двері відчинять о [[19:15]].",
)
def clock(found: Found) -> Clock:
    word = found.words(first_of(found, "clock", "clockb", "clockc", "clockd"))[0]
    hour, minute, *_ = word.replace(".", ":").split(":")
    return Clock(f"T{int(hour):02d}:{minute}")


@rule(
    "(?<= о | об) {hour:HOUR|HOUR24} [HOURS]? {half:HALFDAY}?"
    " | (?<= {CLOCKPREP}) {hourb:HOUR} [HOURS]? {halfb:HALFDAY}"
    " | (?<= до | після | від | близько) {hourc:HOUR|HOUR24} години",
    "Двері відчинять о [[9 годині ранку]].",
)
def hour(found: Found) -> Clock:
    number = int(found.words(first_of(found, "hour", "hourb", "hourc"))[0])
    return _at(number, found)


@rule(
    "(?<= о | об) {number:ORDINAL} [HOURS]? {half:HALFDAY}?"
    " | (?<= {CLOCKPREP}) {numberb:ORDINAL} [HOURS]? {halfb:HALFDAY}",
    "Двері відчинять о [[дев'ятій ранку]].",
)
def hour_in_words(found: Found) -> Clock | None:
    number = ordinal(found, first_of(found, "number", "numberb"))
    return _at(number, found) if 1 <= number <= 24 else None


def _at(number: int, found: Found) -> Clock:
    half = found.text(first_of(found, "half", "halfb"))
    if half and number <= 12:
        number = number % 12 + 12 * (half == "p")
    return Clock(f"T{number:02d}:00")


@rule("{hour:HOURWORD}", "Дзвони б'ють [[опівдні]].")
def hour_word(found: Found) -> Clock:
    return Clock(f"T{found.value('hour')}")


@rule("{which:WHICH} {part:DAYPART}", "Два мости вразили [[минулої ночі]].")
def which_part(found: Found) -> Clock:
    step = int(found.value("which"))
    return Clock(f"T{found.value('part')}", Shift(step, "day", of_context=step > 0))


@rule("[THAT] {part:DAYPART}", "Він пішов [[тієї ж ночі]].")
def that_part(found: Found) -> Clock:
    return Clock(f"T{found.value('part')}", Same("day"))


@rule("(?: рано | пізно)? {part:DAYTIME}", "Два мости вразили [[вночі]].")
def part_of_day(found: Found) -> Clock:
    return Clock(f"T{found.value('part')}")
