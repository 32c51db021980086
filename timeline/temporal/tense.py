"""Which way a bare weekday or month looks: by the tense of the verb that governs it.

The verb nearest before the time in its clause decides ("said Monday", "will close Nov. 22"), else the first
one after it ("On Tuesday lawmakers were told"). An infinitive looks where the word before its "to" does; a
participle ("planned for Friday") looks ahead only where no finite verb tells that all is over.
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
    ("DUE", 1),
    ("BE", 0),
)
_REACH = 30  # tokens that are looked at on either side
_NEAR = 3  # tokens before a time in which a "not" surely belongs to its "until"


class Tenses:
    """The verbs of a vocabulary by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look the classes up once; a language need not have them all."""
        self._directions: Mapping[str, Direction] = {
            code: direction for name, direction in _CLASSES for code in vocabulary.any_of(name)
        }
        self._plans, self._to = vocabulary.any_of("PLAN"), vocabulary.any_of("TO")
        self._made, self._be = vocabulary.any_of("AUXILIARY"), vocabulary.any_of("BE")
        self._ahead = vocabulary.any_of("FUTURE", "MODAL")
        self._limits, self._nouns = vocabulary.any_of("LIMIT"), vocabulary.any_of("DETERMINER")
        self._modals, self._arranged = vocabulary.any_of("MODAL"), vocabulary.any_of("ARRANGED")
        self._regular, self._have = vocabulary.any_of("ED"), vocabulary.any_of("HAVE")
        self._negations = vocabulary.any_of("NEGATION")
        self._reports = vocabulary.any_of("REPORT")
        self._abbreviations, self._due = vocabulary.any_of("ABBREVIATION"), vocabulary.any_of("CAUSE")
        self._stops = vocabulary.any_of("STOP", "BREAK", "QUOTE")

    def cue(self, tokens: Tokens, start: int, end: int) -> Cue:
        """The verb that governs the tokens from `start` to before `end`."""
        before = self._first(tokens, range(start - 1, max(-1, start - 1 - _REACH), -1))
        ahead = range(end, min(len(tokens.codes), end + _REACH))
        after = None
        if before is None or self._is_participle(tokens.codes, before):
            after = self._first(tokens, ahead, through=True)
        found = self._stronger(tokens, before, after)
        return Cue() if found.direction < 0 and self._is_limit(tokens.codes, start) else found

    def _is_limit(self, codes: str, start: int) -> bool:
        """After "until" a time is no past one, but after "not until" it is."""
        negated = any(code in self._negations for code in codes[max(0, start - _NEAR) : start])
        return codes[max(0, start - 1)] in self._limits and not negated

    def _first(self, tokens: Tokens, indices: Iterable[int], through: bool = False) -> int | None:
        """The first verb of the sentence; `through` looks past those of neither side ("which is based")."""
        for index in indices:
            code = tokens.codes[index]
            if code in self._stops and tokens.codes[max(0, index - 1)] not in self._abbreviations:
                return None
            direction = self._direction(tokens.codes, index)
            if direction is not None and (direction or not through):
                return index
        return None

    def _is_participle(self, codes: str, index: int) -> bool:
        """ "Planned" in "the fair planned for May was held", not in "the fair was planned for May".

        Or the infinitive after it: "begin" in "the fair planned to begin in May was held".
        """
        at = index - 2 if index > 1 and codes[index - 1] in self._to else index
        return codes[at] in self._arranged and codes[max(0, at - 1)] not in self._be | self._made

    def _stronger(self, tokens: Tokens, before: int | None, after: int | None) -> Cue:
        """The verb before a time, unless it is a participle of which a finite verb tells that it is over."""
        if before is None:
            return self._cue(tokens, after)
        cue, later = self._cue(tokens, before), self._cue(tokens, after)
        over = later.direction < 0 and after is not None and tokens.codes[after] not in self._reports
        return Cue(0, later.word) if over else cue

    def _cue(self, tokens: Tokens, index: int | None) -> Cue:
        if index is None:
            return Cue()
        return Cue(self._direction(tokens.codes, index) or 0, tokens.word(index))

    def _direction(self, codes: str, index: int) -> Direction | None:
        """Where a token looks, by the words around it.

        "Will be sold" looks ahead, "may have been sold" and "should have gone" back, "is sold" and "were
        scheduled to" to either side; in "the preferred shares" and "due to rain" there is no verb, and in
        "will be open" it is the "will".
        """
        followed = codes[index + 1 : index + 2] in self._to
        planned = codes[index] in self._plans and followed
        direction = 1 if planned else self._directions.get(codes[index])
        chain = codes[max(0, index - 3) : index]
        if codes[index] in self._be and any(code in self._ahead for code in chain[-2:]) and not planned:
            return None
        if codes[index] in self._modals and any(code in self._have for code in codes[index + 1 : index + 4]):
            return -1
        if direction == -1:
            return self._past(codes[index], chain)
        if codes[index] in self._due and followed and chain[-1:] not in self._be | self._made:
            return None
        return 0 if direction == 1 and any(code in self._made for code in chain[-2:]) else direction

    def _past(self, code: str, chain: str) -> Direction | None:
        if code in self._regular and chain[-1:] in self._nouns:
            return None
        if any(each in self._ahead for each in chain):
            over = any(each in self._modals for each in chain) and any(each in self._have for each in chain)
            return -1 if over else 1
        return 0 if chain[-1:] in self._be else -1
