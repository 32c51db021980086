"""What a hand says of articles that the reading of them needs before the corrections of them are applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.corrections import changed
from timeline.corrections.checks import conflicts
from timeline.corrections.entry import Entry
from timeline.model import Article, Dated


def hidden(entries: Iterable[Entry]) -> dict[str, str]:
    """The articles that are hidden, by their ids, and where."""
    return {
        each.target.name: each.where
        for each in entries
        if each.right and each.verb == "hide" and each.target.kind == "article"
    }


def languages(entries: Iterable[Entry]) -> dict[str, str]:
    """The languages that are set, by the ids of the articles."""
    return {entry.target.name: value for entry in entries if (value := _set(entry, "language"))}


def days(articles: Sequence[Article], entries: Iterable[Entry]) -> dict[str, Dated]:
    """The dates that are set, by the ids of the articles; `articles` are as the machine has them.

    None of a correction that expects something else than is there.
    """
    by_id = {article.id: article for article in articles}
    found: dict[str, Dated] = {}
    for entry in entries:
        article = by_id.get(entry.target.name)
        if article and _set(entry, "published") and not conflicts(article, entry):
            made = changed.values(article, entry, changed.changes(article, entry))
            found.update({article.id: made["published"]} if "published" in made else {})
    return found


def _set(entry: Entry, field: str) -> str:
    """The value that a correction without a mistake sets for a field of an article, "" for none."""
    if entry.target.kind != "article" or not entry.right:
        return ""
    return next((each.value for each in entry.settings if each.field == field), "")
