"""The linked data, expanded by PyLD against the vocabulary of schema.org."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyld import jsonld

from tests.render.exports.stories import HOSTILE, full, made
from tests.render.reading import Page
from timeline import render

VOCABULARY = "http://schema.org/"
SITE = "https://news.example/ford/"
# What https://schema.org lists of the types that stand in the file.
CREATIVE = {
    "creditText",
    "datePublished",
    "headline",
    "inLanguage",
    "isPartOf",
    "keywords",
    "publisher",
    "text",
}
KNOWN = {
    "Dataset": CREATIVE
    | {"dateModified", "description", "distribution", "name", "temporalCoverage", "url", "variableMeasured"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Event": {"about", "description", "endDate", "identifier", "keywords", "name", "startDate"}
    | {"subjectOf", "url"},
    "Quotation": CREATIVE,
    "NewsArticle": CREATIVE | {"url"},
    "Claim": CREATIVE | {"about", "appearance"},
    "Place": {"name"},
    "Thing": {"name"},
    "Organization": {"name"},
}


def _schema_org(url: str, options: Any) -> dict[str, Any]:
    """Its context as far as it is used here: names are of the vocabulary, and these hold addresses."""
    assert url.rstrip("/") == "https://schema.org"
    typed = {name: {"@type": "@id"} for name in ("contentUrl", "url")}
    context = {"@context": {"@vocab": VOCABULARY, **typed}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def expanded(text: bytes | str, base: str = f"{SITE}data/timeline.jsonld") -> list[dict[str, Any]]:
    found = jsonld.expand(json.loads(text), {"documentLoader": _schema_org, "base": base})
    assert isinstance(found, list)
    return found


def of(nodes: list[dict[str, Any]], type_: str) -> list[dict[str, Any]]:
    return [node for node in nodes if node["@type"] == [VOCABULARY + type_]]


def value(node: dict[str, Any], name: str) -> Any:
    (found,) = node[VOCABULARY + name]
    return found.get("@value", found.get("@id"))


def _typed(nodes: Any) -> Any:
    if isinstance(nodes, list):
        for each in nodes:
            yield from _typed(each)
    elif isinstance(nodes, dict):
        if "@type" in nodes:
            yield nodes
        for each in nodes.values():
            yield from _typed(each)


def test_every_property_is_one_that_schema_org_has_for_its_type() -> None:
    seen = set()
    for node in _typed(expanded(made("data/timeline.jsonld"))):
        (type_,) = node["@type"]
        name = type_.removeprefix(VOCABULARY)
        seen.add(name)
        properties = {each.removeprefix(VOCABULARY) for each in node if not each.startswith("@")}
        assert properties <= KNOWN[name], name
    assert seen == set(KNOWN)


@pytest.mark.parametrize("url", ["", SITE])
def test_events_have_the_days_they_can_mean_and_lead_to_their_cards_and_articles(url: str) -> None:
    nodes = expanded(made("data/timeline.jsonld", full(url)))
    events = of(nodes, "Event")
    assert [value(each, "identifier") for each in events] == [each.id for each in full().events]
    assert events[1]["@id"] == f"{SITE}index.html#event-gazette-102"
    vague = events[4]
    assert (value(vague, "startDate"), value(vague, "endDate")) == ("2031-10-11", "2031-10-20")
    quotation = events[0][f"{VOCABULARY}subjectOf"][0]
    article = quotation[f"{VOCABULARY}isPartOf"][0]["@id"]
    assert article == f"{SITE}articles/gazette.html"
    assert article in {each["@id"] for each in of(nodes, "NewsArticle")}
    assert value(events[0], "name").startswith(HOSTILE[:30])


def test_articles_without_a_day_have_no_date_and_the_others_theirs() -> None:
    articles = of(expanded(made("data/timeline.jsonld")), "NewsArticle")
    dates = {value(each, "headline"): each.get(f"{VOCABULARY}datePublished") for each in articles}
    assert dates == {
        "Works begin": [{"@value": "2031-10-29"}],
        "A start": [{"@value": "2031-10-29"}],
        "At the ford": None,
    }


def test_who_claims_which_figure_is_told_of_the_events_shown() -> None:
    (claim,) = of(expanded(made("data/timeline.jsonld")), "Claim")
    assert (value(claim, "text"), value(claim, "creditText")) == ("400 workers", "council")


def test_the_front_page_has_the_data_set_for_search_engines_and_nothing_in_it_ends_its_script() -> None:
    page = Page(render.files(full(SITE))[0]["index.html"].decode())
    (script,) = page.all("script", type_="application/ld+json")
    (dataset,) = of(expanded(script.text, SITE), "Dataset")
    assert value(dataset, "temporalCoverage") == "2031-08-01/2031-11-30"
    assert value(dataset, "dateModified") == "2031-10-29"
    downloads = [value(each, "contentUrl") for each in dataset[f"{VOCABULARY}distribution"]]
    assert f"{SITE}data/timeline.csv" in downloads
