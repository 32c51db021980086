"""What a claim looks like: its claimant's shape and colour, and lines for how far its number binds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline import model
from timeline.render.claims import Row
from timeline.render.figure import shapes

SIZE = 13.0  # of a shape, in pixels
ARROW = 24  # pixels of an arrow from the middle of its shape
REACH = 36  # pixels above the scale, in which arrows and words have room
FOOT = 26  # and below it, so that an arrow down ends above the words of the time
RING = 12  # radius of the ring around a claim that conflicts with another
NAMED = 6  # claimants with a shape of their own; the others share one
UNKNOWN, OTHERS = "not said by whom", "others"
_CROSS = "M-7 -2.6H-2.6V-7H2.6V-2.6H7V2.6H2.6V7H-2.6V2.6H-7Z"
_PATHS = (
    shapes.path("circle", SIZE),
    shapes.path("square", SIZE - 1.5),
    shapes.path("diamond", SIZE),
    "M0 -8L7.6 5.6H-7.6Z",
    "M0 8L7.6 -5.6H-7.6Z",
    _CROSS,
    "M0 -8L2.1 -2.5L7.6 -2.5L3.4 1.1L4.9 6.9L0 3.5L-4.9 6.9L-3.4 1.1L-7.6 -2.5L-2.1 -2.5Z",
    "M-7 -2H7V2H-7Z",
)
_SIGNS = {"exact": "", "about": "≈", "at least": "≥", "at most": "≤"}


@dataclass(frozen=True, slots=True)
class Sign:
    """How a claimant is shown: an outline around 0,0, and the number of its colour."""

    name: str
    path: str
    colour: int


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape, the lines around it (`loose` ones broken), and its `edges`: left, right, top, bottom."""

    sign: Sign
    hollow: bool
    ring: int  # radius; 0: none
    lines: str
    loose: str
    edges: tuple[float, float, float, float]


def sides(figure: model.Figure) -> list[float]:
    """The ends of a figure that are said, at least one."""
    return list(dict.fromkeys(side for side in (figure.low, figure.high) if side is not None)) or [0.0]


def key(claimants: Sequence[str]) -> dict[str, Sign]:
    """The sign of each claimant, those who claim most first; "" is nobody that the text names."""
    often = [name for name, _ in Counter(filter(None, claimants)).most_common()]
    own = often if len(often) <= NAMED + 1 else often[:NAMED]
    signs = {name: Sign(name, _PATHS[n], n) for n, name in enumerate(own)}
    signs |= {name: Sign(OTHERS, _PATHS[NAMED], NAMED) for name in often[len(own) :]}
    if "" in claimants:
        signs[""] = Sign(UNKNOWN, _PATHS[-1], len(_PATHS) - 1)
    return signs


def glyph(row: Row, sign: Sign, heights: Sequence[float]) -> Glyph:
    """The glyph of a claim; `heights` are the pixels of its figure's ends below the middle of it."""
    figure, ring = row.claim.figure, RING if row.against else 0
    lines = loose = ""
    top, bottom = -SIZE / 2, SIZE / 2
    match figure.bound:
        case "at least":
            top = -ARROW
            lines = f"M0 0V{-ARROW}M-4 {5 - ARROW}L0 {-ARROW}L4 {5 - ARROW}"
        case "at most":
            bottom = ARROW
            lines = f"M0 0V{ARROW}M-4 {ARROW - 5}L0 {ARROW}L4 {ARROW - 5}"
        case "range":
            top, bottom = min(heights), max(heights)
            lines = f"M0 {top:g}V{bottom:g}M-5 {top:g}H5M-5 {bottom:g}H5"
        case "about":
            loose = f"M0 {-SIZE}V{SIZE}"
            top, bottom = -SIZE, SIZE
    reach = max(ring, SIZE / 2 + 1.5)
    return Glyph(
        sign,
        row.claim.kind == "plan",
        ring,
        lines,
        loose,
        (-reach, reach, min(top, -reach), max(bottom, reach)),
    )


def number(figure: model.Figure) -> str:
    """A figure as few letters as it takes: "≥10,000", "700–800"."""
    if figure.bound == "range":
        return "–".join(map(short, sides(figure)))
    return _SIGNS[figure.bound] + short(sides(figure)[0])


def short(value: float) -> str:
    """A number in digits, from a million on in words: "10,000", "1.2 million"."""
    for word, size in (("billion", 1e9), ("million", 1e6)):
        if value >= size:
            return f"{value / size:,.4g} {word}"
    return f"{value:,.6g}"
