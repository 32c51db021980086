"""Which page an event's card stands on: the front page, or in a large story the page of its time.

A card is some forty elements, so hundreds of them make a page slow that should be there at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline import model
from timeline.render import chronology

WHOLE = 300  # events up to which all cards stand on the front page
LISTED = 8000  # events up to which the front page has a line for each
SHEET = 250  # cards of a page of its own
FRONT = "index.html"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the cards of one month, or of a part of it: `label` is its heading, `part` counts from 1."""

    path: str
    label: str
    part: int
    months: tuple[chronology.Month, ...]
    events: tuple[model.Event, ...]


def sheets(events: Sequence[model.Event]) -> tuple[Sheet, ...]:
    """The pages that hold the cards of events in order; none where the front page holds them all."""
    return tuple(_sheets(events)) if len(events) > WHOLE else ()


def places(events: Sequence[model.Event], found: Sequence[Sheet]) -> Mapping[str, str]:
    """The page of each event's card: id -> path from the root of the site."""
    return {event.id: FRONT for event in events} | {
        event.id: sheet.path for sheet in found for event in sheet.events
    }


def _sheets(events: Sequence[model.Event]) -> Iterator[Sheet]:
    taken: set[str] = set()
    for label, same in groupby(events, key=lambda event: chronology.month_of(event.when)):
        inside = tuple(same)
        for part, at in enumerate(range(0, len(inside), SHEET), start=1):
            own = inside[at : at + SHEET]
            yield Sheet(_path(label, part, taken), label, part, chronology.months(own), own)


def _path(label: str, part: int, taken: set[str]) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "events"
    name += f"-{part}" * (part > 1)
    while name in taken:  # as where a month comes again after an interval that begins in it
        name += "-again"
    taken.add(name)
    return f"events/{name}.html"
