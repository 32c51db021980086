"""Diagnostics for programs and for annotations in CI."""

from __future__ import annotations

import json

from timeline import reporting
from timeline.diagnostics import Diagnostic, Place

FIRST = Diagnostic(Place("a,b.yaml", 3, 5, "  x: 1", 2), "C101", "no event `x`", "100%: sure")
SECOND = Diagnostic(Place("c.yaml"), "C001", "not read", "", "warning")


def test_json_has_every_part_of_each() -> None:
    first, second = json.loads(reporting.as_json([FIRST, SECOND]))
    assert first == {
        "path": "a,b.yaml", "line": 3, "col": 5, "length": 2, "severity": "error", "code": "C101",
        "message": "no event `x`", "hint": "100%: sure",
    }  # fmt: skip
    assert (second["severity"], second["line"]) == ("warning", 1)
    assert json.loads(reporting.as_json([])) == []


def test_annotations_are_workflow_commands_of_one_line_each() -> None:
    assert reporting.as_annotations([FIRST, SECOND]).splitlines() == [
        "::error file=a%2Cb.yaml,line=3,col=5,endColumn=7,title=C101::no event `x`%0A100%25: sure",
        "::warning file=c.yaml,line=1,col=1,endColumn=2,title=C001::not read",
    ]


def test_errors_and_warnings_are_counted_apart() -> None:
    assert reporting.count([FIRST, FIRST, SECOND]) == "2 errors, 1 warning"
    assert reporting.count([SECOND]) == "1 warning"
    assert reporting.count([]) == ""
