"""Verbs by the shape of words: which word of a clause is its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events.lexicon import lexicon

_PARTICLES = frozenset("to up down out off".split())
_CONTRACTED = frozenset("re ve ll m d".split())
WORD = re.compile(r"[^\W_]+(?:(?:[.-]|[’'](?!(?:s|re|ve|ll|m|d)\b))[^\W_]+)*")


def first_verb(text: str) -> int | None:
    """The offset of the word that is the verb of a clause, or None.

    It is the first verb, but for a participle that belongs to the subject ("troops sent there have
    fought"): then an auxiliary follows that needs a subject of its own.
    """
    found = list(verbs(text))
    if not found:
        return None
    known, (first, *rest) = lexicon(), found
    participle = first[0] not in known.auxiliaries | known.reporting | known.plan and _hangs(text, first)
    until = next((word.start() for word in WORD.finditer(text) if word[0] in known.adverbials), len(text))
    finite = (
        word.start()
        for word in rest
        if participle and word[0] in known.auxiliaries and (word.start() < until or until < first.start())
    )
    return next(finite, first.start())


def verbs(text: str) -> Iterator[re.Match[str]]:
    """The words of a clause that stand as verbs, in order."""
    known, before = lexicon(), ""
    modifying = known.determiners | known.quantifiers
    for word in WORD.finditer(text):
        low = word[0].lower()
        if (
            low == word[0]
            and before not in modifying
            and (known.is_verb(low) or _is_verb_here(text, word, before) or _contracted(text, word, before))
        ):
            yield word
        before = low


def _hangs(text: str, verb: re.Match[str]) -> bool:
    """Whether what follows a verb lets it hang on a noun: "men sent to the pit", not "men tried to go"."""
    known = lexicon()
    after, then = (*WORD.findall(text, verb.end())[:2], "", "")[:2]
    if after == "to":
        return then in known.determiners or then[:1].isupper()
    named = verb[0] in ("named", "called", "known", "dubbed")
    return (
        named or after in known.prepositions | known.auxiliaries | {"there", "here"} or after.endswith("ly")
    )


def _contracted(text: str, word: re.Match[str], before: str) -> bool:
    """Whether it is the verb of "they're", "it's" or "isn't"."""
    if word[0].endswith(("n't", "n’t")):
        return True
    if text[word.start() - 1 : word.start()] not in ("'", "’"):
        return False
    return word[0] in _CONTRACTED or (word[0] == "s" and before in lexicon().pronouns | {"there", "here"})


def _is_verb_here(text: str, word: re.Match[str], before: str) -> bool:
    """Whether a form that can be a noun stands as a verb, to judge by what stands around it."""
    known = lexicon()
    if word[0] not in known.nouns_too or before in known.prepositions:
        return False
    after = WORD.search(text, word.end())
    if after is None:
        return word[0] in known.reporting_that
    return after[0] in known.determiners | known.pronouns | _PARTICLES
