"""A mention of time that a hand gives another value, or says to be no time at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.corrections import on_mentions, read
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Correction, Span, Timex
from timeline.temporal import tag

TEXT = "The bridge closed on Monday. The mayor, May Day, spoke on Tuesday. On Tuesday she left. Menu: Friday."
ARTICLE = Article("herald", TEXT, body=(Span(0, TEXT.index(" Menu")),), published=date(2021, 3, 5))
TIMES = {"herald": tag(TEXT[: TEXT.index(" Menu")], date(2021, 3, 5)), "other": ()}


def applied(folder: Path, words: str, value: str, more: str = "") -> tuple[
    tuple[Timex, ...], tuple[Correction, ...], list[Diagnostic]
]:  # fmt: skip
    yml = f"- mention: {{article: herald, {words}}}\n  set: {{value: {value}}}\n  why: x\n  by: y\n{more}"
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    entries, wrong = read(folder, "c")
    times, found, unfit = on_mentions([ARTICLE], TIMES, entries)
    assert times["other"] == ()
    return times["herald"], found, [*wrong, *unfit]


def test_a_value_takes_the_place_of_the_machines(tmp_path: Path) -> None:
    times, (correction,), wrong = applied(
        tmp_path, "exact: Monday", "2021-02-22", "  was: {value: 2021-03-01}\n"
    )
    (first, *_) = times
    assert wrong == []
    assert first.when is not None
    assert (first.text, first.value, first.when.value, first.when.basis) == (
        "Monday",
        "2021-02-22",
        "2021-02-22",
        "corrected",
    )
    assert first.reason == "x Corrected by y in c/c.yaml:1. The rules had found 2021-03-01."
    (change,) = correction.changes
    assert (correction.target, correction.shown) == ("herald", "Monday")
    assert (change.field, change.machine, change.hand) == ("value", "2021-03-01", "2021-02-22")


def test_a_mention_that_is_no_time_is_none(tmp_path: Path) -> None:
    times, (correction,), wrong = applied(tmp_path, "exact: May Day", "no time at all")
    assert wrong == []
    assert "May Day" not in [each.text for each in times]
    assert len(times) == len(TIMES["herald"]) - 1
    assert correction.changes[0].hand == "no time at all"


def test_words_that_no_rule_took_for_a_time_become_one(tmp_path: Path) -> None:
    times, _, wrong = applied(tmp_path, "exact: she left", "2021-03-02")
    (found,) = [each for each in times if each.text == "she left"]
    assert (found.start, found.value, wrong) == (TEXT.index("she left"), "2021-03-02", [])


# Words, value, and the code and text it is answered with.
MISTAKES = [
    ("exact: Wednesday", "2021", "C101", "does not have these words"),
    ("exact: Friday", "2021", "C101", "its own text"),
    ("exact: Tuesday", "2021", "C102", "`prefix` or `suffix`"),
    ("exact: 'May Day, spoke on Tuesday'", "2021", "C102", "2 mentions"),
    ("exact: Monday", "2021-03-01", "C104", "without this correction"),
    ("exact: Monday", "nonsense", "Y106", "not a date"),
    ("article: x, exact: Monday", "2021", "Y004", "twice"),
]


@pytest.mark.parametrize(("words", "value", "code", "said"), MISTAKES)
def test_what_means_no_one_mention_says_why(
    words: str, value: str, code: str, said: str, tmp_path: Path
) -> None:
    times, _, wrong = applied(tmp_path, words, value)
    assert [each.code for each in wrong] == [code]
    assert said in wrong[0].message + wrong[0].hint
    assert times == TIMES["herald"]


def test_of_words_that_stand_twice_the_one_meant_is_told_by_what_is_beside_it(tmp_path: Path) -> None:
    times, _, wrong = applied(tmp_path, "exact: Tuesday, suffix: she left", "2021-02-23")
    assert wrong == []
    assert [each.value for each in times if each.text == "Tuesday"] == ["2021-03-02", "2021-02-23"]


def test_a_mention_of_an_article_that_is_hidden_or_not_there_is_told(tmp_path: Path) -> None:
    why = "  why: x\n  by: y\n"
    more = f"- article: herald\n  hide: true\n{why}- mention: {{article: herold, exact: x}}\n"
    more += f"  set: {{value: 2021}}\n{why}"
    _, _, wrong = applied(tmp_path, "exact: Monday", "2021", more)
    assert [each.code for each in wrong] == ["C105", "C101"]


def test_a_mention_can_only_be_set(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text("- mention: {article: a, exact: b}\n  hide: true\n  why: x\n  by: y\n")
    (found,) = read(tmp_path, "c")[1]
    assert (found.code, found.hint) == ("C009", "to a mention can be done: set")
