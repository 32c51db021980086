"""What the named parts of a match say in the language `uk`: numbers, years, days of a month."""

from __future__ import annotations

from timeline.temporal.meaning import Calendar
from timeline.temporal.productions import numbers
from timeline.temporal.productions.matched import checked
from timeline.temporal.recognition.rule import Found

_LATIN = str.maketrans("ІХ", "IX")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def first_of(found: Found, *names: str) -> str:
    """The first of the named parts that matched; a pattern with a choice names the parts of each apart."""
    return next((name for name in names if name in found), "")


def count(found: Found) -> float:
    """The number of units in the part `n`; one where it did not match ("тиждень тому")."""
    words = [_decimal(word) for word in found.words("n")] if "n" in found else []
    return numbers.amount(words, found.vocabulary) if words else 1


def _decimal(word: str) -> str:
    """A number as `numbers` reads it: "1 200,5" is 1200.5."""
    return "".join(word.split()).replace(",", ".") if word[0].isdigit() else word


def year(found: Found, name: str = "year") -> int | None:
    """The year of a named part, or None where it did not match: "2024", "2024-го року"."""
    return leading(found.words(name)[0]) if name in found else None


def ordinal(found: Found, name: str = "number") -> int:
    """The number of an ordinal in words, digits or Roman numerals of either alphabet: "третій", "ІІІ"."""
    word, value = found.words(name)[0], found.value(name)
    if isinstance(value, int):
        return value
    return _roman(word) if word[0].isalpha() else leading(word)


def _roman(word: str) -> int:
    digits = [_ROMAN[char] for char in word.translate(_LATIN)]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def leading(word: str) -> int:
    """The number that a word begins with: "28-го"."""
    return int("".join(char for char in word if char.isdigit()))


def day(found: Found, name: str = "day") -> int:
    """The number of a day of the month: "28", "28-го", "двадцять восьмого"."""
    *tens, last = found.words(name)
    if last[0].isdigit():
        return leading(last)
    return int(numbers.amount(tens, found.vocabulary)) + int(found.vocabulary.value(last, "DAYWORD"))


def month(found: Found, name: str = "month") -> int:
    """The number of a month, whole or abbreviated."""
    word = found.words(name)[0]
    value = found.vocabulary.value(word, "MONTH")
    return int(value if isinstance(value, int) else found.vocabulary.value(word, "SHORTMONTH"))


def weekday(found: Found) -> int | None:
    """Monday as 0, or None where no weekday matched."""
    return found.number("weekday")


def calendar(found: Found) -> Calendar | None:
    """The date of the parts `weekday`, `day`, `month` and `year`; None where its month never has that day."""
    number = day(found) if "day" in found else None
    return checked(Calendar(year(found), month(found), number, weekday(found)))


def is_name(found: Found) -> bool:
    """Whether a word with a capital stands within a sentence: a street, a person, a ship."""
    start, word = found.span()[0], found.word(0)
    before = found.tokens.word(start - 1) if start else ""
    return before[-1:].isalpha() and word[0].isupper() and not word.isupper()
