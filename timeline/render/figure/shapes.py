"""What the marks look like: the shape of each kind, its size, and the bar of a time that is not one day."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import sqrt

from timeline import model
from timeline.render.figure.board import LARGEST
from timeline.render.figure.placing import Mark, moment

SYMBOLS: dict[model.Kind, str] = {
    "occurrence": "circle",
    "statement": "diamond",
    "plan": "circle-open",
    "state": "square",
}
SOLID = 0.42  # opacity of a bar
SIGN = 0.5  # opacity of the symbol in it: seen when looked for, and never taken for a day
FADING = (0.36, 0.3, 0.24, 0.18, 0.12, 0.06)  # its opacities towards a vague or open end
BAR = 12  # pixels of a bar's height
RING = 8  # pixels by which the ring of what was corrected by hand is wider than its mark
BEYOND = timedelta(hours=11)  # how far a bar reaches around its first and its last day

Stretch = tuple[float, datetime, datetime]  # its opacity, and from when to when it reaches


def symbol(event: model.Event) -> str:
    """The shape of its kind by Plotly's name; open and crossed where the text denies it."""
    shape = SYMBOLS[event.kind]
    return f"{shape.removesuffix('-open')}-x-open" if event.factuality.negated else shape


def size(mark: Mark) -> float:
    """Pixels, by the number of sources; of a sign in a bar about half of it."""
    whole = min(LARGEST, 7 + 5 * sqrt(len(mark.event.sources)))
    return round(0.55 * whole if mark.bar else whole, 1)


def path(name: str, size: float) -> str:
    """The outline of a symbol around 0,0 as SVG has it: the same that Plotly draws at that size."""
    r = size / 2
    wide = round(1.3 * r, 2)
    if name.startswith("diamond"):
        outline = f"M{wide} 0L0 {wide}L{-wide} 0L0 {-wide}Z"
    elif name.startswith("square"):
        outline = f"M{r} {r}H{-r}V{-r}H{r}Z"
    else:
        outline = f"M{r} 0A{r} {r} 0 1 1 0 {-r}A{r} {r} 0 0 1 {r} 0Z"
    return outline + (_cross(name, r) if "-x" in name else "")


def middle(mark: Mark) -> datetime:
    """Where its symbol stands: its day; in a bar the middle of its solid part, which nobody named."""
    if not mark.bar:
        return moment(mark.at)
    _, first, last = stretches(mark)[0]
    return first + (last - first) / 2


def stretches(mark: Mark) -> list[Stretch]:
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


def _cross(name: str, r: float) -> str:
    half = round(r if name.startswith("square") else r * (0.65 if name.startswith("diamond") else 0.71), 2)
    return f"M{-half} {-half}L{half} {half}M{half} {-half}L{-half} {half}"
