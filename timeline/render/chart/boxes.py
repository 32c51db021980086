"""Room in a drawing whose width is not known: what overlaps at none of the widths that it can have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Widths:
    """The least and the greatest width in pixels."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Box:
    """From `left` pixels beside `x` hundredths of the width to `right` pixels beside `end` hundredths."""

    x: float
    end: float
    left: float
    right: float
    top: float
    bottom: float

    def moved(self, across: float, down: float) -> Box:
        """The box so many pixels away."""
        return replace(
            self,
            left=self.left + across,
            right=self.right + across,
            top=self.top + down,
            bottom=self.bottom + down,
        )

    def inside(self, widths: Widths) -> bool:
        """Whether it stays in the drawing at each of its widths."""
        ends = (widths.least, widths.most)
        return all(self.x / 100 * w + self.left >= 0 and self.end / 100 * w + self.right <= w for w in ends)


def free(box: Box, taken: Iterable[Box], widths: Widths) -> bool:
    """Whether a box overlaps none of those at any width."""
    return not any(_overlap(box, other, widths) for other in taken)


def _overlap(one: Box, other: Box, widths: Widths) -> bool:
    if one.bottom <= other.top or other.bottom <= one.top:
        return False
    return not (_before(one, other, widths) or _before(other, one, widths))


def _before(one: Box, other: Box, widths: Widths) -> bool:
    """Whether one ends before the other begins: between two widths at both of which it does, it does, too."""
    return all(
        one.end / 100 * w + one.right <= other.x / 100 * w + other.left for w in (widths.least, widths.most)
    )
