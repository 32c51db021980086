"""YAML front matter: what a person says about an article, between two lines of `---` over its text."""

from __future__ import annotations

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
