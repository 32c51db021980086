"""What is wrong with a file a person wrote: file:line:col, a code, what was found and what to do.

Stages return diagnostics beside their result; none raises or prints for a person's mistake. The form of the
message (source line and caret under it) follows rustc and pypa/packaging.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]

_WIDEST = 160  # characters of a source line that are shown
_BEFORE = 60  # of which stand before the caret, where the line is longer


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
        head = visible(f"{self.place}: {self.severity}[{self.code}] {self.message}").replace("\t", " ")
        hint = visible(self.hint).replace("\t", " ")
        if not self.place.source:
            return head + (f"\n  hint: {hint}" if hint else "")
        number = str(self.place.line)
        before, meant, after = _shown(self.place)
        blank = "".join("\t" if char == "\t" else " " for char in before)
        margin = " " * (len(number) + 3)
        caret = f"{blank}{'^' * max(1, len(meant))} {hint}"
        return f"{head}\n  {number} | {before}{meant}{after}\n{margin}| {caret}".rstrip()


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted as a reader meets them: by file, line and column."""
    return sorted(found, key=lambda each: (each.place.path, each.place.line, each.place.col, each.code))


def errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that stop a build."""
    return [each for each in found if each.severity == "error"]


def _shown(place: Place) -> tuple[str, str, str]:
    """The source line before, at and behind what is meant; of a long line what stands around that."""
    at = place.col - 1
    start = max(0, at - _BEFORE) if len(place.source) > _WIDEST else 0
    end = start + _WIDEST
    middle = min(at + place.length, end)
    before, meant, after = (
        place.source[start:at].ljust(at - start),
        place.source[at:middle],
        place.source[middle:end],
    )
    return (
        ("…" if start else "") + visible(before),
        visible(meant),
        visible(after) + ("…" if len(place.source) > end else ""),
    )


def visible(text: str) -> str:
    """A text with its control characters written out, so that none reaches a terminal; tabs stay."""
    return "".join(char.encode("unicode_escape").decode() if _acts(char) else char for char in text)


def _acts(char: str) -> bool:
    return char != "\t" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
