"""A correction finds its one target or is an error, and what the machine found stays beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corrections.events import EVENTS, FERRY, HERALD, PHASES, VOTE, applied, on_events, outcome
from timeline.corrections import read
from timeline.model import (
    Change,
    Correction,
    Dated,
)

PLANTED = Path(__file__).parent / "planted"


def test_every_planted_mistake_is_told_in_one_report() -> None:
    """`planted.txt` is the whole report, as a person reads it."""
    *_, found = outcome(PLANTED)
    expected = (Path(__file__).parent / "planted.txt").read_text(encoding="utf-8")
    assert "\n".join(map(str, found)) + "\n" == expected


def test_set_on_an_article(tmp_path: Path) -> None:
    yml = (
        "- article: herald\n  set: {published: 2021-03-09, source: A Paper}\n  why: The archive.\n  by: Ann\n"
    )
    (article,), _, (correction,), found = applied(tmp_path, yml)
    assert found == []
    assert article.source == "A Paper"
    reasons = ("The archive.", "Corrected by Ann in content/corrections/c.yaml:1.")
    day = date(2021, 3, 9)
    assert article.published == Dated("2021-03-09", day, day, "corrected", reasons=reasons)
    where = "content/corrections/c.yaml:1"
    assert correction == Correction(
        "herald",
        "set",
        (
            Change("published", "", "2021-03-09", "The archive.", "Ann", where),
            Change("source", "", "A Paper", "The archive.", "Ann", where),
        ),
        "The archive.",
        "Ann",
        where,
        "Bridge",
    )


def test_set_on_an_event_keeps_the_machines_values_beside_the_hands(tmp_path: Path) -> None:
    yml = (
        "- event: bridge-vote-7f3a9c\n"
        "  set: {when: 2021-03~, phase: works, kind: plan, headline: A, summary: B}\n"
        "  why: The minutes.\n  by: Ann\n"
    )
    _, (vote, ferry), _, found = applied(tmp_path, yml)
    assert (found, ferry) == ([], FERRY)
    assert (vote.headline, vote.summary, vote.phase, vote.phase_reason) == ("A", "B", "works", "The minutes.")
    assert (vote.kind, vote.when.value, vote.when.basis) == ("plan", "2021-03~", "corrected")
    assert [(each.field, each.machine, each.hand) for each in vote.history] == [
        ("when", "2021-03-03", "2021-03~"),
        ("phase", "plans", "works"),
        ("kind", "occurrence", "plan"),
        ("headline", "Council votes for the bridge", "A"),
        ("summary", VOTE.summary, "B"),
    ]
    assert vote.statements == VOTE.statements


# A target, and the event it means.
TARGETS = [
    ("event: bridge-vote-7f3a9c", VOTE.id),
    ("event: older-name-000000", VOTE.id),
    ("quote: {article: herald, exact: voted for the bridge}", VOTE.id),
    ("quote: {article: herald, exact: sold, suffix: the quay.}", FERRY.id),
    ("quote: {article: herald, exact: It sold, prefix: 'said:'}", FERRY.id),
]


@pytest.mark.parametrize(("target", "hidden"), TARGETS)
def test_hide_takes_away_the_event_that_is_meant(tmp_path: Path, target: str, hidden: str) -> None:
    _, events, (correction,), found = applied(tmp_path, f"- {target}\n  hide: true\n  why: x\n  by: y\n")
    assert found == []
    assert [each.id for each in events] == [each.id for each in EVENTS if each.id != hidden]
    assert (correction.target, correction.verb, correction.changes) == (hidden, "hide", ())
    gone = next(each for each in EVENTS if each.id == hidden)
    assert correction.shown == f"2021-03-03 · {gone.headline}"


@pytest.mark.parametrize(
    "target", [f"event: {VOTE.id}", "quote: {article: herald, exact: voted for the bridge}"]
)
def test_a_correction_of_events_that_share_an_id_is_applied_to_none(tmp_path: Path, target: str) -> None:
    twins = (VOTE, replace(FERRY, id=VOTE.id))
    (tmp_path / "c.yaml").write_text(f"- {target}\n  hide: true\n  why: x\n  by: y\n", encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    events, corrections, (found,) = on_events(twins, entries, PHASES)
    assert (events, corrections, found.code) == (twins, (), "C102")
    assert "one id" in found.hint


def test_hide_takes_away_an_article(tmp_path: Path) -> None:
    articles, *_, found = applied(tmp_path, "- article: herald\n  hide: true\n  why: x\n  by: y\n")
    assert (articles, found) == ((), [])


@pytest.mark.parametrize("words", ["prefix: nobody", "suffix: nobody"])
def test_words_before_and_after_must_stand_there(tmp_path: Path, words: str) -> None:
    yml = f"- quote: {{article: herald, exact: sold, {words}}}\n  hide: true\n  why: x\n  by: y\n"
    *_, found = applied(tmp_path, yml)
    assert [each.code for each in found] == ["C101"]


def test_a_precondition_that_holds_is_silent(tmp_path: Path) -> None:
    yml = (
        "- event: bridge-vote-7f3a9c\n  was: {when: 2021-03-03, kind: occurrence}\n"
        "  set: {when: 2021-03-09}\n  why: x\n  by: y\n"
        "- article: herald\n  was: {published: }\n  set: {published: 2021}\n  why: x\n  by: y\n"
    )
    *_, applied_all, found = applied(tmp_path, yml)
    assert (len(applied_all), found) == (2, [])


def test_a_correction_the_machine_has_caught_up_with_is_a_warning_and_changes_nothing(tmp_path: Path) -> None:
    yml = f"- event: {VOTE.id}\n  was: {{when: 2021-03-09}}\n  set: {{when: 2021-03-03}}\n  why: x\n  by: y\n"
    _, events, corrections, (found,) = applied(tmp_path, yml)
    assert (events, corrections) == (EVENTS, ())
    assert (found.code, found.severity) == ("C104", "warning")


def test_hiding_and_setting_one_event_is_a_clash(tmp_path: Path) -> None:
    yml = (
        "- event: bridge-vote-7f3a9c\n  hide: true\n  why: x\n  by: y\n"
        "- event: older-name-000000\n  set: {kind: plan}\n  why: x\n  by: y\n"
    )
    *_, found = applied(tmp_path, yml)
    assert [(str(each.place), each.code) for each in found] == [("content/corrections/c.yaml:5:3", "C105")]
    assert "content/corrections/c.yaml:1" in found[0].hint
    assert found[0].message == "`bridge-vote-7f3a9c` is hidden and set"


def test_a_wrong_correction_of_what_is_not_there_is_told_both(tmp_path: Path) -> None:
    yml = (
        "- article: herold\n  set: {published: 2024-02-30}\n  why: x\n  by: y\n"
        "- event: nobody\n  why: x\n  by: y\n"
        f"- event: {VOTE.id}\n  set: {{kind: plan, when: x}}\n  why: x\n  by: y\n"
    )
    _, events, corrections, found = applied(tmp_path, yml)
    assert [(each.place.line, each.code) for each in found] == [
        (1, "C101"), (2, "Y106"), (5, "C003"), (5, "C101"), (9, "Y106"),
    ]  # fmt: skip
    assert (events, corrections) == (EVENTS, ())


QUOTED = "- quote: {article: herald, exact: voted}\n  set: {kind: plan}\n  why: x\n  by: y\n"
HIDDEN = "- article: herald\n  hide: true\n  why: x\n  by: y\n"


@pytest.mark.parametrize("target", [f"event: {VOTE.id}", "quote: {article: herald, exact: voted}"])
def test_setting_an_event_of_a_hidden_article_is_a_clash(tmp_path: Path, target: str) -> None:
    yml = f"{HIDDEN}- {target}\n  set: {{kind: plan}}\n  why: x\n  by: y\n"
    (tmp_path / "c.yaml").write_text(yml, encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    *_, (found,) = on_events((), entries, PHASES, (), VOTE.statements)
    assert (found.code, found.place.line) == ("C105", 5)
    assert "c/c.yaml:1" in found.hint


def test_of_an_article_without_a_date_it_is_said_that_it_tells_no_event(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(QUOTED, encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    *_, (found,) = on_events((), entries, PHASES, (HERALD,))
    assert (found.code, "has no date" in found.message) == ("C101", True)


NAMES = st.sampled_from(
    ["bridge-vote-7f3a9c", "older-name-000000", "ferry-sold-1b2c3d", "both", "none", "herald"]
)
FIELDS = st.sampled_from(["when: 2020", "kind: plan", "headline: x", "phase: works", "kind: occurrence"])


@given(st.lists(st.tuples(NAMES, FIELDS), max_size=6))
def test_no_correction_is_lost(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, str]]
) -> None:
    """Each correction is in force, or a diagnostic names its line."""
    folder = tmp_path_factory.mktemp("corrections")
    yml = "".join(f"- event: {name}\n  set: {{{field}}}\n  why: x\n  by: y\n" for name, field in wanted)
    _, _, corrections, found = applied(folder, yml)
    lines = {int(each.where.rpartition(":")[2]) for each in corrections}
    told = {(each.place.line - 1) // 4 * 4 + 1 for each in found}
    assert lines | told == {4 * n + 1 for n in range(len(wanted))}


@pytest.mark.parametrize(
    "yml",
    [
        "- event: bridge-vote-7f3a9c\n  set: {phase: wroks, headline: A}\n  why: x\n  by: y\n",
        "- add: {when: 2021-03-02, headline: A, source: B, phase: wroks}\n  why: x\n  by: y\n",
    ],
)
def test_nothing_is_done_of_a_correction_with_a_phase_that_the_story_does_not_have(
    tmp_path: Path, yml: str
) -> None:
    _, events, corrections, (found,) = applied(tmp_path, yml)
    assert found.code == "C106"
    assert (events, corrections) == (EVENTS, ())
