"""Every kind of page, opened from disk in a real browser: read by all, reached by all, at rest, and alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Opened
from tests.render.stories import long, whole
from timeline import render
from timeline.render import paging

pytestmark = pytest.mark.browser

AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # it would fetch the style sheets, which no page allows
}
TOOLS = "form, .tools, .track, #page-figure-keys"  # what scripts add
UNFOLD = """() => {
  document.querySelectorAll('details').forEach((each) => { each.open = true; });
  document.querySelectorAll('.month').forEach((each) => { each.style.contentVisibility = 'visible'; });
}"""
# What a finger reaches for: no word of a running text, and no mark of a figure, which the list repeats.
SMALL = """() => [...document.querySelectorAll('a, button, input, summary, select, [role=slider]')]
  .map((each) => each.matches('label input') ? each.closest('label') : each)
  .filter((each) => each.checkVisibility() && !each.closest('.drawing, .skip'))
  .filter((each) => getComputedStyle(each).display !== 'inline'
      || !(each.closest('p, li, dd, td, th') ?? each).textContent.replace(each.textContent, '').trim())
  .map((each) => [each.outerHTML.slice(0, 120), each.getBoundingClientRect()])
  .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
  .map(([html, box]) => `${Math.round(box.width)} x ${Math.round(box.height)} ${html}`)"""
UNMARKED = """() => [...document.querySelectorAll('a, button, input, summary, select, [tabindex="0"]')]
  .filter((each) => each.checkVisibility() && each.tabIndex >= 0)
  .filter((each) => {
    each.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return !each.matches(':focus-visible') || outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
  })
  .map((each) => each.outerHTML.slice(0, 120))"""
SAID = """() => [...document.querySelectorAll('main *')].filter((each) => each.checkVisibility())
  .flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
  .map((node) => node.textContent.trim()).filter(Boolean)"""
MOVING = """() => [...document.querySelectorAll('*')].filter((each) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(each);
    const lasting = `${transitionDuration}, ${animationDuration}`.split(', ').some(parseFloat);
    return scrollBehavior === 'smooth' || lasting;
  }).map((each) => each.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The addresses of every page of a site with all kinds of them, and two of a story called long."""
    out = tmp_path_factory.mktemp("kinds")
    render.site(whole(), out / "whole")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(paging, "WHOLE", 30)
        render.site(long(), out / "long")
    sheets = sorted((out / "long/events").iterdir())
    return [
        page.as_uri()
        for page in (*sorted((out / "whole").rglob("*.html")), out / "long/index.html", sheets[1])
    ]


@pytest.fixture(params=[1440, 390])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page of a wide and of a narrow screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    """What axe-core finds, the policy of the page in force."""
    found = AXE.run(page, options=RULES).response["violations"]
    return [f"{each['id']} {node['target']} {node['html'][:200]}" for each in found for node in each["nodes"]]


def reach_for_the_figure(page: Page) -> bool:
    """Whether there is one that Plotly can draw; then it does."""
    if not page.locator("script[src$='figure.js']").count():
        return False
    page.locator(".plot").hover(position={"x": 3, "y": 3})
    page.locator(".plot[data-drawn]").wait_for(state="attached")
    return True


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_all_unfolded_before_and_after_plotly_draws(
    page: Page, pages: list[str], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    found: list[str] = []
    for address in pages:
        page.goto(address)
        page.evaluate(UNFOLD)
        found += faults(page)
        if reach_for_the_figure(page):
            found += faults(page)
    assert "\n".join(found) == ""


def test_what_a_finger_reaches_for_is_24_pixels_wide_and_high(page: Page, pages: list[str]) -> None:
    found: list[str] = []
    for address in pages:
        page.goto(address)
        page.evaluate(UNFOLD)
        found += page.evaluate(SMALL)
    assert "\n".join(found) == ""


def test_the_focus_is_seen_wherever_it_can_be(page: Page, pages: list[str]) -> None:
    found: list[str] = []
    for address in pages:
        page.goto(address)
        page.evaluate(UNFOLD)
        page.keyboard.press("Tab")  # from now on the focus is one of the keys'
        found += page.evaluate(UNMARKED)
    assert "\n".join(found) == ""


def test_the_first_key_offers_to_skip_to_the_content(page: Page, pages: list[str]) -> None:
    for address in pages:
        page.goto(address)
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to the content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null"), address


def test_nothing_moves_where_the_reader_wants_nothing_to(page: Page, pages: list[str]) -> None:
    for address in pages:
        page.goto(address)
        assert page.evaluate(MOVING) == [], address


@pytest.mark.parametrize("width", [320, 390, 720, 1440])
def test_no_page_scrolls_sideways_not_even_one_that_is_zoomed_to_twice_its_size(
    browser: Browser, pages: list[str], width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, device_scale_factor=2)
    for address in pages:
        page.goto(address)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
    page.close()


def test_no_page_breaks_its_own_policy_or_asks_another_host_for_anything(
    page: Page, pages: list[str]
) -> None:
    seen = Opened(page)
    page.on("request", lambda sent: seen.requests.append(sent.url))
    page.on("console", lambda said: seen.complaints.append(said.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    for address in pages:
        page.goto(address)
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
        assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
        reach_for_the_figure(page)
    assert seen.complaints == []
    assert {url.split(":")[0] for url in seen.requests} <= {"file", "data", "blob"}


def test_without_scripts_each_page_says_as_much_and_offers_nothing_that_would_not_work(
    browser: Browser, pages: list[str]
) -> None:
    """Every word but those of the tools; compared with what the page says when scripts have run."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    bare, full = context.new_page(), browser.new_page(viewport={"width": 1440, "height": 900})
    for address in pages:
        bare.goto(address)
        full.goto(address)
        full.locator(TOOLS).evaluate_all("(all) => all.forEach((each) => each.remove())")
        assert bare.evaluate(SAID) == full.evaluate(SAID), address
        expect(bare.get_by_role("button")).to_have_count(0)
        expect(bare.get_by_role("checkbox")).to_have_count(0)
    context.close()
    full.close()
