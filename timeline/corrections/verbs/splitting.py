"""`split`: the statements that a person names go into an event of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.corrections import changed, locate, targets
from timeline.corrections.checks import conflicts
from timeline.corrections.entry import Entry, Said, Target, TargetKind
from timeline.corrections.locate import Find
from timeline.corrections.verbs.merging import EventOf, Result
from timeline.diagnostics import Diagnostic
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.model import Change, Correction, Event, Statement
from timeline.nodes import Node


def schema(_: TargetKind) -> Json:
    """Statements, by their ids or by their words."""
    return {**targets.SEVERAL, "minItems": 1}


def read(form: Reading, node: Node, _: TargetKind) -> Said:
    """C006 where none is named."""
    return Said(targets=targets.several(form, node, least=1))


def apply(events: Sequence[Event], entries: Iterable[Entry], find: Find[Event], event_of: EventOf) -> Result:
    """The events, those with a split in two or more.

    Codes: C101, C102, C103, C105 where two corrections split the same statement off, C107 where none would
    be left.
    """
    takes: dict[str, list[tuple[Entry, tuple[Statement, ...]]]] = defaultdict(list)
    claims: dict[str, Entry] = {}
    found: list[Diagnostic] = []
    for entry in entries:
        event = find(entry.target)
        if isinstance(event, Diagnostic):
            found.append(event)
            continue
        named = [locate.statement(event, target) for target in entry.others]
        part = tuple(each for each in named if isinstance(each, Statement))
        wrong = [each for each in named if isinstance(each, Diagnostic)]
        wrong += conflicts(event, entry)
        wrong += _claimed(part, entry, claims) or _none_left(event, part, takes[event.id], entry.target)
        found += wrong
        if entry.right and not wrong:
            claims.update((each.id, entry) for each in part)
            takes[event.id].append((entry, part))
    applied: list[Correction] = []
    result = [each for event in events for each in _parted(event, takes[event.id], applied, event_of)]
    return tuple(result), tuple(applied), tuple(found)


def _claimed(part: Iterable[Statement], entry: Entry, claims: dict[str, Entry]) -> list[Diagnostic]:
    others = sorted({claims[each.id].where for each in part if each.id in claims})
    message = "two corrections split the same statement off"
    return [
        Diagnostic(entry.place, "C105", message, f"the other is in {where}: keep one of them")
        for where in others
    ]


def _none_left(
    event: Event,
    part: Sequence[Statement],
    taken: Iterable[tuple[Entry, Sequence[Statement]]],
    target: Target,
) -> list[Diagnostic]:
    gone = {each.id for _, others in taken for each in others} | {each.id for each in part}
    if any(each.id not in gone for each in event.statements):
        return []
    hint = f"name only those that do not belong to it: it has {', '.join(event.aliases)}"
    return [Diagnostic(target.place, "C107", f"nothing would be left of the event `{event.id}`", hint)]


def _parted(
    event: Event,
    takes: Sequence[tuple[Entry, tuple[Statement, ...]]],
    applied: list[Correction],
    event_of: EventOf,
) -> Iterator[Event]:
    """What is left of the event, and then its parts."""
    if not takes:
        yield event
        return
    gone = {each.id for _, part in takes for each in part}
    rest = event_of([each for each in event.statements if each.id not in gone])
    parts = [event_of(part) for _, part in takes]
    changes = [
        Change("split", event.headline, part.headline, entry.why, entry.by, entry.where)
        for (entry, _), part in zip(takes, parts, strict=True)
    ]
    yield replace(rest, history=tuple(changes))
    for (entry, _), part, change in zip(takes, parts, changes, strict=True):
        applied.append(changed.in_force(part, entry, (change,)))
        yield replace(part, history=(change,))
