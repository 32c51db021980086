"""The story for TimelineJS, Knight Lab's slides: https://timeline.knightlab.com/docs/json-format.html.

It has no field for uncertain days, sources or differences: a slide lasts from the first to the last day that
its event can mean, shows our words in place of them, and lists the tellings in its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from timeline import model
from timeline.render import words
from timeline.render.exports import data, telling
from timeline.render.exports.edition import Edition, clean, days


def slides(edition: Edition) -> bytes:
    """A title slide, and one for each event that has days."""
    story = edition.timeline.story
    title = {"text": {"headline": escape(clean(story.title)), "text": escape(clean(story.description))}}
    return data.text({"title": title, "events": list(_slides(edition))})


def _slides(edition: Edition) -> Iterator[dict[str, Any]]:
    for event in edition.timeline.events:
        span = days(event.when)
        if span:
            yield _slide(edition, event, *span)


def _slide(edition: Edition, event: model.Event, first: date, last: date) -> dict[str, Any]:
    published = bool(edition.host)  # elsewhere than on our site, a link of ours must be whole
    card = f'<p><a href="{escape(edition.event(event.id))}">How this is known</a></p>' if published else ""
    headline, body = escape(clean(event.headline)), telling.html(edition, event, published) + card
    return {
        "unique_id": event.id,
        "start_date": _date(first),
        **({"end_date": _date(last)} if last != first else {}),
        "display_date": words.when(event.when.value),
        "group": edition.phases[event.phase],
        "text": {"headline": headline, "text": body},
        "autolink": False,
    }


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
