"""Claims to draw: how many sailors a harbour counted."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import counted
from timeline.model import Bound, Claim, Dated, Figure, Kind, Span
from timeline.render.claims import Row

LINE = counted()
EVENT = LINE.events[0]


def row(
    when: str,
    low: float | None,
    high: float | None,
    bound: Bound = "exact",
    *,
    claimant: str = "council",
    kind: Kind = "statement",
    against: tuple[Claim, ...] = (),
) -> Row:
    """A claim of a time in EDTF, with the sentence that makes it."""
    figure = Figure(Span(0, 5), f"{bound} {low or high:g} men", low, high, bound, "man", "men")
    told = replace(EVENT.statements[0], figures=(figure,))
    claim = Claim("men", Dated.of(when, "said"), claimant, figure, kind, EVENT.id, told.id, told.article)
    return Row(claim, told, against)


def crowd(number: int) -> list[Row]:
    """Claims of three weeks and of every bound, many on one day or of one number."""
    bounds: tuple[Bound, ...] = ("exact", "about", "at least", "at most", "range")
    return [
        row(
            f"2031-10-{n * 7 % 20 + 1:02}",
            None if (bound := bounds[n % 5]) == "at most" else 100.0 * (n % 4 + 1),
            None if bound == "at least" else 100.0 * (n % 4 + 1) + 50 * (bound == "range"),
            bound,
            claimant=f"Mayor {n % 9}" if n % 6 else "",
        )
        for n in range(number)
    ]
