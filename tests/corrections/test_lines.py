"""A line put into the body of its article by hand, or taken out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corrections.events import on_events
from timeline.corrections import on_articles, on_lines, read
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Correction, Span

LINES = [
    "Ferries",
    "The ferry sank on Monday.",
    "Sign up for our letters.",
    "It was raised on Friday.",
    "Ferries",
]
TEXT = "\n\n".join(LINES)
SPANS = tuple(
    Span(start, start + len(line))
    for start, line in zip((sum(len(each) + 2 for each in LINES[:n]) for n in range(5)), LINES, strict=True)
)
ARTICLE = Article("gazette", TEXT, title="Ferries", body=(SPANS[1], SPANS[3]))


def applied(tmp_path: Path, yaml: str) -> tuple[list[str], tuple[Correction, ...], list[Diagnostic]]:
    """The lines of the body, the corrections in force and all that is wrong."""
    (tmp_path / "c.yaml").write_text(yaml, encoding="utf-8")
    entries, in_file = read(tmp_path, "c")
    articles, on_them, found = on_lines([ARTICLE], entries, lambda _: SPANS)
    left, _, in_articles = on_articles(articles, entries)
    *_, in_events = on_events((), entries, (), left)
    body = [TEXT[span.start : span.end] for span in articles[0].body]
    return body, on_them, [*in_file, *found, *in_articles, *in_events]


def quote(words: str, setting: str, more: str = "") -> str:
    return f"- quote: {{article: gazette, {words}}}\n  set: {{{setting}}}\n  why: x\n  by: y\n{more}"


def test_a_line_comes_into_the_body_whole(tmp_path: Path) -> None:
    body, found, wrong = applied(tmp_path, quote("exact: Sign up", "body: in"))
    assert (body, wrong) == (LINES[1:4], [])
    assert (found[0].target, found[0].shown) == ("gazette", LINES[2])
    (change,) = found[0].changes
    assert (change.field, change.machine, change.hand, change.why) == ("body", "out", "in", "x")


def test_a_line_goes_out_of_the_body(tmp_path: Path) -> None:
    body, _, wrong = applied(tmp_path, quote("exact: It was raised", "body: out"))
    assert (body, wrong) == ([LINES[1]], [])


def test_a_line_goes_out_of_the_middle_of_a_stretch() -> None:
    whole = Article("gazette", TEXT, body=(Span(SPANS[1].start, SPANS[3].end),))
    entries, _ = read(Path(__file__).parent / "lines", "c")
    ((article,), _, wrong) = on_lines([whole], entries, lambda _: SPANS)
    left = [TEXT[span.start : span.end].strip() for span in article.body]
    assert ([each for each in left if each], wrong) == ([LINES[1], LINES[3]], ())


def test_words_that_stand_twice_are_told_apart_by_what_is_beside_them(tmp_path: Path) -> None:
    body, _, wrong = applied(tmp_path, quote("exact: Ferries, prefix: on Friday.", "body: in"))
    assert (body, wrong) == ([LINES[1], LINES[3], LINES[4]], [])
    body, _, wrong = applied(tmp_path, quote("exact: Ferries, suffix: The ferry", "body: in"))
    assert (body, wrong) == ([LINES[0], LINES[1], LINES[3]], [])


# What is written, and the codes and words it is answered with.
MISTAKES = [
    (quote("exact: Sign up for our news", "body: in"), "C101", "nearest: “Sign up for our letters.”"),
    (quote("exact: Tunnels", "body: in"), "C101", "nothing here is like it"),
    (quote("exact: Ferries", "body: in"), "C102", "`prefix` or `suffix`"),
    (quote('exact: "Sign up for our letters. It was"', "body: in"), "C102", "over 2 lines"),
    (quote("exact: Sign up", "body: out", "  was: {body: in}\n"), "C104", "without this correction too"),
    (quote("exact: Sign up", "body: out"), "C104", "without this correction too"),
    (quote("exact: Sign up", "body: in") + quote("exact: our", "body: in"), "C105", "two corrections"),
    (quote("exact: Sign up", "body: in") + "- article: gazette\n  hide: true\n  why: x\n  by: y\n",
     "C105", "is hidden"),
    (quote("exact: Sign up", "body: in, headline: x"), "C005", "rest of an event"),
    (quote("exact: Sign up", "body: yes"), "Y105", "expected one of: in, out"),
    ("- article: gazette\n  set: {body: in}\n  why: x\n  by: y\n", "Y101", "unknown key `body`"),
    (quote("exact: x", "body: in").replace("gazette", "gazete"), "C101", "nearest: gazette"),
]  # fmt: skip


@pytest.mark.parametrize(("yaml", "code", "said"), MISTAKES)
def test_a_correction_that_does_not_mean_one_line_says_why(
    yaml: str, code: str, said: str, tmp_path: Path
) -> None:
    body, found, wrong = applied(tmp_path, yaml)
    assert [each.code for each in wrong] == [code]
    assert said in wrong[0].message + wrong[0].hint
    if code != "C105":
        assert (body, found) == ([LINES[1], LINES[3]], ())
