"""The lines that would correct something are a correction, complete but for a person's part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corrections.events import EVENTS, VOTE, on_events
from timeline import paste
from timeline.corrections import on_articles, read
from timeline.model import Article, Dated, Event

WEEKS = "2021-03-02/2021-03-31"
TUESDAYS = ("2021-03-02", "2021-03-09", "2021-03-16")


def article(name: str, value: str = "", *candidates: str) -> Article:
    found = replace(Dated.of(value, "inferred"), candidates=candidates) if value else None
    return Article(name, "x", published=found)


NAMES = ("no", "12:30", "a: b", "#x", "Öl “2”", '"', "- x", "2021", "{x}")
ARTICLES = [
    article("gazette"),
    article("gazette", WEEKS, *TUESDAYS),
    article("gazette", "2021-03/..", "[2021-03-02,2021-03-09]", "2021-03?"),
    *(article(name, WEEKS, *TUESDAYS) for name in NAMES),
]  # fmt: skip


@pytest.mark.parametrize("found", ARTICLES, ids=lambda found: found.id)
def test_the_lines_with_why_and_by_set_the_date_of_that_article(found: Article, tmp_path: Path) -> None:
    said = paste.article(found).replace("why:", "why: It says so.").replace("by:", "by: Ann")
    (tmp_path / "c.yaml").write_text(said.replace("YYYY-MM-DD", "2021-03-09"), encoding="utf-8")
    entries, wrong = read(tmp_path, "c")
    (corrected,), _, unfit = on_articles([found], entries)
    assert (wrong, unfit) == ((), ())
    assert corrected.published
    first = found.published.candidates[0] if found.published and found.published.candidates else "2021-03-09"
    assert corrected.published.value == first


def test_as_they_stand_they_are_told_to_be_incomplete(tmp_path: Path) -> None:
    """Pasted and forgotten they date nothing: `why` and `by` are missed, and the day, if there is none."""
    for found, codes in ((ARTICLES[0], ["Y104", "Y104", "Y106"]), (ARTICLES[1], ["Y104", "Y104"])):
        (tmp_path / "c.yaml").write_text(paste.article(found), encoding="utf-8")
        assert sorted(each.code for each in read(tmp_path, "c")[1]) == codes


def test_the_other_candidates_stand_beside_the_first() -> None:
    assert "# or 2021-03-09, 2021-03-16\n" in paste.article(article("gazette", WEEKS, *TUESDAYS))
    many = paste.article(article("gazette", WEEKS, *(f"2021-03-{day:02}" for day in range(2, 31))))
    assert "2021-03-13, …\n" in many and "2021-03-14" not in many


def corrected(yml: str, events: tuple[Event, ...], folder: Path) -> tuple[tuple[Event, ...], list[str]]:
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    entries, wrong = read(folder, "c")
    found, _, unfit = on_events(events, entries, ("plans", "works"))
    return found, [each.code for each in (*wrong, *unfit)]


def test_the_lines_of_an_event_set_its_date_once_they_are_filled_in(tmp_path: Path) -> None:
    said = paste.event(VOTE).replace("why:", "why: The minutes.").replace("by:", "by: Ann")
    changed = said.replace("set: {when: 2021-03-03}", "set: {when: 2021-03-04}")
    (vote, _), wrong = corrected(changed, EVENTS, tmp_path)
    assert (vote.when.value, wrong) == ("2021-03-04", [])
    assert corrected(said, EVENTS, tmp_path) == (EVENTS, ["C104"])


def test_the_lines_of_an_event_are_told_to_be_incomplete_as_they_stand(tmp_path: Path) -> None:
    assert corrected(paste.event(VOTE), EVENTS, tmp_path) == (EVENTS, ["Y104", "Y104"])


def test_what_a_hand_has_set_is_to_be_changed_there_and_was_is_the_machines(tmp_path: Path) -> None:
    yml = f"- event: {VOTE.id}\n  set: {{when: 2021-03-09}}\n  why: x\n  by: y\n"
    (vote, _), wrong = corrected(yml, EVENTS, tmp_path)
    assert (vote.when.value, wrong) == ("2021-03-09", [])
    said = paste.event(vote)
    assert "# corrected already in c/c.yaml:1: change it there\n" in said
    assert "was: {when: 2021-03-03}\n" in said


def test_an_added_event_is_changed_where_it_was_added(tmp_path: Path) -> None:
    yml = "- add: {when: 2021, headline: x, source: y}\n  why: x\n  by: y\n"
    (added,), _ = corrected(yml, (), tmp_path)
    assert paste.event(added) == "# corrected already in c/c.yaml:1: change it there\n"
