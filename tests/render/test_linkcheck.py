"""Links inside the site are followed, and those that lead nowhere told."""

from __future__ import annotations

import pytest

from tests.render.stories import bridge, weighed
from timeline import render
from timeline.model import Timeline
from timeline.render import Theme

THEME = Theme("content/theme", {"base.html": '<p>\n<a href="{{ root }}lost.html">x</a>\n'})


def told(html: str, theme: Theme = THEME) -> list[tuple[str, str]]:
    files = {
        "index.html": html.encode(),
        "articles/a.html": b'<p id="x y"><a href="../index.html">x</a>',
        "articles/index.html": b"",
        "assets/site.css": b"",
    }
    return [(str(each.place), each.message) for each in render.broken_links(files, theme, "site")]


@pytest.mark.parametrize(
    "link",
    [
        "articles/a.html", "articles/", "articles/a.html#x%20y", "#here", "", "https://herald.example/x",
        "//herald.example", "mailto:ann@herald.example", "assets/site.css", "./articles/../index.html",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_or_out_of_the_site_is_right(link: str) -> None:
    assert told(f'<p id="here"><a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("nowhere.html", "the site has no `nowhere.html`"),
        ("articles/a.html#z", "`articles/a.html` has no `#z`"),
        ("#z", "`index.html` has no `#z`"),
        ("../index.html", "the site has no `../index.html`"),
        ("http://[x", "it is no address"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_line(link: str, said: str) -> None:
    ((place, message),) = told(f'<p>\n  <a href="{link}">x</a>')
    assert (place, message) == ("site/index.html:2:3", f"the link `{link}` leads nowhere: {said}")


def test_a_link_of_the_theme_is_told_once_at_the_templates_line() -> None:
    assert [place for place, _ in told('<a href="lost.html">x</a><a href="lost.html">x</a>')] == [
        "content/theme/base.html:2:20"
    ]


@pytest.mark.parametrize("line", [bridge(), weighed()])
def test_no_link_of_ours_leads_nowhere(line: Timeline) -> None:
    files, wrong = render.files(line)
    assert (list(render.broken_links(files, Theme(), "site")), wrong) == ([], ())
