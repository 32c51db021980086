"""The day that the address of an article holds, as many publishers write it: `/2024/10/28/`."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[/-]?)(?P<month>\d{2}|[a-z]{3})(?P=sign)(?P<day>\d{2})(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_of(url: str) -> date | None:
    """The only day in an address; None where it holds none, or several."""
    path = url.split("?")[0].split("#")[0]
    days = {day for found in _DAY.finditer(path) if (day := _day(found))}
    return days.pop() if len(days) == 1 else None


def _day(found: re.Match[str]) -> date | None:
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1 if month in _MONTHS else 0
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
