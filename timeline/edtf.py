"""Dates of any grain: EDTF text (ISO 8601-2:2019, Annex A) and the calendar days it can mean.

Read and written here are level 0 and level 1, and of level 2 what news needs: sub-year groups (quarters,
semesters), "one of a set" and qualified ends of intervals. TIMEX3 values are translated in `from_timex`.
The test oracle is the package `edtf`; see docs/adr/0002-own-edtf.md for why it is not used at run time.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import IntEnum
from typing import TypeAlias


class Granularity(IntEnum):
    """How fine a date is said, from the coarsest to the finest."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4  # also halves and quarters: the groups of months
    MONTH = 5
    WEEK = 6
    DAY = 7


class EdtfError(ValueError):
    """Text that is not EDTF; the message says what was found and what was expected."""


# First month and number of months of each sub-year group (EDTF level 2, 4.8). A season of the northern
# hemisphere: winter begins in December of the year before, as in meteorology.
GROUPS: dict[int, tuple[int, int]] = (
    {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (0, 3)}
    | {25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (0, 3)}
    | {29: (9, 3), 30: (0, 3), 31: (3, 3), 32: (6, 3)}
    | {33 + n: (1 + 3 * n, 3) for n in range(4)}
    | {37 + n: (1 + 4 * n, 4) for n in range(3)}
    | {40 + n: (1 + 6 * n, 6) for n in range(2)}
)


