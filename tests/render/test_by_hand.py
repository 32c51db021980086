"""What a person did shows on the page: added and confirmed events, what was left out, the lines to paste."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.reading import Page
from tests.render.stories import CHANGE, bridge
from timeline import paste
from timeline.model import Event, Timeline
from timeline.render import pages

LINE = bridge()
FIRST = LINE.events[0]


def front(event: Event) -> Page:
    line = replace(LINE, events=(event,), corrections=())
    return Page(dict(pages.render(line, None))["index.html"])


def added(source: str) -> Event:
    change = replace(CHANGE, field="add", machine="", hand=FIRST.headline)
    return replace(FIRST, statements=(), sources=(), source=source, history=(change,))


@pytest.mark.parametrize(("source", "links"), [("https://log.example/1", 1), ("<b>Log</b>", 0)])
def test_an_added_event_says_who_tells_it(source: str, links: int) -> None:
    page = front(added(source))
    (card,) = page.all("article", id=FIRST.id)
    said = " ".join(card.text.split())
    assert f"Added by hand, from {source}" in said
    assert "added by hand" in said
    assert page.addresses().count(source) == links


def test_a_confirmed_event_says_so_and_by_whom() -> None:
    (card,) = front(replace(FIRST, confirmed="The minutes. Ann, c.yaml:1")).all("article", id=FIRST.id)
    assert "confirmed by hand" in card.text
    assert "The minutes. Ann, c.yaml:1" in card.text


def test_each_card_offers_the_lines_that_would_correct_it_to_be_selected_without_scripts() -> None:
    page = Page(dict(pages.render(LINE, None))["index.html"])
    offered = [each.text for each in page.all("pre")]
    for event in LINE.events:
        assert paste.event(event).strip() in [each.strip() for each in offered]


def test_what_was_left_out_is_named_on_every_page() -> None:
    line: Timeline = replace(LINE, left_out=("content/c.yaml:1:1: no event `<x>`",))
    for html in dict(pages.render(line, None)).values():
        (banner,) = Page(html).all("aside", **{"class": "banner"})
        assert "no event `<x>`" in banner.text
