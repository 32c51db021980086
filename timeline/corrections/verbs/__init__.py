"""What can be done to a target: a module for each verb, with how it is written and what it does.

A new verb is a module here, its name in `entry.Verb`, a line in each table below, and, unless it changes
single fields, a step in `apply.on_events`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.corrections.entry import Said, TargetKind, Verb
from timeline.corrections.verbs import adding, confirming, hiding, merging, setting, splitting
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.nodes import Node

READ: Mapping[Verb, Callable[[Reading, Node, TargetKind], Said]] = {
    "set": setting.read,
    "hide": hiding.read,
    "merge": merging.read,
    "split": splitting.read,
    "add": adding.read,
    "confirm": confirming.read,
}
SCHEMAS: Mapping[Verb, Callable[[TargetKind], Json]] = {
    "set": setting.schema,
    "hide": hiding.schema,
    "merge": merging.schema,
    "split": splitting.schema,
    "add": adding.schema,
    "confirm": confirming.schema,
}
# The verbs that each kind of target takes, and those that name no target beside what stands behind them.
OF: Mapping[TargetKind, tuple[Verb, ...]] = {
    "article": ("set", "hide", "confirm"),
    "event": ("set", "hide", "split", "confirm"),
    "quote": ("set", "hide", "split", "confirm"),
    "mention": ("set",),
}
ALONE: tuple[Verb, ...] = ("merge", "add")
