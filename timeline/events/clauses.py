"""The clauses of a sentence, found by commas, conjunctions and the shape of words; no parser, no model.

What a clause leaves out (its subject, in "sent troops and is expected to …" or in "…, which has seen …") is
taken from the clauses before it by `subject`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.lexicon import lexicon
from timeline.model import Span

WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_BREAK = re.compile(
    r"[\"”’]?[,;:][\"”’]?\s+|\s+[—–-]+\s+"
    r"|\s+(?=(?:that|which|who|whom|while|because|although|though|if|unless|whether|when|until|where)\s)"
    r"|(?<!such)(?<!well)(?<!\bas)(?<!\bso)\s+(?=(?P<as>as)\s)"
)
_ADVERB = re.compile(
    r"(?:[a-z]+ly|already|also|again|still|now|then|later|earlier|not|never|even|just|once)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence. Offsets `start` and `end` are into the sentence, `verb` is into `text`.

    `opener` is the conjunction or relative it begins with, "-ing" for a participle, else "". `verb` is
    where its first verb begins, None where it has none.
    """

    start: int
    end: int
    text: str
    opener: str
    verb: int | None

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(word.lower() for word in WORD.findall(self.text))

    @property
    def introduces(self) -> bool:
        """Whether it is an opening phrase without a verb ("On Tuesday", "According to the mayor")."""
        words = self.words
        leads = not words or words[0] in lexicon().prepositions or words[0] in ("last", "next")
        return leads and (self.verb is None or words[0] == "according")

    @property
    def reports(self) -> bool:
        """Whether it says that somebody says something."""
        known, words = lexicon(), self.words
        making = any(word in known.making for word in words)
        return any(word in known.reporting or (making and word in known.saying_nouns) for word in words)


def split(sentence: str, times: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """The clauses in order; nothing is split inside `times`, mentions as offsets into the sentence."""
    return tuple(_clause(sentence, start, end) for start, end in _pieces(sentence, times))


def at(clauses: Sequence[Clause], offset: int) -> int:
    """The index of the clause that a time at an offset into the sentence belongs to.

    A time in an opening phrase ("On Tuesday, …") belongs to the next clause that has a verb.
    """
    here = max(index for index, clause in enumerate(clauses) if index == 0 or clause.start <= offset)
    if not clauses[here].introduces:
        return here
    after = range(here + 1, len(clauses))
    return next((index for index in after if clauses[index].verb is not None), here)


def main(clauses: Sequence[Clause]) -> int:
    """The index of the clause that carries a sentence: the first with a verb and no opener, or 0."""
    carrying = (
        index for index, clause in enumerate(clauses) if clause.verb is not None and not clause.opener
    )
    return next(carrying, 0)


def subject(clauses: Sequence[Clause], index: int) -> str:
    """The subject of a clause, from its own words or from the clauses before it; "" where none is found."""
    clause = clauses[index]
    own = without_opener(clause.text[: clause.verb or 0]).strip(" ,")
    if own and own.split()[0].lower() not in lexicon().prepositions:
        return own
    if clause.opener in lexicon().relatives and index:
        return _antecedent(clauses[index - 1].text, person=clause.opener in ("who", "whom"))
    return _subject_before(clauses[:index])


def without_opener(text: str) -> str:
    """The text without the conjunctions, relatives and adverbs it opens with."""
    while True:
        first, _, rest = text.lstrip().partition(" ")
        word = first.strip(",").lower()
        if not (word in lexicon().openers or _ADVERB.match(word)):
            return text.lstrip()
        text = rest


def first_verb(text: str) -> int | None:
    """The offset of the word that is the verb of a clause, or None.

    It is the first verb, but for a participle that belongs to the subject ("troops sent there have
    fought"): then an auxiliary follows that needs a subject of its own.
    """
    verbs = list(_verbs(text))
    if not verbs:
        return None
    known, (first, *rest) = lexicon(), verbs
    participle = first[0] not in known.auxiliaries | known.reporting | known.plan
    finite = (word.start() for word in rest if participle and word[0] in known.auxiliaries)
    return next(finite, first.start())


def _verbs(text: str) -> Iterator[re.Match[str]]:
    known, before = lexicon(), ""
    for word in WORD.finditer(text):
        low = word[0].lower()
        if low == word[0] and before not in known.determiners and known.is_verb(low):
            yield word
        before = low


def _subject_before(clauses: Sequence[Clause]) -> str:
    for before in reversed(clauses):
        if before.introduces or before.opener in lexicon().relatives - {"that"} or before.opener == "-ing":
            continue
        return without_opener(before.text[: before.verb]).strip(" ,")
    return ""


def _antecedent(text: str, *, person: bool) -> str:
    """The noun phrase a relative clause hangs on: the last one, or for a person the last plural."""
    phrases = [each.strip() for each in _prepositions().split(text) if each.strip()]
    plural = [each for each in phrases if re.search(r"\b[a-z]+s$", each)] if person else []
    phrase = (plural or phrases or [""])[-1]
    verb = first_verb(phrase)
    return phrase if verb is None else phrase[verb:].partition(" ")[2]


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().prepositions))})\b")


def _pieces(sentence: str, times: Sequence[Span]) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(sentence):
        if any(time.start < found.end() and found.start() < time.end for time in times):
            continue
        if found["as"] and first_verb(_BREAK.split(sentence[found.end() + 3 :], maxsplit=1)[0]) is None:
            continue  # "as a sign", not "as the war goes on"
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(sentence):
        yield start, len(sentence)


def _clause(sentence: str, start: int, end: int) -> Clause:
    text = sentence[start:end]
    found = WORD.search(text)
    first = found[0].lower() if found else ""
    if first.endswith("ing") and len(first) > 5 and start and text[0].islower():
        return Clause(start, end, text, "-ing", 0)
    opener = first if first in lexicon().openers else ""
    return Clause(start, end, text, opener, first_verb(text))
