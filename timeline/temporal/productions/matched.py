"""What the named parts of a match say, in the rules of any language."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar, Link
from timeline.temporal.recognition.rule import Found


def unit(found: Found) -> str:
    """The unit of the part `unit` or `unitb`."""
    return found.text("unit") or found.text("unitb")


def day(found: Found, name: str = "day") -> int:
    """The number of a day of the month in digits: "28", "28th", "the 28th"."""
    return int("".join(char for char in found.words(name)[-1] if char.isdigit()))


def weekday(found: Found, name: str = "weekday") -> int | None:
    """Monday as 0, or None where no weekday matched."""
    if name not in found:
        return None
    value = found.vocabulary.value(found.words(name)[0], "WEEKDAY")
    return int(value)


def link(found: Found) -> Link:
    """How the part `link` joins the two times of a pair; a dash is "to", as is none at all."""
    match found.text("link"):
        case "or":
            return "or"
        case "and":
            return "and"
        case _:
            return "to"


def checked(date: Calendar) -> Calendar | None:
    """The date, or None where its month never has that day."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if date.day is not None and date.month is not None and not 1 <= date.day <= longest[date.month - 1]:
        return None
    return date
