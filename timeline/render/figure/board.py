"""The plan of the figure in pixels, before it is drawn: lanes from the top, and the marks in their rows.

Both drawings, the one in the page and Plotly's, are made from it: so one takes the other's place without
a jump. Across, a mark has only its time, as the page may be of any width.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from textwrap import wrap

from timeline import model
from timeline.render.chronology import Lane
from timeline.render.figure.placing import Mark, Placing, Range, moment, rows

ROW = 28  # pixels
LARGEST = 22.0  # of a mark
LINE = 17  # of a line of a lane's label
AIR = 8  # above and below the rows of a lane
AXIS = 44  # below the lanes: two lines of words
MOST_ROWS = 12  # a lane that needs more is piled
MOST_MARKS = 2000  # more than these, and the fullest lanes are piled: Plotly's limit for a smooth zoom
PILED = 3  # rows that a piled lane takes
COLUMN = 7  # the least width of a pile


@dataclass(frozen=True, slots=True)
class Form:
    """What differs between screens; all in pixels but the letters in a line of a lane's label."""

    name: str
    plot: int
    labels: int  # their column; 0: a lane's label stands in its head
    edge: int  # at both ends of the plot, so that a date there has room for its words
    letters: int

    @property
    def left(self) -> int:
        """Where the plot begins."""
        return self.labels + self.edge


WIDE = Form("wide", plot=960, labels=150, edge=0, letters=22)
NARROW = Form("narrow", plot=300, labels=0, edge=20, letters=36)


@dataclass(frozen=True, slots=True)
class Band:
    """A lane from `top` to `bottom`, with the lines of its label."""

    lane: Lane
    top: float
    bottom: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark and the middle of its row."""

    mark: Mark
    lane: Lane
    y: float


@dataclass(frozen=True, slots=True)
class Pile:
    """The events of a few days in a lane too full to show each: a column on `y`, `height` pixels tall."""

    lane: Lane
    start: date
    end: date  # exclusive
    y: float
    height: float
    events: tuple[model.Event, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The figure's plan for one form of screen and one range of days."""

    form: Form
    view: tuple[datetime, datetime]
    bands: tuple[Band, ...]
    spots: tuple[Spot, ...]
    piles: tuple[Pile, ...]

    @property
    def height(self) -> float:
        """Of all lanes, without the axis."""
        return self.bands[-1].bottom if self.bands else 0.0


def lay_out(placing: Placing, days: Range, lanes: Sequence[Lane], form: Form) -> Board:
    """The plan for the screens of one form, so that no two marks overlap while `days` fill the plot."""
    view = padded(days)
    gap = (view[1] - view[0]) * LARGEST / form.plot
    inside = {lane.id: rows(_of(placing.marks, lane), gap) for lane in lanes}
    piled = _piled(inside)
    step = max(1, round((view[1] - view[0]).days * COLUMN / form.plot))
    bands, top = [], 0.0
    spots: list[Spot] = []
    piles: list[Pile] = []
    for lane in lanes:
        number = PILED if lane.id in piled else len(inside[lane.id])
        lines = tuple(wrap(lane.label, form.letters)) or ("",)
        head = AIR if form.labels else AIR + len(lines) * LINE
        bottom = top + max(head + max(1, number) * ROW + AIR, AIR + len(lines) * LINE)
        bands.append(Band(lane, top, bottom, lines))
        if lane.id in piled:
            piles += _columns(lane, _of(placing.marks, lane), step, bottom - AIR)
        else:
            spots += _spots(lane, inside[lane.id], top + head)
        top = bottom
    return Board(form, view, tuple(bands), tuple(spots), tuple(piles))


def padded(days: Range) -> tuple[datetime, datetime]:
    """The range with air at both ends."""
    air = (days[1] - days[0]) * 0.05 + timedelta(days=1)
    return moment(days[0], -air), moment(days[1], air)


def _of(marks: Iterable[Mark], lane: Lane) -> list[Mark]:
    return [mark for mark in marks if mark.event.phase == lane.id]


def _piled(inside: dict[str, list[list[Mark]]]) -> set[str]:
    """The lanes that are too full: of too many rows, then the fullest while all have too many marks."""
    piled = {id_ for id_, found in inside.items() if len(found) > MOST_ROWS}
    numbers = {id_: sum(map(len, found)) for id_, found in inside.items() if id_ not in piled}
    for id_ in sorted(numbers, key=lambda each: -numbers[each]):
        if sum(numbers.values()) <= MOST_MARKS:
            break
        piled.add(id_)
        del numbers[id_]
    return piled


def _spots(lane: Lane, inside: Sequence[Sequence[Mark]], top: float) -> Iterator[Spot]:
    for number, row in enumerate(inside):
        yield from (Spot(mark, lane, top + (number + 0.5) * ROW) for mark in row)


def _columns(lane: Lane, marks: Iterable[Mark], step: int, foot: float) -> Iterator[Pile]:
    """Piles of `step` days each, as high as they hold events; the fullest takes the whole lane."""
    found: dict[int, list[model.Event]] = defaultdict(list)
    for mark in marks:
        found[mark.at.toordinal() // step].append(mark.event)
    most = max(map(len, found.values()), default=1)
    for number, events in sorted(found.items()):
        start, end = (moment(date.min, timedelta(days=n * step - 1)).date() for n in (number, number + 1))
        height = max(3.0, len(events) / most * PILED * ROW)
        yield Pile(lane, start, end, foot, round(height, 1), tuple(events))
