"""The figure as SVG in the page itself: there before any script, and for whoever has none.

Down, all is in pixels; across, in hundredths of the plot's width, so that it fits any page without a script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from timeline import model
from timeline.render import words
from timeline.render.figure import shapes
from timeline.render.figure.board import AXIS, Board, Form, Pile, Spot
from timeline.render.figure.placing import moment
from timeline.render.figure.ticks import Tick, ticks

TICK = 70  # pixels that a tick's words need


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar: `x` and `width` in hundredths of the plot."""

    x: float
    width: float
    opacity: float


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark as it is drawn: the symbol at `x`, `y`, and the stretches of its bar."""

    event: model.Event
    lane: int
    symbol: str  # id of its outline
    x: float
    y: float
    ring: float  # radius of the ring around what was corrected by hand
    bar: tuple[Stretch, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Column:
    """A pile as it is drawn."""

    x: float
    width: float
    y: float
    height: float
    lane: int
    target: str  # id of its first event
    title: str


@dataclass(frozen=True, slots=True)
class Inline:
    """What the template draws."""

    board: Board
    signs: tuple[Sign, ...]
    columns: tuple[Column, ...]
    ticks: tuple[tuple[float, Tick], ...]
    outlines: dict[str, str]  # id -> path

    @property
    def axis(self) -> int:
        """Pixels of the axis below the lanes."""
        return AXIS

    @property
    def form(self) -> Form:
        """The form of screen it is for."""
        return self.board.form


def drawing(board: Board) -> Inline:
    """The drawing of what stands in the board's range of days."""
    spots = [spot for spot in board.spots if _seen(board, spot)]
    outlines = {_outline(spot): _path(spot) for spot in spots}
    axis = ticks(*board.view, most=board.form.plot // TICK)
    return Inline(
        board,
        tuple(_sign(board, spot) for spot in spots),
        tuple(_columns(board)),
        tuple((_across(board, moment(tick.at)), tick) for tick in axis),
        outlines,
    )


def said(event: model.Event) -> tuple[str, str, str]:
    """What a mark says of itself: when, what, and what kind it is and how many tell it."""
    told = f"{words.kind(event)} · {words.count(len(event.sources), 'source')}"
    return words.heading(event.when.value), event.headline, told


def said_of(pile: Pile) -> tuple[str, str]:
    """What a pile says of itself: its days, and how many events it holds."""
    last = pile.end.toordinal() - 1
    days = pile.start.isoformat() if pile.start.toordinal() == last else ""
    value = days or f"{pile.start.isoformat()}/{pile.end.fromordinal(last).isoformat()}"
    return words.heading(value), words.count(len(pile.events), "event")


def _sign(board: Board, spot: Spot) -> Sign:
    bar = tuple(_stretch(board, *each) for each in shapes.stretches(spot.mark))
    x = _across(board, shapes.middle(spot.mark))
    event, ring = spot.mark.event, (shapes.size(spot.mark) + shapes.RING) / 2
    return Sign(event, spot.lane.number, _outline(spot), x, spot.y, ring, bar, "\n".join(said(event)))


def _columns(board: Board) -> Iterator[Column]:
    for pile in board.piles:
        x, end = (_across(board, moment(day)) for day in (pile.start, pile.end))
        if end > 0 and x < 100:
            place = x, round(end - x, 3), pile.y - pile.height, pile.height
            yield Column(*place, pile.lane.number, pile.events[0].id, "\n".join(said_of(pile)))


def _stretch(board: Board, opacity: float, start: datetime, end: datetime) -> Stretch:
    x = _across(board, start)
    return Stretch(x, round(_across(board, end) - x, 3), opacity)


def _seen(board: Board, spot: Spot) -> bool:
    return moment(spot.mark.end) >= board.view[0] and moment(spot.mark.start) <= board.view[1]


def _across(board: Board, at: datetime) -> float:
    start, end = board.view
    return round(100 * ((at - start) / (end - start)), 3)


def _outline(spot: Spot) -> str:
    size = f"{shapes.size(spot.mark):g}".replace(".", "-")
    return f"page-{shapes.symbol(spot.mark.event)}-{size}"


def _path(spot: Spot) -> str:
    return shapes.path(shapes.symbol(spot.mark.event), shapes.size(spot.mark))
