"""The one door to the package `holidays`: when a named day falls that has no fixed place in the year.

A key says whose calendar and what the package calls the day there, and how many days to add to it:
"US: Labor Day", "US: Easter Sunday -2". The package is imported when the first such day is asked for.
"""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import cache

_KEY = re.compile(r"(?P<country>[A-Z]{2}): (?P<name>.+?)(?: (?P<days>[+-]\d+))?")


@cache
def day(key: str, year: int) -> date | None:
    """The day in a year, the first where there are several; None where the package has none for that year.

    Raises ValueError for a key that is none, and NotImplementedError for a country that is not known.
    """
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError(f"`{key}` names no holiday: expected `US: Labor Day`")
    named = _named(found["country"], year)
    first = named.get(found["name"])
    return first + timedelta(days=int(found["days"] or 0)) if first is not None else None


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
