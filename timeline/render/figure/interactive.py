"""The figure as Plotly draws it, to zoom and move in: its plan as Plotly's own records.

Colours are left to the page, which knows whether it is light or dark. The only module that knows Plotly.
"""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import Any

from timeline.render.chronology import Lane
from timeline.render.figure import shapes
from timeline.render.figure.board import AXIS, WIDE, Band, Board, Form, Pile, Spot
from timeline.render.figure.inline import TICK, said, said_of
from timeline.render.figure.placing import moment
from timeline.render.figure.ticks import ticks

SMALL = Path("share/timeline/plotly-basic.min.js")  # below the environment that Python runs in
DAY = 86_400_000  # in Plotly's milliseconds
Json = dict[str, Any]


def payload(boards: Mapping[str, Mapping[str, Board]]) -> Json:
    """What the page's script is given: view -> form -> drawing and range; and the words of each mark."""
    views = {name: {form: _drawing(each) for form, each in both.items()} for name, both in boards.items()}
    widest = boards["opening"][WIDE.name]
    hovers = {spot.mark.event.id: _lines(said(spot.mark.event)) for spot in widest.spots}
    return {"views": views, "hovers": hovers}


@cache
def script() -> bytes:
    """Plotly's own script: its small bundle where set-up put it, else the whole one of the Python package.

    Only a small bundle of the version that the package draws for is taken.
    """
    from plotly import offline

    small = Path(sysconfig.get_path("data")) / SMALL
    found = small.read_bytes() if small.is_file() else b""
    if f"v{offline.get_plotlyjs_version()}".encode() in found[:200].split():
        return found
    return str(offline.get_plotlyjs()).encode()


@cache
def style_ids() -> tuple[str, ...]:
    """Ids of style elements for charts not drawn here: where one is found, the script writes no style itself.

    So the page needs no exception for inline styles in its content security policy.
    """
    return tuple(found.decode() for found in re.findall(rb'getElementById\("([0-9a-f]{64})"\)', script()))


def _drawing(board: Board) -> Json:
    import plotly.graph_objects as go

    traces = [trace for band in board.bands for trace in _lane(board, band.lane)]
    drawn: Json = go.Figure(traces, _layout(board)).to_plotly_json()
    return {**drawn, "range": [_text(end) for end in board.view]}


def _lane(board: Board, lane: Lane) -> Iterator[Any]:
    """The traces of one lane: its bars, the signs in them, its days, the rings around some, its piles."""
    import plotly.graph_objects as go

    spots = [spot for spot in board.spots if spot.lane == lane]
    barred = [spot for spot in spots if spot.mark.bar]
    single = [spot for spot in spots if not spot.mark.bar]
    corrected = [spot for spot in spots if spot.mark.event.history]
    yield from map(go.Scatter, _bars(lane, barred))
    yield from (
        go.Scatter(_symbols(lane, some, bar)) for some, bar in ((barred, True), (single, False)) if some
    )
    if corrected:
        yield go.Scatter(_rings(lane, corrected))
    piles = [pile for pile in board.piles if pile.lane == lane]
    if piles:
        yield go.Bar(_piles(lane, piles))


def _bars(lane: Lane, spots: Sequence[Spot]) -> Iterator[Json]:
    """A trace for each opacity, as one trace has only one."""
    bars: dict[float, list[Json]] = {}
    for spot in spots:
        for opacity, start, end in shapes.stretches(spot.mark):
            bars.setdefault(opacity, []).extend(_line(spot, start, end))
    for opacity, points in bars.items():
        line = {"width": shapes.BAR}
        yield _trace(lane, "bar", points, mode="lines", opacity=opacity, line=line, connectgaps=False)


def _symbols(lane: Lane, spots: Sequence[Spot], bar: bool) -> Json:
    """The marks of days; or the faint signs in bars, which say what kind it is, and no day."""
    marker = {
        "symbol": [shapes.symbol(spot.mark.event) for spot in spots],
        "size": [shapes.size(spot.mark) for spot in spots],
        "opacity": shapes.SIGN if bar else 1,
        "line": {"width": 1.2 if bar else 1.8},
    }
    role = "sign" if bar else "mark"
    return _trace(lane, role, list(map(_at, spots)), mode="markers", marker=marker)


