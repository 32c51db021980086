"""The interactive figure: a lane for each phase, a mark for each event, a bar where the day is not known.

Drawn twice, for wide and for narrow screens, as Plotly's own records; colours are left to the page, which
knows whether it is light or dark. The only module that knows Plotly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from math import ceil, sqrt
from pathlib import Path
from textwrap import wrap
from typing import Any

from timeline import edtf, model
from timeline.render import words
from timeline.render.chronology import Lane

SYMBOLS: dict[model.Kind, str] = {
    "occurrence": "circle",
    "statement": "diamond",
    "plan": "circle-open",
    "state": "square",
}
SOLID = 0.42  # opacity of a bar
FADING = (0.32, 0.22, 0.14, 0.07)  # its opacities towards a vague or open end
ROW = 26  # pixels
MARGINS = 64  # pixels above and below the lanes together
MOST = 0.8  # the share of the events that the opening range holds
HALF_DAY = timedelta(hours=11)  # how far a bar reaches around its first and last day
FEWEST_DAYS = 6  # the shortest range worth opening on

Json = dict[str, Any]
Range = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Format:
    """What differs between a wide and a narrow screen: pixels of the plot, of the label column, rows of head."""

    width: int
    labels: int
    head: float


WIDE = Format(width=960, labels=150, head=0.3)
NARROW = Format(width=340, labels=6, head=0.9)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in the figure: where its symbol stands, and the days its bar covers (start = end: no bar).

    An end is faded where it is vague, open or not said.
    """

    event: model.Event
    at: date
    start: date
    end: date
    fades: tuple[bool, bool]

    @property
    def bar(self) -> bool:
        """Whether it is more than a dot."""
        return self.start != self.end


@dataclass(frozen=True, slots=True)
class Figure:
    """Both drawings with their heights in pixels, the opening range, the whole one, and how many it opens on."""

    wide: Json
    narrow: Json
    opening: Range
    whole: Range
    inside: int

    @property
    def payload(self) -> Json:
        """What the page's script is given."""
        ranges = {"opening": _padded(self.opening), "whole": _padded(self.whole)}
        return {"wide": self.wide, "narrow": self.narrow, "ranges": ranges}


def draw(events: Sequence[model.Event], lanes: Sequence[Lane]) -> Figure | None:
    """The figure of these events, or None where no event has a day that a calendar knows."""
    placed = [event for event in events if event.when.earliest or event.when.latest]
    if not placed:
        return None
    days = sorted(_stands(event.when) for event in placed)
    opening, whole = _opening(days), _whole(placed)
    marks = [_mark(event, opening, whole) for event in placed]
    drawings = [_drawing(marks, lanes, form, opening) for form in (WIDE, NARROW)]
    inside = sum(opening[0] <= day <= opening[1] for day in days)
    return Figure(*drawings, opening=opening, whole=whole, inside=inside)


def script() -> bytes:
    """Plotly's own script, as its package ships it."""
    import plotly

    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()


# Where a mark stands


