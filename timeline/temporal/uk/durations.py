"""Lengths of time: "два тижні", "три з половиною роки", "кілька місяців", "30-денне перемир'я"."""

from __future__ import annotations

from timeline.temporal.meaning import Length
from timeline.temporal.productions.lengths import length, vague
from timeline.temporal.productions.matched import unit
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule
from timeline.temporal.uk.said import count


@rule(
    "(?: перші | перших)? [EITHER]? [n:NUMBER] {unit:UNIT|UNITS|CLOCKUNIT|CLOCKUNITS}",
    "Страйк тривав [[два тижні]].",
)
def counted_length(found: Found) -> Length:
    return Length(length(count(found), unit(found)))


@rule("[n:NUMBER] {HYPHEN} {unit:UNITADJECTIVE}", "Сторони дотримали [[30-денного]] перемир'я.")
def length_adjective(found: Found) -> Length:
    return Length(length(count(found), unit(found)))


@rule("{VAGUE} {unit:UNITS|CLOCKUNITS}", "Вони пробули там [[кілька тижнів]].")
def vague_length(found: Found) -> Length:
    return Length(vague(unit(found)))


@rule("(?<= {LENGTHPREP}) {unit:UNIT|CLOCKUNIT}", "Ремонт завершили за [[місяць]].")
def one_unit(found: Found) -> Length | None:
    return None if unit(found) in ("quarter", "half") else Length(length(1, unit(found)))


@rule("(?<= {LENGTHPREP}) {unit:UNITS|CLOCKUNITS}", "Справу слухали протягом [[років]].")
def bare_units(found: Found) -> Length:
    return Length(vague(unit(found)))


@rule("{unit:HALFUNIT} | пів {unitb:UNIT|CLOCKUNIT}", "Розмова тривала [[півгодини]].")
def half_unit(found: Found) -> Length:
    return Length(length(0.5, unit(found)))
