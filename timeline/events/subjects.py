"""The subject of a clause: its own words, or those of the clauses before it that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from timeline.events.lexicon import lexicon
from timeline.events.verbs import first_verb

if TYPE_CHECKING:
    from timeline.events.clauses import Clause

_ADVERB = re.compile(
    r"(?!approximately|nearly|roughly)(?:[a-z]+ly|already|also|again|still|now|then|later|earlier|not|never|even|just|once)$",
    re.IGNORECASE,
)


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
    words = _without_opener(clause.text[: clause.verb or 0]).strip(" ,")
    while _ADVERB.match(words.rpartition(" ")[2]):
        words = words.rpartition(" ")[0].rstrip(" ,")
    return "" if _prepositions().match(words) else words


def _without_opener(text: str) -> str:
    """The text without the conjunctions, relatives and adverbs it opens with."""
    while True:
        first, _, rest = text.lstrip().partition(" ")
        word = first.strip(",").lower()
        if not (word in lexicon().openers or _ADVERB.match(word)):
            return text.lstrip()
        text = rest


def _subject_before(clauses: Sequence[Clause]) -> str:
    passing = lexicon().relatives - {"that"} | {"-ing"}
    for before in reversed(clauses):
        words = _without_opener(before.text[: before.verb]).strip(" ,")
        if words and not before.introduces and before.opener not in passing and not words.isdigit():
            return words
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
