"""The data files."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.render.stories import bridge
from timeline.model import Dated
from timeline.render import exports

LINE = bridge()


def test_the_data_holds_all_that_the_page_shows() -> None:
    data = json.loads(exports.data(LINE))
    assert data["story"]["title"] == LINE.story.title
    assert [article["text"] for article in data["articles"]] == [article.text for article in LINE.articles]
    lead = data["events"][0]["statements"][0]
    assert lead["quote"]["exact"] == LINE.events[0].statements[0].quote.exact
    assert lead["timex"]["rule"] == "weekday"
    assert lead["timex"]["reason"].startswith("“Monday”")
    assert data["events"][1]["when"] == {
        "value": "2031-08/..",
        "earliest": "2031-08-01",
        "latest": None,
        "basis": "said",
        "confidence": 1.0,
        "reasons": [],
        "candidates": [],
    }
    assert data["corrections"][0]["changes"][0]["machine"] == "2031-10-18"
    assert data["corrections"][0]["shown"] == LINE.corrections[0].shown != ""
    assert [mention["text"] for mention in data["timexes"]["herald"]] == ["Monday", "mid-October"]


def test_the_data_holds_how_sure_a_date_is_and_which_articles_are_one_text() -> None:
    found = replace(
        Dated.of("2031-11/..", "inferred", "It says so."), confidence=0.7, candidates=("2031-11-04",)
    )
    *others, undated = LINE.articles
    line = replace(
        LINE, articles=(*others, replace(undated, published=found)), copies={"gazette": ("herald",)}
    )
    data = json.loads(exports.data(line))
    told = data["articles"][-1]["published"]
    assert (told["confidence"], told["reasons"], told["candidates"]) == (0.7, ["It says so."], ["2031-11-04"])
    assert data["copies"] == {"gazette": ["herald"]}
    schema = json.loads(exports.schema())
    assert faults(data, schema, schema["$defs"]) == []


def test_the_data_keeps_to_the_schema_beside_it() -> None:
    schema = json.loads(exports.schema())
    assert faults(json.loads(exports.data(LINE)), schema, schema["$defs"]) == []


def test_the_schema_notices_what_is_missing_unknown_or_of_another_type() -> None:
    schema = json.loads(exports.schema())
    data = json.loads(exports.data(LINE))
    del data["events"][0]["when"]
    data["events"][1]["kind"] = "rumour"
    data["events"][2]["headline"] = 7
    data["articles"][0]["extra"] = ""
    assert sorted(faults(data, schema, schema["$defs"])) == [
        "articles.0: extra",
        "events.0: when",
        "events.1.kind",
        "events.2.headline",
    ]


def test_a_script_sets_its_value_and_nothing_in_a_text_can_end_it() -> None:
    value = {"text": "</script><script>alert(1)</script>&\u2028\u2029\ud800"}
    script = exports.script("figure", value).decode()
    assert script.startswith("window.figure = {") and script.endswith("};\n")
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script.removeprefix("window.figure = ").rstrip(";\n")) == value


def faults(value: Any, schema: Any, definitions: Any, place: str = "") -> list[str]:
    """What breaks the parts of JSON Schema that ours uses: places and names of keys."""
    if "$ref" in schema:
        return faults(value, definitions[schema["$ref"].rpartition("/")[2]], definitions, place)
    if "anyOf" in schema:
        tried = [faults(value, each, definitions, place) for each in schema["anyOf"]]
        return min(tried, key=len)
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    types: dict[str, Any] = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "array": list,
        "object": dict,
    }
    if schema["type"] == "null":
        return [] if value is None else [place]
    if not isinstance(value, types[schema["type"]]):
        return [place]
    if schema["type"] == "array":
        return [
            each
            for n, item in enumerate(value)
            for each in faults(item, schema["items"], definitions, f"{place}.{n}")
        ]
    if schema["type"] != "object":
        return []
    known = schema.get("properties", {})
    rest = schema["additionalProperties"]
    strange = [key for key in value if key not in known] if rest is False else []
    missing = [key for key in schema.get("required", []) if key not in value]
    found = [f"{place.lstrip('.')}: {key}" for key in [*missing, *strange]]
    for key, item in value.items():
        if key in known or rest:
            found += faults(item, known.get(key, rest), definitions, f"{place}.{key}".lstrip("."))
    return found
