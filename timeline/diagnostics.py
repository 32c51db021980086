"""What is wrong with a file a person wrote: file:line:col, a code, what was found and what to do.

Stages return diagnostics beside their result; none raises or prints for a person's mistake. The form of the
message (source line and caret under it) follows rustc and pypa/packaging.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a line of a file. `line` and `col` count from 1; `source` is the whole line."""

    path: str
    line: int = 1
    col: int = 1
    source: str = ""
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.col}"

    @classmethod
    def at(cls, path: str, text: str, offset: int, length: int = 1) -> Place:
        """The place of an offset (code points) into a file's text."""
        start = text.rfind("\n", 0, offset) + 1
        source = text[start:].split("\n", 1)[0].rstrip("\r")
        return cls(path, text.count("\n", 0, offset) + 1, offset - start + 1, source, length)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` has a paragraph in docs/diagnostics.md; `hint` says what to do."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        head = f"{self.place}: {self.severity}[{self.code}] {self.message}"
        if not self.place.source:
            return head + (f"\n  hint: {self.hint}" if self.hint else "")
        number, place = str(self.place.line), self.place
        before = "".join("\t" if char == "\t" else " " for char in place.source[: place.col - 1])
        caret = before.ljust(place.col - 1) + "^" * max(
            1, min(place.length, len(place.source) - place.col + 1)
        )
        margin = " " * (len(number) + 3)
        return f"{head}\n  {number} | {place.source}\n{margin}| {caret} {self.hint}".rstrip()


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted as a reader meets them: by file, line and column."""
    return sorted(found, key=lambda each: (each.place.path, each.place.line, each.place.col, each.code))


def errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that stop a build."""
    return [each for each in found if each.severity == "error"]
