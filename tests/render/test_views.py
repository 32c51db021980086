"""The other views: the table, the page on method and what is uncertain, the embedded one, and paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.render.reading import Page
from tests.render.stories import bridge, counted, weighed
from timeline.model import Change, Correction, Factuality, Timeline
from timeline.render import figure, pages, paging, views
from timeline.render.chronology import lanes
from timeline.settings import Site


def site(line: Timeline) -> dict[str, Page]:
    drawn = figure.draw(line.events, lanes(line.story, line.events))
    return {path: Page(html) for path, html in pages.render(line, drawn)}


LINE = counted()
SITE = site(LINE)
WEIGHED = site(weighed())
NAMES = ["index.html", "table.html", "method.html", "embed.html", "figures.html"]


@pytest.mark.parametrize("name", NAMES)
def test_each_view_is_well_formed_with_one_main_heading(name: str) -> None:
    assert SITE[name].open == []
    assert len(SITE[name].all("h1")) == 1


@pytest.mark.parametrize(
    "name", ["index.html", "table.html", "method.html", "figures.html", "articles/index.html"]
)
def test_the_navigation_leads_to_all_views_and_marks_the_one_that_is_open(name: str) -> None:
    links = [each for each in SITE[name].elements if each.tag == "a"]
    at = next(n for n, each in enumerate(links) if each.attributes.get("class") == "home")
    shown = links[at + 1 : at + 7]
    assert [each.text for each in shown] == [
        "Timeline",
        "Figures",
        "Table",
        "Articles",
        "Method",
        "Corrections",
    ]
    (open_,) = (each for each in shown if "aria-current" in each.attributes)
    assert open_.attributes["href"].removeprefix("../") == name


def test_the_table_has_a_row_for_each_event_in_the_order_of_time() -> None:
    table = SITE["table.html"]
    heads = [each.text for each in table.all("th", scope="col")]
    assert heads == ["Date", "EDTF", "Headline", "Kind", "Phase", "Sources", "Figures"]
    assert [each.text for each in table.all("th", scope="row")] == [event.headline for event in LINE.events]
    first = [each.text for each in table.elements if each.tag == "td"][:6]
    assert first == [
        *("27 October 2031", "2031-10-27", "Said or announced", "Plans", "The Gazette; The Herald"),
        "300 <men>; at least 10,000 men",
    ]
    assert [each.attributes.get("data-value") for each in table.all("td")][4:6] == ["2", "300"]


def test_of_too_many_events_the_table_is_left_to_the_csv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "LISTED", len(LINE.events) - 1)
    table = site(LINE)["table.html"]
    assert table.all("table") == []
    assert "data/timeline.csv" in table.addresses()


def test_the_page_on_method_names_what_is_uncertain_in_this_story() -> None:
    summaries = [each.text for each in WEIGHED["method.html"].all("summary")]
    assert summaries == ["4 events without a single day", "1 article without a date", "1 denial"]
    assert "1 event of which the tellings differ" in [
        each.text for each in SITE["method.html"].all("summary")
    ]
    (denial,) = (
        each for each in WEIGHED["method.html"].all("details") if each.text.strip().startswith("1 denial")
    )
    assert "27 or 28 October 2031: It was never painted on October 27 or 28" in denial.text


def test_articles_of_a_likely_day_what_is_told_as_possible_and_lines_moved_by_hand_are_named() -> None:
    line = bridge()
    first, *rest = line.articles
    assert first.published
    likely = replace(first, published=replace(first.published, basis="inferred", confidence=0.9))
    unsure = replace(line.events[0], factuality=Factuality("possible"))
    moved = Correction(
        *("gazette", "set", (Change("body", "out", "in", "It is.", "editor", "c.yaml:1"),), "It is."),
        *("editor", "c.yaml:1", "Sign up to our newsletter today!"),
    )
    found = views.uncertain(
        replace(line, articles=(likely, *rest), events=(unsure, *line.events[1:]), corrections=(moved,))
    )
    assert [each.id for each in found.doubtful] == ["gazette"]
    assert found.unsure == (unsure,)
    assert found.lines == (moved,)


def test_where_nothing_is_uncertain_the_page_says_so() -> None:
    line = bridge()
    plain = replace(line, articles=line.articles[:2], events=line.events[:1])
    method = site(plain)["method.html"]
    assert method.all("summary") == []
    assert "Nothing that the program knows of" in method.html


def test_a_long_list_of_what_is_uncertain_ends_with_how_many_more_there_are() -> None:
    line = bridge()
    many = tuple(replace(line.events[4], id=f"e{n}") for n in range(views.LISTED + 7))
    method = site(replace(line, events=many))["method.html"]
    assert "and 7 more" in method.html
    assert method.html.count("A pillar was cast in mid-October") == views.LISTED


def test_each_link_of_the_embedded_view_leads_out_of_its_frame_to_the_site() -> None:
    embedded = SITE["embed.html"]
    assert [each.attributes for each in embedded.all("base")] == [{"target": "_top"}]
    links = [each.attributes["href"] for each in embedded.elements if each.tag == "a"][1:]  # after the skip
    assert len(links) > len(LINE.events)
    assert not [each for each in links if each.startswith("#")]
    assert embedded.all("script") == []


@pytest.mark.parametrize("url", ["", "https://news.example/ford/"])
def test_the_lines_to_embed_it_name_the_address_of_the_site_where_it_is_known(url: str) -> None:
    line = replace(LINE, story=replace(LINE.story, site=Site(url), title='The "old" bridge'))
    lines = next(each.text for each in site(line)["method.html"].all("pre"))
    frame = Page(lines).all("iframe")[0].attributes
    assert frame["src"] == f"{url or 'https://example.org/'}embed.html"
    assert frame["title"] == 'The "old" bridge'
    assert int(frame["height"]) > 400


def test_on_paper_each_quote_has_the_numbers_of_its_sources_in_the_list_at_the_end() -> None:
    front = WEIGHED["index.html"]
    (printed,) = front.all("section", class_="printed")
    listed = [each for each in printed.text.split("\n") if each]
    assert listed == [
        "Sources",
        "The Gazette: Works begin, 29 October 2031; the same text as 2. https://gazette.example/1",
        "The Herald: A start, 29 October 2031; the same text as 1.",
    ]
    noted = [
        each.attributes["data-notes"] for each in front.all("blockquote") if "data-notes" in each.attributes
    ]
    assert noted == ["1, 2", "1", "1", "1", "2"]


def test_a_page_of_one_time_numbers_the_sources_of_its_own_cards() -> None:
    line = bridge()
    events = tuple(replace(line.events[n % 2], id=f"e{n}") for n in range(paging.WHOLE + 1))
    ordered = tuple(sorted(events, key=lambda event: event.order))
    made = site(replace(line, events=ordered))
    sheets = {path: page for path, page in made.items() if path.startswith("events/")}
    assert made["index.html"].all("section", class_="printed") == []
    assert all(len(page.all("section", class_="printed")) == 1 for page in sheets.values())
    one = next(page for path, page in sheets.items() if "august" in path)
    assert not re.search(r"<cite>A start", one.html)
