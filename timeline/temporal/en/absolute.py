"""Dates that say most of themselves: days, months, years, decades, centuries, seasons."""

from __future__ import annotations

from timeline.temporal.en.grammar import calendar, ordinal, rule, year
from timeline.temporal.meaning import Calendar, Pair
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import checked, day, link, weekday
from timeline.temporal.recognition.rule import Found


@rule(
    "[weekday:WEEKDAYS]? {month:MONTH} {DOT}? [day:DAYS] (?! [NODAY])(?: {COMMA}? of? [year:YEARS])?",
    "They met on [[Tuesday, Oct. 29, 2024]].",
)
def month_day(found: Found) -> Calendar:
    return calendar(found)


@rule(
    "[weekday:WEEKDAYS]? the? [day:DAYS] of? {month:MONTH} (?: {DOT}? {COMMA}? of? [year:YEARS])?",
    "The law of [[the 4th of March 1991]] was repealed.",
)
def day_month(found: Found) -> Calendar:
    return calendar(found)


@rule(
    "{month:MONTH} {DOT}? {COMMA}? of? [year:YEARS] (?! {PERCENT|MEASURE})",
    "It began in [[February of 1940]].",
)
def month_year(found: Found) -> Calendar:
    return calendar(found)


@rule("(?<= on) {month:MONTH} {COMMA} {day:DAY} (?! [NODAY] | {PLURAL|INT})", "It sank on [[March, 11]].")
def month_comma_day(found: Found) -> Calendar:
    return calendar(found)


@rule(
    "first<{month:MONTH} {DOT}? {day:DAY|DAYTH}> (?: {COMMA} middle<{DAY|DAYTH}> {COMMA}?)?"
    " {link:RANGE} second<{last:DAY|DAYTH} (?! [NODAY])(?: {COMMA}? [year:YEARS])?>",
    "Doors open [[October 27]] or [[28]].",
)
def month_days(found: Found) -> Pair | None:
    return _pair(found)


@rule(
    "first<the? {day:DAY|DAYTH}> (?: {COMMA} middle<{DAY|DAYTH}> {COMMA}?)? {link:RANGE}"
    " second<the? {last:DAY|DAYTH} of? {month:MONTH} (?: {DOT}? {COMMA}? [year:YEARS])?>",
    "The fair runs from [[28]] to [[31 October 2024]].",
)
def days_month(found: Found) -> Pair | None:
    return _pair(found)


def _pair(found: Found) -> Pair | None:
    month = int(found.value("month"))
    first = checked(Calendar(year(found), month, day(found)))
    second = checked(Calendar(year(found), month, day(found, "last")))
    if first is None or second is None or (link(found) == "to" and day(found) >= day(found, "last")):
        return None
    middle = checked(Calendar(year(found), month, day(found, "middle"))) if "middle" in found else None
    return Pair(first, second, link(found), middle)


@rule(
    "first<{year:YEAR}> {dash:DASH|SLASH} second<{last:INT|SHORTYEARMARK}> (?! {SLASH})",
    "The drought of [[1934]]-[[36]] was worse.",
)
def years_short(found: Found) -> Pair | None:
    start, last = int(found.words("year")[0]), found.words("last")[0].strip("'’")
    end = start // 100 * 100 + int(last)
    if len(last) != 2 or end <= start or (found.words("dash")[0] == "/" and end != start + 1):
        return None
    if 1 <= int(last) <= 12 and end != start + 1:
        return None
    return Pair(Calendar(start), Calendar(end), "to")


@rule(
    "(?: the year | the? [FISCAL]) [year:YEARS] | the {yearb:YEAR} [FISCAL]", "Sales grew in [[fiscal 1989]]."
)
def named_year(found: Found) -> Calendar:
    return Calendar(year(found) or year(found, "yearb"))


@rule("the year {plain:INT} (?! [NODAY] | {PLURAL|HYPHEN})", "He was crowned in [[the year 800]].")
def numbered_year(found: Found) -> Calendar | None:
    digits = found.words("plain")[0]
    return Calendar(int(digits)) if digits.isdigit() and 3 <= len(digits) <= 4 and int(digits) else None


