"""The records that the stages hand on: frozen values, each of which knows where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from timeline.quantities import Bound as Bound
from timeline.quantities import Figure as Figure
from timeline.quantities import Measure as Measure
from timeline.settings import Phase as Phase
from timeline.settings import Site as Site
from timeline.settings import Story as Story
from timeline.timexes import Basis as Basis
from timeline.timexes import Dated as Dated
from timeline.timexes import Span as Span
from timeline.timexes import Style as Style
from timeline.timexes import Timex as Timex
from timeline.timexes import TimexType as TimexType

Kind: TypeAlias = Literal["occurrence", "statement", "plan", "state"]
Certainty: TypeAlias = Literal["certain", "probable", "possible"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read. `body` is its own prose; everything else is furniture, kept but set apart.

    `language` is "" until it is settled, where neither its file nor its page says it.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    language: str = "en"
    published: Dated | None = None
    body: tuple[Span, ...] = ()
    path: str = ""  # of the file it was read from, as it is shown to a person

    if TYPE_CHECKING:  # __post_init__ makes a plain day a Dated, which a field cannot say

        def __init__(
            self,
            id: str,
            text: str,
            title: str = "",
            source: str = "",
            author: str = "",
            url: str = "",
            language: str = "en",
            published: Dated | date | None = None,
            body: tuple[Span, ...] = (),
            path: str = "",
        ) -> None:
            """Make an article; a plain day as `published` counts as stated."""

    def __post_init__(self) -> None:
        if isinstance(self.published, date):
            day = self.published.isoformat()[:10]  # of a datetime, its day
            stated = Dated.of(day, "stated", "The publication date was given.")
            object.__setattr__(self, "published", stated)

    @property
    def undated(self) -> bool:
        """Whether the day it was published is not known, and no person has said that less must do."""
        return self.published is None or (
            self.published.day is None and self.published.basis not in ("stated", "corrected")
        )

    @property
    def day(self) -> date | None:
        """The day on which it was published, or None where no single day is known."""
        return self.published.day if self.published else None

    @property
    def prose(self) -> str:
        """The text with all that is not body blanked out, so that offsets hold."""
        blank, at = [], 0
        for span in self.body:
            blank += [_blank(self.text[at : span.start]), self.text[span.start : span.end]]
            at = span.end
        return "".join([*blank, _blank(self.text[at:])])


@dataclass(frozen=True, slots=True)
class Quote:
    """A W3C TextQuoteSelector: the exact words, and a little of what stands before and after."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the words of the sentence, and the name that joins the ways of naming one speaker."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Factuality:
    """How sure the text makes it (after FactBank), and whether it affirms or denies."""

    certainty: Certainty = "certain"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of one article that places something in time."""

    id: str
    article: str
    span: Span
    quote: Quote
    when: Dated
    timex: Timex
    kind: Kind
    factuality: Factuality
    attribution: Attribution | None
    headline: str
    phase: str
    phase_reason: str
    figures: tuple[Figure, ...] = ()
    actors: tuple[str, ...] = ()  # names as the story joins them, in the order of the sentence
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the tellings of one event do not agree: on what, and who tells which version."""

    what: str  # the unit of a figure, or the name of a field
    versions: tuple[tuple[str, tuple[str, ...]], ...]  # the words, and the ids of the statements with them


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record set by hand: the machine's value stays beside the hand's."""

    field: str
    machine: str
    hand: str
    why: str
    by: str
    where: str  # file:line of the correction
    written: str = ""  # the words that `hand` was understood from, where it was not written as it stands


@dataclass(frozen=True, slots=True)
class Event:
    """Something placed in time, as one or more articles tell it; the first statement leads.

    `aliases` are the ids of all its statements, so that a correction finds the event whichever leads.
    `sources` are the articles that tell it, each once; of those that are one text the first.
    `weight` ranks the events of one timeline (0 to 1); `joined` says why each further statement is of it.
    An event that a person added has no statements, and a `source` of its own: an address, or words.
    `confirmed` says who has seen it and found it right.
    """

    id: str
    aliases: tuple[str, ...]
    when: Dated
    headline: str
    summary: str
    phase: str
    phase_reason: str
    kind: Kind
    factuality: Factuality
    statements: tuple[Statement, ...]
    sources: tuple[str, ...]
    history: tuple[Change, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    joined: tuple[str, ...] = ()
    weight: float = 0.0
    source: str = ""
    confirmed: str = ""

    @property
    def order(self) -> tuple[date, date, str, str]:
        """The key to sort by: the first day it can mean, and a day before the month that begins on it."""
        ancient = "-" in (self.when.value[:1], self.when.value[1:2])  # before year 1, which no date can say
        first = self.when.earliest or self.when.latest or (date.min if ancient else date.max)
        return first, self.when.latest or date.max, self.when.value, self.id


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction in force: what it did to which record, for the list of corrections on the site."""

    target: str  # the id of the article or event
    verb: str
    changes: tuple[Change, ...]
    why: str
    by: str
    where: str
    shown: str = ""  # what was corrected or hidden, as a person knows it: its headline and date


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of a quantity that the story follows, for one time.

    `claimant` is "" where the text names nobody. `conflicts` are the ids of the statements whose claims for
    the same time cannot be true together with this one.
    """

    measure: str
    when: Dated
    claimant: str
    figure: Figure
    kind: Kind
    event: str
    statement: str
    article: str
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole result: what the site, the data file and the API show."""

    story: Story
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    timexes: Mapping[str, tuple[Timex, ...]] = field(default_factory=dict)  # article id -> its mentions
    corrections: tuple[Correction, ...] = ()
    copies: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # article id -> others of the same text
    claims: tuple[Claim, ...] = ()  # of the story's measures, each in the order of its times
    left_out: tuple[str, ...] = ()  # what was not read for a mistake in it, and the place of that

    def heaviest(self, n: int) -> tuple[Event, ...]:
        """The n events that weigh most, in the order of the story; of two that weigh the same the earlier."""
        chosen = {event.id for event in sorted(self.events, key=lambda event: -event.weight)[:n]}
        return tuple(event for event in self.events if event.id in chosen)


@dataclass(frozen=True, slots=True)
class AnchoredSentence:
    """A sentence with the time it belongs to, and whether it says so or takes it from its context."""

    start: int
    end: int
    when: Dated | None
    basis: Literal["said", "carried", "published"]


@dataclass(frozen=True, slots=True)
class KeyDate:
    """An important day: the events on it and the sentences that tell of it."""

    day: date
    events: tuple[Event, ...]
    sentences: tuple[str, ...]


def _blank(text: str) -> str:
    return "".join(char if char == "\n" else " " for char in text)
