"""The data that the pages are made from, against its schema by jsonschema."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema

from tests.render.exports.stories import full, made
from tests.render.stories import bridge
from timeline.model import Dated
from timeline.render.exports import data

PATH = "data/timeline.json"
LINE = bridge()
SCHEMA = json.loads(made("data/timeline.schema.json"))
EARLIEST = "events.3.when.earliest"


def test_the_data_holds_all_that_the_page_shows() -> None:
    found = json.loads(made(PATH, LINE))
    assert found["story"]["title"] == LINE.story.title
    assert [article["text"] for article in found["articles"]] == [article.text for article in LINE.articles]
    lead = found["events"][0]["statements"][0]
    assert lead["quote"]["exact"] == LINE.events[0].statements[0].quote.exact
    assert lead["timex"]["rule"] == "weekday"
    assert lead["timex"]["reason"].startswith("“Monday”")
    assert found["events"][1]["when"] == {
        "value": "2031-08/..",
        "earliest": "2031-08-01",
        "latest": None,
        "basis": "said",
        "confidence": 1.0,
        "reasons": [],
        "candidates": [],
    }
    assert found["corrections"][0]["changes"][0]["machine"] == "2031-10-18"
    assert found["corrections"][0]["shown"] == LINE.corrections[0].shown != ""
    assert [mention["text"] for mention in found["timexes"]["herald"]] == ["Monday", "mid-October"]


def test_the_data_holds_how_sure_a_date_is_and_which_articles_are_one_text() -> None:
    known = replace(
        Dated.of("2031-11/..", "inferred", "It says so."), confidence=0.7, candidates=("2031-11-04",)
    )
    *others, undated = LINE.articles
    line = replace(
        LINE, articles=(*others, replace(undated, published=known)), copies={"gazette": ("herald",)}
    )
    found = json.loads(made(PATH, line))
    told = found["articles"][-1]["published"]
    assert (told["confidence"], told["reasons"], told["candidates"]) == (0.7, ["It says so."], ["2031-11-04"])
    assert found["copies"] == {"gazette": ["herald"]}
    assert faults(found) == []


def test_the_data_keeps_to_the_schema_beside_it() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for line in (LINE, full("https://news.example/")):
        assert faults(json.loads(made(PATH, line))) == []


def test_the_schema_notices_what_is_missing_unknown_or_of_another_type() -> None:
    found = json.loads(made(PATH, LINE))
    del found["events"][0]["when"]
    found["events"][1]["kind"] = "rumour"
    found["events"][2]["headline"] = 7
    found["events"][3]["when"]["earliest"] = "last week"
    found["articles"][0]["extra"] = ""
    assert faults(found) == ["articles.0", "events.0", "events.1.kind", "events.2.headline", EARLIEST]


def test_a_script_sets_its_value_and_nothing_in_a_text_can_end_it() -> None:
    value = {"text": "</script><script>alert(1)</script>&\u2028\u2029\ud800"}
    script = data.script("figure", value).decode()
    assert script.startswith("window.figure = {") and script.endswith("};\n")
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script.removeprefix("window.figure = ").rstrip(";\n")) == value


def faults(value: object) -> list[str]:
    """The places that break our schema."""
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=formats)
    return sorted(".".join(map(str, each.absolute_path)) for each in validator.iter_errors(value))