@rule(
    "(?<! {INDURING}) {YEAR|OLDYEAR} in mention<{year:YEAR}> (?! [NODAY])",
    "The club had 2000 in [[1999]].",
)
def year_of_number(found: Found) -> Calendar:
    return Calendar(year(found))


@rule("the year two thousand [ones:NUMBER]?", "All will be paid by [[the year two thousand]].")
def year_two_thousand(found: Found) -> Calendar:
    return Calendar(
        2000 + (int(numbers.amount(found.words("ones"), found.vocabulary)) if "ones" in found else 0)
    )


@rule(
    "(?<= {YEARPREP}) {yearb:YEAR} year (?! {HYPHEN|CAP}) | {year:YEAR} (?! {PERCENT|SCALE|MEASURE|UNITS})",
    "The record of [[1997]] still stands.",
)
def bare_year(found: Found) -> Calendar:
    return Calendar(year(found) or year(found, "yearb"))


@rule(
    "(?<={YEARPREP} | around) {year:OLDYEAR} (?! {PERCENT|SCALE|MEASURE|UNITS|PLURAL|HYPHEN})",
    "The bridge was built in [[1492]].",
)
def old_year(found: Found) -> Calendar:
    return Calendar(year(found))


@rule(
    "(?<= in|by|until|before) (?<! {TRADED|ED|PAST} by) {year:FARYEAR}"
    " (?= {STOP|COMMA|BREAK|FUTURE|MODAL} | and | or | if | is | the | it | they)",
    "By [[2100]] the coast will be gone.",
)
def far_year(found: Found) -> Calendar:
    return Calendar(int(found.words("year")[0]))


@rule("{CENTURYWORD} {TENS} (?: {HYPHEN}? {CARDINAL})?", "In [[nineteen ninety-seven]] the mill closed.")
def spoken_year(found: Found) -> Calendar | None:
    words = [found.tokens.word(index) for index in range(*found.span())]
    said = numbers.year(words, found.vocabulary)
    return Calendar(said) if 1600 <= said < 2100 and len(words) > 1 else None


@rule("{SHORTYEARMARK}", "The class of [['89]] met.")
def short_year(found: Found) -> Calendar:
    return Calendar(numbers.past_year(found.word(0)))


@rule("the? {decade:DECADE}", "Prices doubled in [[the 1970s]].")
def decade(found: Found) -> Calendar | None:
    digits = found.words("decade")[0].strip("'’s")
    if len(digits) == 3:
        return None
    first = int(digits) if len(digits) == 4 else numbers.past_year(digits)
    return Calendar(first, masked=2 if first % 100 == 0 and first < 2000 else 1)


@rule(
    "the (?:roaring|swinging)? {decade:DECADEWORD} | (?<= the {EDGE}) {decadeb:DECADEWORD}"
    " | the? {century:CENTURYWORD} {HYPHEN}? {later:DECADEWORD}",
    "Prices doubled in [[the seventies]].",
)
def decade_in_words(found: Found) -> Calendar:
    for name in ("decade", "decadeb"):
        if name in found:
            return Calendar(1900 + int(found.value(name)), masked=1)
    return Calendar(int(found.value("century")) * 100 + int(found.value("later")), masked=1)


@rule("the {year:YEAR} {POSSESSIVE} (?! {WORD})", "Prices doubled in [[the 1930's]].")
def decade_with_apostrophe(found: Found) -> Calendar | None:
    known = year(found) or 0
    return Calendar(known, masked=1) if known % 10 == 0 else None


@rule(
    "first<the? [number:ORDINALS]> {link:RANGE}"
    " second<the? [last:ORDINALS] {HYPHEN}? (?:century|centuries) {era:ERA}?>",
    "Both churches date from [[the 11th]] and [[12th centuries]].",
)
def two_centuries(found: Found) -> Pair | None:
    first, last = (_century(ordinal(found, name), found) for name in ("number", "last"))
    if first is None or last is None:
        return None
    return Pair(first, last, link(found))


@rule(
    "the? [number:ORDINALS] {HYPHEN}? (?: century|centuries) {era:ERA}?",
    "The church dates from [[the 12th century]].",
)
def century(found: Found) -> Calendar | None:
    return _century(ordinal(found, "number"), found)


