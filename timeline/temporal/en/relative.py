"""Times counted from the anchor ("last week") or from the time last mentioned ("the next day")."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.en.grammar import count, rule, some
from timeline.temporal.meaning import Calendar, Length, Reference, Same, Shift, Step
from timeline.temporal.productions.lengths import length
from timeline.temporal.productions.matched import unit, weekday
from timeline.temporal.recognition.rule import Found


@rule("{day:DEICTIC}", "The vote was [[yesterday]].")
def deictic_day(found: Found) -> Shift:
    return Shift(int(found.value("day")), "day", deictic=True)


@rule("the day before yesterday | the day after tomorrow", "They left [[the day before yesterday]].")
def second_day(found: Found) -> Shift:
    return Shift(-2 if found.word(2).lower() == "before" else 2, "day")


@rule(
    "the? {which:WHICH} (?:fiscal|trading|financial|calendar|school)? {unit:PERIOD}",
    "Rain fell all [[last week]].",
)
def which_unit(found: Found) -> Shift:
    next_day = [found.word(0).lower(), found.text("which"), unit(found)] == ["the", "1", "day"]
    return Shift(int(found.value("which")), unit(found), of_context=next_day)


@rule("(?<= {MODAL|FUTURE}) one day", "It will [[one day]] be a park.")
def one_day(found: Found) -> Reference:
    return Reference("FUTURE_REF")


@rule("the? year {HYPHEN}? end", "The deal closes by [[year-end]].")
def year_end(found: Found) -> Calendar:
    """The day on which accounts are closed; "the year's end" is as long as "the end of the year"."""
    return Calendar(month=12, day=31)


@rule("the? year {POSSESSIVE} end", "The deal closes by [[year's end]].", mod="END")
def end_of_the_year(found: Found) -> Shift:
    return Shift(0, "year")


@rule("this past {unit:PERIOD}", "It rained all [[this past week]].")
def this_past_unit(found: Found) -> Shift:
    return Shift(-1, str(found.value("unit")))


@rule("the? {then:THEN} {unit:PERIOD}", "He resigned [[the following year]].")
def then_unit(found: Found) -> Shift:
    return Shift(int(found.value("then")), unit(found), of_context=True)


@rule(
    "(?: (?<= ahead of)|(?<= before)|(?<= until)|(?<= by)) the weekend",
    "They hope for a deal by [[the weekend]].",
)
def the_coming_weekend(found: Found) -> Shift:
    return Shift(0, "weekend")


@rule("the weekend", "Clashes went on over [[the weekend]].")
def the_weekend(found: Found) -> Shift:
    return Shift(-1, "weekend")


@rule(
    "(?: that|the) (?: very)? same {unit:PERIOD} | that {other:PERIOD}", "[[That same day]] the bank closed."
)
def same_unit(found: Found) -> Same:
    return Same(str(found.value("unit" if "unit" in found else "other")))


@rule(
    "the {unit:PERIOD} (?! {AGO|HYPHEN|UNIT|CAP|BEFOREAFTER} | of | that | when | for | in | ended | ending)"
    " | (?<= {EDGE} in) the {unitb:PERIOD} (?= {BEFOREAFTER})"
    " | the quarter (?= ended | ending | {BEFOREAFTER})"
    " | (?<= for) the full {full:PERIOD} (?! {AGO|HYPHEN} | of)",
    "The company lost money in [[the quarter]].",
)
def the_unit(found: Found) -> Same | None:
    name = unit(found) or found.text("full", "quarter")
    return Same(name, definite=True) if name in ("quarter", "month", "year", "week") else None


@rule(
    "(?: this coming | {which:WHICH} | the {whichb:WHICH|THEN}) {weekday:WEEKDAY}",
    "The court ruled [[last Tuesday]].",
)
def which_weekday(found: Found) -> Step:
    then = found.vocabulary.value(found.word(-2), "THEN") != found.word(-2)
    return Step(Calendar(weekday=weekday(found)), _which(found), "told" if then else "anchor")


@rule(
    "(?: (?<= since)|(?<= until)|(?<= till)|(?<= by)|(?<= before)) then (?! {HYPHEN|CAP})",
    "He has kept silent since [[then]].",
)
def then(found: Found) -> Same:
    return Same("time")


@rule(
    "the {weekday:WEEKDAY} {before:BEFOREAFTER} (?: that | then | (?= {STOP|COMMA|BREAK}))",
    "He had left [[the Friday before that]].",
)
def weekday_before_that(found: Found) -> Step:
    return Step(Calendar(weekday=weekday(found)), int(found.value("before")), "context")


@rule("the {weekday:WEEKDAY} (?= {BEFOREAFTER})", "He left [[the Friday]] before the vote.")
def weekday_before_event(found: Found) -> Step:
    return Step(Calendar(weekday=weekday(found)), 0, "event")


@rule(
    "the (?: {weekday:WEEKDAY} | {season:SEASON} | {unit:PERIOD}) (?: before last | after next)",
    "The court ruled [[the Tuesday before last]].",
)
def one_before_last(found: Found) -> Step | Shift:
    side = -2 if found.word(2).lower() == "before" else 2
    if "unit" in found:
        return Shift(side, unit(found))
    return Step(Calendar(month=found.number("season"), weekday=weekday(found)), side)


@rule("the {unit:PERIOD} {before:BEFOREAFTER} (?: that | then)", "He had left [[the week before that]].")
def unit_before_that(found: Found) -> Shift:
    return Shift(int(found.value("before")), unit(found), of_context=True, told=True)


@rule(
    "(?: this coming | {which:WHICH} | the {whichb:WHICH|THEN}) {month:MONTH} (?: {DOT}? {day:DAY})?",
    "The plan was approved [[last April]].",
)
def which_month(found: Found) -> Step:
    return Step(Calendar(month=int(found.value("month")), day=found.number("day")), _which(found))


@rule(
    "(?: this coming | {which:WHICH} | the {whichb:WHICH|THEN}) {season:SEASON}",
    "The dam was finished [[this summer]].",
)
def which_season(found: Found) -> Step:
    return Step(Calendar(month=int(found.value("season"))), _which(found))


def _which(found: Found) -> int:
    for name in ("which", "whichb"):
        if name in found:
            return int(found.value(name))
    return 1


@rule("(?<= {EDGE} in) the day (?! {WORD})", "He resigned [[earlier in the day]].")
def in_the_day(found: Found) -> Shift:
    return Shift(0, "day", of_context=True)


@rule(
    "(?: [n:NUMBER] {unit:UNIT|UNITS} | (?:a|an|one) {unitb:UNIT}) (?: or so)? {ago:AGO}",
    "The mine closed [[two years ago]].",
)
def units_ago(found: Found) -> Shift:
    return _counted(found, count(found), unit(found))


@rule(
    "(?: [n:NUMBER] {unit:UNIT|UNITS} | (?:a|an|one) {unitb:UNIT}) ago (?: this {grain:PERIOD} | today)",
    "The mine closed [[two years ago this week]].",
)
def units_ago_this(found: Found) -> Shift:
    return Shift(-round(count(found)), unit(found), grain=found.text("grain", "day"))


@rule(
    "(?: [n:NUMBER] {unit:UNIT|UNITS} | (?:a|an|one) {unitb:UNIT}) ago"
    " (?: on | this | last)? {weekday:WEEKDAY}",
    "The mine closed [[two years ago on Monday]].",
)
def units_ago_weekday(found: Found) -> Shift | Step | None:
    """ "A week ago Monday" is the Monday before the last; in which week years are full is not said."""
    if unit(found) == "week" and count(found) == 1:
        return Step(Calendar(weekday=weekday(found)), -2)
    return None if unit(found) in ("day", "week") else Shift(-round(count(found)), unit(found))


@rule(
    "(?: [n:NUMBER] {unit:CLOCKUNIT|CLOCKUNITS} | (?:a|an|one) {unitb:CLOCKUNIT}) {ago:AGO}",
    "The train left [[three hours ago]].",
)
def hours_ago(found: Found) -> Shift:
    return _counted(found, count(found), unit(found))


@rule("a? half {HYPHEN}? (?:a|an)? hour {ago:AGO}", "The train left [[half an hour ago]].")
def half_hour_ago(found: Found) -> Shift:
    return _counted(found, 30, "minute")


def _counted(found: Found, number: float, name: str) -> Shift:
    """A count of units before or after now ("ago") or then ("earlier", "later"); whole units only."""
    parts = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}
    if number != int(number) and name in parts:
        factor, name = parts[name]
        number *= factor
    shift = Shift(int(found.value("ago")) * round(number), name)
    ago = found.words("ago")[0].lower() == "ago"
    return replace(shift, of_context=not ago, reported=ago and shift == Shift(-1, "year"))


@rule(
    "(?: (?: [some:SOME] | not? long | some)? (?: {unit:UNITS|CLOCKUNITS} | time) | long | moments | ages)"
    " {ago:AGO}",
    "They came [[a few days ago]].",
)
def vaguely_ago(found: Found) -> Reference | Length:
    """From now it is a past without a day; from another time ("years later") only how long is said."""
    if "unit" in found and found.words("ago")[0].lower() not in ("ago", "hence"):
        return Length(some(found, unit(found)))
    return Reference("PAST_REF" if found.value("ago") == -1 else "FUTURE_REF")


@rule(
    "{n:CARDINAL} {weekday:WEEKDAYS} ago",
    "The court ruled [[two Mondays ago]].",
)
def weekdays_ago(found: Found) -> Step:
    return Step(Calendar(weekday=found.number("weekday")), -round(count(found)))


@rule("(?: [n:NUMBER] {unit:UNITS} | a {unitb:UNIT}) from (?:now|today)", "We meet [[two weeks from now]].")
def units_from_now(found: Found) -> Shift:
    return Shift(round(count(found)), unit(found))


@rule(
    "(?: [EITHER]? [n:NUMBER] {unit:UNITS|CLOCKUNITS} {APOSTROPHE}"
    " | (?:a|an|one) {unitb:UNIT|CLOCKUNIT} {POSSESSIVE}) time (?! off|to)",
    "The vote is in [[three days' time]].",
)
def units_time(found: Found) -> Shift:
    return Shift(round(count(found)), unit(found))


@rule(
    "(?! following [SOME] | following [NUMBER] | [LASTING]) the? (?: {which:WHICH|THEN}|recent)"
    " (?: [EITHER]? [n:NUMBER] | [some:SOME])? [KIND]? {unit:UNITS|CLOCKUNITS} (?! [OFPERIOD])",
    "Talks went on for [[the past two weeks]].",
)
def which_units(found: Found) -> Length:
    return _length(found, int(found.value("which")) if "which" in found else -1)


@rule("the? [some:SOME] {which:WHICH} {unit:UNITS}", "It fell in [[the few past days]].")
def units_which(found: Found) -> Length:
    return _length(found, int(found.value("which")))


def _length(found: Found, side: int) -> Length:
    value = length(count(found), unit(found)) if "n" in found else some(found, unit(found))
    return Length(value, -1 if side < 0 else 1 if side else 0)


@rule(
    "(?: [n:NUMBER] {unit:UNITS} | (?:a|an|one|the) {unitb:UNIT})"
    " (?: {before:BEFOREAFTER}) (?= {STOP|COMMA|BREAK} | and | but | as | thanks | because | while)",
    "The mill had closed [[two years before]].",
)
def units_before(found: Found) -> Shift:
    return Shift(int(found.value("before")) * round(count(found)), unit(found), of_context=True)
