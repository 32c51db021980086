"""The story file: title, words and phases. Nothing about a story stands anywhere else.

`keywords` make what has one of them weigh more; they choose nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline import forms
from timeline.diagnostics import Diagnostic, Place
from timeline.forms import LANGUAGE, TEXT, TEXTS, WEB_ADDRESS, Form, Json
from timeline.handwritten import Reading, read_text, suggestion
from timeline.model import Measure, Phase, Site, Story
from timeline.nodes import Mapping, Node, Sequence, Text, parse

_BEGINNING = "write it: `title:` is enough; docs/start.md shows the rest"


def read(path: Path, shown: str) -> tuple[Story, tuple[Diagnostic, ...]]:
    """The story of a `timeline.yaml`, and all that is wrong with it. `shown` is its path to people.

    Codes: S001 to S007, and what `handwritten` finds.
    """
    if not path.exists():
        return Story(""), (Diagnostic(Place(shown), "S001", f"there is no story file `{shown}`", _BEGINNING),)
    text, wrong = read_text(path, shown)
    node, found = parse(text, shown)
    form = Reading((*wrong, *found))
    if node is None:
        if not form.found:
            form.error(Place(shown), "S001", "the story file is empty", _BEGINNING)
        return Story(""), tuple(form.found)
    return _story(form, node), tuple(form.found)


def schema() -> Json:
    """The JSON Schema of a story file, for editors."""
    return forms.document("The story of a timeline", forms.record(KEYS, _REQUIRED))


def _story(form: Reading, node: Node) -> Story:
    fields = form.fields(node, KEYS, _REQUIRED)
    told = {name: KEYS[name].read(form, value) for name, value in fields.items()}
    story = Story(**{"title": "", **told})
    fallback = _fallback(form, fields.get("fallback_phase"), [phase.id for phase in story.phases])
    return replace(story, language=story.language or "en", fallback_phase=fallback)


def _phases(form: Reading, node: Node | None) -> tuple[Phase, ...]:
    phases: dict[str, Phase] = {}
    for item in form.items(node):
        fields = form.fields(item, PHASE, _PHASE_REQUIRED)
        name = fields.get("id")
        words, patterns = form.texts(fields.get("words")), _patterns(form, fields.get("patterns"))
        phase = Phase(form.text(name), form.text(fields.get("label")), words, patterns)
        if phase.id in phases and name is not None:
            form.error(
                name.place, "S002", f"two phases have the id `{phase.id}`", "give one of them another id"
            )
        elif phase.id:
            phases[phase.id] = phase
    return tuple(phases.values())


def _measures(form: Reading, node: Node | None) -> tuple[Measure, ...]:
    measures: dict[str, Measure] = {}
    for item in form.items(node):
        fields = form.fields(item, MEASURE, _MEASURE_REQUIRED)
        name, units = fields.get("id"), fields.get("units")
        lists = {key: form.texts(fields.get(key)) for key in ("units", "of", "words", "without")}
        measure = Measure(form.text(name), form.text(fields.get("label")), **lists)
        if isinstance(units, Sequence) and not units.items:
            form.error(units.place, "S005", "no unit is named", "name what is counted: `[soldier, person]`")
        if measure.id in measures and name is not None:
            hint = "give one of them another id"
            form.error(name.place, "S004", f"two figures have the id `{measure.id}`", hint)
        elif measure.id:
            measures[measure.id] = measure
    return tuple(measures.values())


def _patterns(form: Reading, node: Node | None) -> tuple[str, ...]:
    """The regular expressions of a phase; those that are none are told and left out."""
    found = []
    for item in form.items(node):
        pattern = form.text(item)
        try:
            re.compile(pattern)
        except re.error as wrong:
            message = f"`{pattern}` is no regular expression: {wrong}"
            form.error(item.place, "S006", message, "put a backslash before a mark that stands for itself")
        else:
            found += [pattern] if pattern else []
    return tuple(found)


def _fallback(form: Reading, node: Node | None, phases: Collection[str]) -> str:
    name = node.value.strip() if isinstance(node, Text) else ""
    if not name or node is None or name in phases:
        return name
    form.error(
        node.place, "S003", f"no phase has the id `{name}`", suggestion(name, phases, "the phases are")
    )
    return ""


def _aliases(form: Reading, node: Node | None) -> dict[str, tuple[str, ...]]:
    names = [key.value for key, _ in node.entries] if isinstance(node, Mapping) else []
    fields = form.fields(node, names) if node is not None else {}
    return {name: form.texts(value) for name, value in fields.items()}


def _site(form: Reading, node: Node | None) -> Site:
    """The site's address with a slash at its end; of one that names a page of it, the folder."""
    value = form.fields(node, SITE, _SITE_REQUIRED).get("url") if node else None
    url = form.web_address(value)
    wrong = sorted({char for char in url if char in "?#" or not char.isascii()})
    if value is not None and wrong:
        hint = "write the address of the folder that the site is put into, as a browser copies it"
        form.error(value.place, "S007", f"`{url}` is no folder's address: it has `{wrong[0]}`", hint)
        return Site()
    folder = url.removesuffix("index.html").rstrip("/")
    return Site(f"{folder}/" if folder else "")


# What stands in the file, each key with how it is read and its schema.
_REQUIRED, _PHASE_REQUIRED, _MEASURE_REQUIRED = ("title",), ("id", "label"), ("id", "label", "units")
_SITE_REQUIRED = ("url",)
SITE: dict[str, Form[Any]] = {"url": WEB_ADDRESS}
PHASE: dict[str, Form[Any]] = {
    "id": TEXT,
    "label": TEXT,
    "words": TEXTS,
    "patterns": Form(_patterns, TEXTS.schema),
}
MEASURE: dict[str, Form[Any]] = {
    "id": TEXT,
    "label": TEXT,
    **dict.fromkeys(("units", "of", "words", "without"), TEXTS),
}
KEYS: dict[str, Form[Any]] = {
    "title": TEXT,
    "description": TEXT,
    "language": LANGUAGE,
    "keywords": TEXTS,
    "phases": Form(_phases, forms.items(forms.record(PHASE, _PHASE_REQUIRED))),
    "fallback_phase": TEXT,
    "aliases": Form(_aliases, {"type": "object", "additionalProperties": TEXTS.schema}),
    "figures": Form(_measures, forms.items(forms.record(MEASURE, _MEASURE_REQUIRED))),
    "actors": TEXTS,
    "places": TEXTS,
    "key_events": forms.whole(Story("").key_events),
    "site": Form(_site, forms.record(SITE, _SITE_REQUIRED)),
}
