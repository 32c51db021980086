"""Which page an event's card stands on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.stories import bridge
from timeline import render
from timeline.model import Dated, Event, Timeline
from timeline.render import paging

LINE = bridge()


def many(number: int, month: str = "2031-10") -> tuple[Event, ...]:
    """So many events of one month, in order."""
    days = sorted(f"{month}-{n % 28 + 1:02}" for n in range(number))
    return tuple(
        replace(LINE.events[0], id=f"e{n}", when=Dated.of(day, "said")) for n, day in enumerate(days)
    )


def test_a_story_that_one_page_holds_has_no_other_pages() -> None:
    assert paging.sheets(many(paging.WHOLE)) == ()


def test_a_larger_story_has_a_page_for_each_month_and_a_full_month_several() -> None:
    events = (*many(paging.SHEET + 60), *many(20, "2031-12"))
    found = paging.sheets(events)
    assert [sheet.path for sheet in found] == [
        "events/october-2031.html",
        "events/october-2031-2.html",
        "events/december-2031.html",
    ]
    assert [event for sheet in found for event in sheet.events] == list(events)


def test_two_pages_never_share_a_path() -> None:
    """A month comes again where what is said of a whole month stands between the days of another."""
    events = (*many(200), *many(100, "2031-11"), *many(100))
    paths = [sheet.path for sheet in paging.sheets(events)]
    assert len(set(paths)) == len(paths) == 3


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of the bridge as if its five events were too many for one page."""
    monkeypatch.setattr(paging, "WHOLE", 2)
    render.site(bridge(), tmp_path / "site")
    return tmp_path / "site"


def test_the_front_page_of_a_large_story_has_a_line_for_each_event_that_leads_to_its_card(
    large: Path,
) -> None:
    front = (large / "index.html").read_text()
    for event in LINE.events:
        path = paging.places(LINE.events, paging.sheets(LINE.events))[event.id]
        assert f'<a href="{path}#{event.id}">' in front
        assert f'id="{event.id}"' in (large / path).read_text()
    assert "How this date was found" not in front


def test_articles_lead_to_the_cards_of_a_large_story(large: Path) -> None:
    page = (large / "articles/gazette.html").read_text()
    assert f'href="../events/october-2031.html#{LINE.events[0].id}"' in page


def test_the_front_page_of_a_huge_story_lists_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "WHOLE", 2)
    monkeypatch.setattr(paging, "LISTED", 3)
    line: Timeline = bridge()
    render.site(line, tmp_path / "site")
    front = (tmp_path / "site/index.html").read_text()
    assert '<a href="events/october-2031.html">' in front
    assert "data-choices" not in front and "page-filters" not in front
    assert not (tmp_path / "site/data/search.js").exists()
