"""Whether a text is news or a history.

News counts from its publication day, a history from what it has told. A history names its years and hardly
ever says "Monday" or "last week"; news does the opposite. The bounds were weighed on histories of wars and
on 2,900 news articles. What lies between them is read as news, whose dates without a year stay near the
publication day.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.temporal.meaning import Calendar, Clock, Length, Meaning, Mention, Shift, Step
from timeline.timexes import Style

_YEARS = 8  # mentions that say their year, at least
_DISTINCT = 3  # years among them, at least: time stamps repeat the same one
_PER_NOW = 10  # times as many as mentions that count from now, at least


def style_of(mentions: Sequence[Mention]) -> Style:
    """The style of the text that these are the mentions of."""
    years = [year for mention in mentions if (year := _year(mention.meaning)) is not None]
    now = sum(_counts_from_now(mention.meaning) for mention in mentions)
    told = len(years) >= _YEARS and len(set(years)) >= _DISTINCT and len(years) >= _PER_NOW * now
    return "narrative" if told else "news"


def _year(meaning: Meaning) -> int | None:
    return meaning.year if isinstance(meaning, Calendar) else None


def _counts_from_now(meaning: Meaning | None) -> bool:
    match meaning:
        case Clock(day=day):
            return _counts_from_now(day)
        case Calendar(year=None, month=None):
            return meaning.weekday is not None
        case Shift():
            return not meaning.of_context
        case Step():
            return meaning.base == "anchor"
        case Length():
            return meaning.toward != 0
        case _:
            return False
