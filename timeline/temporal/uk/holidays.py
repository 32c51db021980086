"""Days with a name: "на Великдень", "до Різдва 2024 року", "у День Незалежності"."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.meaning import Calendar, Within
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.relative import which_year
from timeline.temporal.uk.said import first_of, year

_BEFORE = "(?<= {YEARPREP} | перед | напередодні)"  # without a preposition it is what is celebrated
_HOLIDAYS = "(?: {holiday:HOLIDAY} | {FEASTDAY} {feast:FEAST})"


def _named(found: Found) -> Calendar:
    key = found.text(first_of(found, "holiday", "feast"))
    if key[0].isdigit():
        return Calendar(month=int(key[:2]), day=int(key[3:]))
    return Calendar(holiday=key, note=f"Its day is that of the package holidays for {key[:2]}.")


@rule(
    f"{_BEFORE} {_HOLIDAYS} (?: {{COMMA}}? [year:YEARS])?",
    "Люди приїхали на [[Великдень]].",
)
def holiday(found: Found) -> Calendar:
    return replace(_named(found), year=year(found))


@rule(f"{_BEFORE} {_HOLIDAYS} [which:WHICHYEAR]", "Дорогу відкрили на [[Різдво минулого року]].")
def holiday_of_which_year(found: Found) -> Within:
    return Within(_named(found), which_year(found))
