"""Which way a time looks by the noun it belongs to, whatever the verb: "after Monday's crash", "ahead of"."""

from __future__ import annotations

from timeline.temporal.meaning import Cue
from timeline.temporal.recognition.lexer import Tokens, Vocabulary

_REACH = 6  # tokens from a preposition to the time in what follows it
_OWNED = 2  # words between an owner and what it owns: "Monday's deadly plane crash"


class Nominals:
    """The nouns and prepositions of a vocabulary by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look the classes up once; a language need not have them all."""
        having = vocabulary.any_of
        self._happenings, self._records = having("HAPPENING"), having("RECORD")
        self._wakes, self._from = having("WAKE"), having("FROM")
        self._since = having("SINCE")
        self._after = having("AFTERMATH")
        self._ahead, self._of, self._articles = having("AHEAD"), having("OF"), having("ARTICLE")
        self._owners, self._names = having("POSSESSIVE"), having("CAP")
        self._where = having("WHERE")
        self._infinite = having("TO", "MODAL", "FUTURE")
        self._words = having("WORD") - having(
            "BE", "HAVE", "MODAL", "FUTURE", "PAST", "SAY", "SCHEDULED", "DUE"
        )
        self._links = having("CLOSE", "RELATION", "OF", "TO", "CLAUSE") - self._articles

    def cue(self, tokens: Tokens, start: int, end: int, verb: Cue) -> Cue:
        """What the noun tells, else what the `verb` does."""
        codes = tokens.codes
        at = start - 1
        while at >= 0 and codes[at] in self._articles:
            at -= 1
        if at > 0 and codes[at] in self._of and codes[at - 1] in self._ahead:
            return Cue(1, tokens.word(at - 1), firm=True)
        noun = self._owned(codes, start, end)
        if noun is None:
            noun = self._noun(codes, at, verb)
        if noun is not None:
            return Cue(-1, tokens.word(noun), firm=True)
        followed = verb.direction > 0 and codes[at] in self._after and codes[end : end + 1] in self._owners
        return Cue() if at >= 0 and followed else verb

    def _owned(self, codes: str, start: int, end: int) -> int | None:
        """What happened at the time that stands before it: "Monday's crash", "the April floods"."""
        if codes[end : end + 1] in self._owners:
            near = range(end + 1, min(len(codes), end + 2 + _OWNED))
        elif start > 0 and codes[start - 1] in self._articles:
            near = range(end, min(len(codes), end + 2))
        else:
            return None
        for index in near:
            if codes[index] in self._happenings:
                return index
            if codes[index] not in self._words:
                return None
        return None

    def _noun(self, codes: str, at: int, verb: Cue) -> int | None:
        """What happened at the time behind it: "after the attack on Monday", "a survey from May"."""
        if at < 1 or codes[at] not in self._where:
            return None
        if codes[at] in self._from:
            return at - 1 if codes[at - 1] in self._records else None
        noun = at - 1
        while noun > 0 and codes[noun] in self._names:
            noun -= 1
        noun -= noun < at - 1 and codes[noun] in self._where
        wake = self._wake(codes, noun)
        if codes[noun] in self._happenings and codes[max(0, noun - 1)] not in self._infinite:
            return noun if wake is not None or verb.direction <= 0 else None
        return wake if wake is not None and codes[wake] in self._since else None

    def _wake(self, codes: str, noun: int) -> int | None:
        """The preposition that a noun follows: "since the narrow defeat"."""
        crossed = False
        for index in range(noun - 1, max(-1, noun - _REACH), -1):
            code = codes[index]
            if code in self._wakes and (not crossed or code in self._since):
                return index
            crossed = crossed or code in self._links
            if code not in self._words:
                return None
        return None
