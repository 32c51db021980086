"""What stands right before a time: the words that shade it, or any pattern that ends where it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.temporal.recognition.rule import Patterns

_REACH = 6  # tokens before a time that can belong to it


def ending(pattern: str, patterns: Patterns) -> re.Pattern[str]:
    """A pattern that ends where the codes do."""
    return patterns.compile(rf"(?:{pattern})\Z")


def begin(pattern: re.Pattern[str], codes: str, start: int, floor: int) -> int | None:
    """Where a pattern begins that ends at `start`, no earlier than `floor`; None where there is none."""
    low = max(floor, start - _REACH)
    found = pattern.search(codes[low:start])
    return low + found.start() if found and found.group() else None


@dataclass(frozen=True, slots=True)
class Shades:
    """Patterns for the words before a time, each with its modifier; `some` finds what any of them does."""

    some: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], str], ...]

    @classmethod
    def of(cls, shades: Sequence[tuple[str, str]], patterns: Patterns) -> Shades:
        """Compile patterns and their modifiers."""
        some = "|".join(pattern for pattern, _ in shades)
        return cls(ending(some, patterns), tuple((ending(each, patterns), mod) for each, mod in shades))

    def find(self, codes: str, start: int, floor: int) -> tuple[int, str] | None:
        """Where the first pattern that ends at `start` begins, and its modifier."""
        if begin(self.some, codes, start, floor) is None:
            return None
        found = ((begin(pattern, codes, start, floor), mod) for pattern, mod in self.each)
        return next(((at, mod) for at, mod in found if at is not None), None)
