"""Mentions of time, and any other words of an article's own text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline import alike
from timeline.corrections.entry import Target
from timeline.corrections.locate.words import SUGGESTED, find_all, meet, no_article, none, of_hidden
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Span, Timex


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention of time in an article; `value` is the EDTF of the days it means, "" for none.

    Words that the machine took for no time have a `timex` without a value.
    """

    article: str
    timex: Timex
    value: str

    @property
    def id(self) -> str:
        """What tells it from every other mention."""
        return f"{self.article}:{self.timex.start}"

    @property
    def words(self) -> str:
        """What it says."""
        return self.timex.text


class Mentions:
    """The mentions of time in articles, and any other words of their bodies."""

    def __init__(
        self,
        articles: Iterable[Article],
        timexes: Mapping[str, Sequence[Timex]],
        hidden: Mapping[str, str],
    ) -> None:
        """Index the articles; `hidden` is what a correction takes away."""
        self._articles = {article.id: article for article in articles}
        self._timexes, self._hidden = timexes, hidden
        self._proses: dict[str, str] = {}

    def find(self, target: Target) -> Mentioned | Diagnostic:
        """The one mention with those words, or those words. C101 where there is none, C102 where several."""
        if target.name in self._hidden:
            return of_hidden(target, target.name, self._hidden[target.name])
        article = self._articles.get(target.name)
        if article is None:
            return no_article(target, self._articles)
        places = list(find_all(self._prose(article), target.quote))
        timexes = self._timexes.get(article.id, ())
        found = [each for each in timexes if any(meet(each.span, place) for place in places)]
        if len(places) > 1 or len(found) > 1:
            return Diagnostic(target.place, "C102", *_too_many(places, found))
        if not places:
            likely = alike.words(target.quote.exact, {each.text for each in timexes}, SUGGESTED)
            return none(target, f"`{target.name}` does not have these words in its own text", likely)
        (place,) = places
        words = article.text[place.start : place.end]
        timex = found[0] if found else Timex(place.start, place.end, words, "DATE", "")
        return Mentioned(article.id, timex, timex.when.value if timex.when else "")

    def _prose(self, article: Article) -> str:
        if article.id not in self._proses:
            self._proses[article.id] = article.prose
        return self._proses[article.id]


def _too_many(places: Sequence[Span], found: Sequence[Timex]) -> tuple[str, str]:
    """What is said of words that stand several times, or that hold several mentions."""
    if len(places) > 1:
        return (
            f"these words stand here {len(places)} times",
            "say with `prefix` or `suffix` where the mention meant stands",
        )
    listed = ", ".join(f"“{each.text}”" for each in found)
    return f"these words hold {len(found)} mentions of time", f"name one of them: {listed}"
