"""The days a time means as the words around it shade them: "early", "since", "until", "from ... to", "or"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline import edtf
from timeline.edtf import Date, Edtf, Interval, OneOf
from timeline.temporal.meaning import Length, Mention
from timeline.temporal.normalisation import calendar


def shaded(
    mentions: Sequence[Mention], whens: Sequence[Edtf | None], anchor: date | None
) -> list[Edtf | None]:
    """The days of each mention, given the days of its bare words.

    The two ends of a stretch, or the two of a choice, both mean the whole.
    """
    shown = [_coloured(mention, when, anchor) for mention, when in zip(mentions, whens, strict=True)]
    for at, mention in enumerate(mentions[:-1]):
        first, second = whens[at], whens[at + 1]
        if (
            isinstance(first, Date)
            and isinstance(second, Date)
            and first != second
            and mention.link in ("to", "or")
        ):
            whole = OneOf((first, second)) if mention.link == "or" else _stretch(first, second)
            if whole is not None:
                shown[at] = shown[at + 1] = whole
    return shown


def _stretch(first: Date, second: Date) -> Interval | None:
    start, end = first.bounds[0], second.bounds[1]
    return Interval(first, second) if start is None or end is None or start <= end else None


def _coloured(mention: Mention, when: Edtf | None, anchor: date | None) -> Edtf | None:
    """The days as the words around shade them: "early", "mid-", "since", "until"."""
    if when is None or isinstance(mention.meaning, Length):
        return when
    if mention.mod in ("START", "MID", "END") and None not in when.bounds:
        when = calendar.third(when, mention.mod)
    elif mention.mod in ("EARLIER", "LATER") and anchor is not None:
        when = _beside(when, mention.mod, anchor)
    return _opened(when, mention.relation)


def _beside(when: Edtf, mod: str, anchor: date) -> Edtf:
    """ "Earlier this month" ends, and "later this month" begins, at the anchor."""
    start, end = when.bounds
    if start is None or end is None or not start <= anchor <= end or start == end:
        return when
    return edtf.of_days(start, anchor) if mod == "EARLIER" else edtf.of_days(anchor, end)


def _opened(when: Edtf, relation: str) -> Edtf:
    first = when.start if isinstance(when, Interval) else when
    last = when.end if isinstance(when, Interval) else when
    if relation in ("since", "onward", "after") and isinstance(first, Date):
        return Interval(first, edtf.UNKNOWN if relation == "after" else edtf.OPEN)
    if relation in ("until", "by", "before") and isinstance(last, Date):
        return Interval(edtf.OPEN if relation == "until" else edtf.UNKNOWN, last)
    return when
