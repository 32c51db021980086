"""What the story file says: its phases, its words, and where its site is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.quantities import Measure


@dataclass(frozen=True, slots=True)
class Phase:
    """A lane of the timeline: statements that match most of its words and patterns belong to it.

    A word matches at the start of a word; one with "…" in it ("sent … front") its parts in that order.
    `patterns` are regular expressions, whatever the case.
    """

    id: str
    label: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is published: `url` ends in a slash, and is "" where nothing is said."""

    url: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """What the story file says: nothing about a story stands in the code."""

    title: str
    keywords: tuple[str, ...] = ()
    description: str = ""
    language: str = "en"
    phases: tuple[Phase, ...] = ()
    fallback_phase: str = ""  # the id of the lane for what matches none
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # one name -> other ways to say it
    figures: tuple[Measure, ...] = ()  # the first is the main one
    actors: tuple[str, ...] = ()  # names that count as actors wherever a sentence has them
    places: tuple[str, ...] = ()  # and as places behind any preposition of place
    key_events: int = 8  # how many events the page leads with
    site: Site = Site()
