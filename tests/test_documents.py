"""The pages on corrections and diagnostics say what is so."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.corrections import fields, on_articles, on_events, read
from timeline.diagnostics import errors
from timeline.events import event_of
from timeline.pipeline import Folders, check, make

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
CODE = re.compile(r'"([YASTCH]\d{3})"')
IN_PACKAGE = {
    code
    for file in (ROOT / "timeline").rglob("*.py")
    for code in CODE.findall(file.read_text(encoding="utf-8"))
}

# A project without a mistake, and for each code the file that makes it occur: text, bytes, the target of a
# link, or None for a folder of that name.
PROJECT = {
    "seeds/a.md": "---\npublished: 2021-03-05\n---\nThe council met on Monday. It met on 5 March 2020.\n",
    "content/timeline.yaml": "title: The bridge\nphases: [{id: plans, label: Plans}]\n",
}
STORY, ARTICLE, HAND = "content/timeline.yaml", "seeds/b.md", "content/corrections/c.yaml"
THEME = "content/theme/index.html"
WHY = "  why: x\n  by: y\n"
TITLE = "- article: a\n  set: {title: x}\n" + WHY
CLOSED = (
    '<html><script type="application/ld+json">{"isAccessibleForFree": false}</script><body>'
    "<p>The ferry was sold to the town on Friday, after the mayor had asked for a year.</p>"
    "<p>It is to run again in summer, between the old bridge and the dam.</p></body></html>"
)
FEED = (
    '<rss version="2.0"><channel><item><pubDate>soon</pubDate>'
    "<description>The ferry was sold to the town.</description></item></channel></rss>"
)
GERMAN = (
    "Der Rat trat am Montag zusammen und stimmte für die Brücke, und der Bürgermeister sagte, dass sie bald "
    "gebaut wird.\n"
)
TODAY = date(2030, 1, 1)
QUOTED = "quote: {article: a, exact: 5 March}"
MISTAKES: dict[str, tuple[str, str | bytes | Path | None]] = {
    "Y001": (STORY, None),
    "Y002": (STORY, b"title: caf\xe9\n"),
    "Y003": (STORY, "title: 'x\n"),
    "Y004": (STORY, "title: x\ntitle: y\n"),
    "Y005": (STORY, "title: &x y\n"),
    "Y006": (STORY, "title: !x y\n"),
    "Y101": (STORY, "title: x\ntitel: y\n"),
    "Y102": (STORY, "description: x\n"),
    "Y103": (STORY, "title: [x]\n"),
    "Y104": (STORY, "title:\n"),
    "Y105": (HAND, "- quote: {article: a, exact: 5 March}\n  set: {kind: x}\n" + WHY),
    "Y106": (ARTICLE, "---\npublished: 2021-02-30\n---\nThe ferry was sold to the town.\n"),
    "Y107": (ARTICLE, "---\nurl: herald\n---\nThe ferry was sold to the town.\n"),
    "Y108": (STORY, "title: x\nlanguage: english\n"),
    "Y109": (STORY, "title: x\nkey_events: many\n"),
    "A001": ("seeds/a.md", None),
    "A002": ("seeds/b/a.md", "The ferry was sold to the town.\n"),
    "A003": (ARTICLE, ""),
    "A004": (ARTICLE, Path("/")),
    "A005": ("seeds/b.pdf", ""),
    "A006": (ARTICLE, "---\ntitle: x\n"),
    "A007": (ARTICLE, b"The caf\xe9 was sold to the town.\n"),
    "A008": (ARTICLE, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "A009": (ARTICLE, b"x" * 10_000_001),
    "A010": ("seeds/b.xml", "<urlset/>"),
    "A011": ("seeds/b.jsonl", "The ferry was sold to the town.\n"),
    "A012": ("seeds/b.jsonl", '{"text": "The ferry was sold to the town.", "body": ""}\n'),
    "A013": ("seeds/b.html", CLOSED),
    "A014": ("seeds/b.rss", FEED),
    "A015": (ARTICLE, "---\npublished: 2021\nconfidence: high\n---\nThe ferry was sold to the town.\n"),
    "A016": (ARTICLE, GERMAN),
    "A017": (ARTICLE, f"---\nlanguage: fr\n---\n{GERMAN}"),
    "A018": (ARTICLE, "---\npublished: 2031-03-02\n---\nThe ferry was sold to the town.\n"),
    "A019": (ARTICLE, "We use cookies. You can accept all cookies or change your choices.\n"),
    "T001": (ARTICLE, "---\nlanguage: ua\n---\nМіст закрили у понеділок.\n"),
    "S001": (STORY, ""),
    "S002": (STORY, "title: x\nphases: [{id: a, label: A}, {id: a, label: A}]\n"),
    "S003": (STORY, "title: x\nfallback_phase: a\n"),
    "S004": (STORY, "title: x\nfigures:\n- {id: a, label: A, units: [b]}\n- {id: a, label: B, units: [b]}\n"),
    "S005": (STORY, "title: x\nfigures: [{id: a, label: A, units: []}]\n"),
    "S006": (STORY, "title: x\nphases: [{id: a, label: A, patterns: ['(']}]\n"),
    "S007": (STORY, "title: x\nsite: {url: 'https://paper.example/?story=ford'}\n"),
    "H001": (THEME, "<p>{% if story %}\n"),
    "H002": (THEME, "<p>{{ storry.title }}\n"),
    "H003": (THEME, "<p>{{ story.title|count }}\n"),
    "H004": ("content/theme/corrections.html", '<a href="nowhere.html">x</a>\n'),
    "H005": ("content/theme/idnex.html", "<p>\n"),
    "C001": ("content/corrections/c.txt", ""),
    "C002": (HAND, "- set: {title: x}\n" + WHY),
    "C003": (HAND, "- article: a\n" + WHY),
    "C004": (HAND, "- article: a\n  hide: no\n" + WHY),
    "C005": (HAND, "- quote: {article: a, exact: met on Monday}\n  set: {body: in, kind: plan}\n" + WHY),
    "C006": (HAND, "- merge: [a]\n" + WHY),
    "C007": (HAND, "- article: a\n  confirm: true\n" + WHY),
    "C008": (HAND, "- quote: {article: a, exact: 5 March}\n  set: {figures: [many]}\n" + WHY),
    "C009": (HAND, "- article: a\n  split: [a]\n" + WHY),
    "C101": (HAND, "- article: none\n  hide: true\n" + WHY),
    "C102": (HAND, "- quote: {article: a, exact: met}\n  hide: true\n" + WHY),
    "C103": (HAND, "- article: a\n  was: {source: x}\n  set: {source: y}\n" + WHY),
    "C104": (HAND, "- article: a\n  set: {published: 2021-03-05}\n" + WHY),
    "C105": (HAND, TITLE + TITLE),
    "C106": (HAND, "- quote: {article: a, exact: 5 March}\n  set: {phase: x}\n" + WHY),
    "C107": (HAND, f"- {QUOTED}\n  split: [{{article: a, exact: 5 March}}]\n" + WHY),
    "C108": (HAND, f"- {QUOTED}\n  was: {{when: 2019}}\n  confirm: true\n" + WHY),
}


# Those that a build never meets: tests/test_adding.py and tests/test_fetching.py make them occur.
ADDING = {"A020", "A021", "A022", "A023", "A024"}


def put(file: Path, what: str | bytes | Path | None) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    match what:
        case None:
            file.mkdir()
        case Path():
            file.symlink_to(what)
        case bytes():
            file.write_bytes(what)
        case str():
            file.write_text(what, encoding="utf-8")


def test_each_code_has_a_paragraph_and_each_paragraph_a_code() -> None:
    assert sorted(re.findall(r"^\*\*([A-Z]\d{3})\*\*", PAGE, re.MULTILINE)) == sorted(IN_PACKAGE)


def test_each_code_has_a_mistake_here_that_makes_it_occur() -> None:
    assert sorted(MISTAKES) == sorted(IN_PACKAGE - ADDING)


@pytest.mark.parametrize("code", sorted(MISTAKES))
def test_a_build_reports_the_mistake_in_its_file(code: str, tmp_path: Path) -> None:
    name, what = MISTAKES[code]
    for file, text in (PROJECT | {name: what}).items():
        put(tmp_path / file, text)
    folders = Folders(tmp_path / "seeds", tmp_path / "content", tmp_path / "site")
    found = {each.code: each for each in check(folders, TODAY).diagnostics}
    assert code in found
    assert (tmp_path / name).is_relative_to(tmp_path / found[code].place.path)


def test_the_page_on_corrections_names_every_field() -> None:
    page = (ROOT / "docs/corrections.md").read_text(encoding="utf-8")
    assert [field for field in fields.ALL if f"`{field}`" not in page] == []


def test_the_example_on_corrections_applies_to_the_tiny_project(tmp_path: Path) -> None:
    """Its targets are those of `tests/worlds/dam`, so that the page cannot go out of date unseen."""
    page = (ROOT / "docs/corrections.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "example.yaml").write_text(example, encoding="utf-8")
    world = ROOT / "tests/worlds/dam"
    line = make(Folders(world / "seeds", world / "content", tmp_path / "site")).timeline
    assert line is not None
    entries, found = read(tmp_path, "content/corrections")
    *_, in_articles = on_articles(line.articles, entries)
    events, applied, in_events = on_events(line.events, entries, (), event_of=lambda told: event_of(told, {}))
    assert errors((*found, *in_articles, *in_events)) == []
    assert sorted(each.verb for each in applied) == ["hide", "set"]
    assert len(events) == len(line.events) - 1
