"""The feed, read back by feedparser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
from lxml import etree

from tests.render.exports.stories import full, made, undated
from timeline.model import Dated, Timeline
from timeline.render.exports import feed

ATOM = "{http://www.w3.org/2005/Atom}"


def read(line: Timeline | None = None) -> Any:
    found = feedparser.parse(made("feed.xml", line), sanitize_html=False)
    assert not found.bozo and found.version == "atom10"
    return found


def test_every_event_is_an_entry_with_its_date_in_the_title_and_its_phase() -> None:
    entries = read().entries
    assert len(entries) == len(full().events)
    assert entries[1].title == "since August 2031: The old ferry has been out of service since August"
    assert (entries[1].tags[0].term, entries[1].tags[0].label) == ("plans", "Plans")


def test_each_feed_and_entry_has_what_the_standard_asks_for_exactly_once() -> None:
    root = etree.fromstring(made("feed.xml"))
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
    ids = [each.text for each in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == len(full().events) + 1
    assert root.find(f"{ATOM}author/{ATOM}name").text == "The bridge at Harrow Ford"


def test_it_changed_when_the_last_article_appeared() -> None:
    line = full()
    first, *rest = line.articles
    later = replace(first, published=Dated.of("2031-11-01/2031-11-03", "inferred"))
    found = read(replace(line, articles=(later, *rest)))
    assert found.feed.updated == "2031-11-03T00:00:00+00:00"
    updated = [each.updated[:10] for each in found.entries]
    assert updated == sorted(updated, reverse=True)
    assert set(updated) == {"2031-10-29", "2031-11-03"}


def test_a_story_without_any_date_of_publication_has_no_today_in_it() -> None:
    assert read(undated()).feed.updated.startswith("1970-01-01")


def test_ids_are_tags_that_name_the_site_and_the_event() -> None:
    assert read().entries[1].id == "tag:timeline.invalid,2026:event-gazette-102"
    found = read(full("https://News.example:8080/ford/"))
    assert found.entries[1].id == "tag:news.example,2026:ford/event-gazette-102"
    assert found.entries[1].link == "https://News.example:8080/ford/index.html#event-gazette-102"
    assert found.feed.id == "tag:news.example,2026:ford/timeline"


def test_an_entry_tells_everything_with_links_and_nothing_of_an_article_becomes_markup() -> None:
    entry = read().entries[0]
    content = etree.HTML(entry.content[0].value)
    assert not content.findall(".//script")
    links = [each.get("href") for each in content.iter("a")]
    assert links == ["articles/gazette.html#s0", "https://gazette.example/1", "articles/herald.html#s0"]
    assert "The tellings differ (worker): 400 workers; 90 workers." in entry.content[0].value


def test_a_long_story_gives_the_newest(monkeypatch: Any) -> None:
    monkeypatch.setattr(feed, "MOST", 2)
    line = full()
    last = replace(
        line.articles[1], published=Dated("2031-12-01", date(2031, 12, 1), date(2031, 12, 1), "stated")
    )
    entries = read(replace(line, articles=(line.articles[0], last, line.articles[2]))).entries
    assert [each.id.rpartition(":")[2] for each in entries] == ["event-gazette-20", "event-herald-78"]
