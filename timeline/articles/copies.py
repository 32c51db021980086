"""Which articles are one text: sent out by an agency, or taken over with another headline and a shorter end.

Candidates share the openings of several sentences, so that not each article is compared with each (a text
is known by samples of its word sequences: Manber 1994, Broder 1997). Two of them are copies if nearly all
of the shorter one stands in the longer one, in the same order and in stretches of several words: what
two articles quote, or the words every text uses, is not enough. Nor is a form that is filled in anew every
day, or the same news with another figure: where one has a number or day, the other has another. And what is
printed again a week later or more is another article. One of the two modules that know rapidfuzz.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeAlias

from timeline.model import Article

Replaced: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]  # the words of each text in one place

_OPENING = 6  # words that open a sentence; it has as many, or more
_SHARED = 3  # openings in common, or half of them where there are fewer
_LINKED = 4  # articles with the same opening that each is compared with, so that none costs more
_STRETCH = 4  # words in common that follow one another
_SAME = 0.75  # of the shorter text in such stretches
_LENGTH = 0.4  # of the longer text that the shorter one has at least
_TELLING = 0.5  # of its numbers and days that stand in the longer one, too; stamps of the page may differ
_REPLACED = 4  # words that stand in place of as many or fewer
_BESIDE = 2  # words in common on either side of them, so that it is the same sentence
_DAYS = 7  # between the first and the last day on which copies of one text appear
_SHORT = 300  # characters of a text that is known by itself and not by its sentences
_LONGEST = 5_000  # words that are compared

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n")
_WORD = re.compile(r"\w+")
_FACTS = (
    re.compile(r"\d+"),
    re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"),
    re.compile(r"january|february|march|april|may|june|july|august|september|october|november|december"),
)


def same_text(articles: Iterable[Article]) -> dict[str, tuple[str, ...]]:
    """For each article that is not the only one with its text, the ids of the others, in order."""
    ordered = sorted(articles, key=lambda article: article.id)
    texts = [article.prose.lower() for article in ordered]
    openings = [frozenset(_openings(text)) for text in texts]
    words: dict[int, list[str]] = {}
    first = list(range(len(ordered)))  # of the articles with one text, the first
    days = [{article.day} - {None} for article in ordered]  # of the articles with one text, at the first
    for one, other in _candidates(openings):
        roots = sorted((_root(first, one), _root(first, other)))
        if (
            roots[0] != roots[1]
            and _is_near(days[roots[0]] | days[roots[1]])
            and _same(_words(words, texts, one), _words(words, texts, other))
        ):
            first[roots[1]] = roots[0]
            days[roots[0]] |= days[roots[1]]
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
    steps = list(LCSseq.opcodes(shorter, longer))
    equal = (each.src_end - each.src_start for each in steps if each.tag == "equal")
    together = sum(length for length in equal if length >= _STRETCH) >= _SAME * len(shorter)
    return together and not any(map(_differ, _replaced(steps, shorter, longer)))


def _is_near(days: Iterable[date | None]) -> bool:
    known = [day for day in days if day]
    return not known or (max(known) - min(known)).days < _DAYS


def _tell_the_same(shorter: Iterable[str], longer: Iterable[str]) -> bool:
    facts = {word for word in shorter if any(kind.fullmatch(word) for kind in _FACTS)}
    return len(facts & set(longer)) >= _TELLING * len(facts)


def _replaced(steps: Iterable[Any], one: Sequence[str], other: Sequence[str]) -> Iterator[Replaced]:
    """The few words that stand in each text in the same place of the same sentence."""
    gap: Replaced = ((), ())
    before = 0
    for step in steps:
        mine, others = one[step.src_start : step.src_end], other[step.dest_start : step.dest_end]
        if step.tag != "equal":
            gap = ((*gap[0], *mine), (*gap[1], *others))
            continue
        if min(before, len(mine)) >= _BESIDE and max(map(len, gap)) <= _REPLACED:
            yield gap
        gap, before = ((), ()), len(mine)


def _differ(gap: Replaced) -> bool:
    """Whether a number, weekday or month stands in one where another of its kind stands in the other."""
    pairs = [[set(filter(kind.fullmatch, words)) for words in gap] for kind in _FACTS]
    return any(one and other and one != other for one, other in pairs)


def _root(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number


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
