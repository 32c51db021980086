"""The whole way: tiny projects in tests/worlds/ and the five seeds, from folders to events and site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline import articles, pipeline
from timeline.model import Article, Event, Story, Timeline
from timeline.pipeline import Folders

ROOT = Path(__file__).parent.parent
WORLDS = sorted(path.parent for path in (ROOT / "tests/worlds").glob("*/expected.tsv"))


def make(project: Path, site: Path) -> Timeline:
    outcome = pipeline.make(Folders(project / "seeds", project / "content", site))
    assert [str(each) for each in outcome.diagnostics] == []
    assert outcome.timeline is not None
    return outcome.timeline


def row(event: Event) -> str:
    return "\t".join([event.when.value, event.kind, event.phase, " ".join(event.sources), event.headline])


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_a_world_tells_exactly_the_events_of_its_table(world: Path, tmp_path: Path) -> None:
    expected = [
        line for line in (world / "expected.tsv").read_text(encoding="utf-8").splitlines() if line[0] != "#"
    ]
    assert [row(event) for event in make(world, tmp_path / "site").events] == expected


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Timeline, Path]]:
    site = tmp_path_factory.mktemp("seeds") / "site"
    yield make(ROOT, site), site


def on(line: Timeline, when: str) -> list[Event]:
    return [event for event in line.events if event.when.value == when]


def test_of_the_five_articles_four_date_each_other_and_one_is_dated_by_hand(
    seeds: tuple[Timeline, Path],
) -> None:
    dated = {article.id[:3]: article.published for article in seeds[0].articles}
    assert {name: (when.value, when.basis) for name, when in dated.items() if when} == {
        "000": ("2024-10-28", "inferred"),
        "001": ("2024-10-31", "inferred"),
        "002": ("2024-10-29", "inferred"),
        "003": ("2024-10-28", "inferred"),
        "004": ("2024-11-13", "corrected"),
    }


def test_the_example_without_corrections_bounds_the_fifth_article() -> None:
    found, _ = articles.read(ROOT / "seeds", "seeds")
    line, _ = pipeline.build(found, Story(title="Test"))
    (last,) = [article.published for article in line.articles if article.id.startswith("004")]
    assert last is not None
    assert (last.value, last.day) == ("2024-11-05/2025-07-31", None)
    assert last.candidates == ("2024-11-05", "2024-11-12", "2024-11-19", "2024-11-26")
    assert "still expects" in last.reasons[0]


@pytest.mark.parametrize(
    ("when", "phase", "source"),
    [
        ("2023-11", "background", "001"),
        ("2024-06", "background", "001"),
        ("2024-08/..", "background", "000"),
        ("2024-10-11~/2024-10-20~", "training", "001"),
        ("2024-10-23", "transfer", "003"),
        ("2024-10-24", "deployment", "003"),
        ("2024-10-26", "transfer", "003"),
        ("[2024-10-27,2024-10-28]", "combat", "003"),
        ("2024-10-29", "transfer", "002"),
        ("2024-10-31", "deployment", "001"),
        ("2024-11-12", "combat", "004"),
    ],
)
def test_the_example_has_its_events_in_their_lanes(
    seeds: tuple[Timeline, Path], when: str, phase: str, source: str
) -> None:
    found = [(event.phase, [article[:3] for article in event.sources]) for event in on(seeds[0], when)]
    assert any(lane == phase and source in sources for lane, sources in found), found


def test_mentions_stand_in_lines_of_the_article_and_never_in_furniture(seeds: tuple[Timeline, Path]) -> None:
    labels = (ROOT / "tests/articles/seed_lines.tsv").read_text(encoding="utf-8").splitlines()
    body = {
        (name, number) for name, number, label in (line.split("\t")[:3] for line in labels) if label == "body"
    }
    for article in seeds[0].articles:
        lines = {article.text.count("\n", 0, timex.start) + 1 for timex in seeds[0].timexes[article.id]}
        assert lines
        assert {(article.id, str(line)) for line in lines} <= body


def test_every_event_keeps_its_words_where_they_stand(seeds: tuple[Timeline, Path]) -> None:
    texts = {article.id: article.text for article in seeds[0].articles}
    for event in seeds[0].events:
        for told in event.statements:
            text = texts[told.article]
            assert text[told.span.start : told.span.end] == told.quote.exact
            assert text[told.timex.start : told.timex.end] == told.timex.text


def test_the_garbled_sentence_is_corrected_by_hand_with_its_reason(seeds: tuple[Timeline, Path]) -> None:
    (event,) = on(seeds[0], "2024-10-26")
    (change,) = [each for each in event.history if each.field == "headline"]
    assert "was sending" in change.machine
    assert event.headline == change.hand
    assert change.why


def test_the_data_file_holds_every_event_and_article(seeds: tuple[Timeline, Path]) -> None:
    data = json.loads((seeds[1] / "data/timeline.json").read_text(encoding="utf-8"))
    assert [event["id"] for event in data["events"]] == [event.id for event in seeds[0].events]
    assert len(data["articles"]) == 5


def test_an_article_without_a_date_keeps_its_relative_dates_unresolved(tmp_path: Path) -> None:
    line = make(ROOT / "tests/worlds/dam", tmp_path / "site")
    assert [timex.when for timex in line.timexes["03-notebook"]] == [None]
    assert pipeline.unresolved(line.timexes) == 1


def test_the_same_input_gives_the_same_site_byte_for_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make(ROOT / "tests/worlds/dam", tmp_path / name)
    one, two = (
        {p.relative_to(s): p.read_bytes() for p in s.rglob("*") if p.is_file()} for s in tmp_path.iterdir()
    )
    assert one == two


def test_an_article_that_tells_a_history_carries_its_years() -> None:
    years = "".join(f"In {year} the dam was surveyed.\n\n" for year in range(1901, 1910))
    article = Article(id="a", text=years + "In May the work began.", published=date(2024, 10, 29))
    told = pipeline.tag(pipeline.set_apart(article))
    assert (told[-1].text, told[-1].value) == ("May", "1909-05")


def test_a_line_taken_out_of_an_article_by_hand_tells_no_event(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.md").write_text(
        "---\npublished: 2021-03-05\n---\nThe council sold the ferry on 3 March.\n\nWe feasted on 2 March.\n",
        encoding="utf-8",
    )
    (tmp_path / "content/corrections").mkdir(parents=True)
    (tmp_path / "content/timeline.yaml").write_text("title: The ferry\n", encoding="utf-8")
    hand = "- quote: {article: a, exact: We feasted}\n  set: {body: out}\n  why: x\n  by: y\n"
    (tmp_path / "content/corrections/c.yaml").write_text(hand, encoding="utf-8")
    line = make(tmp_path, tmp_path / "site")
    assert [event.when.value for event in line.events] == ["2021-03-03"]
    assert line.corrections[0].shown == "We feasted on 2 March."


def test_what_ends_the_articles_of_a_source_tells_no_event() -> None:
    """The line reads as prose, and only the other articles show that it belongs to the page."""
    foot = "Voted the best paper of the coast on 3 March 2019 by its readers."
    things = ["bridge", "ferry", "dam", "tunnel", "quay"]
    told = "The council voted on Monday for a new {0}.\n\nThe old {0} was closed after the flood.\n\n"
    told += "Work on the {0} is to begin in the spring, if the weather allows it, said the mayor.\n\n"
    articles = [
        Article(thing, told.format(thing) + foot, source="Gazette", published=date(2021, 3, 5))
        for thing in things
    ]
    line, _ = pipeline.build(articles, Story("Town"))
    assert not any("2019" in event.when.value for event in line.events)
    assert sum(event.when.value == "2021-03-01" for event in line.events) >= 1


def test_one_text_in_two_papers_is_one_source_of_what_it_tells() -> None:
    told = (
        "The old ferry across the river sank on Monday evening with 40 people on board, the harbour said.\n\n"
        "Boats from both banks took all of them up within an hour, and nobody was hurt.\n\n"
        "It had been due for repair since the spring, a spokeswoman for the harbour told reporters.\n\n"
    )
    own = "Forty people were on board of the old ferry when it sank in the river on Monday, the mayor said.\n"
    articles = [
        Article("a", "Ferry sinks\n\n" + told, published=date(2021, 3, 5)),
        Article("b", "Forty saved from the river\n\n" + told, published=date(2021, 3, 5)),
        Article("c", own, published=date(2021, 3, 6)),
    ]
    line, _ = pipeline.build(articles, Story("The ferry"))
    assert line.copies == {"a": ("b",), "b": ("a",)}
    (sunk,) = [event for event in line.events if event.when.value == "2021-03-01"]
    assert [each.article for each in sunk.statements] == ["a", "b", "c"]
    assert sunk.sources == ("a", "c")


def test_a_day_of_publication_given_by_hand_helps_to_date_the_other_articles(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    footbridge = ROOT / "tests/worlds/footbridge/seeds"
    for name in ("01-quay", "04-ferry"):
        text = (footbridge / f"{name}.txt").read_text(encoding="utf-8")
        (tmp_path / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"seeds/{name}-copy.txt").write_text(f"{text}\n\nNobody was hurt.", encoding="utf-8")
    (tmp_path / "content/corrections").mkdir(parents=True)
    (tmp_path / "content/timeline.yaml").write_text("title: The ferry\n", encoding="utf-8")
    hand = "- article: 01-quay\n  was: {published: }\n  set: {published: 2021-03-02}\n  why: x\n  by: y\n"
    (tmp_path / "content/corrections/c.yaml").write_text(hand, encoding="utf-8")
    line = make(tmp_path, tmp_path / "site")
    dates = {article.id: article.published and article.published.value for article in line.articles}
    assert dates["01-quay"] == "2021-03-02"
    assert dates["01-quay-copy"] == "2021-03-01/2021-03-03"
    assert line.corrections[0].changes[0].machine == ""
