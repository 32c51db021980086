"""The page in a real browser, for stories of several sizes: how fast it is there, how heavy, how smooth.

    python benchmarks/page.py [EVENTS...]

Medians of five loads each, from a server on loopback, with the processor as it is and at a quarter of its
speed. The stories are made up by chance, the same for the same number of events. Bytes are those of gzip,
which every host sends; brotli's are a fifth fewer.
"""

from __future__ import annotations

import gzip
import random
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from timeline import model, render
from timeline.model import Article, Dated, Event, Factuality, Phase, Quote, Span, Statement, Story, Timex

RUNS = 5
WORDS = (
    "bridge council ferry dam river mayor flood pillar works vote budget court strike harbour mill".split()
)
KINDS: tuple[model.Kind, ...] = ("occurrence", "statement", "plan", "state")
PHASES = tuple(Phase(f"p{n}", f"Phase {n + 1}") for n in range(6))
COLUMNS = ("paint", "ready", "blocked", "chart", "filter", "search", "drag")

BLOCKED = """window.blocked = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => window.blocked += each.duration - 50))
  .observe({ type: 'longtask', buffered: true });"""
LOADED = """() => new Promise((done) => setTimeout(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const { domContentLoadedEventEnd: ready } = performance.getEntriesByType('navigation')[0];
  done({ paint: paint.startTime, ready, blocked: window.blocked });
}, 500))"""
FILTER = """() => new Promise((done) => {
  const start = performance.now();
  const box = document.querySelector('#page-filters input[type=checkbox]');
  if (!box) return done(NaN);
  box.click();
  requestAnimationFrame(() => setTimeout(() => { done(performance.now() - start); box.click(); }));
})"""
SEARCH = """() => new Promise((done) => {
  const box = document.getElementById('page-search');
  if (!box) return done(NaN);
  const keys = [...'bridge council'];
  const times = [];
  const press = () => {
    if (!keys.length) return done(Math.max(...times));
    const start = performance.now();
    box.value += keys.shift();
    box.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => {
      times.push(performance.now() - start);
      setTimeout(press, 100);
    }));
  };
  const ready = () => (document.querySelector('.result .count').textContent === 'Searching'
    ? setTimeout(ready, 20) : (box.value = '', press()));
  box.focus();
  box.value = 'b';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  ready();
})"""
DRAG = """() => new Promise((done) => {
  const track = document.querySelector('.strip .track');
  if (!track) return done(NaN);
  const box = track.getBoundingClientRect();
  const send = (name, x) => track.dispatchEvent(
    new PointerEvent(name, { clientX: x, clientY: box.y + 9, pointerId: 1, bubbles: true }));
  track.setPointerCapture = () => {};
  const times = []; let last = performance.now(); let left = 40;
  send('pointerdown', box.x + box.width * 0.9);
  const step = (now) => {
    times.push(now - last); last = now;
    send('pointermove', box.x + box.width * (0.5 + left / 100));
    if (left--) return requestAnimationFrame(step);
    send('pointerup', box.x);
    done(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]);
  };
  requestAnimationFrame(step);
})"""


def story(number: int) -> model.Timeline:
    """A made-up story of so many events over three years, four fifths of them in its last half year."""
    chance = random.Random(number)
    articles = tuple(_article(n, chance) for n in range(number))
    events = sorted((_event(each, chance) for each in articles), key=lambda event: event.order)
    return model.Timeline(Story("A made-up story", phases=PHASES), articles, tuple(events))


def _article(number: int, chance: random.Random) -> Article:
    back = chance.randrange(900, 1080) if chance.random() < 0.8 else chance.randrange(900)
    day = (date(2030, 1, 1) + timedelta(days=back)).isoformat()
    text = " ".join(chance.choices(WORDS, k=22)).capitalize() + " on Monday."
    published = Dated.of(day, "stated", "Stated.")
    return Article(f"a{number}", text, source=f"Paper {number % 40}", published=published)


def _event(article: Article, chance: random.Random) -> Event:
    assert article.published  # `_article` gives each a day
    value = article.published.value
    if chance.random() < 0.2:
        value += f"~/{date.fromisoformat(value) + timedelta(days=9)}~"
    when, at = Dated.of(value, "said", "Counted from the article's date."), len(article.text) - 7
    reason = "Counted from the day on which the article appeared."
    timex = Timex(at, at + 6, "Monday", "DATE", value, "", "weekday", when, value[:10], reason)
    phase, kind, sure = chance.choice(PHASES).id, chance.choice(KINDS), Factuality()
    span, headline = Span(0, len(article.text)), article.text[:80].rsplit(" ", 1)[0]
    id_, why = f"{headline.split()[0].lower()}-{article.id}", "It has a word of that phase."
    quote = Quote(article.text)
    told = Statement(id_, article.id, span, quote, when, timex, kind, sure, None, headline, phase, why)
    return Event(id_, (id_,), when, headline, article.text, phase, why, kind, sure, (told,), (article.id,))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served on loopback."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()


def load(browser: Browser, address: str, slower: int) -> dict[str, float]:
    """What one load of the page takes, and what is done on it: milliseconds."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.add_init_script(BLOCKED)
    page.goto(address)
    found: dict[str, float] = page.evaluate(LOADED)
    found |= {"filter": page.evaluate(FILTER), "search": page.evaluate(SEARCH)}
    page.goto(address)
    found["drag"] = page.evaluate(DRAG)
    page.reload()
    started = page.evaluate("performance.now()")
    page.locator(".plot").hover(position={"x": 3, "y": 3})
    page.locator(".plot[data-drawn]").wait_for(state="attached")
    found["chart"] = page.evaluate("performance.now()") - started
    found["elements"] = page.evaluate("document.querySelectorAll('*').length")
    context.close()
    return found


def weight(site: Path) -> tuple[float, float]:
    """Kilobytes of the front page as a host would send them, without and with the chart."""
    page = [site / "index.html", *(site / "assets").iterdir()]
    chart = [site / "assets/plotly.min.js", site / "data/figure.js"]
    closed, opened = (sum(map(_packed, paths)) for paths in (set(page) - set(chart), set(page) | set(chart)))
    return closed, opened


def _packed(path: Path) -> float:
    return len(gzip.compress(path.read_bytes())) / 1000


def measure(browser: Browser, number: int) -> None:
    """Print the rows of one story."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        render.site(story(number), site)
        closed, opened = weight(site)
        with served(site) as address:
            for slower in (1, 4):
                runs = [load(browser, address, slower) for _ in range(RUNS)]
                row = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
                figures = "".join(f"{row[key]:>9.0f}" for key in (*COLUMNS, "elements"))
                print(f"{number:>7} {f'1/{slower}':>5}{figures}{closed:>9.0f}{opened:>9.0f}", flush=True)


def main() -> None:
    """Print the table."""
    sizes = [int(each) for each in sys.argv[1:]] or [50, 500, 5000]
    head = "".join(f"{each:>9}" for each in (*COLUMNS, "elements", "kB", "+ chart"))
    print(f" events speed{head}   (milliseconds)")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=quiet)
        for number in sizes:
            measure(browser, number)
        browser.close()


if __name__ == "__main__":
    main()
