"""`hide`: the article, or the event with all its sources, is on the site no more.

It is a tombstone on what the input says: while the sentence stands, the event it tells stays hidden.
"""

from __future__ import annotations

from timeline.corrections.entry import Said, TargetKind
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.nodes import Node


def schema(_: TargetKind) -> Json:
    """Only `true`."""
    return {"enum": [True]}


def read(form: Reading, node: Node, _: TargetKind) -> Said:
    """C004 for anything but `true`."""
    yes(form, node, "hide")
    return Said()


def yes(form: Reading, node: Node, verb: str) -> None:
    """C004 where it is not said that the verb is meant."""
    value = form.text(node)
    if value and value != "true":
        form.error(
            node.place, "C004", f"`{verb}: {value}`", f"write `{verb}: true`, or take the correction out"
        )
