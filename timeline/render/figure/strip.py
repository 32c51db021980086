"""The strip below the figure: the whole story as columns of how much happened, to choose a range in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from timeline.render.figure.board import padded
from timeline.render.figure.inline import TICK
from timeline.render.figure.placing import Placing, moment
from timeline.render.figure.ticks import Tick, ticks

COLUMNS = 240  # over the strip's width
HEIGHT = 36  # its units from foot to top
LEAST = 5  # so that a single event is seen


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole story from `start` to `end`, and the part of it that the figure opens on, in columns."""

    start: datetime
    end: datetime
    path: str  # of all columns, in a box of COLUMNS by HEIGHT
    window: tuple[datetime, datetime]
    x: float
    width: float
    ticks: dict[str, tuple[tuple[float, Tick], ...]]  # by form, in hundredths of the width


def whole(placing: Placing, plots: dict[str, int]) -> Strip | None:
    """The strip, or None where the figure shows the whole story anyway; `plots`: form -> pixels."""
    if placing.opening == placing.whole:
        return None
    start, end = padded(placing.whole)
    window = padded(placing.opening)
    found = Counter(_column(moment(mark.at), start, end) for mark in placing.marks)
    x, far = (COLUMNS * ((at - start) / (end - start)) for at in window)
    axis = {
        name: tuple(
            (round(100 * ((moment(tick.at) - start) / (end - start)), 3), tick)
            for tick in ticks(start, end, pixels // TICK)
        )
        for name, pixels in plots.items()
    }
    return Strip(start, end, _path(found), window, round(x, 2), round(far - x, 2), axis)


def _column(at: datetime, start: datetime, end: datetime) -> int:
    return min(COLUMNS - 1, int(COLUMNS * ((at - start) / (end - start))))


def _path(found: Counter[int]) -> str:
    """Columns from the foot; their heights by the root, as a busy week would flatten all others."""
    most = max(found.values())
    tall = {at: LEAST + (HEIGHT - LEAST) * (number / most) ** 0.5 for at, number in sorted(found.items())}
    return "".join(
        f"M{at + 0.1:g} {HEIGHT}v-{round(height, 1):g}h.8V{HEIGHT}z" for at, height in tall.items()
    )
