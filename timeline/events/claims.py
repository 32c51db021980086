"""Claims: how what is said of a quantity of the story developed, who said it, and where it conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.events.conflicts import disagree
from timeline.model import Claim, Dated, Event, Figure, Statement


def claims(events: Sequence[Event], measure: str) -> tuple[Claim, ...]:
    """The claims of a measure in the order of their times.

    What one claimant says of one event in several articles is one claim, the first telling its source. What
    is denied, or a hand took out of its event, is no claim. Claims conflict where their times are the same
    and their bounds cannot both be true; a plan conflicts with plans only.
    """
    found: dict[tuple[object, ...], Claim] = {}
    for event in events:
        for each in _of_event(event, measure):
            figure = each.figure
            key = (each.when.value, each.claimant, each.kind == "plan", figure.low, figure.high, figure.bound)
            found.setdefault(key, each)
    ordered = sorted(found.values(), key=lambda claim: (claim.when.earliest or date.min, claim.when.value))
    return tuple(replace(each, conflicts=_conflicts(each, ordered)) for each in ordered)


def _of_event(event: Event, measure: str) -> Iterator[Claim]:
    set_by_hand = {change.field for change in event.history}
    kept = {figure.text for figure in event.figures} if "figures" in set_by_hand else None
    for told in event.statements:
        if told.factuality.negated:
            continue
        for figure in told.figures:
            if figure.measure == measure and (kept is None or figure.text in kept):
                yield _claim(event, told, figure, event.when if "when" in set_by_hand else told.when)


def _claim(event: Event, told: Statement, figure: Figure, when: Dated) -> Claim:
    claimant = told.attribution.speaker if told.attribution else ""
    return Claim(figure.measure, when, claimant, figure, told.kind, event.id, told.id, told.article)


def _conflicts(claim: Claim, others: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(
        other.statement
        for other in others
        if other.statement != claim.statement
        and (other.kind == "plan") == (claim.kind == "plan")
        and _same_time(claim.when, other.when)
        and disagree(claim.figure, other.figure)
    )


def _same_time(one: Dated, other: Dated) -> bool:
    return one.earliest is not None and (one.earliest, one.latest) == (other.earliest, other.latest)
