"""The chart of a story's figure: what was claimed for when, by whom, and how far each number binds.

Drawn into the page as SVG when the site is built, once for wide and once for narrow screens: across in
hundredths of the plot's width and pixels beside that, down in pixels. The table under it is its equivalent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from timeline import model
from timeline.render import words
from timeline.render.chart import glyphs, labels
from timeline.render.chart.boxes import Box, Widths, free
from timeline.render.chart.glyphs import Glyph
from timeline.render.chart.scale import Scale, scale
from timeline.render.claims import Row, bounds
from timeline.render.figure.board import AXIS, padded
from timeline.render.figure.placing import moment
from timeline.render.figure.ticks import Tick, ticks

TICK = 76  # pixels that the words of a tick of the time axis need
MOST = 250  # claims above which none is moved aside or labelled: there is no room for that
FEW = 12  # claims above which the chart is higher by GROWTH pixels each, and by no more than TALLER
GROWTH, TALLER = 8, 240
STEP = 19  # pixels by which a mark is moved aside
STEPS = (0, *(side * n for n in range(1, 8) for side in (1, -1)))


@dataclass(frozen=True, slots=True)
class Form:
    """What differs between screens: the least height of the plot in pixels, and its widths."""

    name: str
    height: int
    widths: Widths


WIDE = Form("wide", 340, Widths(560, 1050))
NARROW = Form("narrow", 320, Widths(220, 600))


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in the chart: its glyph at `x` hundredths and `aside` pixels, on `y`; the days it may mean."""

    row: int  # in the table, from 0
    x: float
    aside: int
    y: float
    glyph: Glyph
    days: tuple[float, float]  # hundredths; both the same for a single day
    label: labels.Label | None
    title: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The chart for one form of screen."""

    form: Form
    height: int
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, Tick], ...]
    lines: tuple[tuple[float, str], ...]  # of the scale: pixels down, and the number

    @property
    def axis(self) -> int:
        """Pixels of the axis below the plot."""
        return AXIS


@dataclass(frozen=True, slots=True)
class Chart:
    """Both drawings, the sign of each claimant, and what the chart shows in words."""

    drawings: tuple[Drawing, ...]
    key: tuple[glyphs.Sign, ...]
    bounds: frozenset[str]  # those that its claims have
    logarithmic: bool
    planned: bool
    spans: bool  # whether a claim is of no one day
    disputed: int
    undrawn: int  # claims of no known day
    said: str

    @property
    def drawn(self) -> int:
        """How many claims have a mark."""
        return len(self.drawings[0].marks)


def draw(rows: Sequence[Row]) -> Chart | None:
    """The chart of some claims, or None where fewer than two have a day that the calendar knows."""
    known = {n: row for n, row in enumerate(rows) if row.claim.when.earliest or row.claim.when.latest}
    found = scale([side for row in known.values() for side in glyphs.sides(row.claim.figure)])
    if len(known) < 2 or found is None:
        return None
    key = glyphs.key([row.claim.claimant for row in known.values()])
    return Chart(
        drawings=tuple(_drawing(known, found, key, form) for form in (WIDE, NARROW)),
        key=tuple(dict.fromkeys(key.values())),
        bounds=frozenset(row.claim.figure.bound for row in known.values()),
        logarithmic=found.logarithmic,
        planned=any(row.claim.kind == "plan" for row in known.values()),
        spans=any(row.claim.when.day is None for row in known.values()),
        disputed=sum(bool(row.against) for row in known.values()),
        undrawn=len(rows) - len(known),
        said=_said([row.claim for row in known.values()]),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the marks of one drawing share."""

    scale: Scale
    key: dict[str, glyphs.Sign]
    form: Form
    height: int
    view: tuple[datetime, datetime]

    def across(self, day: date) -> float:
        """Hundredths of the width."""
        start, end = self.view
        return min(100.0, max(0.0, round(100 * ((moment(day) - start) / (end - start)), 3)))

    def down(self, value: float) -> float:
        """Pixels from the top."""
        room = self.height - glyphs.REACH - glyphs.FOOT
        return round(glyphs.REACH + (1 - self.scale.share(value)) * room, 1)


