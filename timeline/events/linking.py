"""Groups of statements that are alike as wholes: no chain of pairs joins two that have nothing in common."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from timeline.events import likeness, telling
from timeline.events.likeness import Vector
from timeline.events.telling import Traits

_CHAIN = 0.6  # of what is needed that the mean of all pairs must reach


class Group:
    """Vectors by index, their sum, and the traits of what they stand for. Groups grow in place."""

    def __init__(self, index: int, vector: Vector, traits: Iterable[Traits]) -> None:
        """Make a group of one."""
        self.members = [index]
        self.traits = set(traits)
        self.total = dict(vector)
        self._square = likeness.dot(vector, vector)  # of the length of the sum

    def likeness(self, other: Group) -> float:
        """How alike two groups are, 0 to 1: of two vectors it is their cosine.

        It is the geometric mean of average link (Sokal and Michener 1958), which a few unlike members pull
        down, and of the cosine of the centroids, in which the words stand out that many members share.
        """
        centroids = math.sqrt(self._square * other._square) or 1.0
        return math.sqrt(self._average(other) * likeness.dot(self.total, other.total) / centroids)

    def joins(self, other: Group) -> bool:
        """Whether both tell the same thing: alike as groups, and not by a chain of members."""
        alike = self.likeness(other)
        if alike < telling.LEAST:
            return False
        needed = telling.needed(self.traits, other.traits)
        return alike >= needed and self._average(other) >= _CHAIN * needed

    def take(self, other: Group) -> None:
        """Make the other's members its own."""
        self.members += other.members
        self.traits |= other.traits
        self._square += other._square + 2 * likeness.dot(self.total, other.total)
        for stem, weight in other.total.items():
            self.total[stem] = self.total.get(stem, 0.0) + weight

    def _average(self, other: Group) -> float:
        return likeness.dot(self.total, other.total) / (len(self.members) * len(other.members))


def groups(found: Sequence[Vector], traits: Sequence[Traits]) -> list[Group]:
    """The vectors in groups: the most alike pairs are joined first, if all that is joined by it is alike."""
    of = [Group(index, vector, [traits[index]]) for index, vector in enumerate(found)]
    for one, other in _alike(found):
        larger, smaller = sorted((of[one], of[other]), key=lambda group: -len(group.members))
        if larger is not smaller and larger.joins(smaller):
            larger.take(smaller)
            for member in smaller.members:
                of[member] = larger
    return [group for index, group in enumerate(of) if min(group.members) == index]


def _alike(found: Sequence[Vector]) -> list[tuple[int, int]]:
    """The pairs that can tell the same, the most alike first."""
    alike = []
    for one, other in likeness.pairs(found):
        cosine = likeness.dot(found[one], found[other])
        if cosine >= telling.LEAST and len(found[one].keys() & found[other].keys()) >= telling.SHARED:
            alike.append((-round(cosine, 9), one, other))
    return [(one, other) for _, one, other in sorted(alike)]
