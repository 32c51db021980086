"""Files a person writes: text with every mistake at its place, and the one door of PyYAML.

YAML is read from the parser's events, not from values, so that a scalar stays the text that was typed
(`2024-02-30`, `no` and `12:30` are not turned into anything) and keeps its line and column. `parse` gives
nodes; a `Reading` takes from them what a kind of file expects and collects all that is wrong with it.
Anchors, aliases and tags are refused: a file that names what it says once is one a reader can follow.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml.reader import Reader

from timeline import edtf
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
_NAMES = {Text: "text", Sequence: "a list", Mapping: "keys and values"}
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE | re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)

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


def read_text(file: Path, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a UTF-8 file as it stands, line ends and byte order mark kept; "" if it cannot be read."""
    try:
        data = file.read_bytes()
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        hint = "check the file's name and its permissions"
        return "", (Diagnostic(Place(shown), "Y001", f"the file cannot be read: {why}", hint),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return "", (_not_utf8(data, error.start, shown),)


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


def nearest(word: str, choices: Iterable[str], most: int = 1) -> list[str]:
    """The choices most like a word that was not found, the likest first; none where nothing is alike."""
    by_folded = {choice.casefold(): choice for choice in choices}
    return [by_folded[each] for each in difflib.get_close_matches(word.casefold(), by_folded, most)]


def suggestion(word: str, choices: Collection[str], instead: str) -> str:
    """The hint for a word that is none of the choices: the likeliest one, or `instead` and all of them."""
    like = nearest(word, choices)
    return f"did you mean `{like[0]}`?" if like else f"{instead}: {', '.join(choices) or 'none'}"


class Reading:
    """Takes values out of nodes and collects in `found` what is not as expected.

    Each method takes None for a key that was left out and gives the empty value for it, and for a mistake.
    """

    def __init__(self, found: Iterable[Diagnostic] = ()) -> None:
        """Begin with what is already known to be wrong."""
        self.found: list[Diagnostic] = list(found)

    def error(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Add a mistake."""
        self.found.append(Diagnostic(place, code, message, hint))

    def fields(
        self, node: Node | None, allowed: Collection[str], required: Collection[str] = ()
    ) -> dict[str, Node]:
        """The values by key. Y101 for an unknown key, Y102 for a missing one, Y103 where it is no mapping."""
        if not isinstance(node, Mapping):
            self._shape(node, "keys and values")
            return {}
        keys = [key.value for key, _ in node.entries]
        for key, _ in node.entries:
            if key.value not in allowed:
                self._unknown(key, allowed)
        for name in required:
            if name not in keys:
                self.error(node.place, "Y102", f"`{name}` is missing", f"add `{name}:` here")
        return {key.value: value for key, value in node.entries if key.value in allowed}

    def items(self, node: Node | None) -> tuple[Node, ...]:
        """The items of a list. Y103 where it is none."""
        if not isinstance(node, Sequence):
            self._shape(node, "a list")
            return ()
        return node.items

    def text(self, node: Node | None) -> str:
        """The text without white space around it. Y103 where it is none, Y104 where it is empty."""
        if not isinstance(node, Text):
            self._shape(node, "text")
            return ""
        value = node.value.strip()
        if not value:
            self.error(node.place, "Y104", "nothing stands here", "write a value, or take the key out")
        return value

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(filter(None, map(self.text, self.items(node))))

    def choice(self, node: Node | None, allowed: Collection[str]) -> str:
        """One of a few words. Y105 for another."""
        value = self.text(node)
        if not value or value in allowed or node is None:
            return value
        hint = suggestion(value, allowed, "expected one of")
        self.error(node.place, "Y105", f"`{value}` is not known here", hint)
        return ""

    def date(self, node: Node | None) -> str:
        """A date as EDTF. Y106 where the calendar has no such day or it is no date at all.

        Y103 where it is a list, with the quotes that make EDTF's "one of these days" of it.
        """
        if isinstance(node, Sequence) and all(isinstance(item, Text) for item in node.items):
            days = ",".join(item.value for item in node.items if isinstance(item, Text))
            self._shape(node, "text", f'put it in quotes: "[{days}]"')
            return ""
        value = self.text(node)
        if not value or node is None:
            return ""
        try:
            return str(edtf.parse(value))
        except edtf.EdtfError as error:
            self.error(
                node.place, "Y106", str(error), "write the day as YYYY-MM-DD, or less of it: YYYY-MM, YYYY"
            )
            return ""

    def language(self, node: Node | None) -> str:
        """A language tag as BCP 47 writes it: language, script, region. Y108 for anything else."""
        value = self.text(node)
        tag = _LANGUAGE.fullmatch(value)
        if tag:
            language, script, region = (part or "" for part in tag.groups())
            return "-".join(filter(None, (language.lower(), script.title(), region.upper())))
        if value and node is not None:
            hint = "write its code: `en`, `de`, `uk`, with a region if you like: `en-GB`"
            self.error(node.place, "Y108", f"`{value}` is no code of a language", hint)
        return ""

    def web_address(self, node: Node | None) -> str:
        """An http or https address. Y107 for anything else."""
        value = self.text(node)
        if not value or node is None or _WEB_ADDRESS.fullmatch(value):
            return value
        self.error(node.place, "Y107", f"`{value}` is no web address", "it begins with https:// or http://")
        return ""

    def _shape(self, node: Node | None, expected: str, hint: str = "") -> None:
        if node is not None:
            self.error(node.place, "Y103", f"expected {expected}, found {_NAMES[type(node)]}", hint)

    def _unknown(self, key: Text, allowed: Collection[str]) -> None:
        hint = suggestion(key.value, allowed, "known here")
        self.error(key.place, "Y101", f"unknown key `{key.value}`", hint)


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
                self.found.append(Diagnostic(key.place, "Y103", "expected a key, found a list or mapping"))
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


def _not_utf8(data: bytes, at: int, shown: str) -> Diagnostic:
    start = data.rfind(b"\n", 0, at) + 1
    line = data[start:].split(b"\n", 1)[0].rstrip(b"\r").decode("utf-8", "replace")
    col = len(data[start:at].decode("utf-8")) + 1
    place = Place(shown, data.count(b"\n", 0, at) + 1, col, line)
    return Diagnostic(place, "Y002", f"byte 0x{data[at]:02x} is not UTF-8", "save the file as UTF-8")