def _drawing(known: dict[int, Row], found: Scale, key: dict[str, glyphs.Sign], form: Form) -> Drawing:
    times = [row.claim.when for row in known.values()]
    named = [day for when in times for day in (when.earliest, when.latest) if day]
    height = form.height + min(TALLER, GROWTH * max(0, len(known) - FEW))
    plan = _Plan(found, key, form, height, padded((min(named), max(named))))
    taken: list[Box] = []
    marks = [_mark(n, row, plan, taken) for n, row in known.items()]
    wanted = [_labelled(each, known[each.row]) for each in marks] if len(known) <= MOST else []
    labelled = labels.place(wanted, taken, form.widths)
    axis = ticks(*plan.view, most=form.widths.least // TICK)
    return Drawing(
        form,
        height,
        tuple(replace(each, label=labelled.get(each.row)) for each in marks),
        tuple((plan.across(tick.at), tick) for tick in axis),
        tuple((plan.down(value), glyphs.short(value)) for value in found.lines),
    )


def _mark(number: int, row: Row, plan: _Plan, taken: list[Box]) -> Mark:
    """The mark of a claim, beside those that are there; its place is added to what is `taken`."""
    heights = [plan.down(each) for each in glyphs.sides(row.claim.figure)]
    y = round(sum(heights) / len(heights), 1)
    glyph = glyphs.glyph(row, plan.key[row.claim.claimant], [each - y for each in heights])
    days = _days(row.claim.when, plan)
    x = round(sum(days) / 2, 3)
    if row.claim.when.earliest is None or row.claim.when.latest is None:
        x = days[row.claim.when.earliest is None]  # at the end that is known
    box = Box(x, x, *glyph.edges).moved(0, y)
    aside = _aside(box, taken, plan.form.widths) if len(taken) <= MOST else 0
    taken.append(box.moved(aside, 0))
    return Mark(number, x, aside, y, glyph, days, None, _title(row.claim))


def _days(when: model.Dated, plan: _Plan) -> tuple[float, float]:
    """From where to where a time reaches; to the edge of the chart where an end is not known."""
    start, end = (plan.across(day) if day else None for day in (when.earliest, when.latest))
    return 0.0 if start is None else start, 100.0 if end is None else end


def _aside(box: Box, taken: Sequence[Box], widths: Widths) -> int:
    """By how many pixels a mark is moved to stand alone; 0 where there is no room."""
    places = ((n * STEP, box.moved(n * STEP, 0)) for n in STEPS)
    return next((by for by, each in places if each.inside(widths) and free(each, taken, widths)), 0)


def _labelled(mark: Mark, row: Row) -> labels.Wanted:
    number = glyphs.number(row.claim.figure)
    who = row.claim.claimant
    texts = (number, f"{who} {number}") if 0 < len(who) <= labels.LONGEST else (number,)
    return labels.Wanted(mark.row, mark.x, mark.aside, mark.y, mark.glyph.edges, texts)


def _title(claim: model.Claim) -> str:
    return f"{words.when(claim.when.value)}\n{claim.claimant or 'not said by whom'}: {claim.figure.text}"


def _said(claims: Sequence[model.Claim]) -> str:
    """How many claims there are, of which time, and the least and the greatest number of them."""
    who = len({each.claimant for each in claims if each.claimant})
    by = f" by {words.count(who, 'claimant')}" if who else ""
    least = min(claims, key=lambda each: min(glyphs.sides(each.figure)))
    most = max(claims, key=lambda each: max(glyphs.sides(each.figure)))
    return f"{words.count(len(claims), 'claim')}{by}. Lowest: {_one(least)}. Highest: {_one(most)}."


def _one(claim: model.Claim) -> str:
    by = f" ({claim.claimant})" if claim.claimant else ""
    return f"{bounds(claim.figure)}{by}, {words.when(claim.when.value)}"
