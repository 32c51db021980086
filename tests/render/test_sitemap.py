"""The list of the pages, against a schema of the protocol."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from tests.render.stories import bridge
from timeline import render
from timeline.model import Site
from timeline.render import sitemap

SITE = "https://news.example/ford/"
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "sitemap.xsd")))
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(text: bytes) -> list[str]:
    root = etree.fromstring(text)
    SCHEMA.assertValid(root)
    return [each.text for each in root.iter(LOC)]


def test_all_pages_but_those_of_no_use_to_who_searches_are_listed_by_their_whole_addresses() -> None:
    line = bridge()
    files = render.files(replace(line, story=replace(line.story, site=Site(SITE))))[0]
    assert addresses(files["sitemap.xml"]) == [
        SITE,
        f"{SITE}corrections.html",
        f"{SITE}table.html",
        f"{SITE}method.html",
        f"{SITE}articles/",
        *(f"{SITE}articles/{id_}.html" for id_ in ("gazette", "herald", "undated")),
    ]


def test_more_pages_than_one_file_can_hold_are_in_several_that_the_first_lists() -> None:
    files = sitemap.files(SITE, [f"articles/{n}.html" for n in range(sitemap.MOST + 1)])
    assert addresses(files["sitemap.xml"]) == [f"{SITE}sitemap-1.xml", f"{SITE}sitemap-2.xml"]
    assert len(addresses(files["sitemap-1.xml"])) == sitemap.MOST
    assert addresses(files["sitemap-2.xml"]) == [f"{SITE}articles/{sitemap.MOST}.html"]


def test_an_address_is_escaped() -> None:
    assert addresses(sitemap.files("https://a.example/?x&", ["y"])["sitemap.xml"]) == [
        "https://a.example/?x&y"
    ]
