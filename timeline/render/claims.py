"""The claims of a story's measures as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline import model


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, the statement that makes it, and the claims that cannot be true together with it."""

    claim: model.Claim
    statement: model.Statement
    against: tuple[model.Claim, ...]


def tables(line: model.Timeline) -> Iterator[tuple[model.Measure, tuple[Row, ...]]]:
    """Each measure of the story with its claims in the order of their times, those of the events shown."""
    statements = {told.id: told for event in line.events for told in event.statements}
    for measure in line.story.figures:
        of = [each for each in line.claims if each.measure == measure.id and each.statement in statements]
        yield (
            measure,
            tuple(
                Row(
                    claim,
                    statements[claim.statement],
                    tuple(each for each in of if each.statement in claim.conflicts),
                )
                for claim in of
            ),
        )


def bounds(figure: model.Figure) -> str:
    """How far a figure binds, in words and digits: "at least 10,000", "700 to 800"."""
    low, high = (f"{side:,.12g}" if side is not None else "" for side in (figure.low, figure.high))
    said = {
        "exact": low,
        "about": f"about {low}",
        "at least": f"at least {low}",
        "at most": f"at most {high}",
    }
    return said.get(figure.bound, f"{low} to {high}")


def said(figure: model.Figure, event: model.Event) -> str:
    """A figure of an event in its article's words, with what those leave out.

    That is the noun of a bare number, where a telling has it, and the bounds of a number that is all words:
    "3,000 troops", "several thousand troops (at least 2,000)".
    """
    if not re.search(r"[^\W\d_]", figure.text):
        noun = re.compile(rf"\b{re.escape(figure.unit)}\w*", re.IGNORECASE) if figure.unit else None
        found = filter(None, (noun.search(each.quote.exact) for each in event.statements if noun))
        return " ".join([figure.text, *(each[0].lower() for each in found)][:2])
    bare = not re.search(r"\d", figure.text) and figure.bound != "exact"
    return f"{figure.text} ({bounds(figure)})" if bare else figure.text