def _century(number: int, found: Found) -> Calendar | None:
    if not 0 < number < 22:
        return None
    return (
        Calendar((number - 1) * 100, masked=2)
        if found.text("era") != "-1"
        else Calendar(1 - number * 100, masked=2)
    )


@rule("the? {season:SEASON} {COMMA}? of? [year:YEARS]", "It opened in [[the summer of 1963]].")
def season_year(found: Found) -> Calendar:
    return Calendar(year(found), int(found.value("season")))


@rule("the? winter of? {year:YEAR} {DASH|SLASH} {last:INT}", "It froze in [[the winter of 2022-23]].")
def winter_of_two_years(found: Found) -> Calendar | None:
    """It is that of the later year, in which most of it lies."""
    later = (year(found) or 0) + 1
    return Calendar(later, 24) if found.words("last")[0] in (str(later), f"{later % 100:02d}") else None


@rule(
    "the {season:SEASON} (?! {CAP|SEASONAL})| (?<={INDURING}) {bare:SEASON} | {pure:PURESEASON}"
    " | {of:SEASON} (?= {SEASONAL})",
    "The road is closed in [[winter]].",
)
def bare_season(found: Found) -> Calendar | None:
    name = next(each for each in ("season", "bare", "of", "pure") if each in found)
    named = name in ("pure", "of") and found.word(0)[0].isupper()  # "Alex Winter", "the Spring Offensive"
    return None if named else Calendar(month=int(found.value(name)))


@rule("{month:MONTH} the? [number:ORDINALS] (?! {WORD})", "It falls on [[March eighth]].")
def month_ordinal(found: Found) -> Calendar | None:
    return checked(Calendar(month=int(found.value("month")), day=ordinal(found, "number")))


@rule("{month:MONTH}", "Shops reopened in [[October]].")
def bare_month(found: Found) -> Calendar | None:
    acronym = found.word(0).isupper() and len(found.word(0)) == 3 and found.word(0) != "MAY"
    return None if acronym else Calendar(month=int(found.value("month")))


@rule("{weekday:WEEKDAY}", "The minister said so on [[Monday]].")
def bare_weekday(found: Found) -> Calendar:
    return Calendar(weekday=weekday(found))


@rule("(?<= {DAYPREP}) the {day:DAYTH} (?= {STOP|COMMA|BREAK|DASH} | and)", "They arrived on [[the 20th]].")
def bare_day(found: Found) -> Calendar:
    return Calendar(day=day(found))


@rule(
    "{weekday:WEEKDAY} {COMMA}? the? {day:DAYTH} (?! {MONTH} | of | {CAP})", "It sank on [[Monday the 28th]]."
)
def weekday_and_day(found: Found) -> Calendar:
    return Calendar(weekday=weekday(found), day=day(found))


@rule(
    "first<{weekday:WEEKDAY}> {PARENTHESIS} second<{month:MONTH} {DOT}? [day:DAYS]"
    " (?: {COMMA}? [year:YEARS])?> (?= {CLOSING})",
    "It sank on [[Monday]] ([[October 28]]).",
)
def weekday_with_month_day(found: Found) -> Pair:
    return Pair(calendar(found), calendar(found), "")


@rule(
    "first<{weekday:WEEKDAY}> {PARENTHESIS} second<the? [day:DAYS] of? {month:MONTH}"
    " (?: {COMMA}? [year:YEARS])?> (?= {CLOSING})",
    "It sank on [[Monday]] ([[28 October]]).",
)
def weekday_with_day_month(found: Found) -> Pair:
    return Pair(calendar(found), calendar(found), "")


@rule(
    "the [number:ORDINALS] of {month:MONTH} (?: {COMMA}? [year:YEARS])?", "It sank on [[the third of March]]."
)
def ordinal_of_month(found: Found) -> Calendar | None:
    number = ordinal(found, "number")
    return checked(Calendar(year(found), int(found.value("month")), number)) if number > 0 else None


@rule("the month of {month:MONTH} (?: {COMMA}? of? [year:YEARS])?", "It rained all [[the month of October]].")
def month_of(found: Found) -> Calendar:
    return calendar(found)
