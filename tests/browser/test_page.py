"""The finished front page in a real browser, from disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Opened
from tests.render.stories import bridge, dense
from timeline import render

pytestmark = pytest.mark.browser

LINE = bridge()
MARKS = "#page-figure .scatterlayer .points path"
DRAWN = ".drawing:visible [data-event]"
CHANGED = LINE.events[4].id
SHOWN_MARKS = """() => document.getElementById('page-figure').data
    .filter((trace) => ['mark', 'sign'].includes(trace.meta.role))
    .flatMap((trace) => trace.customdata).sort()"""
SHOWN_CARDS = """() => [...document.querySelectorAll('.event')]
    .filter((event) => !event.closest('[hidden]')).map((event) => event.id).sort()"""


def test_the_figure_has_a_mark_for_each_event_before_and_after_plotly_draws_it(opened: Opened) -> None:
    expect(opened.page.locator(DRAWN)).to_have_count(len(LINE.events))
    opened.figure()
    assert len(opened.page.evaluate(SHOWN_MARKS)) == len(LINE.events)


def test_nothing_is_complained_of_and_no_other_host_is_asked_for_anything(opened: Opened, front: str) -> None:
    opened.figure()
    opened.page.locator(MARKS).last.hover(force=True)
    expect(opened.page.locator("#page-figure .hovertext")).to_be_visible()
    assert opened.complaints == []
    home = front.removesuffix("index.html")
    assert all(url.startswith((home, "data:", "blob:")) for url in opened.requests)
    assert f"{home}assets/plotly.min.js" in opened.requests


def test_no_button_of_the_figure_sends_data_away(opened: Opened) -> None:
    opened.figure()
    expect(opened.page.locator("#page-figure .modebar, #page-figure a")).to_have_count(0)


def test_plotly_is_not_asked_for_before_a_reader_reaches_for_the_figure(opened: Opened) -> None:
    opened.page.locator(".foot").scroll_into_view_if_needed()
    opened.page.mouse.wheel(0, -9000)
    assert not [url for url in opened.requests if "plotly.min.js" in url or "/data/" in url]
    opened.figure()
    assert [url for url in opened.requests if "plotly.min.js" in url]


def test_plotlys_marks_take_the_very_places_of_the_pages_own(opened: Opened) -> None:
    """Compared for the marks of days: a pixel more or less is no jump."""
    middles = """(marks) => marks.map((each) => each.getBoundingClientRect())
        .map((box) => [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)])
        .sort().flat()"""
    before = opened.page.locator(".drawing:visible .mark").evaluate_all(middles)
    opened.figure()
    days = """() => document.getElementById('page-figure').data.flatMap((trace, n) =>
        trace.meta.role === 'mark' ? [n] : [])"""
    assert len(opened.page.evaluate(days)) == 1
    after = opened.page.locator(MARKS).evaluate_all(middles)
    near = [
        any(
            abs(x - left) <= 1 and abs(y - top) <= 1
            for left, top in zip(after[::2], after[1::2], strict=True)
        )
        for x, y in zip(before[::2], before[1::2], strict=True)
    ]
    assert near and all(near)


def test_the_page_does_not_jump_when_the_figure_comes(opened: Opened) -> None:
    before = opened.page.locator("#page-events").bounding_box()
    opened.figure()
    assert opened.page.locator("#page-events").bounding_box() == before


def test_filters_narrow_the_list_and_the_figure_alike_and_are_cleared(opened: Opened) -> None:
    opened.figure()
    if opened.page.viewport_size == {"width": 390, "height": 900}:
        opened.page.get_by_text("Filter", exact=True).click()
    result = opened.page.locator(".result output")
    opened.page.get_by_role("checkbox", name="The Herald").check()
    expect(result).to_have_text("2 of 5 events")
    opened.page.get_by_role("checkbox", name="Happened").check()
    expect(result).to_have_text("1 of 5 events")
    assert opened.page.evaluate(SHOWN_CARDS) == opened.page.evaluate(SHOWN_MARKS) == [CHANGED]
    opened.page.get_by_role("button", name="Clear").click()
    expect(result).to_have_text("5 events")
    assert len(opened.page.evaluate(SHOWN_CARDS)) == len(opened.page.evaluate(SHOWN_MARKS)) == 5


def test_no_heading_stays_over_events_that_a_filter_hides(opened: Opened) -> None:
    """Also not over a corrected event, whose card holds a list of its own."""
    opened.page.evaluate("document.querySelector('[value=\"The Gazette\"]').click()")
    expect(opened.page.locator(f"[id='{CHANGED}']")).to_be_hidden()
    headings = opened.page.evaluate(
        """() => [...document.querySelectorAll('.month, .day')].filter((part) => part.checkVisibility())
        .map((part) => [...part.querySelectorAll('.event')].some((card) => card.checkVisibility()))"""
    )
    assert headings and all(headings)


def test_a_click_on_a_mark_of_the_pages_own_drawing_goes_to_its_event(opened: Opened) -> None:
    opened.page.locator(DRAWN).locator(".mark").click(force=True)
    expect(opened.page.locator(f"[id='{LINE.events[0].id}']:target")).to_be_in_viewport()


def test_a_click_on_a_mark_that_plotly_drew_goes_to_its_event(opened: Opened) -> None:
    opened.figure()
    box = opened.page.locator(".drawing .mark").evaluate_all(
        "(marks) => marks.map((mark) => mark.getBoundingClientRect()).find((box) => box.width)"
    )
    opened.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    card = opened.page.locator(f"[id='{LINE.events[0].id}']:target")
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport()


def test_the_lines_that_correct_an_event_are_copied_with_one_click(opened: Opened) -> None:
    card = opened.page.locator(".event").first
    card.locator(".correct summary").click()
    card.locator(".correct button").click()
    expect(card.locator(".correct button")).to_have_text("Copied")
    selected = opened.page.evaluate("getSelection().toString()")
    assert f"- event: {card.get_attribute('id')}" in selected
    assert "why:" in selected


def test_a_permalink_shows_its_event_also_where_a_filter_hides_it(opened: Opened) -> None:
    opened.page.evaluate("document.querySelector('[value=\"The Gazette\"]').click()")
    card = opened.page.locator(f"[id='{CHANGED}']")
    expect(card).to_be_hidden()
    opened.page.evaluate("(id) => { location.hash = id; }", CHANGED)
    expect(card).to_be_in_viewport()
    expect(opened.page.locator(".result .count")).to_have_text("5 events")


def test_the_zoom_buttons_change_the_range(opened: Opened) -> None:
    opened.figure()
    shown = "document.getElementById('page-figure').layout.xaxis.range.map((end) => Date.parse(end))"
    start, end = opened.page.evaluate(shown)
    opened.page.get_by_role("button", name="Zoom in").click()
    nearer = opened.page.evaluate(shown)
    assert start < nearer[0] < nearer[1] < end
    opened.page.get_by_role("button", name="Later").click()
    assert opened.page.evaluate(shown)[0] > nearer[0]
    opened.page.get_by_role("button", name="Busiest time").click()
    assert opened.page.evaluate(shown) == [start, end]


def test_colours_follow_the_readers_scheme(opened: Opened) -> None:
    opened.figure()
    colour = "getComputedStyle(document.querySelector('#page-figure .points path')).stroke"
    light = opened.page.evaluate(colour)
    opened.page.emulate_media(color_scheme="dark")
    opened.page.wait_for_function(f"(before) => {colour} !== before", arg=light)
    assert opened.page.evaluate(colour) != light


def test_without_scripts_every_event_is_there_in_the_list_and_in_the_figure(
    browser: Browser, front: str
) -> None:
    context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
    page = context.new_page()
    page.goto(front)
    for event in LINE.events:
        expect(page.get_by_role("heading", name=event.headline)).to_be_visible()
    expect(page.locator(DRAWN)).to_have_count(len(LINE.events))
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_text("How this date was found").first.click()
    expect(page.get_by_text("is counted from the article's date").first).to_be_visible()
    context.close()


def test_a_figure_that_cannot_be_loaded_says_so(browser: Browser, front: str, tmp_path: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/plotly.min.js", lambda route: route.abort())
    page.goto(front)
    page.locator(".plot").hover(position={"x": 3, "y": 3})
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    expect(page.locator(DRAWN)).to_have_count(len(LINE.events))
    context.close()


def test_arrow_keys_go_from_event_to_event_in_the_figure_and_enter_opens_one(opened: Opened) -> None:
    opened.page.locator("#page-figure").focus()
    opened.page.locator(".plot[data-drawn]").wait_for(state="attached")
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("ArrowRight")
    second = opened.page.locator(".event").nth(1)
    told = opened.page.get_by_role("slider", name="Timeline of 5 events")
    expect(told).to_have_attribute(
        "aria-valuetext", re.compile("2 of 5: " + second.locator("h4").inner_text())
    )
    expect(opened.page.locator("#page-figure .hovertext")).to_be_visible()
    opened.page.keyboard.press("Enter")
    expect(second).to_be_focused()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_page_opened_at_a_permalink_stands_at_its_event_though_all_before_it_was_never_drawn(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    line = dense()
    render.site(line, tmp_path / "site")
    page = browser.new_page(viewport={"width": width, "height": 900})
    for event in (line.events[-9], line.events[-6]):
        page.goto("about:blank")
        page.goto(f"{(tmp_path / 'site/index.html').as_uri()}#{event.id}")
        page.wait_for_timeout(600)  # a slow scroll would be somewhere else by now
        box = page.locator(f"[id='{event.id}']:target").bounding_box()
        assert box and 0 <= box["y"] < 100
    page.close()


def test_the_id_of_a_telling_leads_to_it_in_the_event_that_it_was_joined_to(
    opened: Opened, front: str
) -> None:
    telling = LINE.events[0].statements[1].id
    opened.page.goto(f"{front}#{telling}")
    expect(opened.page.locator(f"[id='{telling}']")).to_be_in_viewport()
    assert opened.page.locator(".event:has(:target), .event:target").count() == 1


def test_the_strip_is_dragged_by_pointer_and_by_keys_and_the_figure_follows(
    browser: Browser, tmp_path: Path
) -> None:
    render.site(dense(), tmp_path / "site")
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto((tmp_path / "site/index.html").as_uri())
    window = "Number(document.querySelector('.strip .window').getAttribute('x'))"
    shown = "document.getElementById('page-figure').layout.xaxis.range.map((end) => Date.parse(end))"
    before = page.evaluate(window)
    page.locator(".strip .track").scroll_into_view_if_needed()
    box = page.locator(".strip .track").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * (before + 1.5) / 240, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (before + 1.5) / 240 - 200, box["y"] + 20, steps=5)
    page.mouse.up()
    assert page.evaluate(window) < before
    page.locator(".plot[data-drawn]").wait_for(state="attached")
    page.wait_for_function(f"() => ({shown})[0] < Date.parse('2031-10-01')")
    start = page.evaluate(shown)[0]
    page.get_by_role("slider", name="Start of the range").press("PageDown")
    page.wait_for_function(f"() => ({shown})[0] < {start}")
    page.get_by_role("button", name="Whole story").click()
    assert page.evaluate(window) == 0
    context.close()
