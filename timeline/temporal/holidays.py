"""When a named day falls that has no fixed place in the year: the one door to `holidays` and to `dateutil`.

A key says whose calendar and what the package `holidays` calls the day there, or "Easter" or "Orthodox
Easter", and how many days to add to it: "US: Labor Day", "Easter -2". The package is imported when the first
such day is asked for; for Easter, which histories name, there is no need to.
"""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import cache

_KEY = re.compile(
    r"(?:(?P<country>[A-Z]{2}): (?P<name>.+?)|(?P<easter>(?:Orthodox )?Easter))(?: (?P<days>[+-]\d+))?"
)
_ORTHODOX = "Orthodox Easter"
_REFORM, _LAST = 1583, 4099  # the years in which the rule for Easter holds


@cache
def day(key: str, year: int) -> date | None:
    """The day in a year, the first where there are several; None where none is known for that year.

    Raises ValueError for a key that is none; a country that is not known is the error of its package.
    """
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError(f"`{key}` names no holiday: expected `US: Labor Day` or `Easter -2`")
    if found["easter"]:
        first = _easter(found["easter"], year)
    else:
        first = _named(found["country"], year).get(found["name"])
    return first + timedelta(days=int(found["days"] or 0)) if first is not None else None


def source(key: str) -> str:
    """What the day of a key is, in words."""
    country, _, named = key.rpartition(": ")
    if country:
        return f"that of the package holidays for {country}"
    churches = "Orthodox" if named.startswith(_ORTHODOX) else "Western"
    return f"counted from Easter Sunday of the {churches} churches"


def _easter(name: str, year: int) -> date | None:
    """Easter Sunday in the calendar of today."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    if not _REFORM <= year <= _LAST:
        return None
    found: date = easter(year, EASTER_ORTHODOX if name == _ORTHODOX else EASTER_WESTERN)
    return found


@cache
def _named(country: str, year: int) -> dict[str, date]:
    """The first day of every holiday of a country in a year, without "(estimated)" and the like."""
    import holidays

    about = holidays.country_holidays(country)
    if not about.start_year <= year <= about.end_year:
        return {}
    english = "en_US" if "en_US" in about.supported_languages else None
    with warnings.catch_warnings():  # of years for which some have no day: those then stay open
        warnings.simplefilter("ignore")
        days = holidays.country_holidays(
            country, years=year, observed=False, categories=about.supported_categories, language=english
        )
    names = ((name, when) for when, names in days.items() for name in names.split("; "))
    return {
        name.partition(" (")[0]: when for name, when in sorted(names, key=lambda each: each[1], reverse=True)
    }
