"""How alike the words of two statements are.

The measure is the cosine of word vectors weighted by rarity (TF-IDF; Salton and Buckley 1988): on sentence
pairs of ECB+ neither embeddings nor a parser did better by more than a hundredth. Words near the time weigh
more, for they tell what took place then. What an article says over and over of one day (its theme, or the
form of its captions) does not tell its sentences apart, and weighs less each time.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import TypeAlias

from timeline.events.lexicon import lexicon
from timeline.model import Statement

Vector: TypeAlias = Mapping[str, float]

_NAME = r"[A-Z]\w+-(?:\w+-)*[A-Z]\w+"  # of several words and one weight: "Aix-en-Provence"
_WORD = re.compile(rf"\d[\d.,]*\d|{_NAME}|[^\W_]{{2,}}|\d")
_STEM = 5  # letters of a word that are compared: "deployed" and "deployment" are alike
_NEAR = 12  # words from the time at which a word weighs half
_FREE = 2  # times an article may say a word of one day before it weighs less: in its head and once below
_BESIDE = 200  # statements of other things, thought beside a small folder in which all words are rare
_KEYS = 8  # stems of a vector by which those alike are found, its weightiest
_LATEST = 24  # vectors looked at for each of them


def vectors(statements: Sequence[Statement]) -> dict[str, Vector]:
    """Each statement's stems weighted by rarity and nearness to its time, scaled to length 1."""
    found = {each.id: _near(each) for each in statements}
    often = Counter(stem for stems in found.values() for stem in stems)
    total = len(statements) + _BESIDE
    said = Counter((_page(each), stem) for each in statements for stem in found[each.id])
    return {
        each.id: _unit(
            {
                stem: near * math.log(total / often[stem]) / max(1, said[_page(each), stem] - _FREE + 1)
                for stem, near in found[each.id].items()
            }
        )
        for each in statements
    }


def pairs(found: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Each pair of indices that may be alike, the earlier first: they share a weighty stem of either.

    A vector is compared with the latest that hold it, so that the cost of a day of which thousands tell does
    not grow with their square.
    """
    holding: dict[str, list[int]] = defaultdict(list)
    leading: dict[str, list[int]] = defaultdict(list)
    for one, vector in enumerate(found):
        ranked = sorted(vector, key=lambda stem: (-vector[stem], stem))
        looked = [holding[stem][-_LATEST:] for stem in ranked[:_KEYS]]
        looked += [leading[stem][-_LATEST:] for stem in ranked[_KEYS:]]
        yield from ((other, one) for other in sorted(set(chain.from_iterable(looked))))
        for stem in ranked:
            holding[stem].append(one)
        for stem in ranked[:_KEYS]:
            leading[stem].append(one)


def dot(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1; of sums of such vectors, the sum of those of all their pairs."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def shared(one: Vector, other: Vector) -> list[str]:
    """The stems of both, the weightiest first."""
    return sorted(one.keys() & other.keys(), key=lambda stem: (-one[stem] * other[stem], stem))


def words(statement: Statement) -> dict[str, str]:
    """What a statement is about: its words as they are first written, by stem."""
    return {stem: word for stem, word, _ in reversed(list(_told(statement)))}


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words but small ones."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _passing())


def _near(statement: Statement) -> dict[str, float]:
    """The stems of a statement: 1 beside its time, and half for each `_NEAR` words from it."""
    near: dict[str, float] = {}
    for stem, _, away in _told(statement):
        near[stem] = max(near.get(stem, 0.0), math.exp2(-away / _NEAR))
    return near


def _told(statement: Statement) -> Iterator[tuple[str, str, int]]:
    """Stem, word and distance from the time of what it tells: small words, who says it and when left out."""
    at = statement.timex.start - statement.span.start
    speaker = statement.attribution.text if statement.attribution else ""
    known = {word.lower() for word in _WORD.findall(f"{statement.timex.text} {speaker}")} | _passing()
    told = [word for word in _WORD.finditer(statement.quote.exact) if word[0].lower() not in known]
    first = sum(word.start() < at for word in told)
    for number, word in enumerate(told):
        yield word[0].lower()[:_STEM], word[0], abs(number - first)


def _page(statement: Statement) -> tuple[str, str]:
    return statement.article, statement.when.value


@cache
def _passing() -> frozenset[str]:
    return lexicon().small | lexicon().reporting | lexicon().quantifiers


def _unit(vector: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}
