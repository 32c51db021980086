"""Which articles are one text: sent out by an agency, or taken over with another headline and a shorter end.

Candidates share the openings of several sentences, so that not each article is compared with each (a text
is known by samples of its word sequences: Manber 1994, Broder 1997). Two of them are copies if nearly all
of the shorter one stands in the longer one, in the same order and in stretches of several words: what
two articles quote, or the words every text uses, is not enough. Nor is a form that is filled in anew every
day: its numbers and days differ. One of the two modules that know rapidfuzz.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.model import Article

_OPENING = 6  # words that open a sentence; it has as many, or more
_SHARED = 3  # openings in common, or half of them where there are fewer
_LINKED = 4  # articles with the same opening that each is compared with, so that none costs more
_STRETCH = 4  # words in common that follow one another
_SAME = 0.75  # of the shorter text in such stretches
_LENGTH = 0.4  # of the longer text that the shorter one has at least
_TELLING = 0.5  # of its numbers and days that stand in the longer one, too; stamps of the page may differ
_SHORT = 300  # characters of a text that is known by itself and not by its sentences
_LONGEST = 5_000  # words that are compared

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n")
_WORD = re.compile(r"\w+")
_FACT = re.compile(
    r"\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)


def same_text(articles: Iterable[Article]) -> dict[str, tuple[str, ...]]:
    """For each article that is not the only one with its text, the ids of the others, in order."""
    ordered = sorted(articles, key=lambda article: article.id)
    texts = [article.prose.lower() for article in ordered]
    openings = [frozenset(_openings(text)) for text in texts]
    words: dict[int, list[str]] = {}
    first = list(range(len(ordered)))  # of the articles with one text, the first
    for one, other in _candidates(openings):
        if _root(first, one) != _root(first, other) and _same(
            _words(words, texts, one), _words(words, texts, other)
        ):
            _join(first, one, other)
    return _others(
        [article.id for article in ordered], [_root(first, number) for number in range(len(first))]
    )


def _openings(text: str) -> Iterator[str]:
    whole = " ".join(text.split()) if len(text) < _SHORT else ""
    if whole:
        yield whole
    for sentence in _END.split(text):
        words = sentence[:120].split(maxsplit=_OPENING)
        if len(words) >= _OPENING:
            yield " ".join(words[:_OPENING])


def _candidates(openings: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of articles with several openings in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(openings):
        for opening in each:
            having[opening].append(number)
    common = Counter(
        (one, other)
        for numbers in having.values()
        for at, one in enumerate(numbers)
        for other in numbers[at + 1 : at + 1 + _LINKED]
    )
    for (one, other), shared in sorted(common.items()):
        least = (min(len(openings[one]), len(openings[other])) + 1) // 2
        if shared >= min(_SHARED, least):
            yield one, other


def _words(known: dict[int, list[str]], texts: Sequence[str], number: int) -> list[str]:
    if number not in known:
        known[number] = _WORD.findall(texts[number])[:_LONGEST]
    return known[number]


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    from rapidfuzz.distance import LCSseq

    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LENGTH * len(longer) or not _tell_the_same(shorter, longer):
        return False
    if LCSseq.similarity(shorter, longer, score_cutoff=int(_SAME * len(shorter))) < _SAME * len(shorter):
        return False
    equal = (each.src_end - each.src_start for each in LCSseq.opcodes(shorter, longer) if each.tag == "equal")
    return sum(length for length in equal if length >= _STRETCH) >= _SAME * len(shorter)


def _tell_the_same(shorter: Iterable[str], longer: Iterable[str]) -> bool:
    facts = set(filter(_FACT.fullmatch, shorter))
    return len(facts & set(longer)) >= _TELLING * len(facts)


def _root(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number


def _join(first: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(first, one), _root(first, other)))
    first[high] = low


def _others(ids: Sequence[str], roots: Sequence[int]) -> dict[str, tuple[str, ...]]:
    groups: dict[int, list[str]] = defaultdict(list)
    for name, root in zip(ids, roots, strict=True):
        groups[root].append(name)
    return {
        name: tuple(other for other in group if other != name)
        for group in groups.values()
        for name in group
        if len(group) > 1
    }
