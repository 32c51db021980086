"""Files a person writes: their text, and what is taken from its YAML, with every mistake at its place.

`nodes.parse` gives nodes; a `Reading` takes from them what a kind of file expects and collects all that is
wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TypeAlias

from timeline import alike, edtf
from timeline.diagnostics import Diagnostic, Place
from timeline.nodes import Mapping, Node, Sequence, Text

_NAMES = {Text: "text", Sequence: "a list", Mapping: "keys and values"}
_SHAPES = {
    "text": "write one text; one with brackets, braces or `: ` in it needs quotes",
    "a list": "write `[one, two]`, or each item on a line of its own behind `- `",
    "keys and values": "write each as `key: value` on a line of its own",
}
_DAY = "write the day as YYYY-MM-DD, or less of it: YYYY-MM, YYYY"
_WORDS = ", or in words that need no other day: late October 2024"
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE | re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s/\"<>\\`]+[^\s\"<>\\`]*", re.IGNORECASE)
_WEB_BEGINNING = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ]\s*\d\d?:.*")


def read_text(file: Path, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a UTF-8 file as it stands, line ends and byte order mark kept; "" if it cannot be read."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return "", (unreadable(error, shown),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return "", (not_utf8(data, error.start, shown),)


def unreadable(error: OSError, shown: str) -> Diagnostic:
    """What to tell of a file that could not be read."""
    why = (error.strerror or type(error).__name__).lower()
    hint = "check the file's name and its permissions"
    return Diagnostic(Place(shown), "Y001", f"the file cannot be read: {why}", hint)


def suggestion(word: str, choices: Collection[str], instead: str) -> str:
    """The hint for a word that is none of the choices: the likeliest one, or `instead` and all of them."""
    like = alike.words(word, choices)
    return f"did you mean `{like[0]}`?" if like else f"{instead}: {', '.join(choices) or 'none'}"


InWords: TypeAlias = Callable[[str], str]  # a date in words -> EDTF, or "" where they are none


class Reading:
    """Takes values out of nodes and collects in `found` what is not as expected.

    Each method takes None for a key that was left out and gives the empty value for it, and for a mistake.
    """

    def __init__(self, found: Iterable[Diagnostic] = (), in_words: InWords | None = None) -> None:
        """Begin with what is already known to be wrong; `in_words` reads dates that are no EDTF."""
        self.found: list[Diagnostic] = list(found)
        self._in_words = in_words

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
        """A date as EDTF, from words too. Y106 where the calendar has no such day or it is no date at all.

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
            clock = _CLOCK.fullmatch(value)
            said = self._in_words(value) if self._in_words and not clock else ""
            if said:
                return said
            hint = (
                f"leave the time out: {clock[1]}" if clock else _DAY + _WORDS * (self._in_words is not None)
            )
            self.error(node.place, "Y106", str(error), hint)
            return ""

    def whole(self, node: Node | None, otherwise: int) -> int:
        """A whole number from 0, `otherwise` for a key that was left out. Y109 for anything else."""
        value = self.text(node)
        if value.isascii() and value.isdigit() and len(value) < 10:
            return int(value)
        if value and node is not None:
            self.error(node.place, "Y109", f"`{value}` is no whole number", "write it in digits: 0, 8, 25")
        return otherwise

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
        begins = _WEB_BEGINNING.match(value)
        hint = "it holds no blanks, quotes or < >" if begins else "it begins with https:// or http://"
        self.error(node.place, "Y107", f"`{value}` is no web address", hint)
        return ""

    def _shape(self, node: Node | None, expected: str, hint: str = "") -> None:
        if node is not None:
            nothing = isinstance(node, Text) and not node.value.strip()
            found = "nothing" if nothing else _NAMES[type(node)]
            self.error(node.place, "Y103", f"expected {expected}, found {found}", hint or _SHAPES[expected])

    def _unknown(self, key: Text, allowed: Collection[str]) -> None:
        hint = suggestion(key.value, allowed, "known here")
        self.error(key.place, "Y101", f"unknown key `{key.value}`", hint)


def not_utf8(data: bytes, at: int, shown: str) -> Diagnostic:
    """What to tell of the first byte of a file that is not UTF-8."""
    start = data.rfind(b"\n", 0, at) + 1
    line = data[start:].split(b"\n", 1)[0].rstrip(b"\r").decode("utf-8", "replace")
    col = len(data[start:at].decode("utf-8", "replace")) + 1
    place = Place(shown, data.count(b"\n", 0, at) + 1, col, line)
    return Diagnostic(place, "Y002", f"byte 0x{data[at]:02x} is not UTF-8", "save the file as UTF-8")
