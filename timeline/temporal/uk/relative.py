"""Times counted from the anchor ("минулого тижня") or from the time last mentioned ("наступного дня")."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar, Length, Reference, Same, Shift, Step, Within
from timeline.temporal.productions.lengths import length, vague
from timeline.temporal.productions.matched import unit
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.said import count, first_of, weekday

_LARGER = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}


def which_year(found: Found) -> Shift:
    """The year of "минулого року", "торік", "ц. р.", in the part `which` or `ago`."""
    word = found.words(first_of(found, "which", "ago"))[0]
    values = [found.vocabulary.value(word, name) for name in ("WHICH", "YEARAGO")]
    return Shift(next((value for value in values if isinstance(value, int)), 0), "year")


@rule("{day:DEICTIC} (?: день | дня | дні)?", "Рада голосувала [[вчора]].")
def deictic_day(found: Found) -> Shift:
    return Shift(int(found.value("day")), "day")


@rule("{ago:YEARAGO} | цього {YEARNOUN}", "Завод закрили [[торік]].")
def year_ago(found: Found) -> Shift:
    return Shift(int(found.value("ago")) if "ago" in found else 0, "year")


@rule("{which:WHICH} {unit:UNIT} (?! після)", "Дощило увесь [[минулий тиждень]].")
def which_unit(found: Found) -> Shift | Same:
    step, name = int(found.value("which")), unit(found)
    if name == "day" and step == 0:
        return Same("day")
    return Shift(step, name, of_context=name == "day" and step > 0)


@rule("{then:THEN} {unit:UNIT}", "Він подав у відставку [[попереднього року]].")
def then_unit(found: Found) -> Shift:
    return Shift(int(found.value("then")), unit(found), of_context=True)


@rule("[THAT] {unit:UNIT}", "[[Того ж дня]] банк зачинили.")
def that_unit(found: Found) -> Same:
    return Same(unit(found))


@rule("(?<= {EDGENOUN|EDGE}) {unit:UNIT}", "Міст відкриють до [[кінця року]].")
def unit_with_edge(found: Found) -> Same | None:
    return Same(unit(found), definite=True) if unit(found) != "quarter" else None


@rule("{which:WHICHPLURAL} {WEEKENDNOUN}", "Рух обмежили [[минулих вихідних]].")
def which_weekend(found: Found) -> Shift:
    return Shift(int(found.value("which")), "weekend")


@rule(
    "{DUE|FUTURE} {WORD}{0,3} (?: у | в | на | до) mention<вихідні | вихідних>",
    "Рух перекриють у [[вихідні]].",
)
def the_coming_weekend(found: Found) -> Shift:
    return Shift(0, "weekend")


@rule(
    "(?<= у | в | на | до) (?: вихідні | вихідних) (?= {WORD}{0,2} {DUE|FUTURE})",
    "У [[вихідні]] рух перекриють.",
)
def the_coming_weekend_first(found: Found) -> Shift:
    return Shift(0, "weekend")


@rule("(?<= у | в | на) (?: вихідні | вихідних)", "У [[вихідні]] пройшов дощ.")
def the_weekend(found: Found) -> Shift:
    return Shift(-1, "weekend")


@rule("{which:WHICH|THEN} {weekday:WEEKDAY}", "Суд ухвалив це [[минулого вівторка]].")
def which_weekday(found: Found) -> Step:
    return Step(Calendar(weekday=weekday(found)), int(found.value("which")))


@rule("{which:WHICH|THEN} {month:MONTH}", "План схвалили [[минулого квітня]].")
def which_month(found: Found) -> Step:
    return Step(Calendar(month=int(found.value("month"))), int(found.value("which")))


@rule("{which:WHICH|THEN} {season:SEASON}", "Дамбу добудували [[минулої весни]].")
def which_season(found: Found) -> Step:
    return Step(Calendar(month=int(found.value("season"))), int(found.value("which")))


@rule("{weekday:WEEKDAY} {which:WHICH} тижня", "Усе почалося в [[понеділок минулого тижня]].")
def weekday_of_which_week(found: Found) -> Within:
    return Within(Calendar(weekday=weekday(found)), Shift(int(found.value("which")), "week"))


@rule("[EITHER]? [n:NUMBER] {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS} тому", "Шахту закрили [[два роки тому]].")
def units_ago(found: Found) -> Shift:
    return counted(found, -1)


@rule("{unit:UNIT|CLOCKUNIT} тому", "Шахту закрили [[рік тому]].")
def unit_ago(found: Found) -> Shift:
    return counted(found, -1)


@rule("(?: {unit:HALFUNIT} | пів {unitb:UNIT}) тому", "Шахту закрили [[півроку тому]].")
def half_unit_ago(found: Found) -> Shift:
    return counted(found, -1, 0.5)


@rule("{VAGUE} {UNITS|CLOCKUNITS} тому | {UNITS} тому", "Вони прибули [[кілька днів тому]].")
def vaguely_ago(found: Found) -> Reference:
    return Reference("PAST_REF")


@rule("(?<= {PAST}) через [n:NUMBER]? {unit:UNIT|UNITS} (?! після)", "Вони відійшли [[через три дні]].")
def units_later(found: Found) -> Shift:
    return counted(found, 1, of_context=True)


@rule(
    "через [n:NUMBER]? {unit:UNIT|UNITS} (?! після) (?= {WORD}{0,2} {PAST})",
    "[[Через три дні]] вони відійшли.",
)
def units_later_first(found: Found) -> Shift:
    return counted(found, 1, of_context=True)


@rule("через [n:NUMBER]? {unit:UNIT|UNITS} (?! після)", "Вибори відбудуться [[через п'ять днів]].")
def units_from_now(found: Found) -> Shift:
    return counted(found, 1)


@rule(
    "(?: за | через)? [n:NUMBER]? {unit:UNIT|UNITS} (?: по тому | потому | опісля | після (?: того | цього))",
    "Місто взяли, а [[за три дні по тому]] відбили.",
)
def units_after_that(found: Found) -> Shift:
    return counted(found, 1, of_context=True)


@rule(
    "за? [n:NUMBER]? {unit:UNIT|UNITS} (?: до (?: того | цього) | перед (?: тим | цим))",
    "Шахту закрили [[за два роки до того]].",
)
def units_before_that(found: Found) -> Shift:
    return counted(found, -1, of_context=True)


@rule("напередодні (?= {PAST|STOP|COMMA|BREAK|DAYPART})", "[[Напередодні]] відбулася нарада.")
def the_day_before(found: Found) -> Shift:
    return Shift(-1, "day", of_context=True)


def counted(found: Found, side: int, number: float | None = None, of_context: bool = False) -> Shift:
    """So many units before (-1) or after (1) now or then; whole units only."""
    number, name = count(found) if number is None else number, unit(found)
    while number != int(number) and name in _LARGER:
        factor, name = _LARGER[name]
        number *= factor
    return Shift(side * round(number), name, of_context)


@rule(
    "{side:SPANS} (?: [EITHER]? [n:NUMBER] | {VAGUE})? {unit:UNITS|CLOCKUNITS}",
    "Перемовини тривали [[останні два тижні]].",
)
def last_units(found: Found) -> Length:
    return _span(found, length(count(found), unit(found)) if "n" in found else vague(unit(found)))


@rule(
    "{side:SPAN} {unit:UNIT|CLOCKUNIT} (?! {UNIT|UNITS|MONTH|SEASON})",
    "За [[останню добу]] постраждали двоє.",
)
def last_unit(found: Found) -> Length:
    return _span(found, length(1, unit(found)))


def _span(found: Found, value: str) -> Length:
    return Length(value, -1 if int(found.value("side")) < 0 else 1)
