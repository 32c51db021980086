"""Events: statements that tell the same thing, joined.

Two statements join only when their times are the same, and when what must agree does (telling.py) and
their words are alike enough (likeness.py), taken with all that is joined by it (linking.py). Statements
are compared only within one time, through the rare words they share.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from timeline.events import figures, headline, likeness, linking, reasons
from timeline.events.likeness import Vector
from timeline.events.telling import traits
from timeline.model import Article, Event, Statement

_CENTRAL = 0.8  # of the most telling headline's share in what all tell, from which one can stand for them


def merge(
    statements: Sequence[Statement],
    articles: Sequence[Article],
    copies: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Event, ...]:
    """The events in the order of their times; each keeps all its statements, the earliest published first.

    `copies` names for an article the others with its text: together they are one source.
    """
    published = {article.id: (_published(article), article.id) for article in articles}
    ordered = sorted(statements, key=lambda each: (*published[each.article], each.span.start, each.id))
    vectors = likeness.vectors(ordered)
    told = (group for same_time in _blocks(ordered) for group in _groups(same_time, vectors))
    events = (_named(group, vectors, copies or {}) for group in told)
    return tuple(sorted(events, key=lambda event: event.order))


def event_of(told: Sequence[Statement], copies: Mapping[str, tuple[str, ...]]) -> Event:
    """The event that these statements tell, the first leading; copies of one text are one source."""
    return _named(told, likeness.vectors(told), copies)


def _named(
    told: Sequence[Statement], vectors: Mapping[str, Vector], copies: Mapping[str, tuple[str, ...]]
) -> Event:
    lead, best = told[0], _best(told, vectors)
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
        figures=figures.of(told),
        differences=figures.differences(told),
        actors=tuple(dict.fromkeys(chain.from_iterable(each.actors for each in told))),
        places=tuple(dict.fromkeys(chain.from_iterable(each.places for each in told))),
        joined=reasons.joined(told, vectors),
    )


def _best(told: Sequence[Statement], vectors: Mapping[str, Vector]) -> Statement:
    """The telling that the event is named after: one that says what the others say, too, and says it well."""
    shared: Counter[str] = Counter()
    for each in told:
        shared.update(vectors[each.id])
    share = {each.headline: _share(each.headline, shared) for each in told}
    least = _CENTRAL * max(share.values())
    return max(
        (each for each in told if share[each.headline] >= least),
        key=lambda each: headline.strength(each.headline),
    )


def _share(text: str, shared: Mapping[str, float]) -> float:
    """How much of what all tell stands in a headline, for its length."""
    stems = likeness.stems(text)
    return sum(shared.get(stem, 0.0) for stem in sorted(stems)) / math.sqrt(len(stems) or 1)


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
    """Statements of one time that tell the same thing; those of the same words count as one."""
    same: dict[object, list[int]] = defaultdict(list)
    for number, each in enumerate(statements):
        same[" ".join(each.quote.exact.split()), each.factuality.negated].append(number)
    numbers = list(same.values())
    firsts = [statements[first] for first, *_ in numbers]
    for group in linking.groups([vectors[each.id] for each in firsts], list(map(traits, firsts))):
        members = chain.from_iterable(numbers[index] for index in group.members)
        yield [statements[at] for at in sorted(members)]


def _published(article: Article) -> date:
    known = article.published.latest if article.published else None
    return known or date.max
