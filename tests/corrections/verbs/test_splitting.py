"""`split`: statements that do not belong to an event go into one of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corrections.events import FERRY, VOTE, event, on_events
from timeline.corrections import read
from timeline.diagnostics import Diagnostic
from timeline.events import event_of
from timeline.model import Event

QUAY = event("quay-closed-aaaaaa", "Quay closed", "The quay was closed.", article="gazette")
THREE = event_of((*VOTE.statements, *FERRY.statements, *QUAY.statements), {})
WHY = "  why: Another day.\n  by: Ann\n"


def split(folder: Path, *named: str) -> tuple[tuple[Event, ...], list[Diagnostic]]:
    yml = "".join(f"- event: {THREE.id}\n  split: {each}\n{WHY}" for each in named)
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    entries, wrong = read(folder, "c")
    events, _, found = on_events([THREE], entries, ())
    return events, [*wrong, *found]


@pytest.mark.parametrize("named", [f"[{QUAY.id}]", "[{article: gazette, exact: quay was closed}]"])
def test_the_statements_named_are_an_event_of_their_own(named: str, tmp_path: Path) -> None:
    (rest, quay), wrong = split(tmp_path, named)
    assert wrong == []
    assert (rest.id, rest.aliases, rest.sources) == (VOTE.id, (VOTE.id, FERRY.id), ("herald",))
    assert (quay.id, quay.headline, quay.sources) == (QUAY.id, "Quay closed", ("gazette",))
    (change,) = quay.history
    assert (change.field, change.machine, change.hand) == ("split", THREE.headline, "Quay closed")
    assert rest.history == quay.history


def test_two_corrections_split_off_one_statement_each(tmp_path: Path) -> None:
    events, wrong = split(tmp_path, f"[{QUAY.id}]", f"[{FERRY.id}]")
    assert ([each.id for each in events], wrong) == ([VOTE.id, QUAY.id, FERRY.id], [])


def test_what_is_set_on_the_part_is_set_on_the_part_alone(tmp_path: Path) -> None:
    yml = f"- event: {THREE.id}\n  split: [{QUAY.id}]\n{WHY}- event: {QUAY.id}\n  set: {{kind: plan}}\n{WHY}"
    (tmp_path / "c.yaml").write_text(yml, encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    (rest, quay), _, wrong = on_events([THREE], entries, ())
    assert (rest.kind, quay.kind, wrong) == ("occurrence", "plan", ())


def test_a_precondition_of_a_split_that_holds_no_more_is_told(tmp_path: Path) -> None:
    yml = f"- event: {THREE.id}\n  was: {{when: 2020}}\n  split: [{QUAY.id}]\n{WHY}"
    (tmp_path / "c.yaml").write_text(yml, encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    events, corrections, (wrong,) = on_events([THREE], entries, ())
    assert (events, corrections, wrong.code) == ((THREE,), (), "C103")


# What is named, and the code and words it is answered with.
MISTAKES = [
    (["[]"], "C006", "at least 1"),
    (["[none]"], "C101", QUAY.id),
    (["[{article: gazette, exact: was sold}]"], "C101", "no such statement"),
    (["[{article: herald, exact: 'n'}]"], "C102", VOTE.id),
    ([f"[{VOTE.id}, {FERRY.id}, {QUAY.id}]"], "C107", "nothing would be left"),
    ([f"[{QUAY.id}]", f"[{QUAY.id}]"], "C105", "c/c.yaml:1"),
    ([f"[{QUAY.id}]", f"[{VOTE.id}, {FERRY.id}]"], "C107", "nothing would be left"),
]


@pytest.mark.parametrize(("named", "code", "said"), MISTAKES)
def test_a_split_that_cannot_be_done_says_why(named: list[str], code: str, said: str, tmp_path: Path) -> None:
    events, (wrong,) = split(tmp_path, *named)
    assert wrong.code == code
    assert said in wrong.message + wrong.hint
    assert len(events) == len(named)
