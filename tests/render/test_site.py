"""The site as a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.stories import bridge
from timeline import render
from timeline.model import Story, Timeline
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
        *("index.html", "corrections.html", "articles/index.html"),
        *(f"articles/{id_}.html" for id_ in ("gazette", "herald", "undated")),
        *(f"assets/{name}" for name in ("site.css", "page.js", "figure.js", "icon.svg", "plotly.css")),
        *("assets/plotly.min.js", "data/figure.js"),
        *("data/timeline.json", "data/timeline.schema.json"),
    }


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
