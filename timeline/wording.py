"""Dates in English words, nothing finer than they are: what the site shows, and what reasons say.

A reason has days, months and years as they are written in EDTF, which a reader can check digit by digit;
what has no such figures that people know (quarters, seasons, decades, years BC) it says in words.
"""

from __future__ import annotations

from itertools import chain

from timeline import edtf

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
QUALIFIERS = {"": "{}", "?": "perhaps {}", "~": "about {}", "%": "perhaps about {}"}
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = ("spring {}", "summer {}", "autumn {}", "winter {}")
_GROUPS: dict[int, str] = dict(
    enumerate(
        chain(
            _SEASONS,
            (f"{season} (northern hemisphere)" for season in _SEASONS),
            (f"{season} (southern hemisphere)" for season in _SEASONS),
            (f"the {nth} quarter of {{}}" for nth in _ORDINALS),
            (f"the {nth} four months of {{}}" for nth in ("first", "middle", "last")),
            (f"the {nth} half of {{}}" for nth in _ORDINALS[:2]),
        ),
        start=21,
    )
)

BASES: dict[str, str] = {
    "stated": "stated with the article",
    "metadata": "read from the file's metadata",
    "dateline": "read from the dateline",
    "inferred": "inferred from the texts",
    "corrected": "set by hand",
    "said": "said in the sentence",
    "carried": "taken from the sentences before it",
    "published": "known only to be no later than the article",
}
SURE = (  # confidence from which each is said
    (0.95, "almost certain"),
    (0.85, "very likely"),
    (0.7, "likely"),
    (0.5, "more likely than not"),
    (0.0, "uncertain"),
)


def single(found: edtf.Date) -> str:
    """A date in words, with "about" or "perhaps" where it is qualified: "28 October 2024"."""
    return QUALIFIERS[found.qualifier].format(_unqualified(found))


def year(number: int) -> str:
    """A year, counted back before year 1: "49 BC"."""
    return str(number) if number > 0 else f"{1 - number} BC"


def confidence(value: float) -> str:
    """How sure a date is, in words and out of a hundred; "" for what was stated."""
    if value >= 1:
        return ""
    said = next(said for least, said in SURE if value >= least)
    return f"{said} ({round(100 * value)} of 100)"


def say(when: edtf.Edtf | None) -> str:
    """A time as a reason says it: "2024-10-28", "the third quarter of 2024", "since 2024-08"."""
    match when:
        case edtf.Date():
            return _in_figures(when)
        case edtf.OneOf(members):
            return " or ".join(map(_in_figures, members))
        case edtf.Interval(edtf.Date() as start, edtf.Date() as end):
            return f"{_in_figures(start)} to {_in_figures(end)}"
        case edtf.Interval(edtf.Date() as start, end):
            return f"{'since' if end == edtf.OPEN else 'from'} {_in_figures(start)}"
        case edtf.Interval(start, edtf.Date() as end):
            return f"{'until' if start == edtf.OPEN else 'on or before'} {_in_figures(end)}"
        case _:
            return "no such time"


def _in_figures(found: edtf.Date) -> str:
    is_plain = found.year > 0 and not found.masked and (found.month or 1) <= len(MONTHS)
    bare = str(edtf.Date(found.year, found.month, found.day))
    return QUALIFIERS[found.qualifier].format(bare) if is_plain else single(found)


def _unqualified(found: edtf.Date) -> str:
    if found.masked:
        return f"the {found.year}s" if found.masked == 1 else f"the hundred years from {year(found.year)}"
    if found.month is None:
        return year(found.year)
    if found.month in _GROUPS:
        return _GROUPS[found.month].format(_years(found))
    return " ".join(filter(None, (str(found.day or ""), MONTHS[found.month - 1], year(found.year))))


def _years(found: edtf.Date) -> str:
    """The year of a group of months, or both of a winter: "2024/25"."""
    turns = found.month is not None and edtf.GROUPS[found.month][0] < 1
    if not turns:
        return year(found.year)
    if found.year > 1:
        return f"{found.year - 1}/{found.year % 100:02d}"
    return f"{year(found.year - 1)}/{year(found.year)}"
