"""The words beside the marks of a chart: the number, and the claimant where there is room for that, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.render.chart.boxes import Box, Widths, free

LETTER = 7.0  # pixels of the widest letters of 13 pixels, on the whole
HEIGHT = 15
AWAY = 4  # pixels from the mark
LONGEST = 26  # letters of a claimant that is named


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a mark would say, the shorter text first, and where it stands with its `edges`."""

    row: int
    x: float
    aside: int
    y: float
    edges: tuple[float, float, float, float]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A text that begins, ends or has its middle (SVG's `anchor`) at pixels beside its mark."""

    text: str
    anchor: str
    across: float
    down: float


def place(wanted: Sequence[Wanted], taken: Sequence[Box], widths: Widths) -> dict[int, Label]:
    """Labels that overlap neither each other nor what is taken, by row: first short ones, then longer.

    A mark beside which there is no room has none.
    """
    found: dict[int, Label] = {}
    boxes: dict[int, Box] = {}
    for length in (0, 1):
        for each in wanted:
            if len(each.texts) <= length:
                continue
            others = [*taken, *(box for row, box in boxes.items() if row != each.row)]
            for label, box in _tried(each, each.texts[length]):
                if box.inside(widths) and free(box, others, widths):
                    found[each.row], boxes[each.row] = label, box
                    break
    return found


def _tried(each: Wanted, text: str) -> Iterator[tuple[Label, Box]]:
    """To the right of a mark, to its left, above it and below it."""
    left, right, top, bottom = each.edges
    width = len(text) * LETTER
    middle = HEIGHT / 2
    places = (
        ("start", right + AWAY, -middle, right + AWAY),
        ("end", left - AWAY, -middle, left - AWAY - width),
        ("middle", 0.0, top - HEIGHT - 1, -width / 2),
        ("middle", 0.0, bottom + 1, -width / 2),
    )
    for anchor, across, above, begins in places:
        box = Box(each.x, each.x, begins, begins + width, above, above + HEIGHT)
        label = Label(text, anchor, each.aside + across, each.y + above + HEIGHT - 4)
        yield label, box.moved(each.aside, each.y)
