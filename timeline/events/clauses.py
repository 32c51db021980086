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
    r"|\s+(?=(?:that(?! to )|which|who|whom|while|because|although|though|if|unless|whether|when|until|where)"
    r"\s)"
    r"|(?<!such)(?<!well)(?<!\bas)(?<!\bso)\s+(?=(?P<as>as)\s)"
    r"|\s+(?=(?:and|but)\s+(?P<verb>[a-z]+)\b)"
)
_ADVERB = re.compile(
    r"(?!approximately|nearly|roughly)(?:[a-z]+ly|already|also|again|still|now|then|later|earlier|not|never|even|just|once)$",
    re.IGNORECASE,
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
        known, verbs = lexicon(), list(_verbs(self.text))
        if any(verb[0] in known.reporting for verb in verbs):
            return True
        if verbs and verbs[-1][0] in known.reporting_that and self._ends_with(verbs[-1]):
            return True
        return any(verb[0] in known.making for verb in verbs) and not known.saying_nouns.isdisjoint(
            self.words
        )

    def _ends_with(self, verb: re.Match[str]) -> bool:
        """Whether nothing but a phrase of time or place follows the verb: "that" comes next."""
        after = WORD.findall(self.text[verb.end() :])
        return not after or after[0] in lexicon().prepositions


def split(sentence: str, times: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """The clauses in order; nothing is split inside `times`, mentions as offsets into the sentence."""
    return tuple(_clause(sentence, start, end) for start, end in _pieces(sentence, times))


def at(clauses: Sequence[Clause], offset: int) -> int:
    """The index of the clause that a time at an offset into the sentence belongs to.

    A time in a phrase of its own ("On Tuesday, …") belongs to the next clause with a verb, else the last.
    """
    here = max(index for index, clause in enumerate(clauses) if index == 0 or clause.start <= offset)
    if not clauses[here].introduces:
        return here
    alone = len(WORD.findall(clauses[here].text[: offset - clauses[here].start])) <= 2
    order = (*range(here + 1, len(clauses)), *(range(here - 1, -1, -1) if alone else ()))
    return next((index for index in order if clauses[index].verb is not None), here)


def main(clauses: Sequence[Clause]) -> int:
    """The index of the clause that carries a sentence: the first with a verb and no opener, or 0."""
    carrying = (
        index for index, clause in enumerate(clauses) if clause.verb is not None and not clause.opener
    )
    return next(carrying, 0)


def subject(clauses: Sequence[Clause], index: int) -> str:
    """The subject of a clause, from its own words or from the clauses before it; "" where none is found."""
    clause = clauses[index]
    own = own_subject(clause)
    if own:
        return own
    if clause.opener in lexicon().relatives and index:
        return _antecedent(clauses[:index], person=clause.opener in ("who", "whom"))
    return _subject_before(clauses[:index])


def own_subject(clause: Clause) -> str:
    """The words before the verb that are its subject; "" where the clause leaves it out."""
    words = without_opener(clause.text[: clause.verb or 0]).strip(" ,")
    while _ADVERB.match(words.rpartition(" ")[2]):
        words = words.rpartition(" ")[0].rstrip(" ,")
    return "" if _prepositions().match(words) else words


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
        if (
            low == word[0]
            and before not in known.determiners
            and (known.is_verb(low) or _is_verb_here(text, word))
        ):
            yield word
        before = low


def _is_verb_here(text: str, word: re.Match[str]) -> bool:
    """Whether a form that can be a noun stands as a verb, to judge by what follows."""
    known = lexicon()
    if word[0] not in known.nouns_too:
        return False
    after = WORD.search(text, word.end())
    return after is None or after[0] in known.determiners | known.pronouns or after[0] == "to"


def _subject_before(clauses: Sequence[Clause]) -> str:
    for before in reversed(clauses):
        if before.introduces or before.opener in lexicon().relatives - {"that"} or before.opener == "-ing":
            continue
        return without_opener(before.text[: before.verb]).strip(" ,")
    return ""


def _antecedent(clauses: Sequence[Clause], *, person: bool) -> str:
    """The noun phrase a relative clause hangs on: the last one, or for a person the last plural.

    In "the harbour, a place that …" it is the harbour.
    """
    apposed = len(clauses) > 1 and clauses[-1].verb is None and clauses[-1].words[:1] in (("a",), ("an",))
    text = clauses[-2 if apposed else -1].text
    phrases = [each.strip() for each in _prepositions().split(text) if each.strip()]
    plural = [each for each in phrases if re.search(r"\b[a-z]+s$", each)] if person else []
    phrase = (plural or phrases or [""])[-1]
    return _after_verbs(phrase)


def _after_verbs(phrase: str) -> str:
    """What follows the verb group in "the city has sent two ships": "two ships"."""
    known, verb = lexicon(), first_verb(phrase)
    words = phrase[verb or 0 :].split(" ")
    while len(words) > 1 and (known.is_verb(words[0]) or _ADVERB.match(words[0])):
        words = words[1:]
    return " ".join(words)


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().prepositions))})\b(?!\s\d)", re.IGNORECASE)


def _pieces(sentence: str, times: Sequence[Span]) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(sentence):
        if any(time.start < found.end() and found.start() < time.end for time in times):
            continue
        if found["verb"] and not lexicon().is_verb(found["verb"]):
            continue  # "trains and buses", not "left and came back"
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
