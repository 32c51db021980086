"""Events: statements that tell the same thing, joined.

Two statements join only when their times are the same, and when they either share their rarer words or
report what one speaker said that day. Statements are compared only within one time, through the
words they share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from timeline.events import headline, likeness
from timeline.events.likeness import Vector
from timeline.model import Article, Event, Statement

ALIKE = 0.15  # cosine from which two statements of one time tell the same thing
SHARED = 3  # stems in common, so that two short sentences are not joined by a name
SAME_SPEAKER = 0.05  # where one speaker said both that day, a little in common is enough


def merge(
    statements: Sequence[Statement],
    articles: Sequence[Article],
    copies: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Event, ...]:
    """The events in the order of their times; each keeps all its statements, the earliest published first.

    `copies` names for an article the others with its text: together they are one source.
    """
    published = {article.id: (_published(article), number) for number, article in enumerate(articles)}
    vectors = likeness.vectors(statements)
    events = []
    for same_time in _blocks(statements):
        for group in _groups(same_time, vectors):
            told = sorted(group, key=lambda each: (*published[each.article], each.span.start))
            events.append(event_of(told, copies or {}))
    return tuple(sorted(events, key=lambda event: event.order))


def event_of(told: Sequence[Statement], copies: Mapping[str, tuple[str, ...]]) -> Event:
    """The event that these statements tell, the first leading; copies of one text are one source."""
    lead, best = told[0], max(told, key=lambda each: headline.strength(each.headline))
    return Event(
        id=lead.id,
        aliases=tuple(each.id for each in told),
        when=lead.when,
        headline=best.headline,
        summary=best.quote.exact,
        phase=best.phase,
        phase_reason=best.phase_reason,
        kind=best.kind,
        factuality=best.factuality,
        statements=tuple(told),
        sources=_sources(told, copies),
    )


def _sources(told: Iterable[Statement], copies: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The articles that tell it, but those whose text another one has that stands before them."""
    found: dict[str, None] = {}
    for each in told:
        if not any(other in found for other in copies.get(each.article, ())):
            found[each.article] = None
    return tuple(found)


def _blocks(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    blocks: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        blocks[each.when.value].append(each)
    return blocks.values()


def _groups(statements: Sequence[Statement], vectors: Mapping[str, Vector]) -> Iterator[list[Statement]]:
    """Statements joined to any one they are alike to (single link); those of the same words count as one."""
    same: dict[frozenset[tuple[str, float]] | str, list[Statement]] = defaultdict(list)
    for each in statements:
        same[frozenset(vectors[each.id].items()) or each.id].append(each)
    told = list(same.values())

    def alike(one: int, other: int, cosine: float, shared: int) -> bool:
        return _alike(told[one][0], told[other][0], cosine, shared)

    for group in likeness.linked([vectors[first.id] for first, *_ in told], alike):
        yield [each for index in group for each in told[index]]


def _alike(one: Statement, other: Statement, cosine: float, shared: int) -> bool:
    if _same_speaker(one, other):
        return cosine >= SAME_SPEAKER
    return cosine >= ALIKE and shared >= SHARED


def _same_speaker(one: Statement, other: Statement) -> bool:
    if one.kind != "statement" or other.kind != "statement" or not (one.attribution and other.attribution):
        return False
    return one.when.day is not None and one.attribution.speaker == other.attribution.speaker


def _published(article: Article) -> date:
    known = article.published.latest if article.published else None
    return known or date.max
