"""Pairs of events that may be one, as corrections ready to be taken over by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events import Offer
from timeline.model import Event, Statement

_LONGEST = 300  # characters of a sentence that are shown
_HEAD = (
    "# Events that may be one, the most alike first. Copy those that are one into a file of corrections, and",
    "# say why and by whom; the first of a pair keeps its id and headline.",
    "",
)


def text(offers: Sequence[Offer], top: int) -> str:
    """YAML of `merge` corrections for the first `top` offers, each with both sentences as comments."""
    if not offers:
        return "# No two events are so alike that they may be one."
    left = len(offers) - top
    more = [f"# {left} less alike: --top {len(offers)} shows all"] if left > 0 else []
    return "\n".join([*_HEAD, *("\n".join(_entry(offer)) for offer in offers[:top]), *more])


def _entry(offer: Offer) -> Iterator[str]:
    yield f"# {offer.likeness:.2f}  {offer.reason}"
    for event, telling in zip((offer.first, offer.second), offer.tellings, strict=True):
        yield f"# {_told(event, telling)}"
    yield f"- merge: [{offer.first.id}, {offer.second.id}]"
    yield '  why: ""'
    yield '  by: ""'
    yield ""


def _told(event: Event, telling: Statement) -> str:
    words = " ".join(telling.quote.exact.split())
    shown = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return f"{event.when.value}, {telling.article}: {shown}"
