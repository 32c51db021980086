"""The grammar that the rules of this package join, and the phrases that several of them share."""

from __future__ import annotations

from timeline.temporal.recognition.rule import Grammar, Surroundings
from timeline.temporal.uk.writing import WRITING

PHRASES = {
    # "12", "1 200", "1,5", "двадцять п'ять", "два з половиною", "півтора"
    "NUMBER": "(?: {MIXED} | (?: {NUM} | {CARDINAL}{1,4}) (?: (?: з | із) {FRACTION})?)",
    "EITHER": "(?: {NUM|CARDINAL} (?: {DASH} | чи | або))",
    # "2024", "2024 року", "2024 р.", "2024-го"
    "YEARS": "(?: {YEAR|OLDYEAR|YEARTH} (?: {YEARNOUN} | {YEARABBR} {DOT}?)?)",
    "WHICHYEAR": "(?: {WHICH} {YEARNOUN} | {YEARAGO} | ц {DOT} р {DOT}?)",
    "DAYS": "(?: {DAY|DAYTH} | {TENS}? {DAYWORD})",
    "MONTHS": "(?: {MONTH} | {SHORTMONTH} {DOT}?)",
    "CENTURIES": "(?: {CENTURYNOUN} | {CENTURYABBR} {DOT}?)",
    "HOURS": "(?: {HOURNOUN} | {HOURABBR} {DOT}?)",
    "BEFOREERA": "(?: до (?: {ERA} | н {DOT} е {DOT}? | нашої ери))",
    "ERAS": "(?: {ERA} | н {DOT} е {DOT}? | нашої ери)",
    "THAT": "(?: {THAT} (?: ж | же | самого | самої | самому | самій | самий | сам)?)",
}

TRIGGERS = """{MONTH|SHORTMONTH|WEEKDAY|WEEKDAYS|EVERYDAY|SEASON|UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}
    | {HALFUNIT|UNITADJECTIVE|DAYPART|DAYTIME|HALFDAY|HOURWORD|CLOCK|CLOCKDOT|ERA|DEICTIC|NOWWORD|OFTEN}
    | {DECADE|DECADEWORD|YEAR|OLDYEAR|YEARTH|YEARAGO|YEARNOUN|YEARABBR|CENTURYNOUN|CENTURYABBR}
    | {ISODATE|SLASHDATE|QUARTERNOUN|HALFNOUN|WEEKENDNOUN|HOLIDAY|FEAST}
    | о | об | напередодні | минулому | майбутньому | часом | момент | пів"""

AROUND = Surroundings(
    edges=(
        ("{EDGE} | {EDGENOUN}", ""),
        ("(?: перша | першій | першої | першу) {HALFOFYEAR|TENDAYS}", "START"),
        ("(?: другій | другої | другу) {TENDAYS}", "MID"),
        (
            "(?: друга | другій | другої | другу) {HALFOFYEAR} | (?: третій | третьої | третю) {TENDAYS}",
            "END",
        ),
        ("(?: перших | перші) (?: числах | числа | днях | дні | днів)", "START"),
        ("(?: останніх | останні) (?: числах | числа | днях | дні | днів)", "END"),
    ),
    compares=(
        ("{COMPARE}", ""),
        ("(?: більше | більш) (?: ніж | як | за)?", "MORE_THAN"),
        ("(?: менше | менш) (?: ніж | як | за)?", "LESS_THAN"),
        ("не (?: менше | менш) (?: ніж | як | за)?", "EQUAL_OR_MORE"),
        ("не (?: більше | більш) (?: ніж | як | за)?", "EQUAL_OR_LESS"),
    ),
    others={
        "part": "(?: рано | пізно)? {DAYPART} (?: на | проти | у | в)?",
        "daypart": "{DAYPART}",
        "relation": "(?: {RELATION} | станом на | починаючи (?: з | із | від) | не пізніше) (?: у | в)?",
        "between": "(?: між | поміж | проміж)",
        "or": "(?: або | чи) (?: у | в | на | до)?",
        "and": "{COMMA}? (?: і | й | та) (?: у | в | на)?",
        "to": "(?: {DASH} | до | по)",
        "join": "{COMMA}? (?: о | об | на | у | в | близько)? {COMMA}?",
    },
)

GRAMMAR = Grammar(WRITING, PHRASES, TRIGGERS, AROUND)
rule, never = GRAMMAR.rule, GRAMMAR.never
