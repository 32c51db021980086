"""The events as a calendar (RFC 5545). The only module that knows icalendar.

A calendar has no uncertain days: an event lasts from the first to the last day it can mean, and its title
says in words when that is.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from timeline import model
from timeline.render import words
from timeline.render.exports import telling
from timeline.render.exports.edition import Edition, clean, days


def calendar(edition: Edition) -> bytes:
    """All events that have days, each all day long and taking up nobody's time."""
    from icalendar import Calendar

    story, made = edition.timeline.story, Calendar()
    named = {"prodid": "-//timeline//sourced timeline//EN", "version": "2.0", "name": clean(story.title)}
    for name, value in {
        **named,
        "x-wr-calname": clean(story.title),
        "description": clean(story.description),
    }.items():
        if value:
            made.add(name, value)
    for event in edition.timeline.events:
        span = days(event.when)
        if span:
            made.add_component(_event(edition, event, *span))
    return bytes(made.to_ical())


def _event(edition: Edition, event: model.Event, first: date, last: date) -> Any:
    from icalendar import Event

    made = Event()
    made.add("uid", f"{event.id}@timeline.invalid")  # wherever the site is put: else it would come twice
    made.add("dtstamp", edition.changed(event))
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1) if last < date.max else last)  # exclusive
    made.add("summary", _title(event))
    made.add("description", telling.text(edition, event))
    made.add("categories", [clean(edition.phases[event.phase])])
    made.add("status", "CONFIRMED" if _sure(event) else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    made.add("x-edtf", event.when.value)
    if edition.host:
        made.add("url", edition.event(event.id))
    return made


def _title(event: model.Event) -> str:
    headline = clean(event.headline)
    return headline if event.when.day else f"{headline} ({words.when(event.when.value)})"


def _sure(event: model.Event) -> bool:
    return event.kind != "plan" and event.factuality == model.Factuality("certain", negated=False)
