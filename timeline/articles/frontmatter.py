"""YAML front matter: what a person says about an article, between two lines of `---` over its text."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import Reading
from timeline.model import Article, Dated
from timeline.nodes import Node, parse

KEYS = ("title", "source", "author", "url", "published", "language")
FOUND = ("confidence", "candidates", "reasons")  # of a date that a person did not give

_TO_CHECK = "# How the date was found. Once you have checked it, take these lines out: it is yours then."

_FENCED = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\n)*?)---[ \t]*(?:\r?\n|\Z)")
_BEGUN = r"\ufeff?---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*"  # remarks and blank lines may stand there
_OPENED = re.compile(_BEGUN + r"([\"']?)[A-Za-z_]+\1[ \t]*:")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_PUBLISHED = re.compile(r"^[\"']?published[\"']?[ \t]*:[ \t]*(\S+)", re.MULTILINE)
_SHARE = re.compile(r"0?\.\d{1,9}|[01](?:\.0*)?")
_UNPRINTABLE = re.compile(
    r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)  # in YAML
_LIST = re.compile(_BEGUN + r"-[ \t]")  # a mistake, if the lines are closed; or else a text under a rule


def end(text: str) -> int:
    """Where an article's own text begins: behind its front matter, or at its first character."""
    fenced = _FENCED.match(text) if _OPENED.match(text) or _LIST.match(text) else None
    return fenced.end() if fenced else int(text.startswith("\ufeff"))


def read(article: Article) -> tuple[Article, tuple[Diagnostic, ...]]:
    """The article with what its front matter says in place of what else was known of it.

    `published` is an EDTF date and counts as stated; with a `confidence` below it, as `write` notes it, it is
    what a page said. Codes: A006, A015, and what `handwritten` finds.
    """
    fenced = _FENCED.match(article.text)
    if not _OPENED.match(article.text) and not (fenced and _LIST.match(article.text)):
        return article, ()
    if not fenced:
        message, hint = "the front matter is not closed", "end it with a line of `---`"
        return article, (Diagnostic(Place.at(article.path, article.text, 0, 3), "A006", message, hint),)
    node, found = parse(article.text, article.path, *fenced.span("yaml"))
    form = Reading(found)
    fields = form.fields(node, (*KEYS, *FOUND))
    published = _published(form, fields, article.path)
    said = replace(
        article,
        title=form.text(fields.get("title")) or article.title,
        source=form.text(fields.get("source")) or article.source,
        author=form.text(fields.get("author")) or article.author,
        url=form.web_address(fields.get("url")) or article.url,
        language=form.language(fields.get("language")) or article.language,
        published=published or article.published,
    )
    return said, tuple(form.found)


def place_of_date(article: Article) -> Place:
    """Where an article's front matter gives its date; the beginning of its file where it does not."""
    found = _PUBLISHED.search(article.text, 0, end(article.text))
    return (
        Place.at(article.path, article.text, found.start(1), len(found[1])) if found else Place(article.path)
    )


def _published(form: Reading, fields: dict[str, Node], path: str) -> Dated | None:
    """The date that front matter gives, and how it was found where it says so."""
    value = form.date(fields.get("published"))
    sure, candidates, reasons = (fields.get(key) for key in FOUND)
    confidence = _confidence(form, sure)
    days = tuple(filter(None, map(form.date, form.items(candidates))))
    why = form.texts(reasons) or (f"The front matter of {path} gives the publication date.",)
    for node in (sure, candidates, reasons):
        if node and "published" not in fields:
            hint = "write `published:` over it, or take it out"
            form.error(node.place, "Y102", "`published` is missing, which this tells of", hint)
    if not value:
        return None
    dated = Dated.of(value, "metadata" if sure else "stated", *why)
    return replace(dated, confidence=confidence, candidates=days)


def _confidence(form: Reading, node: Node | None) -> float:
    said = form.text(node)
    if node is None or not said or _SHARE.fullmatch(said):
        return float(said or 1)
    form.error(node.place, "A015", f"`{said}` is no number from 0 to 1", "write 0.8, or take the line out")
    return 1.0


def write(article: Article) -> str:
    """The front matter of what is known of an article, or nothing; a date with how it was found."""
    values = {
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "language": article.language,
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in values.items() if printable(value)]
    lines += _dated(article.published) if article.published else []
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _dated(when: Dated) -> list[str]:
    """The lines of a date: that of a person alone, any other with what speaks for it and against it."""
    published = f"published: {_day(when.value)}"
    if when.basis == "stated":
        return [published]
    lines = [published, _TO_CHECK, f"confidence: {when.confidence:g}"]
    if when.candidates:
        lines.append(f"candidates: [{', '.join(map(_day, when.candidates))}]")
    reasons = [f"  - {_scalar(reason)}" for reason in when.reasons if printable(reason)]
    return [*lines, *(["reasons:", *reasons] if reasons else [])]


def _day(value: str) -> str:
    return value if _DAY.fullmatch(value) else _scalar(value)


def _scalar(value: str) -> str:
    """A value in double quotes, as YAML reads them: whatever stands in it, it is text."""
    return json.dumps(printable(value), ensure_ascii=False)


def printable(text: str) -> str:
    """The text in one line, without what YAML cannot hold."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())
