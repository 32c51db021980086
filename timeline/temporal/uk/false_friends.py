"""What looks like a time and is none; a longer match wins over a time, so each takes in what tells."""

from __future__ import annotations

from timeline.temporal.uk.grammar import never

never(
    "rate",
    "(?: {NUM|CARDINAL} | {NUM|CARDINAL} (?! рази | разів) {WORD} | {PLURAL|CURRENCY|PERCENT|MEASURE} {DOT}?)"
    " на {UNIT|CLOCKUNIT}",
    "Виробляють [[сто тонн на добу]].",
)
never(
    "place",
    "{PLACE} {DOT}? {QUOTE}? (?: {DAY|DAYTH|ORDINAL|DAYWORD})? {MONTH}",
    "Живе на [[вулиці 8 Березня]].",
)
never("nth", "{ORDINAL} {WEEKDAY} (?= {MONTH|YEARNOUN})", "Це [[третя неділя]] року.")
never("name", "{QUOTE} {TENS}? {DAYWORD} {MONTH} {QUOTE}", "Виступав гурт [[«Перше травня»]].")
never(
    "word-month",
    "(?<! {YEARPREP|EDGE|EDGENOUN|RANGE|COMMA|DOT}) {WORDMONTH} (?! [YEARS])",
    "Надворі [[лютий]] мороз.",
)
never(
    "age",
    "(?: (?: віці | віком) (?: від | до | понад)? | (?: йому | їй | мені) {WORD}?) [NUMBER] {UNIT|UNITS}",
    "Загинув чоловік [[віком 52 роки]].",
)
