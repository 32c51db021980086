"""The one door to dateparser, for languages that have no rules here.

dateparser is imported when it is first needed: it takes longer to load than all of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from timeline.edtf import Edtf
from timeline.temporal.calendar import containing
from timeline.temporal.meaning import Foreign, Mention

# What needs no anchor is the same from both, which share neither year, month, day nor weekday.
_ANY_DAYS = (date(2001, 2, 10), date(2014, 8, 21))
# dateparser is most often wrong about short words ("die" is no Tuesday) and numbers by themselves.
_PLAUSIBLE = re.compile(r"[^\W\d_]{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d.*[^\W\d_]{3}|\b(?:19|20)\d\d\b")
_EDGES = re.compile(r"^(?:[^\W\d_]{1,3}\s+)+(?=\d)|(?<=\d)(?:\s+[^\W\d_]{1,3})+$")  # "am 3. Oktober 2024 in"


def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """The dates that dateparser finds in a text, with their places; none in a language it does not know."""
    from dateparser.search import search_dates

    try:
        found = search_dates(text, languages=[language], settings=_settings(_ANY_DAYS[0])) or []
    except ValueError:
        return ()
    return tuple(_placed([words for words, _ in found], text, language))


def _placed(found: list[str], text: str, language: str) -> Iterator[Mention]:
    """dateparser gives words in order, but not where they stand."""
    at = 0
    for words in filter(_PLAUSIBLE.search, found):
        shown = _EDGES.sub("", words)
        start = text.find(shown, at)
        if start >= 0:
            at = start + len(shown)
            yield Mention(start, at, shown, "dateparser", Foreign(shown, language))


def read(words: str, language: str, anchor: date | None) -> Edtf | None:
    """The date of some words, as fine as they are; without an anchor only where they need none."""
    if anchor is not None:
        return _read(words, language, anchor)
    first, second = (_read(words, language, day) for day in _ANY_DAYS)
    return first if first == second else None


def _read(words: str, language: str, anchor: date) -> Edtf | None:
    from dateparser.date import DateDataParser

    data = DateDataParser(languages=[language], settings=_settings(anchor)).get_date_data(words)
    return containing(data.date_obj.date(), data.period or "day") if data.date_obj is not None else None


def _settings(anchor: date) -> dict[str, object]:
    """News looks back; dateparser's own default is the week, month or year of the anchor."""
    return {"RELATIVE_BASE": datetime.combine(anchor, time()), "PREFER_DATES_FROM": "past"}
