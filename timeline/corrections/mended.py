"""Records with what a correction changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline import edtf
from timeline.corrections import changed
from timeline.corrections.entry import Entry
from timeline.corrections.fields import NO_TIME
from timeline.corrections.locate import Line, Mentioned
from timeline.model import Article, Change, Dated, Event, Span, Timex


def article(found: Article, entry: Entry, changes: Sequence[Change]) -> Article:
    """The article with the fields that are set."""
    return replace(found, **changed.values(found, entry, changes))


def event(found: Event, entry: Entry, changes: Sequence[Change]) -> Event:
    """The event with the fields that are set, and what the machine had found in its history."""
    values = changed.values(found, entry, changes)
    if "phase" in values:
        values["phase_reason"] = entry.why
    return replace(found, **values, history=(*found.history, *changes))


def line(found: Line, _: Entry, changes: Sequence[Change]) -> Line:
    """The line, in the body or out of it."""
    return replace(found, body=changes[-1].hand) if changes else found


def mention(found: Mentioned, entry: Entry, changes: Sequence[Change]) -> Mentioned:
    """The mention with the days that it means; one that is no time is left without any."""
    if not changes:
        return found
    value = changes[-1].hand
    if value == NO_TIME:
        return replace(found, value=NO_TIME)
    before = f" The rules had found {found.value}." if found.value else ""
    reason = f"{entry.why} {entry.by_hand}{before}"
    when = Dated.of(value, "corrected", reason)
    timex = replace(
        found.timex, type="DATE", value=_timex(value), mod="", rule="", when=when, anchor="", reason=reason
    )
    return replace(found, value=value, timex=timex)


def mentions(timexes: Iterable[Timex], by_hand: Sequence[Mentioned]) -> tuple[Timex, ...]:
    """The mentions of an article, those that a hand corrected in the place of what was found."""
    where = {each.timex.span for each in by_hand}
    kept = [each for each in timexes if each.span not in where]
    kept += [each.timex for each in by_hand if each.value != NO_TIME]
    return tuple(sorted(kept, key=lambda timex: timex.start))


def body(found: Article, lines: Iterable[Line]) -> Article:
    """The article with these lines in its body or out of it."""
    spans = list(found.body)
    for each in lines:
        spans = [part for span in spans for part in _without(span, each.span)]
        spans += [each.span] if each.body == "in" else []
    return replace(found, body=tuple(sorted(spans)))


def _timex(value: str) -> str:
    try:
        return edtf.to_timex(edtf.parse(value))
    except edtf.EdtfError:
        return ""


def _without(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of a stretch."""
    if hole.end <= span.start or span.end <= hole.start:
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)
