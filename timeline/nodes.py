"""YAML as nodes: text with its place, every mistake told; the one door of PyYAML.

YAML is read from the parser's events, not from values, so that a scalar stays the text that was typed
(`2024-02-30`, `no` and `12:30` are not turned into anything) and keeps its line and column. Anchors, aliases
and tags are refused: a file that names what it says once is one a reader can follow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.reader import Reader

from timeline.diagnostics import Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar: the characters that were typed, quotes and folding undone."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file, each key once."""

    entries: tuple[tuple[Text, Node], ...]
    place: Place


Node: TypeAlias = Text | Sequence | Mapping

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20

# What the parser says (context and problem) -> whether to point at what was opened, and what to do.
_ADVICE: tuple[tuple[str, bool, str], ...] = (
    (r"quoted scalar.*end of stream", True, "this quote is never closed"),
    (r"escape character", False, "in double quotes a backslash is special: use single quotes"),
    (r"flow (sequence|mapping)", True, "this bracket is not closed, or a comma is missing in it"),
    (r"mapping values", False, "put text that holds `: ` in quotes, and check that keys are indented alike"),
    (r"block|sequence entries", False, "check the indentation here, and that quotes inside text are closed"),
)

_ODD_BEGINNINGS = {"\t": "YAML is indented with spaces, never with tabs"} | dict.fromkeys(
    "@`%", "put text that begins with this character in quotes"
)


def parse(
    text: str, path: str, start: int = 0, end: int | None = None
) -> tuple[Node | None, list[Diagnostic]]:
    """The YAML that stands from `start` to `end` of a file's text; None where there is none or it is broken.

    Places count from the beginning of the whole text, so that front matter is reported by its own lines.
    """
    start += text.startswith("\ufeff", start)
    builder = _Builder(text, path, start)
    yml = text[start:end]
    try:
        return builder.document(yaml.parse(yml, Loader=_LOADER)), builder.found
    except yaml.reader.ReaderError:
        return None, [*builder.found, builder.unprintable(yml)]
    except yaml.MarkedYAMLError as error:
        return None, [*builder.found, builder.syntax(error)]


class _Stop(yaml.MarkedYAMLError):
    """YAML that the parser takes and this reader does not."""

    def __init__(self, problem: str, mark: Any) -> None:
        super().__init__(problem=problem, problem_mark=mark)


class _Builder:
    """Nodes from the parser's events. `found` are the mistakes that do not stop the parser."""

    def __init__(self, text: str, path: str, start: int) -> None:
        self.found: list[Diagnostic] = []
        self._path, self._offset = path, start
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        node = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise _Stop("a second document begins here", event.start_mark)
                node = self._node(next(events), events, 0)
        return node

    def syntax(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        said = f"{error.context or ''}; {error.problem}"
        opened, hint = next(
            ((opened, hint) for pattern, opened, hint in _ADVICE if re.search(pattern, said)), (False, "")
        )
        mark = error.context_mark if opened and error.context_mark else error.problem_mark
        place = self._place(mark.index if mark else 0)
        hint = _ODD_BEGINNINGS.get(place.source[place.col - 1 : place.col], hint)
        return Diagnostic(place, "Y003", f"this is not YAML: {error.problem}", hint)

    def unprintable(self, yml: str) -> Diagnostic:
        bad = Reader.NON_PRINTABLE.search(yml)
        at, name = (bad.start(), f" U+{ord(bad[0]):04X}") if bad else (0, "")
        return Diagnostic(self._place(at), "Y003", f"this is not YAML: control character{name}", "delete it")

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if depth > _DEEPEST:
            raise _Stop("too many levels", event.start_mark)
        place = self._place(event.start_mark.index, event.end_mark.index)
        self._refuse(event, place)
        match event:
            case yaml.SequenceStartEvent():
                return Sequence(tuple(self._until(yaml.SequenceEndEvent, events, depth)), place)
            case yaml.MappingStartEvent():
                return self._mapping(list(self._until(yaml.MappingEndEvent, events, depth)), place)
            case yaml.AliasEvent():
                return Text(f"*{event.anchor}", place)
        return Text(event.value, place)

    def _until(self, end: type, events: Iterator[Any], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(events), end):
            yield self._node(event, events, depth + 1)

    def _mapping(self, flat: list[Node], place: Place) -> Mapping:
        entries: dict[str, tuple[Text, Node]] = {}
        for key, value in zip(flat[::2], flat[1::2], strict=True):
            if not isinstance(key, Text):
                hint = "write a word before the colon, or put the text in quotes"
                message = "expected a key, found a list or mapping"
                self.found.append(Diagnostic(key.place, "Y103", message, hint))
            elif key.value in entries:
                first = entries[key.value][0].place.line
                hint = f"it stands on line {first} already: keep one of them"
                self.found.append(Diagnostic(key.place, "Y004", f"the key `{key.value}` stands twice", hint))
            else:
                entries[key.value] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _refuse(self, event: Any, place: Place) -> None:
        if event.anchor:
            hint = "write the value out where it is needed, or put the text in quotes"
            self.found.append(Diagnostic(place, "Y005", "anchors and aliases (& and *) are not read", hint))
        if getattr(event, "tag", None):
            hint = "leave it out, or put the text in quotes"
            self.found.append(Diagnostic(place, "Y006", "tags (!) are not read", hint))

    def _place(self, index: int, end: int = 0) -> Place:
        offset = min(index + self._offset, self._starts[-1] - 1)
        line = bisect_right(self._starts, offset) - 1
        col = offset - self._starts[line]
        source = self._lines[line].rstrip("\r")
        return Place(self._path, line + 1, col + 1, source, max(1, min(end - index, len(source) - col)))
