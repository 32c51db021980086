"""Which way a bare weekday or month looks: by the tense of the verb that governs it.

The verb nearest before the time in its clause decides ("said Monday", "will close Nov. 22"), else the first
one after it ("On Tuesday lawmakers were told"). An infinitive looks where the word before its "to" does; a
participle ("planned for Friday") looks ahead only where no finite verb tells that all is over. The verb that
stands right at the time is firm; another one gives way where the time would be far off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from timeline.temporal.meaning import Cue
from timeline.temporal.recognition.lexer import Tokens, Vocabulary
from timeline.temporal.refiners.schedule import OTHER, TIME, Schedule

Direction = Literal[-1, 0, 1]
_CLASSES: tuple[tuple[str, Direction], ...] = (
    ("ED", -1),
    ("SPOKE", -1),
    ("TOLD", -1),
    ("TRADED", -1),
    ("PAST", -1),
    ("UNCHANGED", -1),
    ("FUTURE", 1),
    ("MODAL", 1),
    ("DUE", 1),
    ("BE", 0),
)
_REGULAR = ("ED", "TOLD", "TRADED", "UNCHANGED")
_REACH = 30  # tokens that are looked at on either side
_NEAR = 3  # tokens before a time in which a "not" surely belongs to its "until"
_SOON = 6  # tokens after a time that opens a sentence in which its verb surely stands
_CHAIN = 3  # words before a verb that can be its auxiliaries, adverbs not counted


class Tenses:
    """The verbs of a vocabulary by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look the classes up once; a language need not have them all."""
        having = vocabulary.any_of
        self._directions: Mapping[str, Direction] = {
            code: direction for name, direction in _CLASSES for code in having(name)
        }
        self._plans, self._to, self._due = having("PLAN"), having("TO"), having("CAUSE")
        self._made, self._be, self._have = having("AUXILIARY"), having("BE"), having("HAVE")
        self._modals = having("MODAL") - having("MONTH")  # "Theresa May"
        self._ahead = self._modals | having("FUTURE")
        self._able, self._says, self._negations = having("ABLE"), having("SAY"), having("NEGATION")
        self._pasts = having(*_REGULAR, "PAST", "SPOKE")
        self._adjectival = having(*_REGULAR, "START")
        self._infinitives, self._arranged = having("INFINITIVE"), having("ARRANGED")
        self._limits, self._nouns = having("LIMIT"), having("DETERMINER", "HYPHEN")
        self._articles = having("ARTICLE")
        self._hyphens = having("HYPHEN")
        self._adverbs, self._close, self._set = having("ADVERB"), having("CLOSE"), having("SET")
        self._schedule = Schedule(vocabulary)
        self._verbs = self._plans | self._modals | self._set | self._directions.keys() | self._schedule.verbs
        self._deferred, self._stopped = having("DEFERRED"), having("STOPPED")
        self._would, self._tells, self._code = having("BACKSHIFT"), having("TELLS"), vocabulary.code
        self._off, self._calls, self._gatherings = having("OFF"), having("CALLS"), having("GATHERING")
        self._onsets, self._ifs = having("FROM"), having("IF")
        self._heads = having("INFINITIVE", "UNCHANGED")
        self._for = having("FOR") | {TIME, OTHER}
        self._clauses, self._awaited = having("CLAUSE"), having("AWAITED")
        self._beside = self._close | having("RELATION") | self._be | {TIME, OTHER}
        self._parts = self._pasts | self._be | self._have | self._to | having("RELATION")
        self._reports, self._abbreviations = having("REPORT"), having("ABBREVIATION")
        self._quotes, self._pauses = having("QUOTE"), having("STOP", "BREAK", "COMMA")
        self._stops, self._breaks = having("STOP"), having("BREAK")
        self._ends_here = self._stops | self._breaks

    def cue(self, tokens: Tokens, start: int, end: int) -> Cue:
        """The verb that governs the tokens from `start` to before `end`."""
        codes = tokens.codes
        before = self._first(tokens, range(start - 1, max(-1, start - 1 - _REACH), -1))
        arranged = before is not None and self._is_participle(codes, before)
        firm = before is not None and self._is_firm(codes, before, start)
        after = None
        if arranged or not firm:
            after = self._first(tokens, range(end, min(len(codes), end + _REACH)), through=True)
        if before is None or (not arranged and after is not None and self._opens(codes, start, end, after)):
            firm = after is not None and after - end <= _SOON and self._begins(tokens, start)
            found = replace(self._cue(tokens, after), after=after is not None)
        else:
            found = self._stronger(tokens, before, after if arranged else None)
        if before is None and after is None and self._is_heading(tokens, start, end):
            return Cue(1, "to", firm=True)
        if found.direction <= 0 and (deferred := self._is_deferred(codes, before, start, found)) is not None:
            return Cue(1, found.word or tokens.word(start - 1)) if deferred else Cue()
        return replace(found, firm=firm)

    def _is_deferred(self, codes: str, verb: int | None, start: int, found: Cue) -> bool | None:
        """Whether what is or was until a time, or from it on, is ahead; None where no such word is before it.

        "Was moved from Friday", "was banned until Friday", "called a vote for Friday".
        """
        word, limited = codes[max(0, start - 1)], self._is_limit(codes, start)
        if verb is not None and word in self._for and self._is_called(codes, verb, start - 1):
            return True
        if verb is not None and (limited or word in self._onsets | self._for):
            put_off = self._deferred | (self._stopped if limited else frozenset())
            phrasal = limited and codes[verb + 1] in self._off
            if (codes[verb] in put_off or phrasal) and start - verb <= _SOON:
                return True
            if word in self._onsets and codes[verb] in self._pasts and found.direction == 0:
                return True
        return (found.direction == 0) if limited else None

    def _is_called(self, codes: str, verb: int, end: int) -> bool:
        """Whether somebody names a day for what is to be held: "set a first hearing for"."""
        return codes[verb] in self._calls and not self._gatherings.isdisjoint(codes[verb + 1 : end])

    def _is_heading(self, tokens: Tokens, start: int, end: int) -> bool:
        """A line without a verb and a full stop: "Council to vote Tuesday"."""
        codes = tokens.codes
        for at in range(start - 2, max(0, start - _REACH), -1):
            if self._ends(tokens, at):
                return False
            if codes[at] in self._to and codes[at + 1] in self._heads:
                after = range(end, min(len(codes), end + _REACH))
                last = next((index for index in after if self._ends(tokens, index)), after.stop)
                return last == len(codes) or codes[last] in self._breaks
        return False

    def _begins(self, tokens: Tokens, start: int) -> bool:
        """Whether a time opens a sentence with its preposition: "On Friday the port will close"."""
        at = start - 1
        while at >= 0 and tokens.codes[at] in self._close:
            at -= 1
        return at < start - 1 and (at < 0 or self._ends(tokens, at))

    def _opens(self, codes: str, start: int, end: int, after: int) -> bool:
        """Whether a time belongs to what follows: "but on Friday it shut", "the mayor on Friday resigned"."""
        at = start - 1
        while at >= 0 and (codes[at] in self._close or codes[at] in self._adverbs):
            at -= 1
        return codes[max(0, at)] in self._clauses or all(code in self._adverbs for code in codes[end:after])

    def _is_firm(self, codes: str, verb: int, start: int) -> bool:
        """Whether nothing else stands between a verb and the time: "shut on Friday", "will shut Friday"."""
        between = [code for code in codes[verb + 1 : start] if code not in self._close]
        main = [code for code in between if code not in self._parts]
        ahead = (self._direction(codes, verb) or 0) > 0
        if ahead and codes[verb] in self._schedule.verbs:
            return True
        infinite = ahead or codes[verb] in self._modals
        return len(main) <= 1 if infinite else not between

    def _is_limit(self, codes: str, start: int) -> bool:
        """After "until" a time is no past one, after "is shut until" one to come; not after "not until"."""
        negated = any(code in self._negations for code in self._before(codes, start, _NEAR))
        return codes[max(0, start - 1)] in self._limits and not negated

    def _first(self, tokens: Tokens, indices: Iterable[int], through: bool = False) -> int | None:
        """The first verb of the sentence; `through` looks past those of neither side ("which is based")."""
        for index in indices:
            if self._ends(tokens, index):
                return None
            direction = self._direction(tokens.codes, index)
            if direction is not None and (direction or not through):
                return index
        return None

    def _ends(self, tokens: Tokens, index: int) -> bool:
        """Whether a sentence or a speech ends or begins here.

        It does at a blank line, at a full stop that is not that of an abbreviation or an initial, and at a
        quotation mark beside a pause; one within a clause is about a word.
        """
        code, last = tokens.codes[index], tokens.codes[max(0, index - 1)]
        if code in self._quotes:
            return last in self._pauses
        if code in self._breaks:
            return True
        if code not in self._stops or last in self._abbreviations:
            return False
        word = tokens.word(max(0, index - 1))
        return not (len(word) == 1 and word.isupper())

    def _is_participle(self, codes: str, index: int) -> bool:
        """ "Planned" in "the fair planned for May was held", not in "the fair was planned for May".

        Or the infinitive after it: "begin" in "the fair planned to begin in May was held".
        """
        at = index - 2 if index > 1 and codes[index - 1] in self._to else index
        return codes[at] in self._arranged and self._chain(codes, at)[-1:] not in self._be | self._made

    def _stronger(self, tokens: Tokens, before: int | None, after: int | None) -> Cue:
        """The verb before a time, unless it is a participle of which a finite verb tells that it is over."""
        if before is None:
            return self._cue(tokens, after)
        cue, later = self._cue(tokens, before), self._cue(tokens, after)
        over = later.direction < 0 and after is not None and tokens.codes[after] not in self._reports
        return Cue(0, later.word) if over else cue

    def is_told(self, tokens: Tokens, one: tuple[int, Cue], other: tuple[int, Cue]) -> bool:
        """Whether what would be on a day was told on the day before it: "said on Sunday that it would"."""
        (start, said), (end, would) = one, other
        if not (
            would.word and self._code(would.word) in self._would and self._code(said.word) in self._tells
        ):
            return False
        return not any(self._ends(tokens, index) for index in range(start, end))

    def _cue(self, tokens: Tokens, index: int | None) -> Cue:
        if index is None:
            return Cue()
        return Cue(self._direction(tokens.codes, index) or 0, tokens.word(index))

    def _chain(self, codes: str, index: int) -> str:
        """The words before a verb that can be its auxiliaries: "will not" and "will" are the same."""
        near = self._before(codes, index, 2 * _CHAIN)
        return "".join(code for code in near if code not in self._adverbs)[-_CHAIN:]

    def _before(self, codes: str, index: int, count: int) -> str:
        """So many tokens before one, as far as they are of its sentence."""
        near = codes[max(0, index - count) : index]
        cut = max((at for at, code in enumerate(near, start=1) if code in self._ends_here), default=0)
        return near[cut:]

    def _from(self, codes: str, index: int, count: int) -> str:
        """One token and those after it, so many in all, as far as they are of one sentence."""
        near = codes[index : index + count]
        return near[: next((at for at, code in enumerate(near) if code in self._ends_here), count)]

    def _direction(self, codes: str, index: int) -> Direction | None:
        """Where a token looks, by the words around it; None for what is no finite verb.

        In "will be sold" it is the "will", in "expects to be sold" the "expects". "Is sold" and "were
        scheduled to" look to either side; in "the preferred shares" and "due to rain" there is no verb.
        """
        code = codes[index]
        if code not in self._verbs:
            return None
        chain, direction = self._chain(codes, index), self._directions.get(code)
        if code in self._plans and self._is_followed(codes, index):
            return 0 if any(each in self._made for each in chain[-2:]) else 1
        if code in self._modals:
            return self._modal(codes, index)
        if self._schedule.looks_ahead(codes, index):
            return 1
        if code in self._set and codes[index + 1 : index + 2] in self._for:
            return 0 if chain[-1:] in self._made else 1
        if direction == -1:
            return self._past(codes, index, chain)
        if self._is_none(codes, index, chain):
            return None
        return 0 if direction == 1 and any(each in self._made for each in chain) else direction

    def _is_none(self, codes: str, index: int, chain: str) -> bool:
        """Whether what can be a verb is none, or one that another governs."""
        code, after = codes[index], codes[index + 1 : index + 2]
        if code in self._be and (chain[-1:] in self._to or any(each in self._ahead for each in chain[-2:])):
            return True
        if code in self._due and after in self._to and not self._is_due(codes, index):
            return True
        if code in self._awaited and after not in self._beside:
            return True
        return code in self._adjectival and chain[-1:] in self._nouns

    def _is_followed(self, codes: str, index: int) -> bool:
        """Whether an infinitive follows: "agreed to meet", not "agreed to the plan"."""
        return codes[index + 1 : index + 2] in self._to and codes[index + 2 : index + 3] not in self._nouns

    def _is_due(self, codes: str, index: int) -> bool:
        """ "Due to open" and "is due to", not "due to rain"."""
        chain = self._chain(codes, index)
        return chain[-1:] in self._be | self._made or codes[index + 2 : index + 3] in self._infinitives

    def _modal(self, codes: str, index: int) -> Direction:
        """ "May have been sold", "could not be reached" and "would not say" tell of what is over."""
        rest = [code for code in self._from(codes, index, _CHAIN + 2)[1:] if code not in self._adverbs]
        if any(code in self._have and each not in self._nouns for code, each in pairwise(rest)):
            return -1
        denied = any(code in self._negations for code in self._from(codes, index, _CHAIN))
        return -1 if denied and (codes[index] in self._able or any(c in self._says for c in rest)) else 1

    def _past(self, codes: str, index: int, chain: str) -> Direction | None:
        """Where a past form looks: a participle where its auxiliary does."""
        code = codes[index]
        if codes[index + 1 : index + 2] in self._hyphens:
            return None
        if chain[-1:] in self._to or (chain[-1:] in self._be and chain[-2:-1] in self._to):
            return None
        if chain[-1:] in (self._nouns if code in self._adjectival else self._articles):
            return None
        if any(each in self._ahead for each in chain):
            return None
        if chain[-1:] in self._ifs:
            return 1
        if code in self._made and codes[index + 1 : index + 2] in self._to and code not in self._have:
            return 0
        return 0 if chain[-1:] in self._be else -1
