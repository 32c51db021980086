"""Corrections applied: each to its one target, the machine's value kept beside the hand's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from timeline.corrections import locate
from timeline.corrections.locate import Line
from timeline.corrections.schema import ARTICLE_FIELDS, EVENT_FIELDS, Entry, Setting, Target, Verb
from timeline.diagnostics import Diagnostic
from timeline.handwritten import suggestion
from timeline.model import Article, Change, Correction, Dated, Event, Span, Statement

Record = TypeVar("Record", Article, Event, Line)
Claims: TypeAlias = dict[tuple[str, str], Entry]  # record id and field -> the correction that sets it

_LOOK_AGAIN = "look at it again, then bring `was` up to date or take the correction out"


def on_articles(
    articles: Sequence[Article], entries: Iterable[Entry]
) -> tuple[tuple[Article, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The articles with the corrections to them, those that are in force, and what is wrong with the others.

    Codes: C101, C103 to C105.
    """
    mine = [entry for entry in entries if entry.target.kind == "article"]
    return _apply(articles, mine, locate.Articles(articles).find, _changed_article)


def on_lines(
    articles: Sequence[Article], entries: Sequence[Entry], cut: Callable[[Article], Sequence[Span]]
) -> tuple[tuple[Article, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The articles with the lines that a hand puts in their bodies or takes out, and what is wrong.

    `cut` gives the lines of an article. Codes: C101 to C105.
    """
    mine = [entry for entry in entries if entry.of_line]
    find = locate.Lines(articles, cut, _hidden(entries)).find
    meant = [find(entry.target) for entry in mine]
    lines = {line.id: line for line in meant if isinstance(line, Line)}
    changed, applied, found = _apply(list(lines.values()), mine, find, _changed_line)
    by_article: dict[str, list[Line]] = defaultdict(list)
    for line in changed:
        by_article[line.article].append(line)
    return tuple(_with_lines(article, by_article[article.id]) for article in articles), applied, found


def on_events(
    events: Sequence[Event],
    entries: Sequence[Entry],
    phases: Collection[str],
    articles: Iterable[Article] = (),
    gone: Iterable[Statement] = (),
) -> tuple[tuple[Event, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    """The events with the corrections to them, those that are in force, and what is wrong with the others.

    `phases` are the ids of the story's phases; `articles` those that tell the events, and `gone` what the
    hidden ones tell: they serve to say why a correction finds no event. Codes: C101 to C106.
    """
    mine = [entry for entry in entries if entry.target.kind != "article" and not entry.of_line]
    unknown = [wrong for entry in mine for wrong in _unknown_phases(entry, phases)]
    dateless = {article.id for article in articles if article.undated}
    find = locate.Events(events, dateless, _hidden(entries), gone).find
    changed, applied, found = _apply(events, mine, find, _changed_event)
    return changed, applied, (*unknown, *found)


def _apply(
    records: Sequence[Record],
    entries: Iterable[Entry],
    find: Callable[[Target], Record | Diagnostic],
    change: Callable[[Record, Entry, Sequence[Change]], Record],
) -> tuple[tuple[Record, ...], tuple[Correction, ...], tuple[Diagnostic, ...]]:
    in_force, found = _assigned(entries, find)
    results: list[Record] = []
    applied: list[Correction] = []
    for record in records:
        mine = in_force.get(record.id, [])
        result = record
        for entry in mine:
            changes = _changes(record, entry)
            result = change(result, entry, changes)
            if changes or entry.verb == "hide":
                applied.append(_in_force(record, entry, changes))
        if all(entry.verb != "hide" for entry in mine):
            results.append(result)
    return tuple(results), tuple(applied), tuple(found)


def _hidden(entries: Iterable[Entry]) -> dict[str, str]:
    """Which articles are hidden, and where."""
    return {each.target.name: each.where for each in entries if _hides_article(each)}


def _hides_article(entry: Entry) -> bool:
    return entry.right and entry.verb == "hide" and entry.target.kind == "article"


def _in_force(record: Article | Event | Line, entry: Entry, changes: tuple[Change, ...]) -> Correction:
    name = record.article if isinstance(record, Line) else record.id
    return Correction(name, entry.verb, changes, entry.why, entry.by, entry.where, _shown(record))


def _shown(record: Article | Event | Line) -> str:
    match record:
        case Article():
            return record.title
        case Event():
            return f"{record.when.value} · {record.headline}"
        case Line():
            return record.words


def _assigned(
    entries: Iterable[Entry], find: Callable[[Target], Record | Diagnostic]
) -> tuple[dict[str, list[Entry]], list[Diagnostic]]:
    """The corrections that apply, by the id of their record, and what is wrong with the others."""
    in_force: dict[str, list[Entry]] = defaultdict(list)
    found: list[Diagnostic] = []
    claims: Claims = {}
    for entry in entries:
        record = find(entry.target)
        if isinstance(record, Diagnostic):
            found.append(record)
        elif not entry.right:
            continue
        elif wrong := _clashes(record.id, entry, claims) + _conflicts(record, entry):
            found += wrong
        else:
            found += _no_longer_needed(record, entry)
            in_force[record.id].append(entry)
    return in_force, found


def _clashes(name: str, entry: Entry, claims: Claims) -> list[Diagnostic]:
    """C105 for a field that another correction of the same record sets; hiding takes all fields."""
    fields = [setting.field for setting in entry.settings] or [*ARTICLE_FIELDS, *EVENT_FIELDS]
    firsts = {claims[name, field].where: field for field in fields if (name, field) in claims}
    claims.update({(name, field): entry for field in fields if (name, field) not in claims})
    return [
        Diagnostic(
            entry.place,
            "C105",
            _clash(name, field, (entry.verb, claims[name, field].verb)),
            f"the other is in {where}: keep one of them",
        )
        for where, field in firsts.items()
    ]


def _clash(name: str, field: str, verbs: Collection[Verb]) -> str:
    if "hide" not in verbs:
        return f"two corrections to `{field}` of `{name}`"
    return f"`{name}` is hidden and set" if "set" in verbs else f"`{name}` is hidden twice"


def _conflicts(record: Article | Event | Line, entry: Entry) -> list[Diagnostic]:
    """C103 where the machine no longer finds what `was` says, and not what the hand sets either."""
    hand = {setting.field: setting.value for setting in entry.settings}
    return [
        Diagnostic(
            was.place, "C103", _conflict(was, _machine(record, was.field), hand.get(was.field)), _LOOK_AGAIN
        )
        for was in entry.was
        if not _agrees(record, was) and _machine(record, was.field) != hand.get(was.field)
    ]


def _conflict(was: Setting, machine: str, hand: str | None) -> str:
    """All the values there are."""
    values = f"it was {_said(was.value)}, now it is {_said(machine)}"
    return f"`{was.field}` has changed: {values}" + (f", and the correction sets `{hand}`" if hand else "")


def _no_longer_needed(record: Article | Event | Line, entry: Entry) -> list[Diagnostic]:
    return [
        Diagnostic(
            setting.place,
            "C104",
            f"`{setting.field}` is `{setting.value}` without this correction too",
            "it can be taken out",
            "warning",
        )
        for setting in entry.settings
        if _agrees(record, setting)
    ]


def _unknown_phases(entry: Entry, phases: Collection[str]) -> Iterator[Diagnostic]:
    for setting in entry.settings:
        if setting.field == "phase" and setting.value not in phases:
            hint = suggestion(setting.value, phases, "the phases are")
            yield Diagnostic(setting.place, "C106", f"the story has no phase `{setting.value}`", hint)


def _changed_article(article: Article, entry: Entry, changes: Sequence[Change]) -> Article:
    return replace(article, **_values(entry, changes))


def _changed_line(line: Line, _: Entry, changes: Sequence[Change]) -> Line:
    return replace(line, body=changes[-1].hand) if changes else line


def _with_lines(article: Article, lines: Sequence[Line]) -> Article:
    """The article with these lines in its body or out of it."""
    body = list(article.body)
    for line in lines:
        body = [part for span in body for part in _without(span, line.span)]
        body += [line.span] if line.body == "in" else []
    return replace(article, body=tuple(sorted(body)))


def _without(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of a stretch."""
    if hole.end <= span.start or span.end <= hole.start:
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)


def _changed_event(event: Event, entry: Entry, changes: Sequence[Change]) -> Event:
    values = _values(entry, changes)
    if "phase" in values:
        values["phase_reason"] = entry.why
    return replace(event, **values, history=(*event.history, *changes))


def _values(entry: Entry, changes: Iterable[Change]) -> dict[str, Any]:
    """The new values by field; a date says by whom and why it was corrected."""
    by_hand = (entry.why, f"Corrected by {entry.by} in {entry.where}.")
    return {
        each.field: Dated.of(each.hand, "corrected", *by_hand)
        if each.field in ("published", "when")
        else each.hand
        for each in changes
    }


def _changes(record: Article | Event | Line, entry: Entry) -> tuple[Change, ...]:
    return tuple(
        Change(each.field, _machine(record, each.field), each.value, entry.why, entry.by, entry.where)
        for each in entry.settings
        if not _agrees(record, each)
    )


def _agrees(record: Article | Event | Line, setting: Setting) -> bool:
    return _machine(record, setting.field) == setting.value


def _machine(record: Article | Event | Line, field: str) -> str:
    """What was found without any correction, as text; "" for nothing."""
    value = getattr(record, field)
    return value.value if isinstance(value, Dated) else value or ""


def _said(value: str) -> str:
    return f"`{value}`" if value else "nothing"
