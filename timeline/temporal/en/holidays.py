"""Days with a name: "Good Friday", "last Thanksgiving", "Easter 2019"; the names are in the lexicon."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.temporal import holidays, lexicon
from timeline.temporal.en.grammar import rule, year
from timeline.temporal.meaning import Calendar, Frequency, Nth, Shift, Step, Within
from timeline.temporal.recognition.rule import Found


def _letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _pattern(name: str) -> str:
    """A name as a pattern, in which its points and apostrophes are optional."""
    spaced = name.replace(".", " {DOT}?").replace("-", " {HYPHEN} ")
    return spaced.replace("'s", " {POSSESSIVE}").replace("'", " {APOSTROPHE}?")


_KEYS = {
    name: str(classes["HOLIDAY"]) for name, classes in lexicon.load("en").items() if "HOLIDAY" in classes
}
_BY_LETTERS = {_letters(name): key for name, key in _KEYS.items()}
_NAMES = f"name<(?: {' | '.join(map(_pattern, sorted(_KEYS, key=len, reverse=True)))})>"


def _named(found: Found) -> Calendar | None:
    """The day of the part `name`; None where it has no capital."""
    said = " ".join(found.words("name"))
    if said.islower():
        return None
    key = _BY_LETTERS[_letters(said)]
    if key[0].isdigit():
        return Calendar(month=int(key[:2]), day=int(key[3:]))
    return Calendar(holiday=key, note=f"Its day is {holidays.source(key)}.")


@rule(
    f"(?<! {{CAP|EVERY}} | father) {_NAMES} (?! {{CAP|SEASONAL|HOLIDAYTHING|HYPHEN}})"
    " (?: {COMMA}? of? [year:YEARS])?",
    "They were home for [[Christmas]].",
)
def holiday(found: Found) -> Calendar | None:
    named = _named(found)
    return replace(named, year=year(found)) if named else None


@rule(f"the? {_NAMES} weekend", "They were home for [[the Easter weekend]].")
def holiday_weekend(found: Found) -> Nth | None:
    named = _named(found)
    return Nth(1, "weekend", None, named) if named else None


@rule(
    f"{{which:WHICH}} {_NAMES} (?! {{CAP|SEASONAL|HOLIDAYTHING|HYPHEN}})", "They were home [[last Easter]]."
)
def which_holiday(found: Found) -> Step | None:
    named = _named(found)
    return Step(named, int(found.value("which"))) if named else None


@rule(f"{_NAMES} of? {{which:WHICH}} year", "They were home for [[Easter last year]].")
def holiday_of_which_year(found: Found) -> Within | None:
    named = _named(found)
    return Within(named, Shift(int(found.value("which")), "year")) if named else None


@rule(f"{{EVERY}} {_NAMES} (?! {{CAP|SEASONAL|HOLIDAYTHING|HYPHEN}})", "They come home [[every Christmas]].")
def every_holiday(found: Found) -> Frequency | None:
    named = _named(found)
    return Frequency(named.underspecified) if named else None
