"""Corrections applied: each to its one target, the machine's value kept beside the hand's.

The steps are in the order of the pipeline: lines of articles, articles, mentions, events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.corrections import changed, locate, mended
from timeline.corrections.ahead import hidden
from timeline.corrections.checks import assigned, of_known_phases
from timeline.corrections.entry import Entry
from timeline.corrections.locate import Find, Line, Mentioned
from timeline.corrections.verbs import adding, confirming, merging, splitting
from timeline.corrections.verbs.merging import EventOf
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Change, Correction, Event, Span, Statement, Timex

Record = TypeVar("Record", Article, Event, Line, Mentioned)


def on_articles(
    articles: Sequence[Article], entries: Iterable[Entry]
) -> tuple[tuple[Article, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The articles with the corrections to them, those that are in force, and what is wrong with the others.

    Codes: C101, C103 to C105, C108.
    """
    mine = [entry for entry in entries if entry.target.kind == "article"]
    return _apply(articles, mine, locate.Articles(articles).find, mended.article)


def on_lines(
    articles: Sequence[Article], entries: Sequence[Entry], cut: Callable[[Article], Sequence[Span]]
) -> tuple[tuple[Article, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The articles with the lines that a hand puts in their bodies or takes out, and what is wrong.

    `cut` gives the lines of an article. Codes: C101 to C105.
    """
    mine = [entry for entry in entries if entry.of_line]
    find = locate.Lines(articles, cut, hidden(entries)).find
    changed_lines, applied, found = _apply(_meant(mine, find, Line), mine, find, mended.line)
    by_article: dict[str, list[Line]] = defaultdict(list)
    for line in changed_lines:
        by_article[line.article].append(line)
    return tuple(mended.body(article, by_article[article.id]) for article in articles), applied, found


def on_mentions(
    articles: Sequence[Article], timexes: Mapping[str, tuple[Timex, ...]], entries: Sequence[Entry]
) -> tuple[dict[str, tuple[Timex, ...]], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The mentions of each article, with the values that a hand gives and without what it says is no time.

    Codes: C101 to C105.
    """
    mine = [entry for entry in entries if entry.target.kind == "mention"]
    find = locate.Mentions(articles, timexes, hidden(entries)).find
    corrected, applied, found = _apply(_meant(mine, find, Mentioned), mine, find, mended.mention)
    by_article: dict[str, list[Mentioned]] = defaultdict(list)
    for mention in corrected:
        by_article[mention.article].append(mention)
    return {name: mended.mentions(each, by_article[name]) for name, each in timexes.items()}, applied, found


def on_events(
    events: Sequence[Event],
    entries: Sequence[Entry],
    phases: Collection[str],
    articles: Iterable[Article] = (),
    gone: Iterable[Statement] = (),
    *,
    event_of: EventOf,
    fallback: str = "",
) -> tuple[tuple[Event, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The events with the corrections to them, those that are in force, and what is wrong with the others.

    They are split and merged first, so that what is set is set on the events that come of it. `phases` are
    the ids of the story's phases, `fallback` that of an added event; `event_of` makes an event of some
    statements. `articles` are those that tell the events, and `gone` what the hidden ones tell: they serve
    to say why a correction finds no event. Codes: C101 to C108.
    """
    mine, unknown = of_known_phases(
        [each for each in entries if each.target.kind in ("event", "quote") and not each.of_line], phases
    )
    dateless = {article.id for article in articles if article.undated}
    away, told = hidden(entries), tuple(gone)

    def find(now: Sequence[Event]) -> Find[Event]:
        return locate.Events(now, dateless, away, told).find

    by_verb: dict[str, list[Entry]] = defaultdict(list)
    for entry in mine:
        by_verb[entry.verb if entry.verb in ("split", "merge", "add") else "field"].append(entry)
    applied: list[Correction] = []
    found: list[Diagnostic] = []
    now: tuple[Event, ...] = tuple(events)
    for verb, step in (("split", splitting.apply), ("merge", merging.apply)):
        if by_verb[verb]:
            now, in_force, wrong = step(now, by_verb[verb], find(now), event_of)
            applied, found = [*applied, *in_force], [*found, *wrong]
    now, in_force, wrong = _apply(now, by_verb["field"], find(now), mended.event)
    added, adds, twice = adding.apply(by_verb["add"], fallback)
    return (*now, *added), (*applied, *in_force, *adds), (*unknown, *found, *wrong, *twice)


def _apply(
    records: Sequence[Record],
    entries: Iterable[Entry],
    find: Find[Record],
    change: Callable[[Record, Entry, Sequence[Change]], Record],
) -> tuple[tuple[Record, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The corrections that set, hide and confirm, each on its record."""
    in_force, found = assigned(entries, find)
    results: list[Record] = []
    applied: list[Correction] = []
    for record in records:
        mine = in_force.get(record.id, [])
        result = record
        for entry in mine:
            changes = changed.changes(record, entry)
            result = change(result, entry, changes)
            if entry.verb == "confirm":
                result = confirming.confirmed(result, entry)
            if changes or entry.verb != "set":
                applied.append(changed.in_force(record, entry, changes))
        if all(entry.verb != "hide" for entry in mine):
            results.append(result)
    return tuple(results), tuple(applied), tuple(found)


def _meant(entries: Iterable[Entry], find: Find[Record], kind: type[Record]) -> list[Record]:
    """The records that the entries mean, each once."""
    found = [find(entry.target) for entry in entries]
    return list({each.id: each for each in found if isinstance(each, kind)}.values())
