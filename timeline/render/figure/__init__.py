"""The figure: a lane for each phase, a mark for each event, a bar where the day is not known.

It is drawn into the page as SVG when the site is built, and by Plotly when a reader reaches for it, at the
same scale. Each is drawn for wide and for narrow screens, and for the busy time and the whole story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline import model
from timeline.render.chronology import Lane
from timeline.render.figure import inline, interactive, strip
from timeline.render.figure.board import NARROW, WIDE, Board, lay_out
from timeline.render.figure.placing import Placing, place

__all__ = ["Figure", "draw"]


@dataclass(frozen=True, slots=True)
class Figure:
    """The drawings in the page, the strip below them, and what Plotly is given."""

    drawings: tuple[inline.Inline, ...]
    outlines: dict[str, str]
    strip: strip.Strip | None
    placing: Placing
    payload: interactive.Json

    @property
    def corrected(self) -> bool:
        """Whether a mark is of an event that was corrected by hand."""
        return any(mark.event.history for mark in self.placing.marks)

    @property
    def piled(self) -> bool:
        """Whether a lane is too full to show each of its events."""
        return any(drawing.board.piles for drawing in self.drawings)


def draw(events: Iterable[model.Event], lanes: Sequence[Lane]) -> Figure | None:
    """The figure of these events, or None where no event has a day that the calendar knows."""
    placing = place(events)
    if placing is None:
        return None
    views = {"opening": placing.opening, "whole": placing.whole}
    boards: dict[str, dict[str, Board]] = {
        name: {form.name: lay_out(placing, days, lanes, form) for form in (WIDE, NARROW)}
        for name, days in views.items()
        if name == "opening" or days != placing.opening
    }
    drawings = tuple(inline.drawing(board) for board in boards["opening"].values())
    outlines = {id_: path for drawing in drawings for id_, path in drawing.outlines.items()}
    plots = {form.name: form.plot for form in (WIDE, NARROW)}
    return Figure(drawings, outlines, strip.whole(placing, plots), placing, interactive.payload(boards))
