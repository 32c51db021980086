"""Lengths of time: "two weeks", "a year and a half", "several months", "the 30-day truce"."""

from __future__ import annotations

from timeline.temporal.en.grammar import count, ordinal, rule, some
from timeline.temporal.meaning import Length
from timeline.temporal.productions.lengths import compound, length, vague
from timeline.temporal.productions.matched import unit
from timeline.temporal.productions.numbers import amount
from timeline.temporal.recognition.rule import Found


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
    "{n:CARDINAL} (?! {CAP|PLURAL|NUM|CARDINAL|ORDINAL|VAGUE|WHICH|THEN|UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}"
    " | {MEASURE|INDURING|FORIN|RELATION|DETERMINER|CLAUSE|BE|PAST|ED|AGO}) {WORD} {unit:UNITS} (?! {AGO})",
    "They held out for [[three bloody days]].",
)
def units_of_a_kind(found: Found) -> Length | None:
    """Any other word between a number in words and its units says how they were."""
    return None if unit(found) == "quarter" else Length(length(count(found), unit(found)))


@rule(
    "(?! [LASTING]) (?:the)? (?: first|last|final|opening|closing) (?: [n:NUMBER] | {some:VAGUE}) [KIND]?"
    " {unit:UNITS|CLOCKUNITS}"
    " (?! of {MONTH})",
    "It rained in [[the first nine months]].",
)
def first_units(found: Found) -> Length:
    value = some(found, unit(found)) if "some" in found else length(count(found), unit(found))
    return Length(value, reported=unit(found) == "month")


@rule(
    "[n:NUMBER] {HYPHEN} {unit:UNIT|CLOCKUNIT} (?: {HYPHEN}? (?:long|old))?"
    " | [m:NUMBER] {unitb:UNIT} {HYPHEN} (?:long|old)",
    "The [[30-day]] truce held.",
)
def hyphened_length(found: Found) -> Length | None:
    if found.word(-1).lower() == "old" and unit(found) == "year":
        return None  # mostly the age of a person
    if unit(found) in ("half", "quarter", "second"):
        return None  # "one-half share", "two-quarter time"
    number = amount(found.words("n" if "n" in found else "m"), found.vocabulary)
    return Length(length(number, unit(found)))


@rule("(?:a|an|one) [KIND]? {unit:UNIT|CLOCKUNIT} (?! {AGO|HYPHEN})", "The repairs took [[a month]].")
def one_unit(found: Found) -> Length | None:
    if unit(found) in ("quarter", "half", "second"):
        return None
    return Length(length(1, unit(found)))


@rule(
    "(?:a|an|one|[n:NUMBER]) {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} and (?:a|one) {fraction:FRACTION}",
    "She waited [[an hour and a half]].",
)
def units_and_a_half(found: Found) -> Length:
    return Length(length(count(found) + float(found.value("fraction")), unit(found)))


@rule(
    "half (?:a|an|of a)? {unit:UNIT|CLOCKUNIT} | a half {HYPHEN}? {unitb:UNIT|CLOCKUNIT} (?! {WORD})"
    " | half {HYPHEN} {unitc:UNIT|CLOCKUNIT}",
    "The talk lasted [[half an hour]].",
)
def half_unit(found: Found) -> Length:
    return Length(length(0.5, unit(found) or found.text("unitc")))


@rule(
    "(?: [number:ORDINALS] | [n:NUMBER]) {CAP}{0,1} {WORD}{1,4} in mention<as many {unit:UNITS|CLOCKUNITS}>",
    "It was the third flood in [[as many weeks]].",
)
def as_many_units(found: Found) -> Length:
    return Length(length(ordinal(found, "number") if "number" in found else count(found), unit(found)))


@rule("[some:SOME] [KIND]? {unit:UNITS|CLOCKUNITS}", "They stayed for [[several weeks]].")
def vague_length(found: Found) -> Length:
    return Length(some(found, unit(found)))


@rule(
    "(?<={FORIN}) {unit:UNITS|CLOCKUNITS} (?! {AGO} | [OFPERIOD])"
    " | (?<= {COMMA|STOP|BREAK|JUST|ED|PAST|TRADED|UNCHANGED}) {unitc:UNITS|CLOCKUNITS} (?= before|after)"
    " | (?<! {NUM|CARDINAL|DETERMINER|POSSESSIVE|SCALE|VAGUE|ORDINAL|WHICH|HYPHEN}) {unitb:UNITS}"
    " (?= of (?! {DETERMINER|INDURING|UNIT|POSSESSIVE|YEAR|MONTH}))",
    "The case dragged on for [[years]].",
)
def bare_units(found: Found) -> Length:
    return Length(vague(unit(found) or found.text("unitc")))


@rule("{unit:UNIT|UNITS} {HYPHEN} (?:long|old)", "The [[month-long]] siege ended.")
def unit_long(found: Found) -> Length | None:
    if unit(found) in ("half", "quarter") or (unit(found), found.word(-1).lower()) == ("year", "old"):
        return None
    plural = found.words("unit")[0].lower().endswith("s")
    return Length(vague(unit(found)) if plural else length(1, unit(found)))


@rule(
    "the (?:fiscal|financial|tax)? {unit:UNIT} (?= ended|ending|to)",
    "Profit for [[the year]] ended March 31 rose.",
)
def unit_ended(found: Found) -> Length | None:
    return Length(length(1, unit(found))) if unit(found) in ("year", "month", "week") else None


@rule(
    "(?: [n:NUMBER] | a|an) {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} (?: {COMMA}? and | {COMMA})?"
    " (?: [m:NUMBER] | a|an) {second:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}"
    " (?: {COMMA}? and? (?: [k:NUMBER] | a|an) {third:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS})? (?! {AGO|HYPHEN})",
    "The outage lasted [[two hours and 30 minutes]].",
)
def compound_length(found: Found) -> Length | None:
    counts = (("n", "unit"), ("m", "second"), ("k", "third"))
    parts = [
        (amount(found.words(number), found.vocabulary) if number in found else 1, found.text(name))
        for number, name in counts
        if name in found
    ]
    if any(words.lower() == "second" for name in ("second", "third") for words in found.words(name)):
        return None  # "and a second ..."
    value = compound(parts)
    return Length(value) if value else None


@rule(
    "(?:a|one)? quarter {HYPHEN} {unit:UNIT|CLOCKUNIT}"
    " | (?: (?:a|one) | [n:NUMBER]) {HYPHEN}? (?:quarter|quarters) of (?:a|an) {unitb:UNIT|CLOCKUNIT}",
    "The wait took [[three quarters of an hour]].",
)
def quarters_of_unit(found: Found) -> Length:
    return Length(length(0.25 * count(found), unit(found)))


@rule(
    "(?:a|an) {unit:UNIT|CLOCKUNIT} or two (?! {AGO|UNITS|CLOCKUNITS|HYPHEN})",
    "The wait took [[a day or two]].",
)
def one_or_two(found: Found) -> Length:
    return Length(length(2, unit(found)))


@rule(
    "all {unit:UNIT} long? | the (?:whole|entire) {unitb:UNIT|CLOCKUNIT} long?", "The wait took [[all day]]."
)
def all_unit(found: Found) -> Length:
    return Length(length(1, unit(found)))


@rule("{long:LONG} | multi {HYPHEN} {unit:UNIT}", "The [[weeklong]] strike ended.")
def long_word(found: Found) -> Length:
    return Length(found.text("long") or vague(unit(found)))
