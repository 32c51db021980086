"""`set`: fields of an article, an event, a line or a mention take the values that a person gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline import forms, nodes
from timeline.corrections import fields
from timeline.corrections.entry import Said, Setting, TargetKind
from timeline.corrections.fields import Field
from timeline.forms import Json
from timeline.handwritten import Reading
from timeline.nodes import Node, Text


def schema(kind: TargetKind) -> Json:
    """The fields of that kind of target."""
    return forms.record({name: field.form for name, field in fields.OF[kind].items()})


def read(form: Reading, node: Node, kind: TargetKind) -> Said:
    """The fields and their values."""
    return Said(settings(form, node, fields.OF[kind]))


def settings(
    form: Reading,
    node: Node | None,
    allowed: Mapping[str, Field],
    required: Sequence[str] = (),
    may_be_empty: bool = False,
) -> tuple[Setting, ...]:
    """The fields that stand there, with their values as text. Y104 where there are none."""
    if node is None:
        return ()
    found = form.fields(node, allowed, required)
    if isinstance(node, nodes.Mapping) and not node.entries:
        form.error(node.place, "Y104", "nothing stands here", f"give one of: {', '.join(allowed)}")
    return tuple(
        Setting(name, "" if may_be_empty and _is_empty(value) else allowed[name].form.read(form, value),
                value.place, value.value.strip() if isinstance(value, Text) else "")
        for name, value in found.items()
    )  # fmt: skip


def _is_empty(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()
