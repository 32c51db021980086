"""Times of day and their days: "10 p.m." and "Wednesday" are one time, as are "five" and "the afternoon"."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar, Clock, Meaning, Nth, Numeric, Same, Shift, Step, Within

PARTS = {"TMO", "TMI", "TAF", "TEV", "TNI", "TDT"}
ANY_DAY = (None, Calendar())
_NIGHT = 6  # the hour at which "at night" turns from the small hours to the evening


def is_day(meaning: Meaning) -> bool:
    """Whether a time is one day."""
    match meaning:
        case Calendar():
            return meaning.day is not None or meaning.weekday is not None or meaning.holiday != ""
        case Numeric():
            return True
        case Step() | Within():
            return is_day(meaning.part)
        case Nth():
            return meaning.unit == "day"
        case Shift() | Same():
            return meaning.unit == "day"
        case _:
            return False


def is_date(meaning: Meaning) -> bool:
    """Whether a time is a day or days of the calendar."""
    return isinstance(meaning, Calendar | Numeric | Step | Shift | Same | Within | Nth)


def together(first: Meaning, second: Meaning) -> Clock | None:
    """A time of day with the day or the part of a day beside it; None where they are no one time."""
    for clock, other in ((first, second), (second, first)):
        if not isinstance(clock, Clock) or clock.day not in ANY_DAY:
            continue
        if is_day(other):
            return Clock(clock.time, other)
        if isinstance(other, Clock) and (other.time in PARTS or other.day not in ANY_DAY):
            day = None if other.day in ANY_DAY else other.day
            return Clock(_turned(clock.time, other.time), day) if clock.time not in PARTS or day else None
    return None


def _turned(time: str, part: str) -> str:
    """An hour on the face of a clock, in a part of the day: five in the afternoon is 17:00."""
    if time in PARTS or part not in ("TAF", "TEV", "TNI"):
        return time
    hour = int(time[1:3])
    later = hour < 12 and (part != "TNI" or hour >= _NIGHT)
    return f"T{hour + 12 * later:02d}{time[3:]}"
