"""The scale of the numbers: from nothing up, or by multiples where they are too far apart for that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

FAR = 20  # how many times the least the greatest is, from which on the scale is logarithmic
LINES = 5  # about as many lines has the scale
MOST_LINES = 10  # with more of them a logarithmic scale has the powers of ten only


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` at the foot to `high` at the top, with a line at each of `lines`."""

    low: float
    high: float
    logarithmic: bool
    lines: tuple[float, ...]

    def share(self, value: float) -> float:
        """How far up a value stands, from 0 to 1."""
        if self.logarithmic:
            value, low, high = (log10(max(each, self.low)) for each in (value, self.low, self.high))
        else:
            low, high = self.low, self.high
        return min(1.0, max(0.0, (value - low) / (high - low)))


def scale(values: Sequence[float]) -> Scale | None:
    """The scale that holds these values, or None where none is above nothing."""
    above = [value for value in values if value > 0]
    if not above:
        return None
    least, most = min(above), max(above)
    if most / least >= FAR:
        lines = _multiples(least, most)
        return Scale(lines[0], lines[-1], True, lines)
    step = _round(most / LINES)
    lines = tuple(n * step for n in range(ceil(most / step) + 1))
    return Scale(0.0, lines[-1], False, lines)


def _multiples(least: float, most: float) -> tuple[float, ...]:
    """1, 2, 5, 10, 20 and so on, from the last that is no more than the least to the first that is enough."""
    powers = range(floor(log10(least)), ceil(log10(most)) + 1)
    steps = [digit * 10.0**power for power in powers for digit in (1, 2, 5)]
    steps = [*[each for each in steps if each <= least][-1:], *[each for each in steps if each > least]]
    lines = steps[: next(n for n, each in enumerate(steps, 1) if each >= most)]
    return tuple(lines) if len(lines) <= MOST_LINES else tuple(10.0**power for power in powers)


def _round(rough: float) -> float:
    """The next of 1, 2, 5 and their multiples by ten."""
    power = 10.0 ** floor(log10(rough))
    return next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - 1e-9))
