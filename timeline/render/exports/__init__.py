"""The story for other programs: one small module a format, all of them in `FORMATS`.

A new format is a function that takes an `Edition` and gives the bytes of its file, and a line here: the file
is written, and the foot of every page leads to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline import model
from timeline.render.exports import calendar, data, feed, linked, slides, table
from timeline.render.exports.data import script
from timeline.render.exports.edition import Edition, clean, edition

__all__ = ["FORMATS", "Edition", "Format", "clean", "edition", "files", "script"]


@dataclass(frozen=True, slots=True)
class Format:
    """A file of the site: its path, its media type, what readers know it as, and how it is made."""

    path: str
    media: str
    label: str
    make: Callable[[Edition], bytes]


FORMATS = (
    Format("data/timeline.json", "application/json", "all of it as JSON", data.data),
    Format("data/timeline.schema.json", "application/schema+json", "its schema", data.schema),
    Format("data/timeline.csv", "text/csv", "events as a table (CSV)", table.events),
    Format("data/figures.csv", "text/csv", "figures as a table (CSV)", table.figures),
    Format("data/timeline.ics", "text/calendar", "calendar (iCalendar)", calendar.calendar),
    Format("data/timeline.jsonld", "application/ld+json", "schema.org (JSON-LD)", linked.graph),
    Format("data/timelinejs.json", "application/json", "TimelineJS", slides.slides),
    Format("feed.xml", "application/atom+xml", "feed (Atom)", feed.feed),
)


def files(timeline: model.Timeline, places: Mapping[str, str]) -> dict[str, bytes]:
    """The files of all formats by their paths; `places`: event id -> the page of its card."""
    return {each.path: each.make(edition(timeline, places, each.path)) for each in FORMATS}
