"""The interactive figure: a lane for each phase, a mark for each event, a bar where the day is not known.

Drawn twice, for wide and for narrow screens, as Plotly's own records; colours are left to the page, which
knows whether it is light or dark. The only module that knows Plotly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from html import escape
from math import sqrt
from pathlib import Path
from textwrap import wrap
from typing import Any

from timeline import model
from timeline.render import words
from timeline.render.chronology import Lane
from timeline.render.placing import Mark, Placing, Range, moment, place, rows

SYMBOLS: dict[model.Kind, str] = {
    "occurrence": "circle",
    "statement": "diamond",
    "plan": "circle-open",
    "state": "square",
}
SOLID = 0.42  # opacity of a bar
SIGN = 0.5  # opacity of the symbol in it: seen when looked for, and never taken for a day
FADING = (0.35, 0.28, 0.21, 0.14, 0.07)  # its opacities towards a vague or open end
ROW = 28  # pixels
LARGEST = 22.0  # pixels of a mark
BAR = 12  # pixels of a bar's height
LINE = 0.6  # rows that a line of a lane's label takes
AXIS = 56  # pixels of the axis below the lanes
BEYOND = timedelta(hours=11)  # how far a bar reaches around its first and its last day
DAY = 86_400_000  # in Plotly's milliseconds

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """What differs between screens; all in pixels but the letters in a line of a lane's label."""

    plot: int
    labels: int  # their column; 0: a lane's label stands in its head
    edge: int  # at both ends of the plot, so that a date there has room for its words
    letters: int

    def lane(self, rows: int, lines: int) -> tuple[float, float]:
        """The air at the head of a lane and its whole height, in rows, with room for all of its label."""
        head = 0.3 if self.labels else 0.3 + lines * LINE
        height = head + max(1, rows) + 0.3
        return head, max(height, 0.3 + lines * LINE)


WIDE = Form(plot=960, labels=150, edge=0, letters=22)
NARROW = Form(plot=300, labels=0, edge=20, letters=36)


@dataclass(frozen=True, slots=True)
class Figure:
    """Both drawings, the text of each mark, and where the marks were placed."""

    wide: Json
    narrow: Json
    hovers: dict[str, str]
    placing: Placing

    @property
    def payload(self) -> Json:
        """What the page's script is given."""
        ranges = {"opening": _padded(self.placing.opening), "whole": _padded(self.placing.whole)}
        return {"wide": self.wide, "narrow": self.narrow, "hovers": self.hovers, "ranges": ranges}


def draw(events: Iterable[model.Event], lanes: Sequence[Lane]) -> Figure | None:
    """The figure of these events, or None where no event has a day that the calendar knows."""
    placing = place(events)
    if placing is None:
        return None
    hovers = {mark.event.id: _hover(mark.event) for mark in placing.marks}
    return Figure(_drawing(placing, lanes, WIDE), _drawing(placing, lanes, NARROW), hovers, placing)


@cache
def script() -> bytes:
    """Plotly's own script, as its package ships it."""
    import plotly

    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()


@cache
def style_ids() -> tuple[str, ...]:
    """Ids of style elements for charts not drawn here: where one is found, the script writes no style itself.

    So the page needs no exception for inline styles in its content security policy.
    """
    return tuple(found.decode() for found in re.findall(rb'getElementById\("([0-9a-f]{64})"\)', script()))


def _drawing(placing: Placing, lanes: Sequence[Lane], form: Form) -> Json:
    import plotly.graph_objects as go

    days = (placing.opening[1] - placing.opening[0]).days + 2
    gap = timedelta(days=days) * LARGEST / form.plot
    traces: list[Any] = []
    shapes, labels, top = [], [], 0.0
    for lane in lanes:
        inside = rows((mark for mark in placing.marks if mark.event.phase == lane.id), gap)
        lines = wrap(lane.label, form.letters)
        head, height = form.lane(len(inside), len(lines))
        placed = [(-(top + head + n + 0.5), mark) for n, row in enumerate(inside) for mark in row]
        traces += map(go.Scatter, _traces(lane, placed))
        shapes.append(_band(lane, top, top + height))
        labels.append(_label(lines, top, top + height, form))
        top += height
    drawn: Json = go.Figure(traces, _layout(form, top, shapes, labels)).to_plotly_json()
    return drawn


def _traces(lane: Lane, placed: Sequence[tuple[float, Mark]]) -> list[Json]:
    bars: dict[float, list[Json]] = {}
    for y, mark in placed:
        for opacity, start, end in _stretches(mark):
            bars.setdefault(opacity, []).extend(_line(mark, y, start, end))
    lines = [
        _trace(lane, points, True, mode="lines", opacity=opacity, line={"width": BAR}, connectgaps=False)
        for opacity, points in bars.items()
    ]
    signs = [each for each in placed if each[1].bar]
    days = [each for each in placed if not each[1].bar]
    marks = [_symbols(lane, some, bar) for some, bar in ((signs, True), (days, False)) if some]
    return [*lines, *marks]


def _symbols(lane: Lane, placed: Sequence[tuple[float, Mark]], bar: bool) -> Json:
    """The marks of days; or the faint signs in bars, which say what kind it is, and no day."""
    points = [_point(mark, _middle(mark), y) for y, mark in placed]
    marker = {
        "symbol": [_symbol(mark.event) for _, mark in placed],
        "size": [_size(mark) for _, mark in placed],
        "opacity": SIGN if bar else 1,
        "line": {"width": 1.2 if bar else 1.8},
    }
    return _trace(lane, points, bar, mode="markers", marker=marker)


