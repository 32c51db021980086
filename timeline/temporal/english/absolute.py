"""Dates that say most of themselves: days, months, years, decades, centuries, seasons, quarters."""

from __future__ import annotations

from timeline.temporal import numbers
from timeline.temporal.english.grammar import calendar, ordinal, rule, year
from timeline.temporal.matched import checked, day, weekday
from timeline.temporal.meaning import Calendar, Clock, Meaning, Numeric, Pair, Shift, Within
from timeline.temporal.rule import Found


@rule("{date:ISODATE}", "The update of [[2024-10-28]] says so.")
def iso_date(found: Found) -> Meaning | None:
    date, _, time = found.words("date")[0].replace(" ", "T").partition("T")
    said = _ymd(*map(int, date.split("-")))
    return Clock(f"T{time}", said) if said and time else said


def _ymd(known: int, month: int, number: int) -> Calendar | None:
    return checked(Calendar(known, month, number)) if 1 <= month <= 12 and number else None


@rule("{date:SLASHDATE}", "It was signed on [[10/28/2024]].")
def slash_date(found: Found) -> Calendar | Numeric | None:
    """Dots are day first; of slashes the numbers tell, else the other dates of the text."""
    word = found.words("date")[0]
    first, second, last = map(int, word.replace(".", "/").split("/"))
    if first > 31:
        return _ymd(first, second, last)
    known = last if last > 99 else numbers.full_year(f"{last:02d}")
    month_first, day_first = _ymd(known, first, second), _ymd(known, second, first)
    if "." in word or month_first is None or day_first in (None, month_first):
        return day_first if "." in word else month_first or day_first
    return Numeric(month_first, day_first)


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


@rule(
    "first<{month:MONTH} {DOT}? {day:DAY|DAYTH}> {link:RANGE}"
    " second<{last:DAY|DAYTH} (?! [NODAY])(?: {COMMA}? [year:YEARS])?>",
    "Doors open [[October 27]] or [[28]].",
)
def month_days(found: Found) -> Pair | None:
    return _pair(found)


@rule(
    "first<the? {day:DAY|DAYTH}> {link:RANGE}"
    " second<the? {last:DAY|DAYTH} of? {month:MONTH} (?: {DOT}? {COMMA}? [year:YEARS])?>",
    "The fair runs from [[28]] to [[31 October 2024]].",
)
def days_month(found: Found) -> Pair | None:
    return _pair(found)


def _pair(found: Found) -> Pair | None:
    month = int(found.value("month"))
    first = checked(Calendar(year(found), month, day(found)))
    second = checked(Calendar(year(found), month, day(found, "last")))
    link = found.text("link")
    if first is None or second is None or (link == "to" and day(found) >= day(found, "last")):
        return None
    return Pair(first, second, "or" if link == "or" else "and" if link == "and" else "to")


@rule(
    "first<{year:YEAR}> {DASH} second<{last:INT|SHORTYEARMARK}>", "The drought of [[1934]]-[[36]] was worse."
)
def years_short(found: Found) -> Pair | None:
    start, last = int(found.words("year")[0]), found.words("last")[0].strip("'’")
    end = start // 100 * 100 + int(last)
    if len(last) != 2 or end <= start or (1 <= int(last) <= 12 and end != start + 1):
        return None
    return Pair(Calendar(start), Calendar(end), "to")


@rule("{year:YEAR} {HYPHEN} {month:INT} (?! {HYPHEN})", "The figures for [[2024-10]] are out.")
def iso_month(found: Found) -> Calendar | None:
    """The next year's number ("2007-08") is a stretch of two years; what else looks so is a month."""
    start, month = int(found.words("year")[0]), found.words("month")[0]
    plain = len(month) == 2 and 1 <= int(month) <= 12 and start % 100 + 1 != int(month)
    return Calendar(start, int(month)) if plain else None


@rule("(?: the year | (?: the? fiscal (?:year)?)) [year:YEARS]", "Sales grew in [[fiscal 1989]].")
def named_year(found: Found) -> Calendar:
    return Calendar(year(found))


@rule("the year two thousand [ones:NUMBER]?", "All will be paid by [[the year two thousand]].")
def year_two_thousand(found: Found) -> Calendar:
    return Calendar(
        2000 + (int(numbers.amount(found.words("ones"), found.vocabulary)) if "ones" in found else 0)
    )


@rule("{year:YEAR} (?! {PERCENT|SCALE|MEASURE|UNITS})", "The record of [[1997]] still stands.")
def bare_year(found: Found) -> Calendar:
    return Calendar(year(found))


@rule(
    "(?<={YEARPREP}) {year:OLDYEAR} (?! {PERCENT|SCALE|MEASURE|UNITS|PLURAL|HYPHEN})",
    "The bridge was built in [[1492]].",
)
def old_year(found: Found) -> Calendar:
    return Calendar(year(found))


@rule("{CENTURYWORD} {TENS} (?: {HYPHEN}? {CARDINAL})?", "In [[nineteen ninety-seven]] the mill closed.")
def spoken_year(found: Found) -> Calendar | None:
    words = [found.tokens.word(index) for index in range(*found.span())]
    said = numbers.year(words, found.vocabulary)
    return Calendar(said) if 1600 <= said < 2100 and len(words) > 1 else None


@rule("{SHORTYEARMARK}", "He left in the spring of [['89]].")
def short_year(found: Found) -> Calendar:
    return Calendar(numbers.full_year(found.word(0)))


@rule("{year:INT} {era:ERA} | {erab:ERA} {later:INT}", "The city fell in [[146 BC]].")
def year_of_era(found: Found) -> Calendar | None:
    number = int(found.words("year" if "year" in found else "later")[0])
    before = found.value("era" if "era" in found else "erab") == -1
    return Calendar(1 - number if before else number) if number else None


