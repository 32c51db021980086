"""Which way a bare weekday or month looks: by the tense of the verb that governs it.

The verb nearest before the time in its clause decides ("said Monday", "will close Nov. 22"), else the first
one after it ("On Tuesday lawmakers were told"). An infinitive looks where the word before its "to" does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from timeline.temporal.lexer import Tokens, Vocabulary
from timeline.temporal.meaning import Cue

Direction = Literal[-1, 0, 1]
_CLASSES: tuple[tuple[str, Direction], ...] = (
    ("ED", -1),
    ("PAST", -1),
    ("FUTURE", 1),
    ("MODAL", 1),
    ("PLAN", 1),
)
_REACH = 30  # tokens that are looked at on either side


class Tenses:
    """The verbs of a vocabulary by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._directions: Mapping[str, Direction] = {
            code: direction for name, direction in _CLASSES for code in vocabulary.having(name)
        }
        self._stops = vocabulary.having("STOP") | vocabulary.having("BREAK") | vocabulary.having("QUOTE")

    def cue(self, tokens: Tokens, start: int, end: int) -> Cue:
        """The verb that governs the tokens from `start` to before `end`."""
        before = self._first(tokens, range(start - 1, max(-1, start - 1 - _REACH), -1))
        return before or self._first(tokens, range(end, min(len(tokens.codes), end + _REACH))) or Cue()

    def _first(self, tokens: Tokens, indices: Iterable[int]) -> Cue | None:
        for index in indices:
            code = tokens.codes[index]
            if code in self._stops:
                return None
            if code in self._directions:
                return Cue(self._directions[code], tokens.word(index))
        return None
