"""Numbers in words and digits, as times use them: "1,200", "2 1/2", "nineteen ninety-seven"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.temporal.recognition.lexer import Vocabulary

_NEXT = 30  # of the decades that are said in two digits, the first that has not begun


def amount(words: Sequence[str], vocabulary: Vocabulary) -> float:
    """The number that words say; "a" and words that are no number count for nothing."""
    total, part = 0.0, 0.0
    for at, word in enumerate(words):
        if word == "/" or (at and words[at - 1] == "/"):
            continue
        if word[0].isdigit():
            part += _fraction(words, at) or float(word.replace(",", ""))
            continue
        number = vocabulary.value(word, "CARDINAL")
        fraction = vocabulary.value(word, "FRACTION")
        if isinstance(number, int) and number >= 100:
            part = max(part, 1) * number
            total, part = (total + part, 0.0) if number > 100 else (total, part)
        elif isinstance(number, int):
            part += number
        elif isinstance(fraction, float):
            part += fraction
    return total + part


def year(words: Sequence[str], vocabulary: Vocabulary) -> int:
    """The year that words say: "1997", "nineteen ninety-seven", "two thousand four"."""
    if len(words) == 1:
        return int(words[0]) if words[0].isdigit() else full_year(words[0])
    century = vocabulary.value(words[0], "CENTURYWORD")
    if isinstance(century, int) and "hundred" not in words:
        return century * 100 + int(amount(words[1:], vocabulary))
    return int(amount(words, vocabulary))


def full_year(digits: str) -> int:
    """A year of two digits, as news writes it: "'89" is 1989, "'07" is 2007 (the pivot of POSIX strptime)."""
    short = int(digits.strip("'’"))
    return short + (1900 if short >= 69 else 2000)


def past_year(digits: str) -> int:
    """A year of two digits after an apostrophe, or of a decade: those are of the past, or all but."""
    short = int(digits.strip("'’"))
    return short + (1900 if short >= _NEXT else 2000)


def _fraction(words: Sequence[str], at: int) -> float | None:
    """The value of "1/2" that begins at a word; None where none does."""
    if at + 2 < len(words) and words[at + 1] == "/" and int(words[at + 2]):
        return int(words[at]) / int(words[at + 2])
    return None
