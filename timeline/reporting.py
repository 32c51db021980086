"""Diagnostics as they are printed: for a person, for a program, or as annotations of a build on GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from timeline.diagnostics import Diagnostic

FORMATS = ("text", "json", "github")


def as_json(found: Iterable[Diagnostic]) -> str:
    """A list of objects: path, line, col, length, severity, code, message, hint."""
    return json.dumps([_plain(each) for each in found], ensure_ascii=False, indent=1)


def as_annotations(found: Iterable[Diagnostic]) -> str:
    """A line for each, as GitHub's workflow commands are written."""
    return "\n".join(map(_annotation, found))


def count(found: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are: "2 errors, 1 warning"."""
    wrong = sum(each.severity == "error" for each in found)
    numbers = (("error", wrong), ("warning", len(found) - wrong))
    return ", ".join(f"{number} {name}{'s' * (number > 1)}" for name, number in numbers if number)


def _plain(found: Diagnostic) -> dict[str, Any]:
    place = found.place
    return {
        "path": place.path,
        "line": place.line,
        "col": place.col,
        "length": place.length,
        "severity": found.severity,
        "code": found.code,
        "message": found.message,
        "hint": found.hint,
    }


def _annotation(found: Diagnostic) -> str:
    place = found.place
    end = place.col + place.length
    where = f"file={_property(place.path)},line={place.line},col={place.col},endColumn={end}"
    said = _data(f"{found.message}\n{found.hint}" if found.hint else found.message)
    return f"::{found.severity} {where},title={found.code}::{said}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