def _stands(when: model.Dated) -> date:
    """The day of an event's symbol: its day, the middle of its days, or the end that is known."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first and last  # noqa: S101 - `draw` takes only these
    return first + (last - first) / 2


def _opening(days: Sequence[date]) -> Range:
    """The shortest range that holds most of the days, or all of them where that is not much longer."""
    wanted = ceil(MOST * len(days))
    ranges = [(days[n], days[n + wanted - 1]) for n in range(len(days) - wanted + 1)]
    first, last = min(ranges, key=lambda each: each[1] - each[0])
    spare = max(0, FEWEST_DAYS - (last - first).days) // 2
    tight = _earlier(first, spare), _later(last, spare)
    whole = days[0], days[-1]
    return whole if whole[1] - whole[0] <= 1.5 * (tight[1] - tight[0]) else tight


def _whole(events: Iterable[model.Event]) -> Range:
    days = [day for event in events for day in (event.when.earliest, event.when.latest) if day]
    first, last = min(days), max(days)
    return (
        (first, last) if first < last else (_earlier(first, FEWEST_DAYS // 2), _later(last, FEWEST_DAYS // 2))
    )


def _mark(event: model.Event, opening: Range, whole: Range) -> Mark:
    when = event.when
    found = edtf.parse(when.value)
    vague = any(sign in when.value for sign in "~?%")
    short = max(3, (opening[1] - opening[0]).days // 6)
    start, end = when.earliest, when.latest
    if start is None:
        assert end  # noqa: S101 - `draw` takes only these
        goes_on = isinstance(found, edtf.Interval) and found.start == edtf.OPEN
        start = min(whole[0], end) if goes_on else _earlier(end, short)
    if end is None:
        goes_on = isinstance(found, edtf.Interval) and found.end == edtf.OPEN
        end = max(whole[1], start) if goes_on else _later(start, short)
    fades = when.earliest is None or vague, when.latest is None or vague
    return Mark(event, _stands(when), start, end, fades)


def _earlier(day: date, days: int) -> date:
    return day - timedelta(days=days) if (day - date.min).days > days else date.min


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days) if (date.max - day).days > days else date.max


# The drawing


def _drawing(marks: Sequence[Mark], lanes: Sequence[Lane], form: Format, opening: Range) -> Json:
    import plotly.graph_objects as go

    gap = timedelta(
        days=22 * ((opening[1] - opening[0]).days + 2) / form.width
    )  # a mark is 22 pixels at most
    traces: list[Any] = []
    shapes, labels, top = [], [], 0.0
    for lane in lanes:
        rows = _rows([mark for mark in marks if mark.event.phase == lane.id], gap)
        bottom = top + form.head + max(1, len(rows)) + 0.3
        middles = [-(top + form.head + number + 0.5) for number in range(len(rows))]
        traces += _traces(lane, list(zip(middles, rows, strict=True)))
        shapes.append(_band(lane, top, bottom))
        labels.append(_label(lane, top, bottom, form))
        top = bottom
    layout = _layout(form, top, shapes, labels)
    drawn: Json = go.Figure([go.Scatter(trace) for trace in traces], layout).to_plotly_json()
    return drawn


def _rows(marks: Iterable[Mark], gap: timedelta) -> list[list[Mark]]:
    """Marks in as few rows as keep them apart: each in the first row whose last mark ends early enough."""
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        row = next((row for row in rows if _moment(row[-1].end) + gap <= _moment(mark.start)), None)
        if row is None:
            rows.append(row := [])
        row.append(mark)
    return rows


def _traces(lane: Lane, rows: Sequence[tuple[float, Sequence[Mark]]]) -> list[Json]:
    placed = [(y, mark) for y, row in rows for mark in row]
    if not placed:
        return []
    bars: dict[float, list[Json]] = {}
    for y, mark in placed:
        for opacity, start, end in _stretches(mark):
            bars.setdefault(opacity, []).extend(_line(mark, y, start, end))
    lines = [
        _trace(lane, points, mode="lines", opacity=opacity, line={"width": 10}, connectgaps=False)
        for opacity, points in bars.items()
    ]
    return [*lines, _symbols(lane, placed)]


def _symbols(lane: Lane, placed: Sequence[tuple[float, Mark]]) -> Json:
    points = [_point(mark.event, mark.at.isoformat(), y) for y, mark in placed]
    marker = {
        "symbol": [_symbol(mark.event) for _, mark in placed],
        "size": [_size(mark) for _, mark in placed],
        "opacity": 1,
        "line": {"width": 1.8},
    }
    return _trace(lane, points, mode="markers", marker=marker)


def _trace(lane: Lane, points: Sequence[Json], **how: Any) -> Json:
    columns = {name: [point[name] for point in points] for name in ("x", "y", "customdata", "hovertext")}
    shown = {"hoverinfo": "text", "showlegend": False, "name": escape(lane.label), "cliponaxis": True}
    return {**columns, **shown, "meta": {"lane": lane.number}, **how}


def _point(event: model.Event, x: str, y: float) -> Json:
    return {"x": x, "y": y, "customdata": event.id, "hovertext": _hover(event)}


def _stretches(mark: Mark) -> list[tuple[float, datetime, datetime]]:
    """The bar in stretches of one opacity each: solid, with a fading quarter (a half, if open) at an end."""
    if not mark.bar:
        return []
    start, end = _moment(mark.start, -HALF_DAY), _moment(mark.end, HALF_DAY)
    share = 0.3 if all(mark.fades) else 0.5
    step = (end - start) * share / len(FADING)
    found, first, last = [], start, end
    if mark.fades[0]:
        first = start + len(FADING) * step
        found += [(each, start + n * step, start + (n + 1) * step) for n, each in enumerate(reversed(FADING))]
    if mark.fades[1]:
        last = end - len(FADING) * step
        found += [(each, last + n * step, last + (n + 1) * step) for n, each in enumerate(FADING)]
    return [(SOLID, first, last), *found]


def _line(mark: Mark, y: float, start: datetime, end: datetime) -> list[Json]:
    """Points along a stretch, close enough that the pointer finds one, and a gap after it."""
    parts = max(1, min(40, (end - start).days))
    along = (start + (end - start) * n / parts for n in range(parts + 1))
    points = [_point(mark.event, moment.isoformat(" ", "minutes"), y) for moment in along]
    return [*points, {**points[-1], "x": None, "y": None}]


def _symbol(event: model.Event) -> str:
    """The shape of its kind; crossed where the text denies it."""
    shape = SYMBOLS[event.kind]
    if not event.factuality.negated:
        return shape
    return shape.replace("-open", "-x-open") if "-open" in shape else f"{shape}-x-open"


def _size(mark: Mark) -> float:
    """Pixels, by the number of sources; smaller on a bar, where the place is only the middle."""
    size = min(22.0, 7 + 5 * sqrt(len(mark.event.sources)))
    return round(0.75 * size if mark.bar else size, 1)


def _hover(event: model.Event) -> str:
    headline = "<br>".join(escape(line) for line in wrap(event.headline, 44))
    told = f"{words.KINDS[event.kind]} · {words.count(len(event.sources), 'source')}"
    return f"<b>{escape(words.heading(event.when.value))}</b><br>{headline}<br>{told}"


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


def _label(lane: Lane, top: float, bottom: float, form: Format) -> Json:
    lines = wrap(lane.label, 20) if form is WIDE else [lane.label]
    place: Json = {"xref": "paper", "x": 0, "yref": "y", "showarrow": False}
    if form is WIDE:
        place |= {
            "y": -(top + bottom) / 2,
            "xanchor": "right",
            "yanchor": "middle",
            "xshift": -12,
            "align": "right",
        }
    else:
        place |= {"y": -top, "xanchor": "left", "yanchor": "top", "xshift": 4, "yshift": -2}
    return {"text": "<br>".join(map(escape, lines)), **place}


def _layout(form: Format, rows: float, shapes: Sequence[Json], labels: Sequence[Json]) -> Json:
    day = 86_400_000  # milliseconds
    formats = [
        {"dtickrange": [None, 28 * day], "value": "%-d %b\n%Y"},
        {"dtickrange": [28 * day, "M11"], "value": "%b\n%Y"},
        {"dtickrange": ["M12", None], "value": "%Y"},
    ]
    return {
        "template": {},
        "height": round(rows * ROW) + MARGINS,
        "margin": {"l": form.labels, "r": 6, "t": 8, "b": MARGINS - 8, "pad": 0},
        "hovermode": "closest",
        "hoverdistance": 14,
        "dragmode": "pan" if form is WIDE else False,
        "showlegend": False,
        "uirevision": "kept",
        "xaxis": {
            "type": "date",
            "showgrid": True,
            "zeroline": False,
            "ticks": "",
            "tickformatstops": formats,
            "nticks": form.width // 80,
        },
        "yaxis": {"range": [-rows, 0], "visible": False, "fixedrange": True},
        "shapes": list(shapes),
        "annotations": list(labels),
    }


def _padded(days: Range) -> list[str]:
    """The range with air at both ends, as Plotly takes it."""
    air = (_moment(days[1]) - _moment(days[0])) * 0.03 + timedelta(days=1)
    return [_moment(days[0], -air).isoformat(" ", "minutes"), _moment(days[1], air).isoformat(" ", "minutes")]


def _moment(day: date, shift: timedelta = timedelta()) -> datetime:
    """Midnight of a day, moved, where the calendar reaches so far."""
    midnight = datetime.combine(day, time())
    return midnight + shift if date.min < day < date.max else midnight
