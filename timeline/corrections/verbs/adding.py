"""`add`: an event of the person's own, with the source that tells it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from timeline import forms
from timeline.corrections import changed, fields
from timeline.corrections.entry import Entry, Said, TargetKind
from timeline.corrections.verbs import setting
from timeline.corrections.verbs.merging import Result
from timeline.diagnostics import Diagnostic
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.model import Change, Correction, Event, Factuality
from timeline.nodes import Node

REQUIRED = ("when", "headline", "source")
_SLUG = re.compile(r"[a-z0-9]{4,}")


def schema(_: TargetKind) -> Json:
    """The fields of an event, and its source: an address, or words."""
    return forms.record({name: field.form for name, field in fields.ADDED.items()}, REQUIRED)


def read(form: Reading, node: Node, _: TargetKind) -> Said:
    """Y102 where `when`, `headline` or `source` is missing."""
    return Said(setting.settings(form, node, fields.ADDED, REQUIRED))


def apply(entries: Iterable[Entry], fallback: str) -> Result:
    """The events added; `fallback` is the phase of those that name none. C105 for one added twice."""
    added: dict[str, Event] = {}
    applied: list[Correction] = []
    found: list[Diagnostic] = []
    for entry in entries:
        if not entry.right:
            continue
        event = _event(entry, fallback)
        if event.id in added:
            hint = f"the other is in {added[event.id].history[0].where}: keep one of them"
            found.append(Diagnostic(entry.place, "C105", "this event is added twice", hint))
        else:
            added[event.id] = event
            applied.append(changed.in_force(event, entry, event.history))
    return tuple(added.values()), tuple(applied), tuple(found)


def _event(entry: Entry, fallback: str) -> Event:
    reasons = (entry.why, entry.by_hand)
    given: dict[str, Any] = {
        each.field: fields.ADDED[each.field].made(each.value, (), reasons) for each in entry.settings
    }
    name = _id(given["headline"], given["when"].value, given["source"])
    change = Change("add", "", given["headline"], entry.why, entry.by, entry.where)
    defaults: dict[str, Any] = {
        "summary": "",
        "phase": fallback,
        "phase_reason": entry.why if "phase" in given else "none was given for it",
        "kind": "occurrence",
        "factuality": Factuality(),
    }
    none: tuple[Any, ...] = ()
    made = {"statements": none, "sources": none, "history": (change,), **(defaults | given)}
    return Event(id=name, aliases=(name,), **made)


def _id(headline: str, when: str, source: str) -> str:
    digest = hashlib.sha256(f"{headline}\0{when}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return "-".join([*_SLUG.findall(headline.lower())[:4], digest])
