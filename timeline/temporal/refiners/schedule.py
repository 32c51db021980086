"""Present tenses that look ahead: of what is arranged ("voters go to the polls on") and "the vote is on"."""

from __future__ import annotations

from timeline.temporal.recognition.lexer import Vocabulary

# What stands for the tokens of a time: one whose side is asked for, or another.
TIME, OTHER = "\0", "\1"
_REACH = 6  # tokens from a verb to its time
_CLAUSE = 4  # tokens before a verb in which another makes an infinitive of it


class Schedule:
    """The verbs of a vocabulary that look ahead in the present, by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look the classes up once; a language need not have them all."""
        having = vocabulary.any_of
        self._singular, self._plural = having("SCHEDULED"), having("SCHEDULE")
        self.verbs = self._singular | self._plural
        self._copulas = having("COPULA")
        self._where = having("WHEREUPON", "ADVERB") - having("NEGATION")
        self._empty = having("IT") | {TIME, OTHER}
        self._to, self._clauses = having("TO"), having("CLAUSE")
        self._between = having("CLOSE", "TO", "STAGED", "NUM", "CARDINAL", "ADVERB", "RELATION")
        self._between -= having("FOR")
        self._oppose, self._names = having("OPPOSE"), having("CAP")
        self._ends = having("STOP", "BREAK", "COMMA") | {TIME, OTHER}
        self._subjects = having("PLURAL", "PLURALS", "YEARLY", "MANYOF")
        self._nouns = having("ARTICLE", "DETERMINER", "HYPHEN", "POSSESSIVE", "NUM", "CARDINAL", "ORDINAL")
        self._infinite = self._to | having("MODAL", "FUTURE", "CAUSING", "BE")
        self._adverbs, self._owners = having("ADVERB"), having("POSSESSIVE")

    def looks_ahead(self, codes: str, index: int) -> bool:
        """Whether a verb is a present of what is arranged, beside its time."""
        if codes[index] in self._copulas:
            return self._is_copula(codes, index)
        return codes[index] in self.verbs and self._is_finite(codes, index) and self._leads(codes, index)

    def _is_copula(self, codes: str, index: int) -> bool:
        """ "The vote is on Monday", not "is for Monday", "is Monday's" or "it is Monday"."""
        at = index + 1
        if codes[at : at + 1] == TIME and codes[max(0, index - 1)] in self._empty:
            return False
        while codes[at : at + 1] in self._where:
            at += 1
        if codes[at : at + 1] != TIME:
            return False
        return codes[at : at + _REACH].lstrip(TIME)[:1] not in self._owners

    def _is_finite(self, codes: str, index: int) -> bool:
        """ "Germany votes" and "voters go", not "the votes" or "to go"."""
        before = [code for code in codes[max(0, index - _CLAUSE) : index] if code not in self._adverbs]
        last = before[-1] if before else ""
        if codes[index] in self._singular:
            return last not in self._nouns | self._infinite
        opens = last in self._names and (len(before) == 1 or before[-2] in self._ends)
        if any(code in self._infinite for code in before):
            return False
        return last in self._subjects or opens or (codes[index] in self._oppose and last in self._names)

    def _leads(self, codes: str, index: int) -> bool:
        """Whether only what such verbs come to stands before their time or the end of the clause."""
        between = self._between | (self._names if codes[index] in self._oppose else frozenset())
        after = codes[index + 1 : index + 1 + _REACH]
        return next((code in self._ends for code in after if code not in between), len(after) < _REACH)
