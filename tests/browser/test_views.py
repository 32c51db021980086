"""The other views in a real browser, from disk: table, chart of figures, embedded view, and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.render.stories import counted
from timeline import render

pytestmark = pytest.mark.browser

LINE = counted()
BOXES = """(all) => all.map((each) => each.getBoundingClientRect())
    .map((box) => [box.left, box.right, box.top, box.bottom])"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the folder of a site with figures."""
    out = tmp_path_factory.mktemp("views") / "site"
    render.site(LINE, out)
    return out.as_uri()


@pytest.fixture(params=[1440, 390])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A wide and a narrow screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def headlines(page: Page) -> list[str]:
    return page.locator("tbody th").all_inner_texts()


def test_the_table_is_sorted_by_the_buttons_of_its_columns_and_says_by_which(page: Page, site: str) -> None:
    page.goto(f"{site}/table.html")
    in_time = [event.headline for event in LINE.events]
    assert headlines(page) == in_time
    page.get_by_role("button", name="Headline").click()
    assert headlines(page) == sorted(in_time)
    sorted_by = page.locator("th[aria-sort]")
    expect(sorted_by).to_have_count(1)
    expect(sorted_by).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Headline").click()
    assert headlines(page) == sorted(in_time, reverse=True)
    expect(sorted_by).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Date").click()
    assert headlines(page) == in_time


def test_numbers_are_sorted_as_numbers_and_what_has_none_comes_last(page: Page, site: str) -> None:
    page.goto(f"{site}/table.html")
    page.get_by_role("button", name="Sources").press("Enter")
    page.get_by_role("button", name="Sources").press("Enter")
    assert headlines(page)[0] == LINE.events[0].headline
    for _ in "updown":
        page.get_by_role("button", name="Figures").click()
        assert headlines(page)[0] == LINE.events[0].headline


def test_without_scripts_the_table_is_in_order_and_the_chart_is_drawn(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/table.html")
    assert headlines(page) == [event.headline for event in LINE.events]
    expect(page.get_by_role("button")).to_have_count(0)
    page.goto(f"{site}/figures.html")
    expect(page.locator(".drawing:visible .claim")).to_have_count(len(LINE.claims))
    context.close()


def test_no_words_of_the_chart_overlap_and_none_leave_it(page: Page, site: str) -> None:
    page.goto(f"{site}/figures.html")
    words = page.locator(".chart .drawing:visible text").evaluate_all(BOXES)
    assert len(words) > 6
    for n, one in enumerate(words):
        for other in words[n + 1 :]:
            apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
            assert apart, (one, other)
    assert all(left >= 0 and right <= page.evaluate("innerWidth") for left, right, *_ in words)


def test_a_click_on_a_claim_goes_to_its_row(page: Page, site: str) -> None:
    page.goto(f"{site}/figures.html")
    page.locator(".drawing:visible .claim").last.click()
    expect(page.locator("tr:target")).to_contain_text("at least 10,000 men")


def test_the_embedded_view_stands_in_a_frame_and_its_links_leave_it(
    page: Page, site: str, tmp_path: Path
) -> None:
    host = tmp_path / "host.html"
    host.write_text(f'<iframe src="{site}/embed.html" width="100%" height="900"></iframe>', encoding="utf-8")
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.goto(host.as_uri())
    frame = page.frame_locator("iframe")
    expect(frame.locator(".drawing:visible [data-event]")).to_have_count(len(LINE.events))
    frame.locator(".key a").first.click()
    expect(page.locator(".event:target")).to_be_in_viewport()
    assert page.url.startswith(f"{site}/index.html#")
    assert complaints == []


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("name", ["figures", "table", "method", "embed"])
def test_no_view_scrolls_sideways(browser: Browser, site: str, width: int, name: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/{name}.html")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_paper_has_each_event_with_numbered_sources_and_nothing_that_only_a_screen_can_use(
    browser: Browser, site: str
) -> None:
    page = browser.new_page()
    page.goto(f"{site}/index.html")
    expect(page.locator(".printed")).to_be_hidden()
    page.emulate_media(media="print")
    for event in LINE.events:
        expect(page.locator(f"[id='{event.id}-headline']")).to_be_visible()
    expect(page.locator(".printed li").first).to_be_visible()
    after = "getComputedStyle(document.querySelector('blockquote[data-notes]'), '::after').content"
    assert page.evaluate(after) == '" [1, 2]"'
    for hidden in (".bar", ".overview", ".filters", ".found", ".correct", ".key", ".foot", ".cite .source"):
        assert page.locator(hidden).evaluate_all("(all) => all.every((each) => !each.checkVisibility())"), (
            hidden
        )
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()
