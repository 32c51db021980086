"""What the formats share: the story, the addresses of its cards and articles, and when it last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from timeline import edtf, model
from timeline.render import chronology, links

_UNSEEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNKNOWN = date(1970, 1, 1)  # of a story none of whose articles has a date


@dataclass(frozen=True, slots=True)
class Edition:
    """A story as one file of the site tells it; `root` stands before every path of the site."""

    timeline: model.Timeline
    articles: Mapping[str, model.Article]
    phases: Mapping[str, str]  # id -> label
    places: Mapping[str, str]
    root: str

    @property
    def host(self) -> str:
        """The name and folder that the site has on the web, "" where it has none."""
        return self.timeline.story.site.url.partition("://")[2].rstrip("/")

    @property
    def claims(self) -> tuple[model.Claim, ...]:
        """The claims that the events shown make."""
        shown = {event.id for event in self.timeline.events}
        return tuple(each for each in self.timeline.claims if each.event in shown)

    def event(self, id_: str) -> str:
        """The address of an event's card."""
        return self.root + links.to_event(id_, self.places)

    def article(self, id_: str, anchor: str = "") -> str:
        """The address of an article's page."""
        return self.root + links.to_article(id_, anchor)

    def changed(self, event: model.Event | None = None) -> datetime:
        """The last day, in UTC, on which an article of the event, or of the story, is known to have appeared.

        So the same articles give the same files, whenever they are built.
        """
        tellers = [self.articles[id_] for id_ in chronology.tellers(event)] if event else []
        day = _latest(tellers) or _latest(self.articles.values()) or _UNKNOWN
        return datetime.combine(day, time(), UTC)


def edition(timeline: model.Timeline, places: Mapping[str, str], path: str) -> Edition:
    """The edition for a file at `path`: whole addresses where the site's is known, else relative ones."""
    articles = {article.id: article for article in timeline.articles}
    phases = {lane.id: lane.label for lane in chronology.lanes(timeline.story, timeline.events)}
    root = timeline.story.site.url or "../" * path.count("/")
    return Edition(timeline, articles, phases, places, root)


def days(when: model.Dated) -> tuple[date, date] | None:
    """The first and the last day a time can mean; of one with an open side, those of the date it does name.

    None for times that the calendar of programs does not reach, as those before year 1.
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        first, last = _named(when.value)
    return (first, last) if first and last else None


def clean(text: str) -> str:
    """The text in one line, without the characters that XML and calendars cannot hold."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def _latest(articles: Iterable[model.Article]) -> date | None:
    known = [each.published.latest or each.published.earliest for each in articles if each.published]
    return max(filter(None, known), default=None)


def _named(value: str) -> edtf.Bounds:
    found = edtf.parse(value)
    if not isinstance(found, edtf.Interval):
        return found.bounds
    ends = [each.bounds for each in (found.start, found.end) if isinstance(each, edtf.Date)]
    return ends[0][0], ends[-1][1]
