"""The grammar that the rules of this package join, and the phrases that several of them share."""

from __future__ import annotations

from timeline.temporal.en.writing import WRITING
from timeline.temporal.meaning import Calendar
from timeline.temporal.productions import numbers
from timeline.temporal.productions.lengths import length, vague
from timeline.temporal.productions.matched import day, weekday
from timeline.temporal.recognition.rule import Found, Grammar, Surroundings

PHRASES = {
    # "12", "1,200", "2 1/2", "twenty-five", "two and a half", "one hundred and six"
    "NUMBER": """(?: {INT} {HYPHEN}? {INT} {SLASH} {INT} | {NUM} {FRACTION}? {HUNDRED}?
        | (?: a (?= {HUNDRED}))? {CARDINAL} (?: {HYPHEN}? {CARDINAL}){0,3}
          (?: and {CARDINAL} (?: {HYPHEN}? {CARDINAL})?)?
          (?: {HYPHEN}? and {HYPHEN}? (?:a|one)? {HYPHEN}? {FRACTION})?)""",
    "YEARS": "(?: {YEAR|OLDYEAR|SHORTYEARMARK} | {CENTURYWORD} {TENS} (?: {HYPHEN}? {CARDINAL})?)",
    "ORDINALS": "(?: {TENS} {HYPHEN}? {ORDINAL} | {ORDINAL})",
    "DAYS": "(?: {DAY|DAYTH} | the {DAYTH})",
    # Not the day or the year in "on March 3 to four years", "in 2023 to five years".
    "EITHER": """(?: (?<! {MONTH}) (?<! {MONTH} {DOT}) (?! {YEAR} (?:to|or|{HYPHEN}) {CARDINAL|DAY|YY})
        {NUM} (?: to|or|{HYPHEN}) | {CARDINAL} (?: to|or))""",
    # "Last" as a verb: "to last", "could last", "the talks last".
    "LASTING": """(?: (?<= {MODAL|FUTURE|ADVERB|PLURAL|NEGATION} | to|that|which|did|does|do)
        (?<! compared to) last)""",
    "WEEKDAYS": "(?: {WEEKDAY|SHORTDAY} {DOT}? {COMMA}? (?:the|on)? {COMMA}?)",
    # What a day of a month is not followed by: "May 20 percent", "28 million", "in March 10 people".
    "NODAY": """(?: {PERCENT|SCALE|MEASURE|UNITS|CLOCKUNITS|MERIDIEM}
        | {HYPHEN} (?! {MONTH|WEEKDAY}) {UNIT|UNITS|WORD})""",
    # "GMT", "(EST)", "GMT+2", "Eastern Standard Time"
    "ZONED": """(?: {PARENTHESIS} {ZONE} {CLOSING} | {ZONE} (?: {SIGN} {HOUR})?
        | {ZONENAME} (?:standard|daylight)? time | {GREENWICH} mean time)""",
    # What a bare part of a day is not followed by: "the morning session", "the night the dam broke".
    "NOPART": "(?: {CAP|PLURAL|HYPHEN|DAYPARTTHING|ING} | of | the | when | that | before | after)",
    # "fiscal 1989", "the 2024 fiscal year"
    "FISCAL": """(?: (?:the)? (?:fiscal|financial|tax|calendar|school|academic) year
        | fiscal | the year | fy)""",
    "HALVES": "(?: {ORDINAL} | latter | former | early | late | later | opening | closing)",
    "OFPERIOD": "of (?: the? {MONTH|YEAR|DECADE} | {WHICH} {PERIOD} | the {PERIOD})",
    "SOME": """(?: {VAGUE} (?: of|dozen)? | quite? a {VAGUE} (?: of)? (?:more)? | a (?:number|matter) of
        | {MANYOF} of | half a dozen)""",
    "SCORE": "(?: {DAY|HOUR24|YY} {HYPHEN} {DAY|HOUR24|YY})",
    "KIND": "(?: {HYPHEN}? {KIND})",
}

TRIGGERS = """{MONTH|WEEKDAY|WEEKDAYS|SHORTDAY|SEASON|UNIT|UNITS|CLOCKUNIT|CLOCKUNITS|DAYPART|HOURWORD}
    | {MERIDIEM|CLOCK|CLOCKDOT|NIGHTFALL|ZONE|ERA|DEICTIC|NOWWORD|OFTEN|DECADE|DECADEWORD|TENS}
    | {YEAR|OLDYEAR|FARYEAR|EARLYCLOCK|SHORTYEARMARK|DAYTH|ISODATE|SLASHDATE|QUARTERCODE|FISCALYEAR|SLASH|AGO}
    | {LONG|WEEKDAYSET|QUARTERLY|HOLIDAY|HOLIDAYHEAD}
    | tonight | annum | past | current | future | term | then | date | possible | moment | present
    | {ATTRIBUTE} | season | duration | course | time | centuries | clock | period | thousand"""

# People whose name is a month: "April Jones", "Theresa May"; not "in May Britain", "the April UN report".
FIRST_NAME = """(?<! {DAY|DAYTH|EDGE|HYPHEN|YEARPREP|THEN|WHICH|POSSESSIVE|EVERY|ORDINAL}
    | the|a|an|its|their|his|her|our|this|that) {NAMEMONTH} {CAP} | {NAMEMONTH} o {APOSTROPHE} {CAP}"""
LAST_NAME = "(?: {TITLE} {DOT}? {NAMEMONTH} | {CAP} {NAMEMONTH} (?! {COMMA})) (?! {DAY|DAYTH|YEAR})"

