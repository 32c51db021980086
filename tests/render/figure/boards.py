"""Events to draw: the bridge's, and a lane with too many."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import bridge
from timeline.model import Dated, Event
from timeline.render import chronology, figure

LINE = bridge()
LANES = chronology.lanes(LINE.story, LINE.events)
CROWD = tuple(
    replace(LINE.events[0], id=f"e{n}", when=Dated.of(f"2031-10-{n % 3 + 10}", "said")) for n in range(60)
)


def drawn(*events: Event) -> figure.Figure:
    """The figure of some events, of the bridge's where none are given."""
    found = figure.draw(events or LINE.events, LANES)
    assert found
    return found