def _rings(lane: Lane, spots: Sequence[Spot]) -> Json:
    """A ring around each mark of an event that was corrected by hand."""
    sizes = [shapes.size(spot.mark) + shapes.RING for spot in spots]
    marker = {"symbol": ["circle-open"] * len(spots), "size": sizes, "line": {"width": 1}}
    return _trace(lane, "ring", list(map(_at, spots)), mode="markers", marker=marker)


def _piles(lane: Lane, piles: Sequence[Pile]) -> Json:
    spans = [(moment(pile.start), moment(pile.end)) for pile in piles]
    return {
        "x": [_text(start + (end - start) / 2) for start, end in spans],
        "width": [0.9 * DAY * (end - start).days for start, end in spans],
        "base": [-pile.y for pile in piles],
        "y": [pile.height for pile in piles],
        "customdata": [[event.id for event in pile.events] for pile in piles],
        "hovertext": [_lines(said_of(pile)) for pile in piles],
        "hoverinfo": "text",
        "name": escape(lane.label),
        "meta": {"lane": lane.number, "role": "pile"},
    }


def _trace(lane: Lane, role: str, points: Sequence[Json], **how: Any) -> Json:
    columns = {name: [point[name] for point in points] for name in ("x", "y", "customdata")}
    hover = {"hoverinfo": "skip" if role == "ring" else "text"}
    return {
        **columns,
        **hover,
        "name": escape(lane.label),
        "meta": {"lane": lane.number, "role": role},
        **how,
    }


def _at(spot: Spot) -> Json:
    return _point(spot, shapes.middle(spot.mark))


def _point(spot: Spot, at: datetime) -> Json:
    return {"x": _text(at), "y": -spot.y, "customdata": spot.mark.event.id}


def _line(spot: Spot, start: datetime, end: datetime) -> list[Json]:
    """Points along a stretch, close enough that the pointer finds one, and a gap after it."""
    parts = max(1, min(40, (end - start).days))
    along = (start + (end - start) * n / parts for n in range(parts + 1))
    points = [_point(spot, each) for each in along]
    return [*points, {**points[-1], "x": None, "y": None}]


def _lines(said: Sequence[str]) -> str:
    """The words of a mark in lines; nothing bold, for which Plotly would write an inline style."""
    return "<br>".join(escape(line) for part in said for line in wrap(part, 44))


def _band(band: Band) -> Json:
    """The ground of a lane; the page colours the even and the odd ones."""
    place = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": -band.top, "y1": -band.bottom}
    return {
        "type": "rect",
        "layer": "below",
        "line": {"width": 0},
        "name": f"band-{band.lane.number % 2}",
        **place,
    }


def _label(band: Band, form: Form) -> Json:
    """The lane's name: left of its middle, or in its head where there is no column for it."""
    text = "<br>".join(map(escape, band.lines))
    shared = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "showarrow": False, "align": "left"}
    if not form.labels:
        return {**shared, "text": text, "y": -band.top, "yanchor": "top", "xshift": 6, "yshift": -3}
    middle = -(band.top + band.bottom) / 2
    return {**shared, "text": text, "y": middle, "yanchor": "middle", "xshift": -form.labels}


def _layout(board: Board) -> Json:
    form, named = board.form, ticks(*board.view, most=board.form.plot // TICK)
    stops = [
        {"dtickrange": [None, 28 * DAY], "value": "%-d %b\n%Y"},
        {"dtickrange": [28 * DAY, "M11"], "value": "%b\n%Y"},
        {"dtickrange": ["M12", None], "value": "%Y"},
    ]
    return {
        "template": {},
        "height": round(board.height) + AXIS,
        "margin": {"l": form.left, "r": form.edge, "t": 0, "b": AXIS, "pad": 0},
        "hovermode": "closest",
        "hoverdistance": 14,
        "barmode": "overlay",
        "dragmode": "pan" if form is WIDE else False,  # on a phone a drag is the page's own
        "showlegend": False,
        "xaxis": {
            "type": "date",
            "zeroline": False,
            "tickvals": [tick.at.isoformat() for tick in named],  # used while the range is the board's
            "ticktext": [f"{tick.label}<br>{tick.year}" for tick in named],
            "tickformatstops": stops,
            "nticks": form.plot // TICK,
        },
        "yaxis": {"range": [-board.height, 0], "visible": False, "fixedrange": True},
        "shapes": [_band(band) for band in board.bands],
        "annotations": [_label(band, form) for band in board.bands],
    }


def _text(at: datetime) -> str:
    return at.isoformat(" ", "minutes")
