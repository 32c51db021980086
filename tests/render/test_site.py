"""The site as a folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.reading import Page
from tests.render.stories import bridge
from timeline import render
from timeline.model import Site, Story, Timeline
from timeline.render import exports
from timeline.render.figure import interactive


def test_the_site_is_written_whole(tmp_path: Path) -> None:
    render.site(bridge(), tmp_path / "site")
    files = {
        path.relative_to(tmp_path / "site").as_posix()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert files == {
        ".timeline-site",
        *("index.html", "404.html", "corrections.html", "articles/index.html"),
        *("table.html", "method.html", "embed.html"),
        *(f"articles/{id_}.html" for id_ in ("gazette", "herald", "undated")),
        *(f"assets/{name}.css" for name in ("site", "views", "print", "plotly")),
        *(f"assets/{name}.js" for name in ("page", "finding", "keys", "figure", "table", "plotly.min")),
        *("assets/icon.svg", "assets/share.png", "data/figure.js", "data/search.js"),
        *(each.path for each in exports.FORMATS),
    }


@pytest.mark.parametrize("path", ["data/timeline.ics", "feed.xml", "data/timelinejs.json"])
def test_the_foot_of_each_page_leads_to_the_files_for_other_programs(path: str) -> None:
    files = render.files(bridge())[0]
    assert f'href="{path}"'.encode() in files["index.html"]
    assert f'href="../{path}"'.encode() in files["articles/index.html"]


def test_where_the_address_of_the_site_is_known_pages_and_their_picture_have_whole_ones() -> None:
    line = bridge()
    files = render.files(replace(line, story=replace(line.story, site=Site("https://news.example/ford/"))))[0]
    pages = {path: Page(content.decode()) for path, content in files.items() if path.endswith(".html")}
    canonical = {path: page.all("link", rel="canonical") for path, page in pages.items()}
    assert canonical.pop("404.html") == canonical.pop("embed.html") == []
    assert {path: found[0].attributes["href"] for path, found in canonical.items()} == {
        "index.html": "https://news.example/ford/",
        **{
            f"{name}.html": f"https://news.example/ford/{name}.html"
            for name in ("corrections", "table", "method")
        },
        "articles/index.html": "https://news.example/ford/articles/",
        **{
            f"articles/{id_}.html": f"https://news.example/ford/articles/{id_}.html"
            for id_ in ("gazette", "herald", "undated")
        },
    }
    (image,) = pages["index.html"].all("meta", property="og:image")
    assert image.attributes["content"] == "https://news.example/ford/assets/share.png"
    assert "assets/share.png" in files
    (title,) = pages["articles/gazette.html"].all("meta", property="og:title")
    assert title.attributes["content"] == "Works begin · The bridge at Harrow Ford"
    lost = pages["404.html"].addresses()
    assert lost and all(
        address.startswith("https://news.example/ford/") for address in lost if address[0] != "#"
    )


def test_without_an_address_of_the_site_there_is_none_in_the_pages_and_no_sitemap() -> None:
    files = render.files(bridge())[0]
    page = Page(files["index.html"].decode())
    assert page.all("link", rel="canonical") == page.all("meta", property="og:image") == []
    assert page.all("meta", property="og:title")
    assert "sitemap.xml" not in files


def test_the_same_timeline_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        render.site(bridge(), tmp_path / name)
    for path in (tmp_path / "a").rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


def test_a_story_without_events_carries_no_figure(tmp_path: Path) -> None:
    render.site(Timeline(Story("Empty"), (), ()), tmp_path)
    assert not (tmp_path / "assets/plotly.min.js").exists()


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(render.ForeignFolderError):
        render.site(bridge(), tmp_path)


def test_plotlys_own_styles_are_the_ones_that_its_script_would_write() -> None:
    """Each rule of our copy is in the script: a new version of Plotly that changes them is noticed here."""
    script = interactive.script().decode()
    rules = (Path(render.__file__).parent / "static/plotly.css").read_text().split("*/\n", 1)[1].splitlines()
    for rule in rules:
        selector, _, body = rule.partition(" { ")
        short = selector.replace(".js-plotly-plot .plotly", "X").replace(".plotly-notifier", "Y")
        assert f'"{short}":' in script, selector
        assert body.removesuffix(" }").replace("; ", ";") in script, selector
    assert len(rules) == 65
