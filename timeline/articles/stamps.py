"""The day in a stamp that a machine wrote: ISO 8601, as feeds write it (RFC 5322), or in an address."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|((?:19|20)\d\d)(\d\d)(\d\d)(?=[T\s]|\d{6}$|$)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_IN_ADDRESS = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|{'|'.join(_MONTHS)})[/-](?P<day>\d\d?)(?=[/_-]|$)"
)
_UNSET = (date(1970, 1, 1), date(1969, 12, 31))  # what machines write where nobody gave a date
_FIRST_YEAR = 1500


def day_of(stamp: str) -> str:
    """The day of a stamp as it is written there, whatever its time zone; "" where it has none."""
    found = _ISO.match(stamp.strip())
    if found:
        year, month, day = (found[1], found[3], found[4]) if found[1] else found.group(5, 6, 7)
        return _day(int(year), int(month), int(day))
    try:
        moment = parsedate_to_datetime(stamp)
    except (ValueError, IndexError, TypeError):
        return ""
    return _day(moment.year, moment.month, moment.day)


def day_in_address(url: str) -> str:
    """The day that stands in the path of a web address (`/2021/03/02/`, `/2021/mar/02/`); or ""."""
    found = _IN_ADDRESS.search(url.lower())
    if not found:
        return ""
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return _day(int(found["year"]), number, int(found["day"]))


def _day(year: int, month: int, day: int) -> str:
    try:
        found = date(year, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year >= _FIRST_YEAR and found not in _UNSET else ""
