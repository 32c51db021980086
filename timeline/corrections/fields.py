"""What can be set: for each kind of target its fields, how they are written, and the same as a value.

A new field of a record stands in one line here; reading, setting, preconditions and the JSON Schema follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from timeline import forms
from timeline.corrections.entry import TargetKind
from timeline.diagnostics import Place
from timeline.forms import Form
from timeline.handwritten import Reading
from timeline.model import Bound, Certainty, Dated, Factuality, Figure, Kind, Span
from timeline.nodes import Node, Text

NO_TIME = "no time at all"  # of a mention that means none

_BETWEEN = "; "  # of the items of a list, as text
_NOT = {"certain": "certainly not", "probable": "probably not", "possible": "possibly not"}
_FACTUALITY = {name: Factuality(name) for name in get_args(Certainty)} | {
    _NOT[name]: Factuality(name, negated=True) for name in get_args(Certainty)
}
_NUMBER = r"\d+(?:[ ,]\d{3})*(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?:(?P<bound>about|at least|at most) )?(?P<low>{_NUMBER})(?:(?:-|–| to )(?P<high>{_NUMBER}))?"
    r" (?P<unit>\D+)"
)


@dataclass(frozen=True, slots=True)
class Field:
    """`form` reads it as text, `said` says the machine's value in that form, and `made` makes a value of it.

    `made` is given the text, the machine's value and the sentences that say who corrected it.
    """

    form: Form[str]
    said: Callable[[Any], str] = lambda value: value
    made: Callable[[str, Any, Collection[str]], Any] = lambda text, _machine, _reasons: text


def _dated(text: str, _: Any, reasons: Collection[str]) -> Dated:
    return Dated.of(text, "corrected", *reasons)


def said_date(when: Dated | None) -> str:
    """A date as EDTF; "" for none."""
    return when.value if when else ""


def _factuality(found: Factuality) -> str:
    return _NOT[found.certainty] if found.negated else found.certainty


def _list(form: Reading, node: Node | None) -> str:
    return _BETWEEN.join(form.texts(node))


def _items(text: str) -> tuple[str, ...]:
    return tuple(text.split(_BETWEEN)) if text else ()


def _figures(form: Reading, node: Node | None) -> str:
    """C008 for a text that is no number with what is counted."""
    texts = form.texts(node)
    for text in texts:
        if node is not None and not _FIGURE.fullmatch(text):
            hint = "write a number and what is counted: `about 8,000 soldiers`, `10-12 ships`"
            form.error(_place(node, text), "C008", f"`{text}` is no figure", hint)
    return _BETWEEN.join(texts)


def _place(node: Node, text: str) -> Place:
    """Where an item of a list stands."""
    items = [each for each in getattr(node, "items", ()) if isinstance(each, Text)]
    return next((each.place for each in items if each.value.strip() == text), node.place)


def _counted(text: str, machine: Collection[Figure], _: Collection[str]) -> tuple[Figure, ...]:
    """The figures in these words; those that the machine found, too, with all that it knows of them."""
    known = {each.text: each for each in machine}
    return tuple(known.get(each) or _figure(each) for each in _items(text))


def _figure(text: str) -> Figure:
    found = _FIGURE.fullmatch(text)
    assert found  # noqa: S101 - `_figures` has refused all others
    low, high = (float(re.sub("[ ,]", "", each)) if each else None for each in found.group("low", "high"))
    bounds: dict[str, Bound] = {"about": "about", "at least": "at least", "at most": "at most"}
    bound: Bound = "range" if high is not None else bounds.get(found["bound"] or "", "exact")
    low, high = {"range": (low, high), "at least": (low, None), "at most": (None, low)}.get(bound, (low, low))
    return Figure(Span(0, 0), text, low, high, bound, found["unit"].strip())


def _time(form: Reading, node: Node | None) -> str:
    said = form.text(node)
    return said if said in (NO_TIME, "") else form.date(node)


def _of_list(form: Callable[[Reading, Node | None], str]) -> Form[str]:
    return Form(form, forms.TEXTS.schema)


_DATE = Field(forms.DATE, said_date, _dated)
_TEXT = Field(forms.TEXT)
_NAMES = Field(_of_list(_list), _BETWEEN.join, lambda text, _machine, _reasons: _items(text))

ARTICLE: Mapping[str, Field] = {
    "published": _DATE,
    "title": _TEXT,
    "source": _TEXT,
    "author": _TEXT,
    "url": Field(forms.WEB_ADDRESS),
    "language": Field(forms.LANGUAGE),
}
EVENT: Mapping[str, Field] = {
    "when": _DATE,
    "headline": _TEXT,
    "summary": _TEXT,
    "phase": _TEXT,
    "kind": Field(forms.choice(get_args(Kind))),
    "factuality": Field(
        forms.choice(list(_FACTUALITY)), _factuality, lambda text, _machine, _reasons: _FACTUALITY[text]
    ),
    "figures": Field(_of_list(_figures), lambda value: _BETWEEN.join(each.text for each in value), _counted),
    "places": _NAMES,
    "actors": _NAMES,
}
LINE: Mapping[str, Field] = {"body": Field(forms.choice(("in", "out")))}  # of a quote: its line, and no event
MENTION: Mapping[str, Field] = {
    "value": Field(replace(forms.DATE, read=_time, schema={**forms.DATE.schema, "examples": [NO_TIME]}))
}
OF: Mapping[TargetKind, Mapping[str, Field]] = {
    "article": ARTICLE,
    "event": EVENT,
    "quote": {**EVENT, **LINE},
    "mention": MENTION,
}
ALL: Mapping[str, Field] = {**ARTICLE, **EVENT, **LINE, **MENTION}
ADDED: Mapping[str, Field] = {**EVENT, "source": _TEXT}  # of an event of a person's own
