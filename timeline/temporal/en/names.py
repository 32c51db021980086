"""Names in which there is a month, a weekday or a year: of people, papers, streets, works and models."""

from __future__ import annotations

from timeline.temporal.en.grammar import never

never("named-march", "march {NAMEDMARCH}", "The [[March Hare]] was late.")
never(
    "person-speaks",
    "(?<! {DAY|DAYTH|EDGE|HYPHEN|YEARPREP|INDURING|THEN|WHICH|EVERY|ORDINAL} | for|than|on)"
    " {NAMEMONTH} {SPEAKS|SPOKE}",
    "[[April laughed]] and left.",
)
never("person-told", "{TOLD} {NAMEMONTH} (?! {DAY|DAYTH|YEAR})", "He [[asked April]] to stay.")
never("relative", "{KIN} {COMMA}? {NAMEMONTH} (?! {DAY|DAYTH|YEAR})", "His [[sister, June]], is a nurse.")
never("honorific", "{HONORIFIC} {DOT}? {MONTH|WEEKDAY} (?: {DOT}? {CAP})?", "[[Dr. Oct. Lee]] left.")
never(
    "firm",
    "{MONTH|WEEKDAY} {AMPERSAND} {MONTH|WEEKDAY|CAP} {CAP|NAMEHEAD} | {CAP} {AMPERSAND} {MONTH|WEEKDAY}",
    "[[August & Monday LLP]] signed it.",
)
never("house", "{MONTH|WEEKDAY} {NAMEHEAD}", "[[May Street]] is closed.")
never("named-day", "{NAMEDDAY} {WEEKDAY|MONTH}", "[[Bloody Sunday]] was remembered.")
never(
    "name-month-day",
    "(?<! {ONE|EDGE|WHICH|HYPHEN}) (?<! {ONE} {WORD}) {NAMEMONTH} day",
    "[[June Day]] said so.",
)
never(
    "name-of-time",
    "(?<= the) (?<! on the) {WEEKDAY} {CAP}"
    " | (?<! {WORD|COMMA|POSSESSIVE|HYPHEN}) {MONTH|WEEKDAY} {CAP}"
    " (?! {CAP|TITLE}{0,3} {PAST|ED|UNCHANGED|SPOKE|TRADED|FUTURE|MODAL|BE|HAVE})",
    "The [[Sunday Globe]] reported it.",
)
never(
    "paper",
    "{CAPITALOFTEN} {CAP|NAMEHEAD} | {CAP|POSSESSIVE} {CAPITALOFTEN}",
    "The [[Daily Mirror]] reported it.",
)
never("night-show", "{WEEKDAY} {CAPITALPART} {CAP|NAMEHEAD}", "They watched [[Saturday Night Live]].")
never(
    "today-show",
    "{QUOTE}{1,2} {CAPITALDAY} {QUOTE} | {CAPITALDAY} (?: show|program|programme)",
    "He was on the [[Today show]].",
)
never("hour-name", "{CAPITALHOUR} {CAP} | {CAP} {CAPITALHOUR}", "The [[Midnight Oil]] concert is sold out.")
never(
    "address",
    "(?<= at) {YEAR} {CAP|DAYTH}{1,2} {STREET}",
    "He lives at [[2010 Main Street]].",
)
never(
    "work",
    "(?: film|movie|novel|book|album|song|band) {QUOTE}{0,2} {YEAR} | {QUOTE} {YEAR} {QUOTE}",
    "The [[novel 1984]] was banned.",
)
never("magazine", "the {PERIOD} magazine", "[[The Week magazine]] wrote it.")
