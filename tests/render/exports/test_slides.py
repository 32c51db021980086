"""The file for TimelineJS, against a schema of the format that Knight Lab documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

from tests.render.exports.stories import full, made

# https://timeline.knightlab.com/docs/json-format.html
SCHEMA = json.loads((Path(__file__).parent / "timelinejs.schema.json").read_text(encoding="utf-8"))
PATH = "data/timelinejs.json"


def slides(url: str = "") -> list[dict[str, Any]]:
    data = json.loads(made(PATH, full(url)))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    found = data["events"]
    assert isinstance(found, list)
    return found


def test_the_schema_itself_refuses_what_the_format_does_not_have() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    date = {"year": 2031, "month": 13}
    lacking: list[object] = [{}, {"events": [{"text": {}}]}, {"events": [{"start_date": date}]}]
    for broken in (*lacking, {"events": [], "sources": []}):
        assert not validator.is_valid(broken)


def test_every_event_that_a_slide_can_show_is_one_under_its_own_id_in_the_lane_of_its_phase() -> None:
    found = slides()
    assert [each["unique_id"] for each in found] == [
        each.id for each in full().events if each.id != "ancient"
    ]
    assert [each["group"] for each in found][:3] == ["Plans", "Plans", "Closing"]


def test_an_uncertain_date_is_its_bounds_and_our_words() -> None:
    by_id = {each["unique_id"]: each for each in slides()}
    vague = by_id["event-herald-78"]
    assert vague["start_date"] == {"year": 2031, "month": 10, "day": 11}
    assert vague["end_date"] == {"year": 2031, "month": 10, "day": 20}
    assert vague["display_date"] == "mid-October 2031 (11–20)"
    assert "end_date" not in by_id["event-gazette-20"]


def test_the_text_lists_the_tellings_and_nothing_of_an_article_becomes_markup() -> None:
    first = slides("https://news.example/")[0]["text"]
    for html in first.values():
        assert not list(etree.HTML(html).iter("script", "img"))
    assert first["headline"].startswith("=1+1 &lt;script&gt;")
    tree = etree.HTML(first["text"])
    assert len(tree.findall(".//li")) == 2
    links = [each.get("href") for each in tree.iter("a")]
    assert links[-1] == "https://news.example/index.html#event-gazette-20"


def test_without_an_address_of_the_site_nothing_links_to_pages_that_are_not_where_the_slides_are() -> None:
    links = [link.get("href") for each in slides() for link in etree.HTML(each["text"]["text"]).iter("a")]
    assert links and set(links) == {"https://gazette.example/1"}
