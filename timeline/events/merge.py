"""Events: statements that tell the same thing, joined.

Two statements join only when their times are the same, and when they either share their rarer words or
report what one speaker said that day. Statements are compared only within one time, so that the cost grows
with the number of statements and not with its square. The measure is the cosine of word vectors weighted by
rarity (TF-IDF; Salton and Buckley 1988): on sentence pairs of ECB+ neither embeddings nor a parser did
better by more than a hundredth.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from timeline.events import headline
from timeline.events.lexicon import lexicon
from timeline.model import Article, Event, Statement

Vector: TypeAlias = Mapping[str, float]

ALIKE = 0.15  # cosine from which two statements of one time tell the same thing
SAME_SPEAKER = 0.05  # where one speaker said both that day, a little in common is enough

_WORD = re.compile(r"[^\W_]{2,}")
_STEM = 6  # letters of a word that are compared: "deployed" and "deployment" are alike


def merge(statements: Sequence[Statement], articles: Sequence[Article]) -> tuple[Event, ...]:
    """The events in the order of their times; each keeps all its statements, the earliest published first."""
    published = {article.id: (_published(article), number) for number, article in enumerate(articles)}
    vectors = _vectors(statements)
    events = []
    for same_time in _blocks(statements):
        for group in _groups(same_time, vectors):
            events.append(_event(sorted(group, key=lambda each: (*published[each.article], each.span.start))))
    return tuple(sorted(events, key=lambda event: event.order))


def _event(told: Sequence[Statement]) -> Event:
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
        sources=tuple(dict.fromkeys(each.article for each in told)),
    )


def _blocks(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    blocks: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        blocks[each.when.value].append(each)
    return blocks.values()


def _groups(statements: Sequence[Statement], vectors: Mapping[str, Vector]) -> list[list[Statement]]:
    """Statements joined to any one they are alike to (single link)."""
    groups: list[list[Statement]] = []
    for each in statements:
        joined = [group for group in groups if any(_same(each, other, vectors) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([other for group in joined for other in group] + [each])
    return groups


def _same(one: Statement, other: Statement, vectors: Mapping[str, Vector]) -> bool:
    likeness = _cosine(vectors[one.id], vectors[other.id])
    return likeness >= (SAME_SPEAKER if _same_speaker(one, other) else ALIKE)


def _same_speaker(one: Statement, other: Statement) -> bool:
    if one.kind != "statement" or other.kind != "statement" or not (one.attribution and other.attribution):
        return False
    return one.when.day is not None and one.attribution.speaker == other.attribution.speaker


def _vectors(statements: Sequence[Statement]) -> dict[str, Vector]:
    """Each statement's stems weighted by their rarity among all statements, scaled to length 1."""
    counts = {each.id: _stems(each) for each in statements}
    frequency = Counter(stem for count in counts.values() for stem in count)
    total = len(statements)
    rarity = {stem: math.log(1 + total / often) for stem, often in frequency.items()}
    return {
        id_: _unit({stem: n * rarity[stem] for stem, n in count.items()}) for id_, count in counts.items()
    }


def _stems(statement: Statement) -> Counter[str]:
    """What a statement is about: its words but small ones, those of saying, and its time."""
    passing = lexicon().small | lexicon().reporting | set(_WORD.findall(statement.timex.text.lower()))
    words = _WORD.findall(statement.quote.exact.lower())
    return Counter(word[:_STEM] for word in words if word not in passing)


def _unit(vector: dict[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


def _cosine(one: Vector, other: Vector) -> float:
    small, large = sorted((one, other), key=len)
    return sum(weight * large.get(stem, 0.0) for stem, weight in small.items())


def _published(article: Article) -> date:
    known = article.published.latest if article.published else None
    return known or date.max
