"""`merge`: events that tell one thing become one; the first keeps its id, its headline and all it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from timeline.corrections import changed, targets
from timeline.corrections.entry import Entry, Said, TargetKind
from timeline.corrections.locate import Find
from timeline.diagnostics import Diagnostic
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.model import Change, Correction, Event, Statement
from timeline.nodes import Node

EventOf = Callable[[Sequence[Statement]], Event]
Result = tuple[tuple[Event, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]


def schema(_: TargetKind) -> Json:
    """Two events or more, by their ids or by sentences that tell them."""
    return {**targets.SEVERAL, "minItems": 2}


def read(form: Reading, node: Node, _: TargetKind) -> Said:
    """C006 where there are not two."""
    return Said(targets=targets.several(form, node, least=2))


def apply(events: Sequence[Event], entries: Iterable[Entry], find: Find[Event], event_of: EventOf) -> Result:
    """The events with those merged that a person says are one.

    Codes: C101, C102, C104 where they are one already, C105 where another correction has merged them.
    """
    merged = {event.id: event for event in events}
    into: dict[str, str] = {}  # the id of an event that is merged away -> the one it went into
    where: dict[str, str] = {}
    applied: list[Correction] = []
    found: list[Diagnostic] = []
    for entry in entries:
        meant = [find(target) for target in (entry.target, *entry.others)]
        found += [each for each in meant if isinstance(each, Diagnostic)]
        members = [each for each in meant if isinstance(each, Event)]
        if len(members) < len(meant) or not entry.right:
            continue
        roots = list(dict.fromkeys(_root(into, each.id) for each in members))
        if len(roots) == 1:
            found.append(_one_already(entry, where.get(roots[0], "")))
            continue
        first, changes = merged[roots[0]], []
        for name in roots[1:]:
            change = Change("merge", merged[name].headline, first.headline, entry.why, entry.by, entry.where)
            first = _joined(first, merged.pop(name), change, event_of)
            changes.append(change)
            into[name] = roots[0]
        merged[roots[0]], where[roots[0]] = first, entry.where
        applied.append(changed.in_force(first, entry, tuple(changes)))
    return tuple(merged[event.id] for event in events if event.id in merged), tuple(applied), tuple(found)


def _root(into: dict[str, str], name: str) -> str:
    while name in into:
        name = into[name]
    return name


def _one_already(entry: Entry, where: str) -> Diagnostic:
    place = entry.target.place
    if where:
        return Diagnostic(
            place, "C105", "these events are merged twice", f"the other is in {where}: keep one of them"
        )
    message = "these are one event without this correction too"
    return Diagnostic(place, "C104", message, "it can be taken out", "warning")


def _joined(first: Event, other: Event, change: Change, event_of: EventOf) -> Event:
    statements = (*first.statements, *other.statements)
    whole = event_of(statements)
    return replace(
        first,
        aliases=(*first.aliases, *other.aliases),
        statements=statements,
        sources=whole.sources,
        figures=whole.figures,
        actors=whole.actors,
        places=whole.places,
        differences=whole.differences,
        joined=(*first.joined, f"Joined by {change.by}: {change.why}", *other.joined),
        history=(*first.history, *other.history, change),
    )
