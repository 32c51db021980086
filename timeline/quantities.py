"""Quantities: what a sentence counts, and what a story follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.timexes import Span

Bound: TypeAlias = Literal["exact", "about", "at least", "at most", "range"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as a sentence says it: from `low` to `high` of `unit`, None where that side is open.

    `unit` is what is counted, as a noun in the singular, or an ISO 4217 code; `measure` is the id of the
    story's figure that it is a value of, and "" for any other quantity.
    """

    span: Span  # in the article's text
    text: str
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity that the story follows: figures whose unit is one of `units` are values of it.

    Only those are that are said of one of the names in `of`, with one of `words` and none of `without`
    beside them; what is empty asks for nothing.
    """

    id: str
    label: str
    units: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
