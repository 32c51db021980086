"""The words of words.toml, each list as a set of lower-case forms."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a word does in a clause, by its written form."""

    reporting: frozenset[str]
    reporting_that: frozenset[str]
    participles: frozenset[str]
    denying: frozenset[str]
    rejecting: frozenset[str]
    inverting: frozenset[str]
    telling: frozenset[str]
    persons: frozenset[str]
    personal: frozenset[str]
    linking: frozenset[str]
    grounds: frozenset[str]
    contents: frozenset[str]
    subjects: frozenset[str]
    alike: frozenset[str]
    adjuncts: frozenset[str]
    unfinished: frozenset[str]
    unfinished_in: frozenset[str]
    needing: frozenset[str]
    asking_to: frozenset[str]
    limiting: frozenset[str]
    hedging: frozenset[str]
    spare: frozenset[str]
    kept_in_ly: frozenset[str]
    small_talk: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    saying_nouns: frozenset[str]
    making: frozenset[str]
    plan: frozenset[str]
    possible: frozenset[str]
    probable: frozenset[str]
    negation: frozenset[str]
    verbs: frozenset[str]
    bases: frozenset[str]
    nouns_too: frozenset[str]
    present: frozenset[str]
    future: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    adverbials: frozenset[str]
    coordinates: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    quantifiers: frozenset[str]
    pronouns: frozenset[str]
    past_of: dict[str, str]

    def is_verb(self, word: str) -> bool:
        """Whether a written form can be a finite verb or the participle that stands for one."""
        return (
            word in self.verbs
            or word in self.reporting
            or word in self.denying
            or word in self.inverting
            or (word.endswith("ed") and len(word) > 4)
        )

    @property
    def small(self) -> frozenset[str]:
        """Words that say nothing of what a sentence is about."""
        return self.openers | self.prepositions | self.determiners | self.pronouns | self.auxiliaries

    @property
    def openers(self) -> frozenset[str]:
        """The words that a clause other than the main one begins with."""
        return self.relatives | self.adverbials | self.coordinates


@cache
def lexicon() -> Lexicon:
    """The word lists, read once."""
    table = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    past_of = table.pop("past_of")
    lists = {name: frozenset(words.split()) for name, words in table.items()}
    third = frozenset(map(_third_person, lists["bases"]))
    lists["nouns_too"] |= third - lists["verbs"] - lists["reporting"]
    return Lexicon(past_of=past_of, **lists)


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeou" else base + "s"
