"""The events as a feed (Atom, RFC 4287), the last told first. The only module that knows feedgen."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from timeline import model
from timeline.render import words
from timeline.render.exports import telling
from timeline.render.exports.edition import Edition, clean

MOST = 500  # a reader asks for the feed again and again; all events are in the other files
MINTED = "2026"  # RFC 4151: a year in which the name was its owner's; another would be another event


def feed(edition: Edition) -> bytes:
    """The events that the latest articles tell of."""
    from feedgen.feed import FeedGenerator

    story, made = edition.timeline.story, FeedGenerator()
    made.id(_tag(edition, "timeline"))
    made.title(clean(story.title) or "Timeline")
    made.updated(edition.changed())
    made.author({"name": clean(story.title) or "Timeline"})
    made.language(story.language)
    made.generator("timeline", None, None)
    made.link(href=f"{edition.root}feed.xml", rel="self", type="application/atom+xml")
    made.link(href=f"{edition.root}index.html", rel="alternate", type="text/html")
    if story.description:
        made.subtitle(clean(story.description))
    newest = sorted(edition.timeline.events, key=edition.changed, reverse=True)[:MOST]
    for event in newest:
        made.add_entry(_entry(edition, event), order="append")
    return bytes(made.atom_str())


def _entry(edition: Edition, event: model.Event) -> Any:
    from feedgen.entry import FeedEntry

    made = FeedEntry()
    made.id(_tag(edition, event.id))
    made.title(f"{words.when(event.when.value)}: {clean(event.headline)}")
    made.updated(edition.changed(event))
    made.link(href=edition.event(event.id), rel="alternate", type="text/html")
    made.category(term=event.phase or "other", label=clean(edition.phases[event.phase]))
    made.content(telling.html(edition, event), type="html")
    return made


def _tag(edition: Edition, name: str) -> str:
    """A tag: URI (RFC 4151) that is the same in each build; `.invalid` is nobody's name."""
    host, _, folder = edition.host.partition("/")
    owner = host.partition(":")[0].rpartition("@")[2].lower() or "timeline.invalid"
    return f"tag:{owner},{MINTED}:{quote(f'{folder}/{name}'.lstrip('/'))}"
