"""Words for the present, the past and the future as such: "now", "recently", "the future"."""

from __future__ import annotations

from timeline.temporal.en.grammar import rule
from timeline.temporal.meaning import Reference
from timeline.temporal.recognition.rule import Found


@rule("(?: more|most|just|right|very|only)? {now:NOWWORD}", "The plant is [[now]] closed.")
def now(found: Found) -> Reference:
    return Reference("PAST_REF" if found.value("now") == "PAST_REF" else "PRESENT_REF")


@rule("the other (?: day|night|week)", "He said so [[the other day]].")
def the_other_day(found: Found) -> Reference:
    return Reference("PAST_REF")


@rule("the (?: recent|distant)? past (?! {WORD})", "It had happened in [[the past]].")
def the_past(found: Found) -> Reference | None:
    return None if _is_title(found) else Reference("PAST_REF")


def _is_title(found: Found) -> bool:
    """Whether its last word has a capital: "Back to the Future" is a film."""
    return found.word(-1).istitle()


@rule(
    "the (?: near|immediate|foreseeable|distant)? future | the (?: near|short|long) term",
    "It may change in [[the near future]].",
)
def the_future(found: Found) -> Reference | None:
    return None if _is_title(found) else Reference("FUTURE_REF")


@rule(
    "(?: a later date | as soon as possible | in due course | one day soon)",
    "Details follow at [[a later date]].",
)
def later_date(found: Found) -> Reference:
    return Reference("FUTURE_REF")


@rule(
    "these days | at present | at the moment | (?: at)? the present (?: time|day)? | the time being",
    "Few do it [[these days]].",
)
def these_days(found: Found) -> Reference:
    return Reference("PRESENT_REF")
