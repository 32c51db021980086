"""Periods as business news compares them: "the latest quarter", "the same period last year"."""

from __future__ import annotations

from timeline.temporal.en.grammar import rule, year
from timeline.temporal.meaning import Calendar, Echo, Shift
from timeline.temporal.recognition.rule import Found


@rule(
    "the (?: latest | most recent | last reported) (?:fiscal|reporting)? (?: {unit:PERIOD} | period)",
    "Sales rose in [[the latest quarter]].",
)
def latest_unit(found: Found) -> Shift | Echo:
    return Shift(-1, found.text("unit")) if "unit" in found else Echo(Shift(0, "year"), "period")


@rule(
    "(?: (?:the|a)? year {HYPHEN}? (?: earlier|ago|before) (?: [ORDINALS]? {unit:PERIOD} | period)"
    " | year {HYPHEN} (?: earlier|ago|before))",
    "The [[year-earlier]] loss was small.",
)
def year_earlier(found: Found) -> Shift:
    return Shift(-1, "year", of_context=True)


@rule(
    "the {LIKE}? {year:YEAR} (?: {unit:PERIOD} (?! {HYPHEN|POSSESSIVE}) | period)",
    "Sales were lower in [[the 1988 quarter]].",
)
def year_period(found: Found) -> Echo | None:
    return _echo(Calendar(year(found)), found)


@rule(
    "the {LIKE} (?: {unit:PERIOD} | period) (?: of | in)? (?: the year)? [year:YEARS]",
    "Sales were lower in [[the same quarter of 1988]].",
)
def like_period_of_year(found: Found) -> Echo | None:
    return _echo(Calendar(year(found)), found)


@rule(
    "the {LIKE}? (?: {unit:PERIOD} | period) (?: of|in|the)?"
    " (?: (?:a|one)? year (?: earlier|ago|before) | the? {which:WHICH|THEN} year)",
    "Sales were lower in [[the same period last year]].",
)
def like_period_of_which_year(found: Found) -> Echo | None:
    return _echo(Shift(int(found.value("which")) if "which" in found else -1, "year"), found)


@rule(
    "{which:WHICH} year {POSSESSIVE} {LIKE}? (?: {unit:PERIOD} | period)",
    "[[Last year's quarter]] was weak.",
)
def period_of_which_year(found: Found) -> Echo | None:
    return _echo(Shift(int(found.value("which")), "year"), found)


def _echo(within: Calendar | Shift, found: Found) -> Echo | None:
    """Only of quarters is the one last mentioned surely meant: "the 1988 week" is none of ours."""
    unit = found.text("unit", "period")
    return Echo(within, unit) if unit in ("quarter", "half", "period") else None
