"""Which words can name a speaker, and whom a pronoun or a last name in an article means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, verbs

_LONGEST = 14  # words
_REACH = 1200  # characters before a pronoun in which the one it means was last named
_NO_NAME = re.compile(
    r"[“”\"|:;@#<>*/…]|``|''|-[LR]RB-|(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<=[a-z]{2})[.!?]\s+[A-Z]|\bhttp"
)
_NAME = r"(?:[A-Z][^\W\d_]*[.'’-]?[^\W\d_]*\.?[ ]){0,3}[A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)?"
_FULL = 60  # characters before a last name in which its first names stand
_MENTIONS = 8  # of a last name: its first ones give the whole name, if any does
_FIRST_NAMES = re.compile(r"(?<![\w.])(?:[A-Z][^\W\d_]+(?:[-'’.][^\W\d_]*)?[ ]){1,3}$")
_STOP = re.compile(r"[.!?][”\"»]?\s")
_APPOSED = r"(?:,[ ][^,.;“”\"]{2,80},)?"

_FIRST = re.compile(rf"(?:^|[.!?][”\"]?\s+|\n)(?P<name>{_NAME})(?:,[^,.]{{1,60}},)? (?P<verb>[a-z]+)")


def is_pronoun(words: str) -> bool:
    """Whether a speaker is named by a pronoun only."""
    return words.lower() in lexicon().pronouns and not (words.isupper() and len(words) > 1)


def plausible(words: str) -> bool:
    """Whether some words can name a speaker: a noun phrase with no verb or loose mark in it."""
    known, found = lexicon(), WORD.findall(words)
    if not found or len(found) > _LONGEST or _NO_NAME.search(words):
        return False
    first = found[0] if found[0].isupper() and len(found[0]) > 1 else found[0].lower()  # "WHO" is no "who"
    if is_pronoun(words):
        return first in known.persons
    small = known.openers | known.prepositions | known.small_talk | known.pronouns - known.determiners
    if first in small or first.endswith("ing") or not found[0][0].isalpha():
        return False
    common = first in known.determiners | known.quantifiers | known.organisations or _plural(found)
    common = common or found[-1] in known.organisations
    named = common or any(word[0].isupper() for word in found)
    return named and not any(_finite(each[0]) for each in verbs(words))


def named(pronoun: str, before: str) -> str:
    """The person whom "he" or "she" means; "" where it can be one of several.

    It is whoever the sentence before begins with, else the last one who spoke, unless somebody else was
    told of since.
    """
    if pronoun.lower() not in ("he", "she"):
        return ""
    near = before[-_REACH:]
    spoke = [(at, full(name, before)) for at, name in _speaking(near) if _person(name)]
    told = [(at, full(name, before)) for at, name in _subjects(near) if _person(name)]
    at, name = max((each for each in spoke if " " in each[1]), default=(-1, ""))
    latest, other = max(told, default=(-1, ""))
    if latest <= at or other == name:
        return name
    beside = not _STOP.search(near[latest:].rstrip()[:-1])
    return other if beside and " " in other else ""


def full(name: str, before: str) -> str:
    """The full name of somebody named by the last name only, as the text before first gives it."""
    if name.isupper() or not re.fullmatch(r"[A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)?", name):
        return name
    alone = re.compile(rf"(?<=\s){re.escape(name)}(?!\w)")
    for last in islice(alone.finditer(before), _MENTIONS):
        first = _FIRST_NAMES.search(before[max(0, last.start() - _FULL) : last.start()])
        words = without_title(first[0] + name) if first else name
        if " " in words and _person(words):
            return words
    return name


def without_title(name: str) -> str:
    """A name without the titles before it: "President Ann Lee" as "Ann Lee"."""
    first, _, rest = name.partition(" ")
    titled = first.rstrip(".").lower() in lexicon().titles
    return without_title(rest) if rest and titled else name


def _plural(words: list[str]) -> bool:
    return any(re.fullmatch(r"[a-z]+s", word) for word in words[:4])


def _finite(word: str) -> bool:
    """Whether a verb form makes a clause and no attribute of a noun, as "retired" or "named" can."""
    return not word.endswith("ed") or word in lexicon().reporting


def _person(name: str) -> bool:
    words = {word.rstrip(".").lower() for word in name.split()}
    known = lexicon()
    return words.isdisjoint(known.organisations | known.determiners | known.pronouns | known.openers)


def _speaking(text: str) -> Iterator[tuple[int, str]]:
    for found in _spoken().finditer(text):
        yield found.start(), without_title(found["before"] or found["after"])


def _subjects(text: str) -> Iterator[tuple[int, str]]:
    """The names that sentences begin with, before a verb: "Ann Lee left"."""
    for found in _FIRST.finditer(text):
        if lexicon().is_verb(found["verb"]):
            yield found.start("name"), without_title(found["name"])


@cache
def _spoken() -> re.Pattern[str]:
    """A name beside a verb of saying, in whichever order."""
    saying = "|".join(sorted(lexicon().inverting | {"told", "announced", "warned", "insisted"}))
    return re.compile(
        rf"(?P<before>{_NAME}){_APPOSED}[ ](?:also[ ])?(?:{saying})\b|\b(?:{saying})[ ](?P<after>{_NAME})"
    )
