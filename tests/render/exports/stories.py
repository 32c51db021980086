"""The bridge with all that a format can have to say: figures, names, differences, an event by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import CHANGE, bridge
from timeline.model import (
    Article,
    Change,
    Claim,
    Dated,
    Difference,
    Event,
    Factuality,
    Figure,
    Measure,
    Site,
    Span,
    Timeline,
)
from timeline.render import exports, paging

HOSTILE = '=1+1 <script>alert(1)</script> & "quotes"; a, b\\n\x0b\''
WORKERS = Figure(Span(3, 14), "400 workers", 400.0, 400.0, "exact", "worker", "workers")
SEVERAL = Figure(Span(20, 34), "several boats", 2.0, None, "at least", "boat")


def full(url: str = "") -> Timeline:
    """Its first event has names, figures that differ, and a headline that does harm where it can."""
    line = bridge()
    first = replace(
        line.events[0],
        headline=HOSTILE,
        figures=(WORKERS, SEVERAL),
        actors=("Council", "Ada Ferris"),
        places=("Harrow Ford",),
        differences=(Difference("worker", (("400 workers", ("a",)), ("90 workers", ("b",)))),),
        confirmed="editor",
        weight=0.5,
    )
    lead = line.events[0].statements[0]
    claims = (
        Claim("workers", lead.when, "council", WORKERS, "statement", first.id, lead.id, lead.article, ("x",)),
        Claim("workers", lead.when, "", WORKERS, "statement", "not shown", "y", lead.article),
    )
    measures = (Measure("workers", "Workers on the bridge", ("worker",)),)
    story = replace(line.story, figures=measures, keywords=("bridge",), site=Site(url))
    events = (first, *line.events[1:], by_hand(), ancient())
    return replace(line, story=story, events=events, claims=claims)


def by_hand() -> Event:
    """An event that a person added, with a source of its own."""
    change = Change("when", "", "2031-11", "It is in the minutes.", "editor", "more.yaml:1")
    return replace(
        plain("added", "2031-11", "The ferry is sold"),
        summary="A farmer bought it.",
        source="https://minutes.example/7",
        history=(change, CHANGE),
        factuality=Factuality("possible"),
    )


def ancient() -> Event:
    """An event before the first year that programs know."""
    return plain("ancient", "-0043", "A legion fords the river")


def plain(id_: str, value: str, headline: str) -> Event:
    """An event without statements."""
    when = Dated.of(value, "corrected")
    return Event(id_, (), when, headline, "", "works", "", "occurrence", Factuality(), (), ())


def made(path: str, line: Timeline | None = None) -> bytes:
    """The file of a format, of the full story where no other is given."""
    line = line or full()
    (form,) = [each for each in exports.FORMATS if each.path == path]
    return form.make(exports.edition(line, paging.places(line.events, ()), path))


def undated() -> Timeline:
    """A story of which no article has a date."""
    line = bridge()
    articles: tuple[Article, ...] = tuple(replace(each, published=None) for each in line.articles)
    return replace(line, articles=articles)
