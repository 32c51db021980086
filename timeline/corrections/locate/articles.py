"""Articles by their ids."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.corrections.entry import Target
from timeline.corrections.locate.words import no_article
from timeline.diagnostics import Diagnostic
from timeline.model import Article


class Articles:
    """Articles by id."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index the articles."""
        self._by_id = {article.id: article for article in articles}

    def find(self, target: Target) -> Article | Diagnostic:
        """The article with that id. C101 where there is none."""
        if target.name in self._by_id:
            return self._by_id[target.name]
        return no_article(target, self._by_id)
