"""Words for the present, the past and the future as such: "зараз", "нещодавно", "у майбутньому"."""

from __future__ import annotations

from typing import Literal

from timeline.temporal.meaning import Reference
from timeline.temporal.recognition.rule import Found
from timeline.temporal.uk.grammar import rule

_NAMES: dict[str, Literal["PAST_REF", "FUTURE_REF"]] = {"PAST_REF": "PAST_REF", "FUTURE_REF": "FUTURE_REF"}


@rule("{now:NOWWORD}", "Завод [[наразі]] зачинено.")
def now(found: Found) -> Reference:
    return Reference(_NAMES.get(found.text("now"), "PRESENT_REF"))


@rule("(?: на)? (?: цей | даний) момент", "Завод [[на цей момент]] зачинено.")
def this_moment(found: Found) -> Reference:
    return Reference("PRESENT_REF")


@rule("останнім часом | (?<= у | в) минулому (?! {WORD})", "Ціни зросли [[останнім часом]].")
def lately(found: Found) -> Reference:
    return Reference("PAST_REF")


@rule("найближчим часом | (?<= у | в) майбутньому (?! {WORD})", "Завод відкриють [[найближчим часом]].")
def soon(found: Found) -> Reference:
    return Reference("FUTURE_REF")
