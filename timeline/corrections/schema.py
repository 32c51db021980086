"""Corrections as they are written: which keys there are, which fields can be set, what must be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar, get_args

from timeline import nodes
from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import Reading, read_text
from timeline.model import Kind, Quote
from timeline.nodes import Node, Text, parse

Verb: TypeAlias = Literal["set", "hide"]
TargetKind: TypeAlias = Literal["article", "event", "quote"]
Key = TypeVar("Key", bound=str)
Reader: TypeAlias = Callable[[Reading, Node | None], str]

VERBS: tuple[Verb, ...] = get_args(Verb)
TARGETS: tuple[TargetKind, ...] = get_args(TargetKind)
KEYS = (*TARGETS, "was", *VERBS, "why", "by")
QUOTE_KEYS = ("article", "exact", "prefix", "suffix")
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Target:
    """What a correction is about. `name` is the id of an article or event; of a quote, of its article."""

    kind: TargetKind
    name: str
    place: Place
    quote: Quote


@dataclass(frozen=True, slots=True)
class Setting:
    """A field and the value written for it, dates as EDTF."""

    field: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction. `was` is what the machine is expected to have found.

    One that is not `right` has a mistake in it: its target is looked for, and nothing is done to that.
    """

    target: Target
    verb: Verb
    settings: tuple[Setting, ...]
    was: tuple[Setting, ...]
    why: str
    by: str
    place: Place
    right: bool = True

    @property
    def of_line(self) -> bool:
        """Whether it says that a line belongs to its article, or that it does not."""
        return any(setting.field in LINE_FIELDS for setting in self.settings)

    @property
    def where(self) -> str:
        """Its file and line."""
        return f"{self.place.path}:{self.place.line}"


def _kind(form: Reading, node: Node | None) -> str:
    return form.choice(node, get_args(Kind))


def _body(form: Reading, node: Node | None) -> str:
    return form.choice(node, ("in", "out"))


ARTICLE_FIELDS: Mapping[str, Reader] = {
    "published": Reading.date,
    "title": Reading.text,
    "source": Reading.text,
    "author": Reading.text,
    "url": Reading.web_address,
    "language": Reading.language,
}
EVENT_FIELDS: Mapping[str, Reader] = {
    "when": Reading.date,
    "headline": Reading.text,
    "summary": Reading.text,
    "phase": Reading.text,
    "kind": _kind,
}
# Of a quote: the line of its article, and no event.
LINE_FIELDS: Mapping[str, Reader] = {"body": _body}
FIELDS: Mapping[TargetKind, Mapping[str, Reader]] = {
    "article": ARTICLE_FIELDS,
    "event": EVENT_FIELDS,
    "quote": {**EVENT_FIELDS, **LINE_FIELDS},
}


def read(folder: Path, shown: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The corrections of a folder, by file name and in the order of each file; none where there is no folder.

    An entry with a mistake in it is told, and left out if it has no target. Hidden files are passed over.
    Codes: C001 to C005, and what `handwritten` finds.
    """
    entries: list[Entry] = []
    found: list[Diagnostic] = []
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        path = f"{shown}/{file.name}"
        if file.name.startswith("."):
            continue
        if file.suffix.lower() in SUFFIXES:
            right, wrong = _file(file, path)
            entries += right
            found += wrong
        else:
            hint = f"corrections are read from {' and '.join(SUFFIXES)} files: rename it, or move it away"
            found.append(Diagnostic(Place(path), "C001", "this file is not read", hint, "warning"))
    return tuple(entries), tuple(found)


def _file(file: Path, shown: str) -> tuple[list[Entry], list[Diagnostic]]:
    text, wrong = read_text(file, shown)
    node, found = parse(text, shown)
    form = Reading((*wrong, *found))
    read_entries = [_entry(form, item) for item in form.items(node)]
    return [entry for entry in read_entries if entry], form.found


def _entry(form: Reading, node: Node) -> Entry | None:
    before = len(form.found)
    fields = form.fields(node, KEYS, required=("why", "by"))
    why, by = form.text(fields.get("why")), form.text(fields.get("by"))
    kind = _only(form, node, fields, TARGETS, "C002", "what is corrected")
    verb = _only(form, node, fields, VERBS, "C003", "what is to be done")
    if not kind:
        return None
    target = _target(form, kind, fields[kind])
    settings = _settings(form, fields.get("set"), FIELDS[kind])
    was = _settings(form, fields.get("was"), FIELDS[kind], may_be_empty=True)
    _check_alone(form, (*settings, *was), hides=verb == "hide")
    _check_hide(form, fields.get("hide"))
    if not target:
        return None
    return Entry(target, verb or "set", settings, was, why, by, node.place, right=len(form.found) == before)


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


def _target(form: Reading, kind: TargetKind, node: Node) -> Target | None:
    if kind != "quote":
        name = form.text(node)
        return Target(kind, name, node.place, Quote("")) if name else None
    fields = form.fields(node, QUOTE_KEYS, required=("article", "exact"))
    article, exact, prefix, suffix = (form.text(fields.get(key)) for key in QUOTE_KEYS)
    if not (article and exact):
        return None
    return Target("quote", article, fields["exact"].place, Quote(exact, prefix, suffix))


def _settings(
    form: Reading, node: Node | None, allowed: Mapping[str, Reader], may_be_empty: bool = False
) -> tuple[Setting, ...]:
    if node is None:
        return ()
    fields = form.fields(node, tuple(allowed))
    if isinstance(node, nodes.Mapping) and not node.entries:
        form.error(node.place, "Y104", "nothing stands here", f"give one of: {', '.join(allowed)}")
    return tuple(
        Setting(name, "" if may_be_empty and _is_empty(value) else allowed[name](form, value), value.place)
        for name, value in fields.items()
    )


def _check_alone(form: Reading, all_settings: Sequence[Setting], hides: bool) -> None:
    """C005 where a field of a line stands with what is done to an event: these are two things to correct."""
    of_line = [each for each in all_settings if each.field in LINE_FIELDS]
    if of_line and (hides or len(of_line) < len(all_settings)):
        hint = "write a correction for the line, and another one for the event"
        message = f"`{of_line[0].field}` is of a line, and the rest of an event"
        form.error(of_line[0].place, "C005", message, hint)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()


def _check_hide(form: Reading, node: Node | None) -> None:
    value = form.text(node)
    if value and node is not None and value != "true":
        form.error(node.place, "C004", f"`hide: {value}`", "write `hide: true`, or take the correction out")
