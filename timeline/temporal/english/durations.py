"""Lengths of time: "two weeks", "a year and a half", "several months", "the 30-day truce"."""

from __future__ import annotations

from timeline.temporal.english.grammar import count, rule, vague
from timeline.temporal.lengths import length
from timeline.temporal.matched import unit
from timeline.temporal.meaning import Length
from timeline.temporal.rule import Found


@rule(
    "(?: the (?= [NUMBER] [KIND]? {UNITS} (?! of)))? [EITHER]?"
    " [n:NUMBER] [KIND]? {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} long? (?! {AGO})",
    "The strike lasted [[two weeks]].",
)
def counted_length(found: Found) -> Length | None:
    if unit(found) in ("second", "quarter", "half") and found.word(-1).lower() == unit(found):
        return None  # "two second places", "the 1988 quarter"
    reported = found.word(0).lower() == "the" and unit(found) == "month"
    return Length(length(count(found), unit(found)), reported=reported)


@rule(
    "(?:the)? (?: first|last|final|opening|closing) [n:NUMBER] [KIND]? {unit:UNITS|CLOCKUNITS}"
    " (?! of {MONTH})",
    "It rained in [[the first nine months]].",
)
def first_units(found: Found) -> Length:
    return Length(length(count(found), unit(found)), reported=unit(found) == "month")


@rule(
    "[n:NUMBER] {HYPHEN} {unit:UNIT|CLOCKUNIT} (?: {HYPHEN}? long)?",
    "The [[30-day]] truce held.",
)
def hyphened_length(found: Found) -> Length | None:
    if unit(found) in ("half", "quarter", "second"):
        return None  # "one-half share", "two-quarter time"
    return Length(length(count(found), unit(found)))


@rule("(?:a|an|one) [KIND]? {unit:UNIT|CLOCKUNIT} (?! {AGO|HYPHEN})", "The repairs took [[a month]].")
def one_unit(found: Found) -> Length | None:
    if unit(found) in ("quarter", "half", "second"):
        return None
    return Length(length(1, unit(found)))


@rule(
    "(?:a|an|one|[n:NUMBER]) {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} and a half",
    "She waited [[an hour and a half]].",
)
def units_and_a_half(found: Found) -> Length:
    return Length(length(count(found) + 0.5, unit(found)))


@rule(
    "half (?:a|an|of a)? {unit:UNIT|CLOCKUNIT} | half {HYPHEN} {unitb:UNIT|CLOCKUNIT}",
    "The talk lasted [[half an hour]].",
)
def half_unit(found: Found) -> Length:
    return Length(length(0.5, unit(found)))


@rule("[some:SOME] [KIND]? {unit:UNITS|CLOCKUNITS}", "They stayed for [[several weeks]].")
def vague_length(found: Found) -> Length:
    return Length(vague(found, unit(found)))


@rule(
    "(?<={FORIN}) {unit:UNITS|CLOCKUNITS} (?! {AGO} | [OFPERIOD])"
    " | (?<! {NUM|CARDINAL|DETERMINER|POSSESSIVE|SCALE|VAGUE|ORDINAL|WHICH|HYPHEN}) {unitb:UNITS}"
    " (?= of (?! {DETERMINER|INDURING|UNIT|POSSESSIVE|YEAR|MONTH}))",
    "The case dragged on for [[years]].",
)
def bare_units(found: Found) -> Length:
    return Length(length(1, unit(found)).replace("1", "X"))


@rule("{unit:UNIT|UNITS} {HYPHEN} long", "The [[month-long]] siege ended.")
def unit_long(found: Found) -> Length:
    plural = found.words("unit")[0].lower().endswith("s")
    return Length(length(1, unit(found)).replace("1", "X" if plural else "1"))


@rule(
    "the (?:fiscal|financial|tax)? {unit:UNIT} (?= ended|ending|to)",
    "Profit for [[the year]] ended March 31 rose.",
)
def unit_ended(found: Found) -> Length | None:
    return Length(length(1, unit(found))) if unit(found) in ("year", "month", "week") else None
