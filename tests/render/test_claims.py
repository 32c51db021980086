"""The page of the figures, and what a card says of them, of people and of places."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest

from tests.render.reading import Page
from tests.render.stories import bridge, counted
from timeline.model import Bound, Figure, Quote, Span, Timeline
from timeline.render import pages
from timeline.render.claims import bounds, said


def site(line: Timeline) -> dict[str, Page]:
    return {path: Page(html) for path, html in pages.render(line, None)}


SITE = site(counted())
FIGURES = SITE["figures.html"]


def test_a_story_that_follows_no_figure_has_no_page_of_figures_and_no_link_to_it() -> None:
    plain = site(bridge())
    assert "figures.html" not in plain
    assert "figures.html" not in plain["index.html"].addresses()
    assert "../figures.html" in SITE["articles/gazette.html"].addresses()


def test_the_page_is_well_formed_with_one_heading_and_a_table_for_each_figure() -> None:
    assert FIGURES.open == []
    assert len(FIGURES.all("h1")) == 1
    assert [each.text for each in FIGURES.all("h2")] == ["Men on the bridge"]
    assert len(FIGURES.all("table")) == 1


def test_a_row_gives_day_claimant_words_bounds_and_source() -> None:
    cells = [
        cell.text.partition(" Not both")[0].strip() for cell in FIGURES.elements if cell.tag in ("th", "td")
    ]
    assert cells[5:] == [
        *("27 October 2031", "council", "300 <men>", "300", "The Gazette, 29 October 2031"),
        *("27 October 2031", "not said", "at least 10,000 men planned or expected", "at least 10,000"),
        "The Herald, 29 October 2031",
    ]
    sources = [each for each in FIGURES.addresses() if each.startswith("articles/gazette.html#s")]
    assert sources and sources[0].partition("#")[2] in {
        each.attributes.get("id") for each in SITE["articles/gazette.html"].elements
    }
    assert f"index.html#{counted().events[0].id}" in FIGURES.addresses()


def test_the_chart_leads_from_each_mark_to_its_row_and_says_in_words_what_it_shows() -> None:
    (figure,) = FIGURES.all("figure", class_="chart")
    assert "2 claims by 1 claimant. Lowest: 300 (council), 27 October 2031." in figure.text
    assert "2 claims of 2 cannot be true together with another" in figure.text
    ids = {each.attributes.get("id") for each in FIGURES.all("tr")}
    targets = [each[1:] for each in FIGURES.addresses() if each.startswith("#page-claim")]
    assert sorted(targets) == ["page-claim-1-0", "page-claim-1-0", "page-claim-1-1", "page-claim-1-1"]
    assert ids >= set(targets)


def test_claims_that_cannot_both_be_true_name_each_other() -> None:
    assert [each.text for each in FIGURES.all("span", class_="conflict")] == [
        "Not both true with at least 10,000 men",
        "Not both true with 300 <men> (council)",
    ]


def test_a_measure_without_claims_says_so() -> None:
    empty = site(replace(counted(), claims=()))["figures.html"]
    assert empty.all("table") == []
    assert "No sentence with a time says this figure." in unescape(empty.html)


def test_a_card_names_figures_people_and_places_and_where_the_tellings_differ() -> None:
    front = SITE["index.html"]
    (about,) = front.all("p", class_="about")
    assert (
        about.text.replace("\xa0", " ")
        == "Figures 300 <men>; at least 10,000 men · Who the <council> · Where Harrow Ford"
    )
    (versions,) = front.all("ul", class_="versions")
    assert versions.text.split("\n")[1:3] == ["300 <men> — The Gazette", "at least 10,000 men — The Herald"]


@pytest.mark.parametrize(
    ("text", "low", "bound", "shown"),
    [
        ("3", 3, "exact", "3 pillars"),
        ("about 40", 40, "about", "about 40"),
        ("dozens of pillars", 24, "at least", "dozens of pillars (at least 24)"),
        ("three pillars", 3, "exact", "three pillars"),
        ("at least 40 pillars", 40, "at least", "at least 40 pillars"),
    ],
)
def test_a_figure_on_a_card_says_what_is_counted_and_how_far_a_vague_one_binds(
    text: str, low: float, bound: Bound, shown: str
) -> None:
    event = bridge().events[0]
    told = replace(event.statements[0], quote=Quote("Of the pillars they counted, all stood."))
    assert (
        said(Figure(Span(0, 1), text, low, low, bound, "pillar"), replace(event, statements=(told,))) == shown
    )


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (300, 300, "exact", "300"),
        (1200000, 1200000, "about", "about 1,200,000"),
        (33.33, 33.33, "about", "about 33.33"),
        (10000, None, "at least", "at least 10,000"),
        (None, 8000, "at most", "at most 8,000"),
        (700, 800, "range", "700 to 800"),
    ],
)
def test_bounds_are_said_in_words(low: float | None, high: float | None, bound: Bound, words: str) -> None:
    assert bounds(Figure(Span(0, 1), "x", low, high, bound, "man")) == words


def test_only_claims_of_events_that_are_shown_have_a_row() -> None:
    line = counted()
    short = site(replace(line, events=line.events[1:]))["figures.html"]
    assert short.all("table") == []