@rule("the? {decade:DECADE|OLDDECADE} {era:ERA}", "The walls were built in [[the 470s BC]].")
def decade_of_era(found: Found) -> Calendar | None:
    first = int(found.words("decade")[0].strip("'’s"))
    if first % 10:
        return None
    return Calendar(first if found.value("era") == 1 else -8 - first, masked=1)


@rule("the? {decade:DECADE}", "Prices doubled in [[the 1970s]].")
def decade(found: Found) -> Calendar | None:
    digits = found.words("decade")[0].strip("'’s")
    if len(digits) == 3:
        return None
    first = int(digits) if len(digits) == 4 else numbers.full_year(digits)
    return Calendar(first, masked=2 if first % 100 == 0 and first < 2000 else 1)


@rule(
    "the {decade:DECADEWORD} | the? {century:CENTURYWORD} {HYPHEN}? {later:DECADEWORD}",
    "Prices doubled in [[the seventies]].",
)
def decade_in_words(found: Found) -> Calendar:
    if "decade" in found:
        return Calendar(1900 + int(found.value("decade")), masked=1)
    return Calendar(int(found.value("century")) * 100 + int(found.value("later")), masked=1)


@rule(
    "the? [number:ORDINALS] {HYPHEN}? (?: century|centuries) {era:ERA}?",
    "The church dates from [[the 12th century]].",
)
def century(found: Found) -> Calendar | None:
    number = ordinal(found, "number")
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


@rule(
    "the {season:SEASON} (?! {CAP})| (?<={INDURING}) {bare:SEASON} | {pure:PURESEASON}",
    "The road is closed in [[winter]].",
)
def bare_season(found: Found) -> Calendar | None:
    name = next(each for each in ("season", "bare", "pure") if each in found)
    named = name == "pure" and found.word(0)[0].isupper()  # "Alex Winter"
    return None if named else Calendar(month=int(found.value(name)))


@rule(
    "(?: the (?= fiscal? {HYPHEN}? [ORDINALS] quarter))? (?: fiscal {HYPHEN}?)?"
    " [number:ORDINALS] {HYPHEN}? quarter (?: of? (?: the? fiscal year?)? [year:YEARS])?",
    "Profit rose in [[the third quarter]].",
)
def quarter(found: Found) -> Calendar | None:
    number = ordinal(found, "number")
    return Calendar(year(found), 32 + number) if 1 <= number <= 4 else None


@rule(
    "{which:WHICH} year {POSSESSIVE} [number:ORDINALS] {HYPHEN}? quarter",
    "[[Last year's third quarter]] was weak.",
)
def quarter_of_which_year(found: Found) -> Within | None:
    number = ordinal(found, "number")
    year_meant = Shift(int(found.value("which")), "year")
    return Within(Calendar(month=32 + number), year_meant) if 1 <= number <= 4 else None


@rule("{quarter:QUARTERCODE} (?: {HYPHEN|COMMA}? of? [year:YEARS])?", "[[Q3 2024]] was a record.")
def quarter_code(found: Found) -> Calendar:
    return Calendar(year(found), 32 + int(found.value("quarter")))


@rule(
    "the? [number:ORDINALS] {HYPHEN}? half of (?: the year)? fiscal? [year:YEARS]",
    "Output fell in [[the second half of 2008]].",
)
def half_year(found: Found) -> Calendar | None:
    number = ordinal(found, "number")
    half = {1: 40, 2: 41, -1: 41}.get(number)
    return Calendar(year(found), half) if half else None


@rule("{month:MONTH} the? [number:ORDINALS] (?! {WORD})", "It falls on [[March eighth]].")
def month_ordinal(found: Found) -> Calendar | None:
    return checked(Calendar(month=int(found.value("month")), day=ordinal(found, "number")))


@rule("(?: [day:DAYS])? {month:MONTH} {year:INT} {era:ERA}", "The battle of [[August 480 BC]] was lost.")
def month_of_era(found: Found) -> Calendar:
    number = int(found.words("year")[0])
    known = 1 - number if found.value("era") == -1 else number
    return Calendar(known, int(found.value("month")), day(found) if "day" in found else None)


@rule("the? {season:SEASON} of? {year:INT} {era:ERA}", "The fleet sailed in [[the spring of 480 BC]].")
def season_of_era(found: Found) -> Calendar:
    number = int(found.words("year")[0])
    return Calendar(1 - number if found.value("era") == -1 else number, int(found.value("season")))


@rule("{month:MONTH}", "Shops reopened in [[October]].")
def bare_month(found: Found) -> Calendar | None:
    acronym = found.word(0).isupper() and len(found.word(0)) == 3 and found.word(0) != "MAY"
    return None if acronym else Calendar(month=int(found.value("month")))


@rule("{weekday:WEEKDAY}", "The minister said so on [[Monday]].")
def bare_weekday(found: Found) -> Calendar:
    return Calendar(weekday=weekday(found))


@rule("(?<=on) the {day:DAYTH} (?= {STOP|COMMA|BREAK|DASH} | and)", "They arrived on [[the 20th]].")
def bare_day(found: Found) -> Calendar:
    return Calendar(day=day(found))


@rule(
    "first<{year:INT}> (?: {DASH}|to|and|until) second<{last:INT} {era:ERA}>",
    "The war of [[492]]-[[490 BC]] was lost.",
)
def years_of_era(found: Found) -> Pair | None:
    start, end = (int(found.words(name)[0]) for name in ("year", "last"))
    if found.value("era") != -1 or start <= end or not end:
        return None
    return Pair(Calendar(1 - start), Calendar(1 - end), "to")
