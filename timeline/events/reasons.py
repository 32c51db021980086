"""Why a statement is of an event, in words a person can check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events import likeness, telling
from timeline.events.likeness import Vector
from timeline.model import Statement

_NAMED = 4  # words in common that are named
_LOOKED = 40  # earlier tellings among which the most alike is looked for


def joined(told: Sequence[Statement], vectors: Mapping[str, Vector]) -> tuple[str, ...]:
    """For each statement but the first, what joins it to the most alike of those before it."""
    found = []
    for number, each in enumerate(told[1:], start=1):
        before = told[: min(number, _LOOKED)]
        nearest = max(before, key=lambda other: likeness.dot(vectors[other.id], vectors[each.id]))
        found.append(_joined(each, nearest, vectors))
    return tuple(found)


def common(one: Statement, other: Statement, vectors: Mapping[str, Vector]) -> str:
    """What both tell of: the weightiest words they share, as the first writes them."""
    words = likeness.words(one)
    stems = likeness.shared(vectors[one.id], vectors[other.id])[:_NAMED]
    return f"both tell of {', '.join(words[stem] for stem in stems)}" if stems else "no word in common"


def _joined(one: Statement, other: Statement, vectors: Mapping[str, Vector]) -> str:
    if " ".join(one.quote.exact.split()) == " ".join(other.quote.exact.split()):
        return f"same time, in the same words as {other.article}"
    return f"same {_grain(one)} as in {other.article}{_speaker(one, other)}, {common(one, other, vectors)}"


def _grain(statement: Statement) -> str:
    return "day" if statement.when.day else "time"


def _speaker(one: Statement, other: Statement) -> str:
    if one.attribution and telling.one_speaker(telling.traits(one), telling.traits(other)):
        return f", said by {one.attribution.speaker}"
    return ""
