"""Events by id, by alias and by the sentences that tell them; and the statements of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from timeline import alike
from timeline.corrections.entry import Target
from timeline.corrections.locate.words import SUGGESTED, likeliest, none, of_hidden, short, spaced
from timeline.diagnostics import Diagnostic
from timeline.model import Event, Statement


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
            return of_hidden(target, article, self._hidden[article])
        likely = [
            f"{name} ({event.when.value} “{short(event.headline)}”)"
            for name in alike.words(target.name, self._by_name, SUGGESTED)
            for event in self._by_name[name].values()
        ]
        return none(target, f"no event `{target.name}`", likely)

    def _no_quote(self, target: Target) -> Diagnostic:
        if target.name in self._hidden:
            return of_hidden(target, target.name, self._hidden[target.name])
        if target.name not in self._told and target.name in self._dateless:
            hint = "give it one: `published` in its front matter, or in a correction of the article"
            message = f"the article `{target.name}` has no date, so that no event is told by it"
            return Diagnostic(target.place, "C101", message, hint)
        if target.name not in self._told:
            likely = alike.words(target.name, self._told, SUGGESTED)
            return none(target, f"no event is told by an article `{target.name}`", likely)
        sentences = [spaced(statement.quote.exact) for statement, _ in self._told[target.name]]
        likely = likeliest(target.quote.exact, sentences)
        return none(target, f"no event of `{target.name}` is told in these words", likely)


def statement(event: Event, target: Target) -> Statement | Diagnostic:
    """The statement of an event with that id or in those words. C101 where none is, C102 where several."""
    if target.kind == "quote":
        told = [each for each in event.statements if each.article == target.name and _holds(each, target)]
    else:
        told = [each for each in event.statements if each.id == target.name]
    if len(told) == 1:
        return told[0]
    if told:
        hint = f"name one of them by its id: {', '.join(each.id for each in told)}"
        return Diagnostic(target.place, "C102", f"this means {len(told)} statements", hint)
    likely = [f"{each.id} (“{short(each.quote.exact)}”)" for each in event.statements[:SUGGESTED]]
    return none(target, f"no such statement tells the event `{event.id}`", likely)


def _holds(statement: Statement, target: Target) -> bool:
    """Whether the words stand in the statement's sentence, between prefix and suffix if those are given."""
    quote, wanted = statement.quote, target.quote
    before, sentence, after = map(spaced, (quote.prefix, quote.exact, quote.suffix))
    exact, prefix, suffix = map(spaced, (wanted.exact, wanted.prefix, wanted.suffix))
    at = sentence.find(exact)
    while at >= 0:
        left = f"{before} {sentence[:at]}".rstrip()
        right = f"{sentence[at + len(exact) :]} {after}".lstrip()
        if left.endswith(prefix) and right.startswith(suffix):
            return True
        at = sentence.find(exact, at + 1)
    return False
