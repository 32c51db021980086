"""Which articles tell the same story, and which sentences the same thing: by the rare words they share.

The measure is the cosine of word vectors weighted by rarity (TF-IDF). Twenty articles that share no word are
thought to stand beside the folder's, so that in a folder of five what all of them share still counts, and
one article more changes next to nothing. On articles of 35 events pairs of one event lie over 0.12 mostly,
pairs of two events in one case of a thousand.
"""

from __future__ import annotations

import math
import re
import tomllib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from heapq import nlargest
from importlib.resources import files
from typing import TypeAlias

Vector: TypeAlias = Mapping[str, float]
_Holding: TypeAlias = Sequence[tuple[int, float]]  # the articles that have a word, and its weight in each

ALIKE = 0.12  # cosine of two articles of one story

_WORD = re.compile(r"[^\W_]{3,}|\d[\d.,]*\d|\d")
_STEM = 7  # letters of a word that are compared
_BESIDE = 20  # articles thought to stand beside the folder's
_RAREST = 60  # words of an article that are compared, its weightiest
_HOLDING = 80  # articles looked at for a word, those nearest in the order of their ids
_LOOKED = 1000  # articles looked at for the rarest words, after which it is enough
_NEAREST = 12


class Words:
    """The words of a folder with their rarity."""

    def __init__(self, proses: Sequence[str]) -> None:
        """Count in how many articles each word stands."""
        self._counts = [stems(prose) for prose in proses]
        often = Counter(stem for count in self._counts for stem in count)
        total = len(proses) + _BESIDE
        self._rarity = {stem: math.log(total / count) for stem, count in often.items()}

    def vectors(self) -> list[Vector]:
        """Each article's weightiest words, scaled to length 1."""
        return [
            _unit(_heaviest({stem: (1 + math.log(n)) * self._rarity[stem] for stem, n in count.items()}))
            for count in self._counts
        ]

    def sentence(self, text: str) -> Vector:
        """The words of a sentence, scaled to length 1."""
        return _unit({stem: self._rarity.get(stem, 0.0) for stem in stems(text)})


def cosine(one: Vector, other: Vector) -> float:
    """How alike two vectors of length 1 are."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def nearest(vectors: Sequence[Vector]) -> list[list[tuple[float, int]]]:
    """For each article the others of its story, most alike first.

    A word that many articles have is looked up in some of them only, so that the cost grows with the number
    of articles and not with its square.
    """
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for stem, weight in vector.items():
            holding[stem].append((index, weight))
    return [_near(index, vector, vectors, holding) for index, vector in enumerate(vectors)]


def stems(text: str) -> Counter[str]:
    """The words of a text but small ones, cut to their first letters."""
    small = _small()
    return Counter(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in small)


def _near(
    index: int, vector: Vector, vectors: Sequence[Vector], holding: Mapping[str, _Holding]
) -> list[tuple[float, int]]:
    shared: dict[int, float] = defaultdict(float)
    looked = 0
    for stem in sorted(vector, key=lambda stem: (len(holding[stem]), stem)):
        weight = vector[stem]
        others = _some(holding[stem], index)
        for other, its in others:
            shared[other] += weight * its
        looked += len(others)
        if looked > _LOOKED:
            break
    shared.pop(index, None)
    likely = nlargest(2 * _NEAREST, ((cos, -other) for other, cos in shared.items()))
    found = sorted((-round(cosine(vector, vectors[-other]), 6), -other) for _, other in likely)
    return [(-cos, other) for cos, other in found if -cos >= ALIKE][:_NEAREST]


def _some(others: _Holding, index: int) -> _Holding:
    start = max(0, bisect_left(others, (index,)) - _HOLDING // 2) if len(others) > _HOLDING else 0
    return others[start : start + _HOLDING]


def _heaviest(vector: dict[str, float]) -> dict[str, float]:
    return dict(sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:_RAREST])


def _unit(vector: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


@cache
def _small() -> frozenset[str]:
    text = files("timeline.dating").joinpath("words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["small"].split())
