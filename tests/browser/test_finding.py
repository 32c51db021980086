"""Search, filters and the keys of the list, in a real browser, from disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Opened
from tests.render.stories import bridge
from timeline import render
from timeline.model import Factuality, Timeline
from timeline.render import paging

pytestmark = pytest.mark.browser

ACTORS = [("council", "The Wardens"), (), ("Mayor Łucja Żółw",), (), ("The Wardens",)]
PLACES = [("Harrow Ford",), ("Harrow Ford",), (), ("Lower Mill",), ("Harrow Ford",)]
UNFOLD = """() => document.querySelectorAll('#page-filters details')
    .forEach((each) => { each.open = true; })"""
SHOWN = ".events li:not([hidden]) > .event"
MARKED = """() => [...new Set(document.getElementById('page-figure').data
    .filter((trace) => ['mark', 'sign'].includes(trace.meta.role))
    .flatMap((trace) => trace.customdata))].sort()"""
DRAWN = """(marks) => [...new Set(marks.filter((mark) => !mark.classList.contains('out'))
    .map((mark) => mark.dataset.event))].sort()"""


def peopled() -> Timeline:
    """The story of the bridge with people and places, one event probable, one with a crowd."""
    line = bridge()
    events = [
        replace(event, actors=actors, places=places)
        for event, actors, places in zip(line.events, ACTORS, PLACES, strict=True)
    ]
    crowd = tuple(f"Clerk {n}" for n in range(14))
    events[3] = replace(events[3], actors=crowd)
    events[4] = replace(events[4], factuality=Factuality("probable"))
    return replace(line, events=tuple(events))


LINE = peopled()
FIRST, AUGUST, PLANNED, PAINTED, CAST = (event.id for event in LINE.events)


@pytest.fixture(scope="session")
def front(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the front page of the story, with a card for each event."""
    out = tmp_path_factory.mktemp("found") / "site"
    render.site(LINE, out)
    return (out / "index.html").as_uri()


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same as a large story has it: a line for each event, and the cards on other pages."""
    out = tmp_path_factory.mktemp("large") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "WHOLE", 2)
        render.site(replace(LINE, events=tuple(sorted(LINE.events, key=lambda event: event.order))), out)
    return (out / "index.html").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page on a wide screen."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def box(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search")


def tick(page: Page, name: str) -> None:
    """Choose in the filters, unfolded where the screen has them folded."""
    page.evaluate(
        "document.querySelectorAll('#page-filters details').forEach((each) => { each.open = true; })"
    )
    page.get_by_role("checkbox", name=name).check()


def check_shown(page: Page, *ids: str) -> None:
    """Wait until the list shows these events and no other."""
    page.wait_for_function(
        "([selector, ids]) => [...document.querySelectorAll(selector)].map((each) => each.id).join() === ids",
        arg=[SHOWN, ",".join(ids)],
    )


def asked(page: Page) -> list[tuple[str, str]]:
    """What the address of the page asks for."""
    return parse_qsl(urlsplit(page.url).query)


# Search


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("pillar", [CAST]),  # a headline
        ("announced the start", [FIRST]),  # the quote of its other telling
        ("wardens", [FIRST, CAST]),  # people
        ("lower mill", [PAINTED]),  # places
        ("BRIDGE open", [PLANNED]),  # whatever the case, and all words
        ("brid ope", [PLANNED]),  # beginnings of words
        ("ridge", []),  # and nothing else of them
        ("lucja zolw", [PLANNED]),  # without accents
        ("ŁUCJA ŻÓŁW", [PLANNED]),  # and with them
        ("pillar, (cast)", [CAST]),  # signs are no words
        ("pillar ferry", []),  # words of two events
        ("  ", [FIRST, AUGUST, PLANNED, PAINTED, CAST]),
    ],
)
def test_search_finds_the_events_in_which_every_word_begins_one(
    page: Page, front: str, query: str, ids: list[str]
) -> None:
    page.goto(front)
    box(page).fill(query)
    check_shown(page, *ids)
    expect(page.locator(".result .count")).to_have_text(
        "5 events"
        if len(ids) == 5
        else f"{len(ids)} of 5 events" + ": none has all that is asked for" * (not ids)
    )


def test_search_goes_on_while_one_types(opened: Opened) -> None:
    box(opened.page).press_sequentially("the br")
    check_shown(opened.page, FIRST, PLANNED)
    box(opened.page).press_sequentially("idge will")
    check_shown(opened.page, PLANNED)
    box(opened.page).press("Backspace")
    box(opened.page).press("ControlOrMeta+a")
    box(opened.page).press("Delete")
    check_shown(opened.page, FIRST, AUGUST, PLANNED, PAINTED, CAST)


def test_the_texts_to_search_are_asked_for_when_the_search_is_reached_and_only_then(
    opened: Opened, front: str
) -> None:
    texts = f"{front.removesuffix('index.html')}data/search.js"
    assert texts not in opened.requests
    with opened.page.expect_request(texts):
        box(opened.page).focus()
    box(opened.page).fill("pillar")
    check_shown(opened.page, CAST)
    assert opened.requests.count(texts) == 1
    assert opened.complaints == []


def test_texts_that_cannot_be_loaded_are_told_and_hide_nothing(page: Page, front: str) -> None:
    page.route("**/search.js", lambda route: route.abort())
    page.goto(front)
    box(page).fill("pillar")
    expect(page.locator(".result .count")).to_have_text("5 events. The search could not be loaded")
    check_shown(page, FIRST, AUGUST, PLANNED, PAINTED, CAST)


# Filters


@pytest.mark.parametrize(
    ("choices", "ids"),
    [
        (["Building works"], [PAINTED, CAST]),
        (["Ongoing"], [AUGUST]),
        (["Told as probable"], [CAST]),
        (["Told as not so"], [PAINTED]),
        (["The Herald"], [FIRST, CAST]),
        (["The Wardens"], [FIRST, CAST]),
        (["Lower Mill"], [PAINTED]),
        (["Lower Mill", "Harrow Ford"], [FIRST, AUGUST, PAINTED, CAST]),  # of one filter any
        (["The Wardens", "Plans"], [FIRST]),  # of several each
    ],
)
def test_filters_by_phase_kind_certainty_source_person_and_place(
    opened: Opened, choices: list[str], ids: list[str]
) -> None:
    for name in choices:
        tick(opened.page, name)
    check_shown(opened.page, *ids)


def number(page: Page, value: str) -> Locator:
    return page.locator(f"label:has([value='{value}']) .number")


def test_counts_beside_the_choices_follow_the_other_filters_and_the_search(page: Page, front: str) -> None:
    page.goto(front)
    expect(number(page, "plans")).to_have_text("2")
    tick(page, "The Herald")
    expect(number(page, "plans")).to_have_text("1")
    expect(number(page, "closing")).to_have_text("0")
    expect(number(page, "The Gazette")).to_have_text("4")  # what ticking it, too, would count
    box(page).fill("pillar")
    expect(number(page, "plans")).to_have_text("0")
    expect(number(page, "The Gazette")).to_have_text("0")
    page.get_by_role("button", name="Clear all").click()
    expect(number(page, "closing")).to_have_text("1")


def test_a_long_filter_shows_the_few_of_most_events_and_the_rest_when_asked(page: Page, front: str) -> None:
    page.goto(front)
    people = page.get_by_role("group", name="Who")
    expect(people.get_by_role("checkbox")).to_have_count(6)
    expect(people.get_by_role("checkbox").first).to_have_attribute("value", "The Wardens")
    people.get_by_text("11 more").click()
    people.get_by_role("checkbox", name="Clerk 13").check()
    check_shown(page, PAINTED)


def test_chips_name_what_is_in_force_and_each_takes_its_own_away(opened: Opened) -> None:
    chips = opened.page.get_by_role("list", name="Filters in force")
    expect(chips).to_be_hidden()
    tick(opened.page, "Plans")
    tick(opened.page, "The Herald")
    expect(chips.get_by_role("button")).to_have_text(["Plans", "The Herald"])
    chips.get_by_role("button", name="Remove Phase: Plans").click()
    check_shown(opened.page, FIRST, CAST)
    expect(chips.get_by_role("button", name="Remove Source: The Herald")).to_be_focused()
    opened.page.keyboard.press("Enter")
    check_shown(opened.page, FIRST, AUGUST, PLANNED, PAINTED, CAST)
    expect(box(opened.page)).to_be_focused()
    expect(chips).to_be_hidden()


def test_clear_all_clears_search_and_filters_and_stands_there_only_then(opened: Opened) -> None:
    button = opened.page.get_by_role("button", name="Clear all")
    expect(button).to_be_hidden()
    tick(opened.page, "The Herald")
    box(opened.page).fill("pillar")
    check_shown(opened.page, CAST)
    button.click()
    check_shown(opened.page, FIRST, AUGUST, PLANNED, PAINTED, CAST)
    expect(box(opened.page)).to_have_value("")
    expect(button).to_be_hidden()
    assert asked(opened.page) == []


def test_the_figure_always_shows_what_the_list_shows(opened: Opened) -> None:
    tick(opened.page, "The Wardens")
    drawn = opened.page.locator(".drawing:visible [data-event]")
    opened.page.wait_for_function("() => document.querySelectorAll('.drawing .out').length > 0")
    assert drawn.evaluate_all(DRAWN) == sorted([FIRST, CAST])
    opened.figure()
    assert opened.page.evaluate(MARKED) == sorted([FIRST, CAST])
    box(opened.page).fill("pillar")
    opened.page.wait_for_function(f"(ids) => JSON.stringify(({MARKED})()) === ids", arg=f'["{CAST}"]')
    opened.page.get_by_role("button", name="Clear all").click()
    opened.page.wait_for_function(f"() => ({MARKED})().length === 5")


# The address


def test_the_address_keeps_what_is_asked_for_and_a_page_opened_with_it_shows_the_same(
    page: Page, front: str
) -> None:
    page.goto(f"{front}?from=letter")
    tick(page, "The Herald")
    tick(page, "The Gazette")
    box(page).fill("bridge work")
    check_shown(page, FIRST)
    assert asked(page) == [
        ("from", "letter"),
        ("q", "bridge work"),
        ("source", "The Gazette"),
        ("source", "The Herald"),
    ]
    other = page.context.new_page()
    other.goto(page.url)
    check_shown(other, FIRST)
    expect(box(other)).to_have_value("bridge work")
    expect(other.get_by_role("checkbox", name="The Gazette")).to_be_checked()
    opened_on = "[...document.querySelectorAll('.drawing .out')].map((each) => each.dataset.event).length"
    other.wait_for_function(f"() => {opened_on} > 0")


def test_an_address_that_asks_for_what_there_is_not_shows_all(page: Page, front: str) -> None:
    page.goto(f"{front}?source=The+Bugle&phase=&q=")
    check_shown(page, FIRST, AUGUST, PLANNED, PAINTED, CAST)


def test_choosing_leaves_no_steps_to_go_back_through_and_going_back_brings_the_filters_back(
    page: Page, front: str
) -> None:
    page.goto(front)
    before = page.evaluate("history.length")
    tick(page, "The Herald")
    box(page).fill("pillar")
    check_shown(page, CAST)
    assert page.evaluate("history.length") == before
    page.evaluate(f"document.dispatchEvent(new CustomEvent('timeline:go', {{ detail: '{AUGUST}' }}))")
    check_shown(page, FIRST, AUGUST, PLANNED, PAINTED, CAST)
    expect(page.locator(f"[id='{AUGUST}']")).to_be_focused()
    assert asked(page) == []
    page.go_back()
    check_shown(page, CAST)
    expect(page.get_by_role("checkbox", name="The Herald")).to_be_checked()
    assert asked(page) == [("q", "pillar"), ("source", "The Herald")]
    page.go_forward()
    check_shown(page, FIRST, AUGUST, PLANNED, PAINTED, CAST)


@pytest.mark.parametrize("query", ["source=The+Herald", "q=pillar"])
def test_a_permalink_shows_its_event_whatever_else_it_asks_for(page: Page, front: str, query: str) -> None:
    page.goto(f"{front}?{query}#{AUGUST}")
    check_shown(page, FIRST, AUGUST, PLANNED, PAINTED, CAST)
    expect(page.locator(f"[id='{AUGUST}']:target")).to_be_in_viewport()
    page.goto(f"{front}?{query}#{CAST}")
    page.wait_for_function(f'() => document.querySelectorAll("{SHOWN}").length < 5')
    expect(page.locator(f"[id='{CAST}']:target")).to_be_in_viewport()


def test_an_event_that_is_filtered_out_leaves_the_address(page: Page, front: str) -> None:
    page.goto(f"{front}#{AUGUST}")
    tick(page, "Building works")
    check_shown(page, PAINTED, CAST)
    assert urlsplit(page.url).fragment == ""
    page.reload()
    check_shown(page, PAINTED, CAST)


# Keys


def test_a_slash_goes_to_the_search_but_is_a_letter_in_it(opened: Opened) -> None:
    opened.page.locator(".event summary").first.focus()
    opened.page.keyboard.press("/")
    expect(box(opened.page)).to_be_focused()
    expect(box(opened.page)).to_have_value("")
    opened.page.keyboard.press("/")
    expect(box(opened.page)).to_have_value("/")


def test_the_slash_is_switched_off_for_good(page: Page, front: str) -> None:
    page.goto(front)
    page.get_by_role("checkbox", name="goes to the search").uncheck()
    page.reload()
    expect(page.get_by_role("checkbox", name="goes to the search")).not_to_be_checked()
    page.locator(".event summary").first.focus()
    page.keyboard.press("/")
    expect(page.locator(".event summary").first).to_be_focused()


def test_arrow_keys_go_from_the_search_through_the_events_that_are_shown_and_back(opened: Opened) -> None:
    tick(opened.page, "The Wardens")
    box(opened.page).focus()
    opened.page.keyboard.press("ArrowDown")
    expect(opened.page.locator(f"[id='{FIRST}']")).to_be_focused()
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("ArrowDown")  # past the last one: it stays
    expect(opened.page.locator(f"[id='{CAST}']")).to_be_focused()
    expect(opened.page.locator(f"[id='{CAST}']")).to_be_in_viewport()
    opened.page.keyboard.press("ArrowUp")
    expect(opened.page.locator(f"[id='{FIRST}']")).to_be_focused()
    opened.page.keyboard.press("ArrowUp")
    expect(box(opened.page)).to_be_focused()


def test_arrow_keys_go_on_from_anything_inside_an_event(opened: Opened) -> None:
    opened.page.locator(f"[id='{AUGUST}'] summary").first.focus()
    opened.page.keyboard.press("ArrowDown")
    expect(opened.page.locator(f"[id='{PLANNED}']")).to_be_focused()


def test_arrow_keys_outside_the_list_are_left_to_the_page(page: Page, front: str) -> None:
    page.goto(front)
    page.locator(".bar a").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".bar a").first).to_be_focused()


def test_enter_unfolds_how_the_date_was_found_and_escape_folds_it(opened: Opened) -> None:
    card = opened.page.locator(f"[id='{AUGUST}']")
    card.focus()
    opened.page.keyboard.press("Enter")
    expect(card.locator(".found")).to_have_attribute("open", "")
    expect(card.locator(".found summary")).to_be_focused()
    opened.page.keyboard.press("Escape")
    expect(card.locator("details[open]")).to_have_count(0)
    expect(card).to_be_focused()


def test_enter_on_a_line_follows_its_link_to_the_card(page: Page, large: str) -> None:
    page.goto(large)
    box(page).fill("pillar")
    check_shown(page, CAST)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/events/october-2031.html#{CAST}")
    expect(page.locator(f"[id='{CAST}']")).to_be_in_viewport()
    page.go_back()
    check_shown(page, CAST)
    expect(box(page)).to_have_value("pillar")


def test_keys_hold_on_the_pages_of_a_large_story(page: Page, large: str) -> None:
    page.goto(large.replace("index.html", "events/october-2031.html"))
    page.locator(f"[id='{FIRST}']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{PAINTED}'] .found")).to_have_attribute("open", "")
    page.keyboard.press("/")
    expect(page.locator(f"[id='{PAINTED}'] .found summary")).to_be_focused()


def test_escape_clears_the_search(opened: Opened) -> None:
    box(opened.page).fill("pillar")
    check_shown(opened.page, CAST)
    box(opened.page).press("Escape")
    check_shown(opened.page, FIRST, AUGUST, PLANNED, PAINTED, CAST)
    expect(box(opened.page)).to_be_focused()


def test_escape_folds_the_part_of_the_filters_that_the_focus_is_in(page: Page, front: str) -> None:
    page.goto(front)
    people = page.get_by_role("group", name="Who")
    people.get_by_text("11 more").click()
    people.get_by_role("checkbox").last.focus()
    page.keyboard.press("Escape")
    expect(people.get_by_role("checkbox")).to_have_count(6)
    expect(people.locator("summary")).to_be_focused()


@pytest.mark.parametrize("colours", ["none", "active"])
def test_where_the_focus_is_can_be_seen(browser: Browser, front: str, colours: str) -> None:
    context = browser.new_context(forced_colors="active" if colours == "active" else "none")
    page = context.new_page()
    page.goto(front)
    outline = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
    box(page).focus()
    assert page.evaluate(outline)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"document.activeElement.id === '{FIRST}' && {outline}")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"document.activeElement.matches('#page-slash') && {outline}")
    context.close()


# Spoken, small, and calm


def test_the_number_of_events_found_is_spoken_when_the_reader_pauses_and_not_at_each_letter(
    page: Page, front: str
) -> None:
    page.clock.install(time=datetime(2031, 10, 1, tzinfo=UTC))
    page.goto(front)
    page.clock.pause_at(datetime(2031, 10, 2, tzinfo=UTC))  # from here on only the test moves it
    live = page.get_by_role("search").get_by_role("status")
    box(page).fill("pil")
    expect(page.locator(".result .count")).to_have_text("1 of 5 events")
    expect(live).to_have_text("")
    page.clock.run_for(300)
    box(page).fill("pill")
    page.clock.run_for(300)
    expect(live).to_have_text("")
    page.clock.run_for(300)
    expect(live).to_have_text("1 of 5 events")


def test_on_a_narrow_screen_the_filters_are_folded_but_not_the_search(browser: Browser, front: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(front)
    expect(box(page)).to_be_visible()
    expect(page.get_by_role("search").get_by_role("checkbox")).to_have_count(0)
    page.get_by_text("Filter", exact=True).tap()
    page.get_by_role("checkbox", name="The Herald").tap()
    check_shown(page, FIRST, CAST)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_whatever_is_to_be_touched_is_at_least_24_pixels_high_and_wide(
    browser: Browser, front: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{front}?source=The+Herald&q=pillar")
    check_shown(page, CAST)
    page.evaluate(
        "document.querySelectorAll('#page-filters details').forEach((each) => { each.open = true; })"
    )
    small = page.locator("#page-filters :is(label:has([type=checkbox]), button, summary, [type=search])")
    sizes = small.evaluate_all(
        "(found) => found.map((each) => each.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert len(sizes) > 30
    assert min(size for pair in sizes for size in pair) >= 24
    context.close()


def test_nothing_moves_by_itself_where_the_reader_wants_no_motion(opened: Opened) -> None:
    moving = opened.page.locator(".event, #page-filters *").evaluate_all(
        """(all) => all.map((each) => getComputedStyle(each))
        .filter((style) => style.transitionDuration !== '0s' || style.animationName !== 'none').length"""
    )
    assert moving == 0
    assert opened.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_a_field_to_type_in_has_the_colours_of_the_scheme(browser: Browser, front: str) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
        page = context.new_page()
        page.goto(front)
        grounds.add(box(page).evaluate("(field) => getComputedStyle(field).backgroundColor"))
        context.close()
    assert len(grounds) == 2


def test_without_scripts_there_is_no_form_that_does_nothing(browser: Browser, front: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(front)
    expect(page.locator("#page-filters")).to_be_hidden()
    expect(page.locator(SHOWN)).to_have_count(5)
    context.close()
