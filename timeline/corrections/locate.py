"""From what a correction names to the one record it is about: exactly one, or a diagnostic.

Fuzzy matching never decides: it only suggests, in the hint, what may have been meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.corrections.schema import Target
from timeline.diagnostics import Diagnostic
from timeline.handwritten import nearest
from timeline.model import Article, Event, Statement

Record = TypeVar("Record", Article, Event)

_SUGGESTED = 3
_SHOWN = 60  # characters of a headline or sentence in a hint


class Articles:
    """Articles by id."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index the articles."""
        self._by_id = {article.id: article for article in articles}

    def find(self, target: Target) -> Article | Diagnostic:
        """The article with that id. C101 where there is none."""
        found = self._by_id.get(target.name)
        return found or _none(f"no article `{target.name}`", target, self._likely(target.name))

    def _likely(self, name: str) -> list[str]:
        return nearest(name, self._by_id, _SUGGESTED)


class Events:
    """Events by id, by alias and by the sentences that tell them."""

    def __init__(self, events: Iterable[Event]) -> None:
        """Index the events."""
        self._by_name: dict[str, dict[str, Event]] = defaultdict(dict)
        self._told: dict[str, list[tuple[Statement, Event]]] = defaultdict(list)
        for event in events:
            for name in (event.id, *event.aliases):
                self._by_name[name][event.id] = event
            for statement in event.statements:
                self._told[statement.article].append((statement, event))

    def find(self, target: Target) -> Event | Diagnostic:
        """The event with that id or alias, or with that sentence. C101 where none is, C102 where several."""
        if target.kind == "quote":
            return self._quoted(target)
        return _one(
            self._by_name.get(target.name, {}), target, f"no event `{target.name}`", self._named(target)
        )

    def _quoted(self, target: Target) -> Event | Diagnostic:
        told = self._told.get(target.name, [])
        if not told:
            likely = nearest(target.name, self._told, _SUGGESTED)
            return _none(f"no event is told by an article `{target.name}`", target, likely)
        found = {event.id: event for statement, event in told if _holds(statement, target)}
        by_words = {statement.quote.exact: statement for statement, _ in told}
        likely = [f"“{_short(words)}”" for words in nearest(target.quote.exact, by_words, _SUGGESTED)]
        return _one(found, target, f"no event of `{target.name}` is told in these words", likely)

    def _named(self, target: Target) -> list[str]:
        return [
            f"{name} ({event.when.value} “{_short(event.headline)}”)"
            for name in nearest(target.name, self._by_name, _SUGGESTED)
            for event in self._by_name[name].values()
        ]


def _one(
    found: Mapping[str, Event], target: Target, message: str, likely: Sequence[str]
) -> Event | Diagnostic:
    if len(found) > 1:
        hint = f"name one of them with `event:`: {', '.join(sorted(found))}"
        return Diagnostic(target.place, "C102", f"this means {len(found)} events", hint)
    return next(iter(found.values())) if found else _none(message, target, likely)


def _none(message: str, target: Target, likely: Sequence[str]) -> Diagnostic:
    hint = f"nearest: {'; '.join(likely)}" if likely else "nothing here is like it"
    return Diagnostic(target.place, "C101", message, hint)


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


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    words = _spaced(text)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + "…"
