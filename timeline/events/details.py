"""What statements tell besides their time: figures, actors and places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events import clauses, figures, names, relatives, speakers
from timeline.events.tense import tense
from timeline.model import Article, Figure, Span, Statement, Story, Timex

_OTHER_TIME = re.compile(
    r"\b(?:(?<!look )(?<!looks )(?<!looked )(?<!looking )after|since|until|following"
    r"|before\s+(?!\w+ing\b)\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one stretch of an article tells: its mentions of time as offsets into it, figures and names."""

    text: str
    times: tuple[Span, ...]
    figures: tuple[Figure, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]


def add(
    statements: Sequence[Statement],
    article: Article,
    timexes: Sequence[Timex],
    story: Story,
    aliases: Mapping[str, str],
) -> Iterator[Statement]:
    """The statements of one article with their figures, actors and places, which are read in English only."""
    if not statements or article.language.partition("-")[0] != "en":
        yield from statements
        return
    prose = article.prose
    roll = names.roll(_without(prose, [timex.span for timex in timexes]))
    found: dict[str, Statement] = {}
    for span, same in _by_span(statements).items():
        told = _told(prose[span.start : span.end], _inside(timexes, span), roll, story, aliases)
        for each, own in zip(same, _shared(same, told), strict=True):
            actors = _with_speaker(each, told.actors, roll, aliases)
            found[each.id] = replace(each, figures=own, actors=actors, places=told.places)
    yield from (found[each.id] for each in statements)


def _told(
    text: str, times: tuple[Span, ...], roll: names.Roll, story: Story, aliases: Mapping[str, str]
) -> _Told:
    actors, places = names.read(text, times, roll, story, aliases)
    return _Told(text, times, figures.read(text, times, story.figures, aliases), actors, places)


def _inside(timexes: Sequence[Timex], span: Span) -> tuple[Span, ...]:
    """The mentions in a stretch, as offsets into it; they are in the order of the text."""
    first = bisect_left(timexes, span.start, key=lambda timex: timex.start)
    last = bisect_left(timexes, span.end, key=lambda timex: timex.start)
    return tuple(timex.span.shifted(-span.start) for timex in timexes[first:last])


def _without(text: str, spans: Sequence[Span]) -> str:
    """The text with the spans blanked out, which are in its order; offsets hold."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


def _by_span(statements: Sequence[Statement]) -> dict[Span, list[Statement]]:
    found: dict[Span, list[Statement]] = {}
    for each in statements:
        found.setdefault(each.span, []).append(each)
    return found


def _shared(statements: Sequence[Statement], told: _Told) -> list[tuple[Figure, ...]]:
    """Which figures of one stretch belong to which of its statements: to those of their own clause.

    A figure in a clause without a time belongs to the nearest clause before that has one; else to the main
    clause or the saying after it, but to no aside: in "8 left, where it rained in May" not to that of May.
    """
    start = statements[0].span.start
    absolute = tuple(replace(each, span=each.span.shifted(start)) for each in told.figures)
    if not absolute:
        return [() for _ in statements]
    parts = clauses.split(told.text, told.times)
    own = [clauses.at(parts, max(0, each.timex.start - start)) for each in statements]
    owner = [_owner(parts, each.span.start, own) for each in told.figures]
    return [
        tuple(each for each, whose in zip(absolute, owner, strict=True) if whose == index) for index in own
    ]


def _clause(parts: Sequence[clauses.Clause], offset: int) -> int:
    return max(index for index, part in enumerate(parts) if index == 0 or part.start <= offset)


def _owner(parts: Sequence[clauses.Clause], offset: int, own: Sequence[int]) -> int | None:
    clause = _clause(parts, offset)
    before = [index for index in own if index <= clause <= _reach(parts, index)]
    after = [index for index in own if parts[index].reports or index == clauses.main(parts)]
    owner = max(before) if before else _during(parts, clause, own) or min(after, default=None)
    return None if owner is None or _is_of_another_time(parts, owner, offset) else owner


def _during(parts: Sequence[clauses.Clause], clause: int, own: Sequence[int]) -> int | None:
    """The clause that says when one in the past was: "Two people fell when the bridge broke on Monday"."""
    index = min(own)
    between = [each for each in parts[clause:index] if each.verb is not None]
    past = bool(between) and all(tense(each) == "past" for each in between)
    return index if past and parts[index].opener in ("when", "as") else None


def _is_of_another_time(parts: Sequence[clauses.Clause], owner: int, offset: int) -> bool:
    """Whether a figure is of what was before or after the time: "left on Sunday, a day after 2 men fell".

    A clause with its own subject, or what is said, is of the time again.
    """
    begins = [part.start + gap.end for part in parts[owner : owner + 1] for gap in part.gaps]
    begins += [part.start for part in parts[owner:] if part.opener in ("", "that") and part.verb]
    start = max(
        (each for each in begins if each <= offset), default=parts[min(owner, _clause(parts, offset))].start
    )
    return _OTHER_TIME.search(_between(parts, start, offset)) is not None


def _between(parts: Sequence[clauses.Clause], start: int, end: int) -> str:
    """The words of the clauses from one offset to another."""
    return " ".join(each.text[max(0, start - each.start) : max(0, end - each.start)] for each in parts)


def _reach(parts: Sequence[clauses.Clause], index: int) -> int:
    """The last clause whose figures can be of the one at an index: those of a relative one end with it."""
    return len(parts) if relatives.within(parts, index) is None else relatives.end(parts, index)


def _with_speaker(
    statement: Statement, actors: tuple[str, ...], roll: names.Roll, aliases: Mapping[str, str]
) -> tuple[str, ...]:
    """The actors with the speaker, where that is a name."""
    who = speakers.without_title(statement.attribution.speaker) if statement.attribution else ""
    is_name = who in aliases.values() or names.is_known(who, roll)
    return tuple(dict.fromkeys([*([who] if is_name else []), *actors]))
