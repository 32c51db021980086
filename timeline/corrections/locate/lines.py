"""Lines of articles, by their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.corrections.entry import Target
from timeline.corrections.locate.words import find_all, likeliest, meet, no_article, none, of_hidden, spaced
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article's text, and whether it stands "in" its body or "out" of it."""

    article: str
    span: Span
    words: str
    body: str

    @property
    def id(self) -> str:
        """What tells it from every other line."""
        return f"{self.article}:{self.span.start}"


class Lines:
    """The lines of articles, by their words."""

    def __init__(
        self, articles: Iterable[Article], cut: Callable[[Article], Sequence[Span]], hidden: Mapping[str, str]
    ) -> None:
        """Index the articles; `cut` gives the lines of one, `hidden` is what a correction takes away."""
        self._articles = {article.id: article for article in articles}
        self._cut, self._hidden = cut, hidden

    def find(self, target: Target) -> Line | Diagnostic:
        """The one line with those words. C101 where there is none, C102 where several are meant."""
        if target.name in self._hidden:
            return of_hidden(target, target.name, self._hidden[target.name])
        article = self._articles.get(target.name)
        if article is None:
            return no_article(target, self._articles)
        lines = [_line(article, span) for span in self._cut(article)]
        places = list(find_all(article.text, target.quote))
        found = [line for line in lines if any(meet(line.span, place) for place in places)]
        times = sum(any(meet(line.span, place) for line in lines) for place in places)
        if len(found) == times == 1:
            return found[0]
        if found:
            return Diagnostic(target.place, "C102", *_several(len(found), times))
        likely = likeliest(target.quote.exact, [line.words for line in lines])
        return none(target, f"no line of `{target.name}` has these words", likely)


def _line(article: Article, span: Span) -> Line:
    inside = any(span in stretch for stretch in article.body)
    return Line(article.id, span, spaced(article.text[span.start : span.end]), "in" if inside else "out")


def _several(lines: int, times: int) -> tuple[str, str]:
    """What is said of words that stand in several lines, or several times."""
    if times > 1:
        return (
            f"these words stand here {times} times",
            "say with `prefix` or `suffix` where the line meant stands",
        )
    return f"these words reach over {lines} lines", "write a correction for each line"
