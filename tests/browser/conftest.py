"""A real browser on a finished site that is opened from disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.render.stories import weighed
from timeline import render


@dataclass
class Opened:
    """The front page in a browser, with what it asked for and what it complained of so far."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def figure(self) -> None:
        """Reach for the figure, and wait until Plotly has drawn it."""
        self.page.locator(".plot").hover(position={"x": 3, "y": 3})
        self.page.locator(".plot[data-drawn]").wait_for(state="attached")


@pytest.fixture(scope="session")
def front(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the front page of the sample story."""
    out = tmp_path_factory.mktemp("built") / "site"
    render.site(weighed(), out)
    return (out / "index.html").as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; where there is none the tests are skipped, but not in CI."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("no `chromium` on this machine: CI must run the browser tests")
        pytest.skip("no `chromium` on this machine: the page was not opened in a browser")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=Path(chromium), args=quiet)
        yield opened
        opened.close()


@pytest.fixture(params=[1440, 390])
def opened(request: pytest.FixtureRequest, browser: Browser, front: str) -> Iterator[Opened]:
    """The front page, opened on a wide and on a narrow screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, reduced_motion="reduce")
    found = Opened(context.new_page())
    found.page.on("request", lambda sent: found.requests.append(sent.url))
    found.page.on("console", lambda said: found.complaints.append(said.text))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.goto(front)
    yield found
    context.close()
