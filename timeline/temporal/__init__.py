"""Times in text: found by rules that need no "now", then given a date, a TIMEX3 value and a reason.

>>> from datetime import date
>>> [timex.value for timex in tag("The mayor resigned on Monday.", date(2024, 10, 29))]
['2024-10-28']
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import get_args

from timeline.temporal.fallback import door as fallback
from timeline.temporal.meaning import Mention as Mention
from timeline.temporal.normalisation.normalise import normalise as normalise
from timeline.temporal.normalisation.order import settled
from timeline.temporal.recognition import recognise
from timeline.temporal.style import style_of as style_of
from timeline.timexes import Style, Timex

CODES = "a language has a code of its own, not its country's: Czech is `cs`, Greek `el`, Swedish `sv`"
# What may stand beside a date in words: it is in the value of the mention already.
_BESIDE = re.compile(
    r"(?:\b(?:on|in|the|of|between|from|to|and|or|since|until|before|after)\b|[\s,])*", re.IGNORECASE
)
_STYLES: tuple[Style, ...] = get_args(Style)


def mentions(text: str, language: str = "en") -> tuple[Mention, ...]:
    """The times that a text mentions, in order and without overlap: recognised, not yet resolved.

    `language` is an ISO 639 code, with a country behind it ("en-GB") if that is to tell in which order days
    in numbers are; one that has no rules here goes through dateparser.
    """
    code = _code(language)
    rules = recognise.language(code)
    if rules is None:
        return fallback.mentions(text, code)
    return tuple(settled(recognise.mentions(text, rules), language))


def reads(language: str) -> bool:
    """Whether times are found in a language: there are rules for it here, or dateparser knows it."""
    return recognise.language(_code(language)) is not None or fallback.knows(_code(language))


def _code(language: str) -> str:
    """The language of a tag without its script and country: "uk" of "uk-UA"."""
    return language.replace("_", "-").partition("-")[0].lower()


def tag(
    text: str, anchor: date | None = None, style: Style = "news", language: str = "en"
) -> tuple[Timex, ...]:
    """The times of a text, resolved against the day it was published; `anchor` None where that is unknown.

    Raises ValueError for a style that is none, and for a language in which nothing here can find times.
    """
    if style not in _STYLES:
        raise ValueError(f"no style {style!r}: expected {' or '.join(map(repr, _STYLES))}")
    if not reads(language):
        raise ValueError(f"no times can be found in the language {language!r}: {CODES}")
    anchor = anchor.date() if isinstance(anchor, datetime) else anchor
    return normalise(mentions(text, language), anchor, style)


def in_words(said: str, language: str = "en") -> str:
    """The EDTF of a date in words ("late October 2024"), or "" where they are anything but one date.

    Nothing may be left that changes what they mean, and nothing may need to know when now is.
    """
    code = language if reads(language) else "en"
    found = tag(said, language=code)
    values = {timex.when.value if timex.when and not timex.anchor else "" for timex in found}
    rest = said
    for timex in reversed(found):
        rest = rest[: timex.start] + rest[timex.end :]
    plain = all(timex.type == "DATE" for timex in found) and _BESIDE.fullmatch(rest)
    return values.pop() if len(values) == 1 and plain else ""