@dataclass(frozen=True, slots=True)
class Date:
    """A day, month, group of months, year, decade or century; `qualifier` is "", "?", "~" or "%"."""

    year: int  # astronomical: 0 is 1 BC; of a decade or century its first year
    month: int | None = None  # 1-12, or a group of months (a key of GROUPS)
    day: int | None = None
    masked: int = 0  # unspecified last digits of the year: 1 for a decade, 2 for a century
    qualifier: str = ""

    def __str__(self) -> str:
        digits = f"{abs(self.year):04d}"
        year = ("-" if self.year < 0 else "") + digits[: len(digits) - self.masked] + "X" * self.masked
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return f"{year}{month}{day}{self.qualifier}"

    @property
    def granularity(self) -> Granularity:
        """The grain the date is said in."""
        if self.masked:
            return Granularity.DECADE if self.masked == 1 else Granularity.CENTURY
        if self.month is None:
            return Granularity.YEAR
        if self.day is not None:
            return Granularity.DAY
        return Granularity.SEASON if self.month in GROUPS else Granularity.MONTH

    @property
    def bounds(self) -> Bounds:
        """The first and last day it can mean; None for days before year 1 or after 9999."""
        if self.day is not None and self.month is not None:
            day = _day(self.year, self.month, self.day)
            return day, day
        first, months = _months(self)
        return _day(*_month(self.year, first), 1), _before(_day(*_month(self.year, first + months), 1))


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` to `end`. An end is a date, `OPEN` (`..`: it goes on) or `UNKNOWN` (empty: not said)."""

    start: Date | str
    end: Date | str

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    @property
    def granularity(self) -> Granularity:
        """The coarser grain of the two ends."""
        return min(end.granularity for end in (self.start, self.end) if isinstance(end, Date))

    @property
    def bounds(self) -> Bounds:
        """First day of the start and last day of the end; None where that side is open or unknown."""
        earliest = self.start.bounds[0] if isinstance(self.start, Date) else None
        return earliest, self.end.bounds[1] if isinstance(self.end, Date) else None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several dates, it is not said which: `[2024-10-27,2024-10-28]`."""

    members: tuple[Date, ...]

    def __str__(self) -> str:
        return f"[{','.join(map(str, self.members))}]"

    @property
    def granularity(self) -> Granularity:
        """The coarsest grain of the members."""
        return min(member.granularity for member in self.members)

    @property
    def bounds(self) -> Bounds:
        """The first day of any member and the last day of any."""
        days = [day for member in self.members for day in member.bounds if day is not None]
        whole = len(days) == 2 * len(self.members)
        return (min(days), max(days)) if whole else (None, None)


Edtf: TypeAlias = Date | Interval | OneOf
Bounds: TypeAlias = tuple[date | None, date | None]
OPEN, UNKNOWN = "..", ""

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[?~%]?)"
)


def parse(text: str) -> Edtf:
    """Read EDTF text. Raises EdtfError, whose message says what is wrong with it."""
    if text.startswith("[") and text.endswith("]"):
        return OneOf(tuple(parse_date(member.strip()) for member in text[1:-1].split(",")))
    start, *ends = text.split("/")
    if len(ends) != 1:
        return parse_date(text)
    try:
        interval = Interval(_end(start), _end(ends[0]))
    except EdtfError as error:
        raise EdtfError(f"`{text}` is no interval of two dates: {error}") from None
    if not isinstance(interval.start, Date) and not isinstance(interval.end, Date):
        raise EdtfError(f"`{text}` has neither a start nor an end")
    earliest, latest = interval.bounds
    if earliest is not None and latest is not None and earliest > latest:
        raise EdtfError(f"`{text}` ends before it starts")
    return interval


def parse_date(text: str) -> Date:
    """Read a single EDTF date, no interval or set. Raises EdtfError."""
    found = _DATE.fullmatch(text)
    if not found:
        raise EdtfError(f"`{text}` is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form")
    year, month, day = found["year"], found["month"], found["day"]
    number = int(year.replace("X", "0"))
    result = Date(
        number,
        int(month) if month else None,
        int(day) if day else None,
        masked=year.count("X"),
        qualifier=found["qualifier"],
    )
    _check(result, text)
    return result


def of_day(day: date) -> Date:
    """The EDTF date of a calendar day."""
    return Date(day.year, day.month, day.day)


def of_days(start: date, end: date) -> Interval:
    """The EDTF interval of the days from `start` to `end`, both included."""
    return Interval(of_day(start), of_day(end))


def bounds(text: str) -> Bounds:
    """The first and last day that EDTF text can mean. Raises EdtfError."""
    return parse(text).bounds


def from_timex(value: str) -> Edtf:
    """The days of a TIMEX3 value (TimeML 1.2.1): `1998-W07`, `2024-SU`, `198`, `BC0492`, `2024-10-28T22:00`.

    The time of day is left out. Raises EdtfError where the value means no days (`P2W`, `PAST_REF`).
    """
    found = _TIMEX.fullmatch(value)
    if not found:
        raise EdtfError(f"the TIMEX3 value `{value}` means no days")
    digits = found["year"].rstrip("X")
    masked = 4 - len(digits)
    year = int(digits) * 10**masked
    year = 1 - year if found["bc"] else year
    if found["week"]:
        return _week(year, int(found["week"]), bool(found["weekend"]), value)
    group = _TIMEX_GROUPS.get(found["group"] or "")
    result = Date(year, group or _number(found["month"]), _number(found["day"]), masked)
    _check(result, value)
    return result


def to_timex(when: Edtf) -> str:
    """The TIMEX3 value of a date, week, weekend or period BC; without qualifiers. Raises EdtfError."""
    match when:
        case Date():
            return _timex_date(when)
        case Interval(Date(first, None), Date(last, None)) if last <= 0 and last - first in (9, 99):
            return f"BC{-first // 10:03d}" if last - first == 9 else f"BC{-first // 100:02d}"
    earliest, latest = when.bounds
    if isinstance(when, Interval) and earliest is not None and latest is not None:
        year, week, weekday = earliest.isocalendar()
        shape = (weekday, (latest - earliest).days)
        if shape in ((1, 6), (6, 1)):
            return f"{year:04d}-W{week:02d}" + ("-WE" if weekday == 6 else "")
    raise EdtfError(f"TIMEX3 has no value for `{when}`")


_TIMEX = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4}|\d{3}X?|\d{2}(?:XX)?)"
    r"(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|(?P<group>SP|SU|FA|WI|Q[1-4]|H[12])"
    r"|(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>\d\d|XX))?))?(?:T[\dA-Z:+-]*)?"
)
_TIMEX_GROUPS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "H1": 40, "H2": 41} | {
    f"Q{n}": 32 + n for n in range(1, 5)
}
_TIMEX_NAMES = {number: name for name, number in _TIMEX_GROUPS.items()}


def _timex_date(when: Date) -> str:
    counted = when.year > 0 or (when.masked and when.year == 0)  # the first century AD: "00"
    digits = f"{when.year:04d}" if counted else f"BC{1 - when.year:04d}"
    year = digits[: len(digits) - when.masked]
    if when.month is None:
        return year
    if when.month > 12 and when.month not in _TIMEX_NAMES:
        raise EdtfError(f"TIMEX3 has no value for `{when}`")
    rest = _TIMEX_NAMES.get(when.month, f"{when.month:02d}")
    return f"{year}-{rest}" + (f"-{when.day:02d}" if when.day is not None else "")


def _week(year: int, week: int, weekend: bool, value: str) -> Interval:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        raise EdtfError(f"`{value}` is not in the calendar") from None
    return of_days(first, first + timedelta(days=1 if weekend else 6))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits != "XX" else None


def _end(text: str) -> Date | str:
    return text if text in (OPEN, UNKNOWN) else parse_date(text)


def _check(found: Date, text: str) -> None:
    if found.masked and found.month is not None:
        raise EdtfError(f"`{text}` gives a month in a year that is not known")
    if found.month is None:
        return
    if not (1 <= found.month <= 12 or found.month in GROUPS):
        raise EdtfError(f"`{text}` has no month {found.month:02d}: expected 01 to 12, or a season 21 to 41")
    if found.day is None:
        return
    days = _days(found.year, found.month)
    if not 1 <= found.day <= days:
        raise EdtfError(f"`{text}` is not in the calendar: that month has days 01 to {days}")


def _days(year: int, month: int) -> int:
    if month > 12:
        return 0
    return monthrange(2000 + year % 400, month)[1]  # the calendar repeats every 400 years


def _months(found: Date) -> tuple[int, int]:
    if found.month is None:
        return 1, 12 * 10**found.masked
    return GROUPS.get(found.month, (found.month, 1))


def _month(year: int, month: int) -> tuple[int, int]:
    """Carry a month outside 1-12 into the year."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if MINYEAR <= year <= MAXYEAR else None


def _before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day is not None and day > date.min else None
