"""From what a correction names to the one record it is about: exactly one, or a diagnostic.

Fuzzy matching never decides: it only suggests, in the hint, what may have been meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from timeline.corrections.schema import Target
from timeline.diagnostics import Diagnostic
from timeline.handwritten import nearest
from timeline.model import Article, Event, Quote, Span, Statement

_SUGGESTED = 3
_SHOWN = 60  # characters of a headline or sentence in a hint


class Articles:
    """Articles by id."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index the articles."""
        self._by_id = {article.id: article for article in articles}

    def find(self, target: Target) -> Article | Diagnostic:
        """The article with that id. C101 where there is none."""
        if target.name in self._by_id:
            return self._by_id[target.name]
        return _none(target, f"no article `{target.name}`", nearest(target.name, self._by_id, _SUGGESTED))


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
            return _of_hidden(target, target.name, self._hidden[target.name])
        article = self._articles.get(target.name)
        if article is None:
            return _none(
                target, f"no article `{target.name}`", nearest(target.name, self._articles, _SUGGESTED)
            )
        lines = [_line(article, span) for span in self._cut(article)]
        places = list(_places(article.text, target.quote))
        found = [line for line in lines if any(_meet(line.span, place) for place in places)]
        times = sum(any(_meet(line.span, place) for line in lines) for place in places)
        if len(found) == times == 1:
            return found[0]
        if found:
            return Diagnostic(target.place, "C102", *_several(len(found), times))
        likely = _likeliest(target.quote.exact, [line.words for line in lines])
        return _none(target, f"no line of `{target.name}` has these words", likely)


class Events:
    """Events by id, by alias and by the sentences that tell them."""

    def __init__(
        self,
        events: Iterable[Event],
        dateless: Collection[str],
        hidden: Mapping[str, str],
        gone: Iterable[Statement],
    ) -> None:
        """Index the events.

        `dateless` are articles; `hidden` are those a correction takes away, and its place; `gone` is what
        they tell.
        """
        self._dateless, self._hidden = dateless, hidden
        self._gone = {statement.id: statement.article for statement in gone}
        self._by_id: dict[str, list[Event]] = defaultdict(list)
        self._by_name: dict[str, dict[str, Event]] = defaultdict(dict)
        self._told: dict[str, list[tuple[Statement, Event]]] = defaultdict(list)
        for event in events:
            self._by_id[event.id].append(event)
            for name in (event.id, *event.aliases):
                self._by_name[name][event.id] = event
            for statement in event.statements:
                self._told[statement.article].append((statement, event))

    def find(self, target: Target) -> Event | Diagnostic:
        """The event with that id or alias, or with that sentence. C101 where none is, C102 where several."""
        names = self._quoted(target) if target.kind == "quote" else self._by_name.get(target.name, {})
        found = [event for name in names for event in self._by_id[name]]  # two events may have one id
        if len(found) == 1:
            return found[0]
        if found:
            several = f"name one of them with `event:`: {', '.join(sorted(names))}"
            hint = several if len(names) > 1 else "they have one id: correct an article that tells them"
            return Diagnostic(target.place, "C102", f"this means {len(found)} events", hint)
        return self._no_quote(target) if target.kind == "quote" else self._no_name(target)

    def _quoted(self, target: Target) -> dict[str, Event]:
        told = self._told.get(target.name, ())
        return {event.id: event for statement, event in told if _holds(statement, target)}

    def _no_name(self, target: Target) -> Diagnostic:
        article = self._gone.get(target.name, "")
        if article in self._hidden:
            return _of_hidden(target, article, self._hidden[article])
        likely = [
            f"{name} ({event.when.value} “{_short(event.headline)}”)"
            for name in nearest(target.name, self._by_name, _SUGGESTED)
            for event in self._by_name[name].values()
        ]
        return _none(target, f"no event `{target.name}`", likely)

    def _no_quote(self, target: Target) -> Diagnostic:
        if target.name in self._hidden:
            return _of_hidden(target, target.name, self._hidden[target.name])
        if target.name not in self._told and target.name in self._dateless:
            hint = "give it one: `published` in its front matter, or in a correction of the article"
            message = f"the article `{target.name}` has no date, so that no event is told by it"
            return Diagnostic(target.place, "C101", message, hint)
        if target.name not in self._told:
            likely = nearest(target.name, self._told, _SUGGESTED)
            return _none(target, f"no event is told by an article `{target.name}`", likely)
        sentences = [_spaced(statement.quote.exact) for statement, _ in self._told[target.name]]
        likely = _likeliest(target.quote.exact, sentences)
        return _none(target, f"no event of `{target.name}` is told in these words", likely)


def _none(target: Target, message: str, likely: Sequence[str]) -> Diagnostic:
    hint = f"nearest: {'; '.join(likely)}" if likely else "nothing here is like it"
    return Diagnostic(target.place, "C101", message, hint)


def _of_hidden(target: Target, article: str, where: str) -> Diagnostic:
    message = f"the article `{article}`, which tells this, is hidden"
    return Diagnostic(target.place, "C105", message, f"by the correction in {where}: keep one of them")


def _holds(statement: Statement, target: Target) -> bool:
    """Whether the words stand in the statement's sentence, between prefix and suffix if those are given."""
    quote, wanted = statement.quote, target.quote
    before, sentence, after = map(_spaced, (quote.prefix, quote.exact, quote.suffix))
    exact, prefix, suffix = map(_spaced, (wanted.exact, wanted.prefix, wanted.suffix))
    at = sentence.find(exact)
    while at >= 0:
        left = f"{before} {sentence[:at]}".rstrip()
        right = f"{sentence[at + len(exact) :]} {after}".lstrip()
        if left.endswith(prefix) and right.startswith(suffix):
            return True
        at = sentence.find(exact, at + 1)
    return False


def _line(article: Article, span: Span) -> Line:
    inside = any(span in stretch for stretch in article.body)
    return Line(article.id, span, _spaced(article.text[span.start : span.end]), "in" if inside else "out")


def _places(text: str, quote: Quote) -> Iterator[Span]:
    """Where the words stand in a text, however spaced, between prefix and suffix if those are given."""
    exact, prefix, suffix = (r"\s+".join(map(re.escape, part.split())) for part in _parts(quote))
    before = rf"{prefix}\s*" if prefix else ""
    after = rf"(?=\s*{suffix})" if suffix else ""
    for found in re.finditer(f"{before}({exact}){after}", text):
        yield Span(*found.span(1))


def _parts(quote: Quote) -> tuple[str, str, str]:
    return quote.exact, quote.prefix, quote.suffix


def _meet(line: Span, place: Span) -> bool:
    return line.start < place.end and place.start < line.end


def _several(lines: int, times: int) -> tuple[str, str]:
    """What is said of words that stand in several lines, or several times."""
    if times > 1:
        return (
            f"these words stand here {times} times",
            "say with `prefix` or `suffix` where the line meant stands",
        )
    return f"these words reach over {lines} lines", "write a correction for each line"


def _likeliest(words: str, sentences: Iterable[str]) -> list[str]:
    """The sentence that has the longest stretch of the words, if that is half of them."""
    best = max(sorted(set(sentences)), key=lambda sentence: _shared(words, sentence), default="")
    return [f"“{_short(best)}”"] if best and 2 * _shared(words, best) >= len(words) else []


def _shared(words: str, sentence: str) -> int:
    """The length of the longest stretch that stands in both."""
    return SequenceMatcher(None, words, sentence, autojunk=False).find_longest_match().size


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    words = _spaced(text)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + "…"
