"""Periods larger or other than a month: decades, centuries, seasons, quarters, halves of a year."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar, Pair, Within
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.relative import which_year
from timeline.temporal.uk.said import first_of, is_name, leading, ordinal, year


@rule("{decade:DECADE} (?: {YEARSNOUN} | {YEARSABBR} {DOT}?)?", "Ціни подвоїлися у [[1990-х роках]].")
def decade(found: Found) -> Calendar:
    number = leading(found.words("decade")[0])
    return Calendar(number if number > 99 else 1900 + number, masked=1)


@rule("{decade:DECADEWORD} {YEARSNOUN}", "Ціни подвоїлися у [[дев'яностих роках]].")
def decade_in_words(found: Found) -> Calendar:
    return Calendar(1900 + int(found.value("decade")), masked=1)


@rule(
    "{number:ROMAN|ORDINAL|INT} [CENTURIES] (?: [before:BEFOREERA] | [ERAS])?",
    "Церкву звели у [[XVII столітті]].",
)
def century(found: Found) -> Calendar | None:
    number = ordinal(found)
    if not 0 < number < 22:
        return None
    return Calendar(1 - number * 100 if "before" in found else (number - 1) * 100, masked=2)


@rule(
    "first<{start:ROMAN}> {link:RANGE} second<{number:ROMAN} [CENTURIES]>",
    "Церкву звели у [[XVI]]–[[XVII ст.]]",
)
def centuries(found: Found) -> Pair | None:
    start, end = ordinal(found, "start"), ordinal(found)
    if not 0 < start < end < 22:
        return None
    first, last = (Calendar((number - 1) * 100, masked=2) for number in (start, end))
    return Pair(first, last, "and" if found.text("link") == "and" else "to")


@rule("{season:SEASON} {COMMA}? [year:YEARS]", "Парк відкрили [[восени 2023 року]].")
def season_year(found: Found) -> Calendar:
    return Calendar(year(found), int(found.value("season")))


@rule(
    "{season:SEASON} [which:WHICHYEAR] | {ago:YEARAGO} {seasonb:SEASON}",
    "Парк відкрили [[навесні минулого року]].",
)
def season_of_which_year(found: Found) -> Within:
    season = int(found.value(first_of(found, "season", "seasonb")))
    return Within(Calendar(month=season), which_year(found))


@rule(
    "{pure:PURESEASON} | (?<= {SEASONPREP|EDGE|EDGENOUN}) {season:SEASON}",
    "Дорога закрита [[взимку]].",
)
def bare_season(found: Found) -> Calendar | None:
    return None if is_name(found) else Calendar(month=int(found.value(first_of(found, "pure", "season"))))


@rule(
    "{number:ORDINAL|ROMAN|INT} {QUARTERNOUN} (?: [year:YEARS] | [which:WHICHYEAR])?",
    "Прибуток зріс у [[третьому кварталі 2024 року]].",
)
def quarter(found: Found) -> Calendar | Within | None:
    return _part_of_year(found, 32, 4)


@rule(
    "{number:ORDINAL|ROMAN|INT} (?: {HALFNOUN} | {HALFOFYEAR} (?= {YEAR|YEARTH|WHICH|YEARAGO}))"
    " (?: [year:YEARS] | [which:WHICHYEAR])?",
    "Видобуток впав у [[другому півріччі 2023 року]].",
)
def half_year(found: Found) -> Calendar | Within | None:
    return _part_of_year(found, 39, 2)


def _part_of_year(found: Found, group: int, parts: int) -> Calendar | Within | None:
    number = ordinal(found)
    number = parts if number == -1 else number
    if not 1 <= number <= parts:
        return None
    part = Calendar(year(found), group + number)
    return Within(part, which_year(found)) if "which" in found else part
