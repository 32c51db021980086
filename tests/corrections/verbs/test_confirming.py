"""`confirm`: what a person has seen and found right, until the machine finds something else."""

from __future__ import annotations

from pathlib import Path

from tests.corrections.events import EVENTS, VOTE, applied

CONFIRMED = (
    f"- event: {VOTE.id}\n  was: {{when: %s, kind: occurrence}}\n  confirm: true\n"
    "  why: The minutes.\n  by: Ann\n"
)


def test_a_confirmed_event_says_by_whom_and_stays_as_it_is(tmp_path: Path) -> None:
    _, (vote, _), (correction,), found = applied(tmp_path, CONFIRMED % "2021-03-03")
    assert (found, vote.when, vote.history) == ([], VOTE.when, ())
    assert vote.confirmed == "The minutes. Ann, content/corrections/c.yaml:1"
    assert (correction.verb, correction.changes) == ("confirm", ())


def test_when_the_machine_changes_its_mind_the_build_warns_and_it_is_confirmed_no_more(
    tmp_path: Path,
) -> None:
    _, events, corrections, (found,) = applied(tmp_path, CONFIRMED % "2021-03-02")
    assert (found.code, found.severity, events, corrections) == ("C108", "warning", EVENTS, ())
    assert "confirmed as `2021-03-02`, now it is `2021-03-03`" in found.message


def test_an_article_can_be_confirmed(tmp_path: Path) -> None:
    yml = "- article: herald\n  was: {title: Bridge}\n  confirm: true\n  why: x\n  by: y\n"
    *_, (correction,), found = applied(tmp_path, yml)
    assert (correction.verb, correction.target, found) == ("confirm", "herald", [])


def test_it_must_be_said_what_is_right(tmp_path: Path) -> None:
    *_, (found,) = applied(tmp_path, f"- event: {VOTE.id}\n  confirm: true\n  why: x\n  by: y\n")
    assert (found.code, found.place.line) == ("C007", 1)


def test_one_field_is_not_set_and_confirmed(tmp_path: Path) -> None:
    yml = CONFIRMED % "2021-03-03" + f"- event: {VOTE.id}\n  set: {{kind: plan}}\n  why: x\n  by: y\n"
    *_, (found,) = applied(tmp_path, yml)
    assert (found.code, found.message) == ("C105", f"`kind` of `{VOTE.id}` is confirmed and set")
