"""What a correction is about, as it is written: an id, or some words of an article."""

from __future__ import annotations

from collections.abc import Mapping

from timeline import forms, nodes
from timeline.corrections.entry import Target, TargetKind
from timeline.forms import Form, Json
from timeline.handwritten import Reading
from timeline.model import Quote
from timeline.nodes import Node

QUOTE_KEYS: Mapping[str, Form[str]] = dict.fromkeys(("article", "exact", "prefix", "suffix"), forms.TEXT)
_QUOTE: Json = forms.record(QUOTE_KEYS, required=("article", "exact"))
SCHEMAS: Mapping[TargetKind, Json] = {
    "article": forms.TEXT.schema,
    "event": forms.TEXT.schema,
    "quote": _QUOTE,
    "mention": _QUOTE,
}
SEVERAL: Json = forms.items({"anyOf": [forms.TEXT.schema, _QUOTE]})


def read(form: Reading, kind: TargetKind, node: Node) -> Target | None:
    """The target behind its key; None where it is not said rightly."""
    if kind in ("article", "event"):
        name = form.text(node)
        return Target(kind, name, node.place) if name else None
    fields = form.fields(node, QUOTE_KEYS, required=("article", "exact"))
    article, exact, prefix, suffix = (form.text(fields.get(key)) for key in QUOTE_KEYS)
    if not (article and exact):
        return None
    return Target(kind, article, fields["exact"].place, Quote(exact, prefix, suffix))


def several(form: Reading, node: Node | None, least: int) -> tuple[Target, ...]:
    """Events or statements, each by an id or a quote. C006 where there are fewer than there must be."""
    found = [
        read(form, "quote" if isinstance(item, nodes.Mapping) else "event", item) for item in form.items(node)
    ]
    if isinstance(node, nodes.Sequence) and len(node.items) < least:
        hint = "write their ids in a list, `[one, two]`, or quotes behind `- `"
        form.error(node.place, "C006", f"at least {least} must be named", hint)
    return tuple(target for target in found if target)