AROUND = Surroundings(
    edges=(
        ("the? {EDGE} {HYPHEN}? (?:to|and|or) {HYPHEN}? {EDGE} {HYPHEN}?", ""),
        ("the? {EDGE} {HYPHEN}? (?:in|on|part of|of)? the?", ""),
        ("the? (?:very|early|late)? {EDGENOUN} of the?", ""),
        ("(?: around | circa)", "APPROX"),
        ("the? (?:very)? (?:first|early|opening|initial) (?:few)? {UNITS} of the?", "START"),
        ("the? (?:very)? (?:last|final|closing|dying|late|latter) (?:few)? {UNITS} of the?", "END"),
        ("the? (?:first|early|former) (?:half|part) of the?", "START"),
        ("the? (?:second|latter|last|late|later) (?:half|part|portion) of the?", "END"),
    ),
    compares=(
        (
            "(?: at most|no more than|not more than|up to|as (?:much|long|many) as|a maximum of)",
            "EQUAL_OR_LESS",
        ),
        ("close to", "EQUAL_OR_LESS"),
        ("(?: at least|(?:no|not) (?:less|fewer) than|a minimum of)", "EQUAL_OR_MORE"),
        ("(?: a? {NUDGE})? more than", "MORE_THAN"),
        ("(?: a? {NUDGE})? (?:less|fewer) than", "LESS_THAN"),
        ("{NUDGE}? {COMPARE}", ""),
    ),
    others={
        "not until": "{NEGATION} {WORD}{0,5} (?: until | till) (?:on|in|at)? the?",
        "part": "(?: the (?= {DAYPART}))? {DAYPART} of the?",
        "relation": "(?: {RELATION} | as of | prior to | starting | beginning | up to)"
        " (?: at least)? (?:on|in|at)? (?:the|a|an)?",
        "between": "between the?",
        "or": "(?: or | {SLASH}) on? the?",
        "and": "{COMMA}? and the?",
        "list": "{COMMA}",
        "aside": "(?: (?:local|{CAP}) time)? {PARENTHESIS}",
        "after aside": "(?: {CLOSING} | (?:local|{CAP}) time) {COMMA}? on?",
        "to": "(?: {DASH} | to | through | until | till) the?",
        "spread": "(?<! {BEYOND}) over",
        "join": "{COMMA}? (?: on | of | at | in | in the | during the)? {COMMA}? | {BULLET}",
        # What a sentence can have between a time of day and its day; "." is any token.
        "sentence": "(?: {ABBREVIATION} {DOT} | (?! {STOP|BREAK}) . ){0,30} (?<! {STAMPED})",
        "sentences": """(?: {ABBREVIATION} {DOT} | (?! {STOP|BREAK}) . ){0,20} {STOP}
            (?: {ABBREVIATION} {DOT} | (?! {STOP|BREAK}) . ){0,15} (?<! {STAMPED|PARENTHESIS})""",
        "quarter": "the? [ORDINALS] quarter",
        "game": """(?: {SCORING} [SCORE] (?! {PERCENT|MEASURE|SCALE|UNITS})
            | {ED} [SCORE] (?= {INDURING|STOP|COMMA} | at | with | and)) | {PLAY}""",
        "restated": "{COMMA} (?: on | in) the?",
        "daypart": "{DAYPART}",
        "person": f"(?: {FIRST_NAME} | {LAST_NAME})",
        "name": "{NAMEMONTH}",
        "dated": """(?: in|since|until|till|during|through|throughout | {EDGENOUN} of
            | {EDGE|WHICH|THEN|HYPHEN|EVERY|DAY|DAYTH|ORDINAL|SLASH})""",
        "tail": "or {TAIL}",
        "through": "through",
        "nearly": """(?: just | shortly | soon | right | immediately | moments | minutes | seconds)
            (?: before | after)""",
    },
)

GRAMMAR = Grammar(WRITING, PHRASES, TRIGGERS, AROUND)
rule, never = GRAMMAR.rule, GRAMMAR.never


def count(found: Found) -> float:
    """The number of units in the part `n`; one where it did not match ("a week")."""
    return numbers.amount(found.words("n"), found.vocabulary) if "n" in found else 1


def year(found: Found, name: str = "year") -> int | None:
    """The year of a named part, or None where it did not match."""
    return numbers.year(found.words(name), found.vocabulary) if name in found else None


def ordinal(found: Found, name: str) -> int:
    """The number of an ordinal in words or digits: "twenty-first", "21st"."""
    *tens, last = (word for word in found.words(name) if word.isalnum())
    value = found.vocabulary.value(last, "ORDINAL")
    ones = value if isinstance(value, int) else int("".join(char for char in last if char.isdigit()))
    return int(numbers.amount(tens, found.vocabulary)) + ones


def calendar(found: Found) -> Calendar:
    """The date of the parts `weekday`, `day`, `month` and `year`, even where its month never has that day."""
    number = day(found) if "day" in found else None
    return Calendar(year(found), int(found.value("month")), number, weekday(found))


def some(found: Found, unit: str) -> str:
    """The TIMEX3 value of the units that `some` counts: "several weeks" is PXW, "a couple of weeks" P2W."""
    said = " ".join(found.words("some")).lower() if "some" in found else ""
    for words, number in (("couple", 2), ("half a dozen", 6), ("a dozen", 12)):
        if words in said:
            return length(number, unit)
    return vague(unit)
