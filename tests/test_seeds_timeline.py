"""The worked example: the build of the five articles tells their story, in order, with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.model import Event, Timeline
from timeline.pipeline import Folders

ROOT = Path(__file__).parent.parent

# When, what its headline or its sentences say, the articles that tell it, and its lane.
STORY = (
    ("2023-11", "Poland", "001", "background"),
    ("2024-03", "arms export market", "001", "background"),
    ("2024-06", "pledging to defend each other", "001", "background"),
    ("2024-10-11~/2024-10-20~", "Video clips", "001", "training"),
    ("2024-10-21", "aid package", "003", "reactions"),
    ("2024-10-23", "3,000", "003", "transfer"),
    ("2024-10-24", "first troops", "003", "deployment"),
    ("2024-10-26", "Kursk Oblast", "003", "transfer"),
    ("[2024-10-27,2024-10-28]", "scheduled to enter the combat zone", "003", "combat"),
    ("2024-10-28", "at least 10,000", "000 001 002 003", "transfer"),
    ("2024-10-28", "NATO confirmed", "000 001 002 003", "transfer"),
    ("2024-10-29", "lawmakers were briefed", "002", "transfer"),
    ("2024-10-31", "8,000 North Korean troops are deployed in Kursk", "001", "deployment"),
    ("2024-10-31/", "expect", "001", "combat"),
    ("2024-11-12", "for the first time", "004", "combat"),
)


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Timeline]:
    site = tmp_path_factory.mktemp("seeds") / "site"
    outcome = pipeline.look(Folders(ROOT / "seeds", ROOT / "content", site))
    assert [str(each) for each in outcome.diagnostics] == []
    assert outcome.timeline is not None
    yield outcome.timeline


def told(event: Event) -> str:
    return " ".join([event.headline, *(each.quote.exact for each in event.statements)])


def place(line: Timeline, when: str, words: str) -> int:
    (found,) = (
        number
        for number, event in enumerate(line.events)
        if event.when.value == when and words in told(event)
    )
    return found


@pytest.mark.parametrize(("when", "words", "sources", "lane"), STORY)
def test_each_step_of_the_story_is_one_event_with_its_sources_in_its_lane(
    line: Timeline, when: str, words: str, sources: str, lane: str
) -> None:
    event = line.events[place(line, when, words)]
    assert sorted(source[:3] for source in event.sources) == sources.split()
    assert event.phase == lane


def test_the_steps_stand_in_the_order_of_their_times(line: Timeline) -> None:
    places = [place(line, when, words) for when, words, _, _ in STORY]
    assert places == sorted(places)


def test_not_one_event_is_told_by_furniture(line: Timeline) -> None:
    rows = (ROOT / "tests/articles/seed_lines.tsv").read_text(encoding="utf-8").splitlines()
    body = {
        (name, number) for name, number, label in (row.split("\t")[:3] for row in rows) if label == "body"
    }
    texts = {article.id: article.text for article in line.articles}
    for each in (each for event in line.events for each in event.statements):
        number = texts[each.article].count("\n", 0, each.timex.start) + 1
        assert (each.article, str(number)) in body, each.quote.exact


def test_no_event_lies_after_the_last_article_or_before_the_year_it_looks_back_to(line: Timeline) -> None:
    days = [event.when.earliest for event in line.events if event.when.earliest]
    assert date(2023, 11, 1) == min(days)
    assert max(days) <= max(article.day for article in line.articles if article.day)


def test_what_a_hand_joined_says_so(line: Timeline) -> None:
    event = line.events[place(line, "2024-10-28", "NATO confirmed")]
    assert event.headline == "Pentagon: Pyongyang sent at least 10,000 troops to Russia"
    assert any("one briefing" in reason for reason in event.joined)
    assert len(event.joined) == len(event.statements) - 1


def test_the_main_figure_develops_by_day_and_claimant(line: Timeline) -> None:
    claims = [(each.when.value, each.claimant, each.figure.text) for each in line.claims]
    steps = [
        ("2024-10-21/2024-10-27", "South Korea", "approximately 3,000 North Korean troops"),
        ("2024-10-23", "United States", "3,000"),
        ("2024-10-28", "United States", "at least 10,000 troops"),
        ("2024-10-31", "United States", "Up to 8,000 North Korean troops"),
    ]
    assert [each for each in claims if each in steps] == steps
    assert {each.measure for each in line.claims} == {"troops"}
    assert not any("50,000" in text or "30,000" in text for _, _, text in claims)
