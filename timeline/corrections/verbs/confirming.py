"""`confirm`: a person has seen what `was` says, and it is right.

The site shows it, and the build warns when the machine later finds something else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.corrections.entry import Entry, Said, TargetKind
from timeline.corrections.verbs import hiding
from timeline.handwritten import Reading
from timeline.model import Event
from timeline.nodes import Node

schema = hiding.schema


def read(form: Reading, node: Node, _: TargetKind) -> Said:
    """C004 for anything but `true`."""
    hiding.yes(form, node, "confirm")
    return Said()


def confirmed(record: Any, entry: Entry) -> Any:
    """The event with who has seen it; of an article the list of corrections says so."""
    if isinstance(record, Event):
        return replace(record, confirmed=f"{entry.why} {entry.by}, {entry.where}")
    return record
