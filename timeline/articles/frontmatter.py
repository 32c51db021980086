"""YAML front matter: what a person says about an article, between two lines of `---` over its text."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import Reading
from timeline.model import Article, Dated
from timeline.nodes import parse

KEYS = ("title", "source", "author", "url", "published", "language")

_FENCED = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\n)*?)---[ \t]*(?:\r?\n|\Z)")
_BEGUN = r"\ufeff?---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*"  # remarks and blank lines may stand there
_OPENED = re.compile(_BEGUN + r"([\"']?)[A-Za-z_]+\1[ \t]*:")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
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

    `published` is an EDTF date and counts as stated.
    """
    fenced = _FENCED.match(article.text)
    if not _OPENED.match(article.text) and not (fenced and _LIST.match(article.text)):
        return article, ()
    if not fenced:
        message, hint = "the front matter is not closed", "end it with a line of `---`"
        return article, (Diagnostic(Place.at(article.path, article.text, 0, 3), "A006", message, hint),)
    node, found = parse(article.text, article.path, *fenced.span("yaml"))
    form = Reading(found)
    fields = form.fields(node, KEYS)
    published = form.date(fields.get("published"))
    reason = f"The front matter of {article.path} gives the publication date."
    said = replace(
        article,
        title=form.text(fields.get("title")) or article.title,
        source=form.text(fields.get("source")) or article.source,
        author=form.text(fields.get("author")) or article.author,
        url=form.web_address(fields.get("url")) or article.url,
        language=form.language(fields.get("language")) or article.language,
        published=Dated.of(published, "stated", reason) if published else article.published,
    )
    return said, tuple(form.found)


def write(article: Article) -> str:
    """The front matter of what is known of an article, over its date what that is known from; or nothing.

    The default language is left out.
    """
    when = article.published
    remarks = [f"# {printable(reason)}" for reason in when.reasons] if when else []
    values = {
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "language": "" if article.language == "en" else article.language,
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in values.items() if printable(value)]
    dated = (
        [*remarks, f"published: {when.value if _DAY.fullmatch(when.value) else _scalar(when.value)}"]
        if when
        else []
    )
    return "\n".join(["---", *lines, *dated, "---", "", ""]) if lines or dated else ""


def _scalar(value: str) -> str:
    """A value in double quotes, as YAML reads them: whatever stands in it, it is text."""
    return json.dumps(printable(value), ensure_ascii=False)


def printable(text: str) -> str:
    """The text in one line, without what YAML cannot hold."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())
