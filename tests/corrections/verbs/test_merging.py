"""`merge`: the first event keeps its id and what it says, and has the statements of all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corrections.events import EVENTS, FERRY, VOTE, applied, event, on_events
from timeline.corrections import read
from timeline.model import Event

WHY = "  why: One sitting.\n  by: Ann\n"
QUAY = event("quay-closed-aaaaaa", "Quay closed", "The quay was closed.", article="gazette")


def merged(folder: Path, yml: str, *events: Event) -> tuple[tuple[Event, ...], list[str]]:
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    entries, wrong = read(folder, "c")
    found, applied_, more = on_events(events, entries, ())
    assert len(applied_) <= len(entries)
    return found, [each.code for each in (*wrong, *more)]


@pytest.mark.parametrize(
    "named", [f"[{VOTE.id}, {FERRY.id}]", f"[{VOTE.id}, {{article: herald, exact: sold the ferry}}]"]
)
def test_the_first_keeps_id_and_headline_and_has_all_statements(named: str, tmp_path: Path) -> None:
    yml = f"- merge: {named}\n{WHY}"
    _, (one,), (correction,), found = applied(tmp_path, yml)
    assert found == []
    assert (one.id, one.headline, one.when) == (VOTE.id, VOTE.headline, VOTE.when)
    assert one.statements == (*VOTE.statements, *FERRY.statements)
    assert set(one.aliases) == {*VOTE.aliases, *FERRY.aliases}
    assert one.joined == ("Joined by Ann: One sitting.",)
    (change,) = one.history
    assert (change.field, change.machine, change.hand) == ("merge", FERRY.headline, VOTE.headline)
    assert (correction.target, correction.verb, correction.where) == (
        VOTE.id,
        "merge",
        "content/corrections/c.yaml:1",
    )


def test_merging_goes_on_over_several_corrections(tmp_path: Path) -> None:
    yml = f"- merge: [{VOTE.id}, {FERRY.id}]\n{WHY}- merge: [{FERRY.id}, {QUAY.id}]\n{WHY}"
    vote, ferry = (replace(each, aliases=(each.id,)) for each in EVENTS)
    (one,), codes = merged(tmp_path, yml, vote, ferry, QUAY)
    assert (one.id, len(one.statements), one.sources, codes) == (VOTE.id, 3, ("herald", "gazette"), [])


def test_what_is_set_on_any_of_them_is_set_on_the_one(tmp_path: Path) -> None:
    yml = f"- merge: [{VOTE.id}, {FERRY.id}]\n{WHY}- event: {FERRY.id}\n  set: {{kind: plan}}\n{WHY}"
    _, (one,), _, found = applied(tmp_path, yml)
    assert (one.id, one.kind, found) == (VOTE.id, "plan", [])


# What is written, and the codes it is answered with.
MISTAKES = [
    (f"- merge: [{VOTE.id}]\n", ["C006"]),
    (f"- merge: {VOTE.id}\n", ["Y103"]),
    (f"- merge: [{VOTE.id}, none-at-all]\n", ["C101"]),
    (f"- merge: [{VOTE.id}, both]\n", ["C102"]),
    (f"- merge: [{VOTE.id}, older-name-000000]\n", ["C104"]),
    (f"- event: {VOTE.id}\n  merge: [{VOTE.id}, {FERRY.id}]\n", ["C002"]),
    (f"- merge: [{VOTE.id}, {FERRY.id}]\n  was: {{when: 2021}}\n", ["C002"]),
    (f"- merge: [{VOTE.id}, {FERRY.id}]\n  why: ''\n  by: ''\n", ["Y104", "Y104"]),
]


@pytest.mark.parametrize(("yml", "codes"), MISTAKES)
def test_a_merge_that_cannot_be_done_says_why_and_changes_nothing(
    yml: str, codes: list[str], tmp_path: Path
) -> None:
    _, events, corrections, found = applied(tmp_path, yml + ("" if "why" in yml else WHY))
    assert [each.code for each in found] == codes
    assert (events, corrections) == (EVENTS, ())


def test_to_hide_one_of_those_that_are_merged_is_a_clash(tmp_path: Path) -> None:
    yml = f"- merge: [{VOTE.id}, {FERRY.id}]\n{WHY}- event: {FERRY.id}\n  hide: true\n{WHY}"
    _, events, _, (found,) = applied(tmp_path, yml)
    assert (found.code, found.place.line, len(events)) == ("C105", 4, 1)
    assert "merged with another event and hidden" in found.message


def test_the_same_merge_twice_is_a_clash(tmp_path: Path) -> None:
    yml = f"- merge: [{VOTE.id}, {FERRY.id}]\n{WHY}- merge: [{FERRY.id}, {VOTE.id}]\n{WHY}"
    *_, (found,) = applied(tmp_path, yml)
    assert (found.code, found.place.line) == ("C105", 4)
    assert "c.yaml:1" in found.hint
