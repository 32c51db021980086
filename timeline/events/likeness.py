"""How alike the words of two statements are.

The measure is the cosine of word vectors weighted by rarity (TF-IDF; Salton and Buckley 1988): on sentence
pairs of ECB+ neither embeddings nor a parser did better by more than a hundredth.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from timeline.events.lexicon import lexicon
from timeline.model import Statement

Vector: TypeAlias = Mapping[str, float]

_WORD = re.compile(r"[^\W_]{2,}")
_STEM = 6  # letters of a word that are compared: "deployed" and "deployment" are alike
_LATEST = 32  # statements looked at for each stem


def vectors(statements: Sequence[Statement]) -> dict[str, Vector]:
    """Each statement's stems weighted by their rarity among all statements, scaled to length 1."""
    counts = {each.id: _stems(each) for each in statements}
    frequency = Counter(stem for count in counts.values() for stem in count)
    rarity = {stem: math.log(1 + len(statements) / often) for stem, often in frequency.items()}
    return {
        name: _unit({stem: n * rarity[stem] for stem, n in count.items()}) for name, count in counts.items()
    }


def linked(found: Sequence[Vector], same: Callable[[int, int, float, int], bool]) -> Iterable[list[int]]:
    """The indices in groups: two are linked where `same` says so of them, their cosine and shared stems."""
    leader = list(range(len(found)))
    for one, other, cosine, shared in _pairs(found):
        if same(one, other, cosine, shared):
            leader[_first(leader, one)] = _first(leader, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(found)):
        groups[_first(leader, index)].append(index)
    return groups.values()


def _pairs(found: Sequence[Vector]) -> Iterator[tuple[int, int, float, int]]:
    """Each pair that may be alike, with its cosine and the number of stems it shares.

    A vector is compared with the latest that hold one of its stems, so that the cost of a day of which
    thousands tell does not grow with their square.
    """
    holding: dict[str, list[int]] = defaultdict(list)
    for one, vector in enumerate(found):
        for other in sorted({other for stem in vector for other in holding[stem][-_LATEST:]}):
            shared = vector.keys() & found[other].keys()
            yield one, other, sum(vector[stem] * found[other][stem] for stem in shared), len(shared)
        for stem in vector:
            holding[stem].append(one)


def _first(leader: list[int], index: int) -> int:
    """The representative of an index's group, with the way to it shortened (union-find by path halving)."""
    while leader[index] != index:
        leader[index] = leader[leader[index]]
        index = leader[index]
    return index


def _stems(statement: Statement) -> Counter[str]:
    """What a statement is about: its words but small ones, those of saying, and its time."""
    time = set(_WORD.findall(statement.timex.text.lower()))
    words = _WORD.findall(statement.quote.exact.lower())
    return Counter(word[:_STEM] for word in words if word not in _passing() and word not in time)


@cache
def _passing() -> frozenset[str]:
    return lexicon().small | lexicon().reporting


def _unit(vector: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}