def _middle(mark: Mark) -> str:
    """The day; in a bar the middle of its solid part, which is no day that anyone named."""
    if not mark.bar:
        return mark.at.isoformat()
    _, first, last = _stretches(mark)[0]
    return (first + (last - first) / 2).isoformat(" ", "minutes")


def _trace(lane: Lane, points: Sequence[Json], bar: bool, **how: Any) -> Json:
    columns = {name: [point[name] for point in points] for name in ("x", "y", "customdata")}
    meta = {"lane": lane.number, "bar": bar}
    return {**columns, "hoverinfo": "text", "name": escape(lane.label), "meta": meta, **how}


def _point(mark: Mark, x: str, y: float) -> Json:
    return {"x": x, "y": y, "customdata": mark.event.id}


def _stretches(mark: Mark) -> list[tuple[float, datetime, datetime]]:
    """The bar in stretches of one opacity each: solid, and lighter and lighter towards an end that fades."""
    if not mark.bar:
        return []
    start, end = moment(mark.start, -BEYOND), moment(mark.end, BEYOND)
    share = 0.3 if all(mark.fades) else 0.5
    step = (end - start) * share / len(FADING)
    first = start + len(FADING) * step if mark.fades[0] else start
    last = end - len(FADING) * step if mark.fades[1] else end
    solid = [(SOLID, first, last)]
    rising = [(each, first - (n + 1) * step, first - n * step) for n, each in enumerate(FADING)]
    falling = [(each, last + n * step, last + (n + 1) * step) for n, each in enumerate(FADING)]
    return solid + rising * mark.fades[0] + falling * mark.fades[1]


def _line(mark: Mark, y: float, start: datetime, end: datetime) -> list[Json]:
    """Points along a stretch, close enough that the pointer finds one, and a gap after it."""
    parts = max(1, min(40, (end - start).days))
    along = (start + (end - start) * n / parts for n in range(parts + 1))
    points = [_point(mark, each.isoformat(" ", "minutes"), y) for each in along]
    return [*points, {**points[-1], "x": None, "y": None}]


def _symbol(event: model.Event) -> str:
    """The shape of its kind; open and crossed where the text denies it."""
    shape = SYMBOLS[event.kind]
    return f"{shape.removesuffix('-open')}-x-open" if event.factuality.negated else shape


def _size(mark: Mark) -> float:
    """Pixels, by the number of sources; of a sign in a bar about half of it."""
    size = min(LARGEST, 7 + 5 * sqrt(len(mark.event.sources)))
    return round(0.55 * size if mark.bar else size, 1)


def _hover(event: model.Event) -> str:
    """What a mark says of itself, in lines; nothing bold, for which Plotly would write an inline style."""
    headline = "<br>".join(escape(line) for line in wrap(event.headline, 44))
    told = f"{words.KINDS[event.kind]} · {words.count(len(event.sources), 'source')}"
    return f"{escape(words.heading(event.when.value))}<br>{headline}<br>{told}"


def _band(lane: Lane, top: float, bottom: float) -> Json:
    """The ground of a lane; the page colours the even and the odd ones."""
    place = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": -top, "y1": -bottom}
    return {
        "type": "rect",
        "layer": "below",
        "line": {"width": 0},
        "name": f"band-{lane.number % 2}",
        **place,
    }


def _label(lines: Sequence[str], top: float, bottom: float, form: Form) -> Json:
    """The lane's name: left of its middle, or in its head where there is no column for it."""
    text = "<br>".join(map(escape, lines))
    shared = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "showarrow": False, "align": "left"}
    if not form.labels:
        return {**shared, "text": text, "y": -top, "yanchor": "top", "xshift": 6, "yshift": -3}
    return {**shared, "text": text, "y": -(top + bottom) / 2, "yanchor": "middle", "xshift": -form.labels}


def _layout(form: Form, height: float, shapes: Sequence[Json], labels: Sequence[Json]) -> Json:
    stops = [
        {"dtickrange": [None, 28 * DAY], "value": "%-d %b\n%Y"},
        {"dtickrange": [28 * DAY, "M11"], "value": "%b\n%Y"},
        {"dtickrange": ["M12", None], "value": "%Y"},
    ]
    return {
        "template": {},
        "height": round(height * ROW) + AXIS,
        "margin": {"l": form.labels + form.edge, "r": form.edge, "t": 0, "b": AXIS, "pad": 0},
        "hovermode": "closest",
        "hoverdistance": 14,
        "dragmode": "pan" if form is WIDE else False,  # on a phone a drag is the page's own
        "showlegend": False,
        "xaxis": {"type": "date", "zeroline": False, "tickformatstops": stops, "nticks": form.plot // 60},
        "yaxis": {"range": [-height, 0], "visible": False, "fixedrange": True},
        "shapes": list(shapes),
        "annotations": list(labels),
    }


def _padded(days: Range) -> list[str]:
    """The range with air at both ends, as Plotly takes it."""
    air = (days[1] - days[0]) * 0.05 + timedelta(days=1)
    return [
        moment(day, shift).isoformat(" ", "minutes") for day, shift in zip(days, (-air, air), strict=True)
    ]
