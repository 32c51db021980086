"""The one door to dateparser, for languages that have no rules here.

dateparser's own search loses where words stand, cuts "31. Jul. 1999" and takes articles for weekdays. So its
dictionaries only translate, `translated` finds what is a date, and dateparser reads that. Both are imported
when they are first needed: dateparser takes longer to load than all of ours.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from timeline.edtf import Edtf
from timeline.temporal.calendar import containing
from timeline.temporal.meaning import Foreign, Mention

if TYPE_CHECKING:
    from timeline.temporal.translated import Translate

# What needs no anchor is the same from both, which share neither year, month, day nor weekday.
_ANY_DAYS = (date(2001, 2, 10), date(2014, 8, 21))
_REMEMBERED = 1 << 14  # stretches of words whose translation is kept


def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """The dates of a text in a language that dateparser knows; none in any other."""
    from timeline.temporal.translated import dates

    translate = _translator(language)
    spans = dates(text, translate) if translate else ()
    found = ((start, end, text[start:end]) for start, end in spans)
    return tuple(Mention(*each, "dateparser", Foreign(each[2], language)) for each in found)


def knows(language: str) -> bool:
    """Whether dateparser knows a language."""
    return _translator(language) is not None


@cache
def _translator(language: str) -> Translate | None:
    """What a stretch of words is in dateparser's English, or None for a language it does not know."""
    from dateparser.conf import settings
    from dateparser.languages.loader import default_loader

    try:
        locale = default_loader.get_locale(language)
    except ValueError:
        return None

    @lru_cache(_REMEMBERED)
    def translate(words: str) -> str:
        english = locale.translate(_plain(words), settings=settings)
        return " ".join(re.sub(r"(?<=\w)[.,](?=\s|$)", " ", english).split())

    return translate


def _plain(words: str) -> str:
    """Words as dateparser's dictionaries have them: composed, with plain apostrophes."""
    return normalize("NFC", words).replace("’", "'")


def read(words: str, language: str, anchor: date | None) -> Edtf | None:
    """The date of some words, as fine as they are; without an anchor only where they need none."""
    if anchor is not None:
        return _read(words, language, anchor)
    first, second = (_read(words, language, day) for day in _ANY_DAYS)
    return first if first == second else None


def _read(words: str, language: str, anchor: date) -> Edtf | None:
    from dateparser.date import DateDataParser

    from timeline.temporal.translated import is_weekday

    data = DateDataParser(languages=[language], settings=_settings(anchor)).get_date_data(_plain(words))
    if data.date_obj is None:
        return None
    day, translate = data.date_obj.date(), _translator(language)
    same = translate is not None and is_weekday(translate(words)) and day.weekday() == anchor.weekday()
    return containing(anchor if same else day, data.period or "day")  # dateparser goes back a week there


def _settings(anchor: date) -> dict[str, object]:
    """News looks back; dateparser's own default is the week, month or year of the anchor."""
    return {"RELATIVE_BASE": datetime.combine(anchor, time()), "PREFER_DATES_FROM": "past"}
