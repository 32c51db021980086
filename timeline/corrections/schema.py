"""Corrections as they are written in files: which keys there are, and what must be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from timeline import forms, nodes
from timeline.corrections import fields as allowed
from timeline.corrections import targets, verbs
from timeline.corrections.entry import TARGETS, VERBS, Entry, Said, Setting, Target, TargetKind, Verb
from timeline.corrections.verbs import setting
from timeline.diagnostics import Diagnostic, Place
from timeline.forms import Json
from timeline.handwritten import InWords, Reading, read_text
from timeline.nodes import Node, parse

Key = TypeVar("Key", bound=str)

KEYS = (*TARGETS, "was", *VERBS, "why", "by")
SUFFIXES = (".yaml", ".yml")


def read(
    folder: Path, shown: str, in_words: InWords | None = None
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The corrections of a folder, by file name and in the order of each file; none where there is no folder.

    An entry with a mistake in it is told, and left out if it has no target. Hidden files are passed over.
    `in_words` gives the EDTF of a date in words. Codes: C001 to C009, and what `handwritten` finds.
    """
    entries: list[Entry] = []
    found: list[Diagnostic] = []
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        path = f"{shown}/{file.name}"
        if file.name.startswith("."):
            continue
        if file.suffix.lower() in SUFFIXES:
            right, wrong = _file(file, path, in_words)
            entries += right
            found += wrong
        else:
            hint = f"corrections are read from {' and '.join(SUFFIXES)} files: rename it, or move it away"
            found.append(Diagnostic(Place(path), "C001", "this file is not read", hint, "warning"))
    return tuple(entries), tuple(found)


def schema() -> Json:
    """The JSON Schema of a file of corrections, for editors."""
    each = [_schema(kind, verb) for kind in TARGETS for verb in verbs.OF[kind]]
    each += [_schema(None, verb) for verb in verbs.ALONE]
    return forms.document("Corrections of a timeline", {"type": "array", "items": {"oneOf": each}})


def _schema(kind: TargetKind | None, verb: Verb) -> Json:
    said = {name: field.form for name, field in allowed.OF[kind].items()} if kind else {}
    was = forms.record(said)
    for name, each in was["properties"].items():
        was["properties"][name] = {"anyOf": [each, {"type": "null"}]}
    keys = {verb: verbs.SCHEMAS[verb](kind or "event"), "why": forms.TEXT.schema, "by": forms.TEXT.schema}
    required = [verb, "why", "by"]
    if kind:
        keys = {kind: targets.SCHEMAS[kind], **keys, "was": was}
        required = [kind, *required, *(["was"] if verb == "confirm" else [])]
    return {"type": "object", "properties": keys, "required": required, "additionalProperties": False}


def _file(file: Path, shown: str, in_words: InWords | None) -> tuple[list[Entry], list[Diagnostic]]:
    text, wrong = read_text(file, shown)
    node, found = parse(text, shown)
    form = Reading((*wrong, *found), in_words)
    items = form.items(node)
    ends = [*(item.place.line for item in items[1:]), len(text) + 1]
    odd = [each.place.line for each in found]  # what the parser told of: a key that stands twice, an anchor
    entries = [_entry(form, item) for item in items]
    return [
        replace(entry, right=entry.right and not any(entry.place.line <= line < end for line in odd))
        for entry, end in zip(entries, ends, strict=False)
        if entry
    ], form.found


def _entry(form: Reading, node: Node) -> Entry | None:
    before = len(form.found)
    fields = form.fields(node, KEYS, required=("why", "by"))
    why, by = form.text(fields.get("why")), form.text(fields.get("by"))
    verb = _only(form, node, fields, VERBS, "C003", "what is to be done")
    if verb in verbs.ALONE:
        return _alone(form, Entry(_NOBODY, verb, (), (), why, by, node.place), fields, before)
    kind = _only(form, node, fields, TARGETS, "C002", "what is corrected")
    if not kind:
        return None
    target = targets.read(form, kind, fields[kind])
    _check_verb(form, kind, verb, fields)
    said = verbs.READ[verb](form, fields[verb], kind) if verb else Said()
    was = setting.settings(form, fields.get("was"), allowed.OF[kind], may_be_empty=True)
    _check_alone(form, (*said.settings, *was), of_line_only=verb == "set")
    if verb == "confirm" and not was:
        hint = "say in `was` what you have seen, such as `was: {when: 2024-10-28}`"
        form.error(node.place, "C007", "`confirm` does not say what is right", hint)
    if not target:
        return None
    right = len(form.found) == before
    return Entry(target, verb or "set", said.settings, was, why, by, node.place, said.targets, right)


_NOBODY = Target("event", "", Place(""))


def _alone(form: Reading, entry: Entry, fields: Mapping[str, Node], before: int) -> Entry | None:
    """A correction whose verb names all that it is about."""
    for key in (*TARGETS, "was"):
        if key in fields:
            message = f"`{entry.verb}` stands without `{key}`"
            form.error(fields[key].place, "C002", message, f"say all of it behind `{entry.verb}`")
    said = verbs.READ[entry.verb](form, fields[entry.verb], "event")
    target, *others = said.targets or (replace(_NOBODY, place=entry.place),)
    if entry.verb == "merge" and not others:
        return None
    right = len(form.found) == before
    return replace(entry, target=target, others=tuple(others), settings=said.settings, right=right)


def _only(
    form: Reading, node: Node, fields: Mapping[str, Node], keys: tuple[Key, ...], code: str, what: str
) -> Key | None:
    """The one key of several that is there. Reported where there is none, or more than one."""
    there = [key for key in keys if key in fields]
    if len(there) == 1:
        return there[0]
    if isinstance(node, nodes.Mapping):
        said = f"is said twice: {' and '.join(f'`{key}`' for key in there)}" if there else "is not said"
        form.error(node.place, code, f"{what} {said}", f"write exactly one of: {', '.join(keys)}")
    return None


def _check_verb(form: Reading, kind: TargetKind, verb: Verb | None, fields: Mapping[str, Node]) -> None:
    """C009 where that cannot be done to what is meant."""
    if verb and verb not in verbs.OF[kind]:
        hint = f"to {'an' if kind[0] in 'ae' else 'a'} {kind} can be done: {', '.join(verbs.OF[kind])}"
        form.error(
            fields[verb].place, "C009", f"no `{verb}` of {'an' if kind[0] in 'ae' else 'a'} {kind}", hint
        )


def _check_alone(form: Reading, settings: tuple[Setting, ...], of_line_only: bool) -> None:
    """C005 where a field of a line stands with what is done to an event: these are two things to correct."""
    of_line = [each for each in settings if each.field in allowed.LINE]
    if of_line and (not of_line_only or len(of_line) < len(settings)):
        hint = "write a correction for the line, and another one for the event"
        message = f"`{of_line[0].field}` is of a line, and the rest of an event"
        form.error(of_line[0].place, "C005", message, hint)
