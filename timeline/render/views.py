"""The other views of a story: its figures, all events as a table, how it was made and what of it is
uncertain, and a small one to stand within another page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline import model
from timeline.render import chart, chronology, claims, opening, paging
from timeline.render.figure import Figure
from timeline.wording import SURE

EMBEDDED = "embed.html"
LISTED = 100  # events or articles that a list of uncertain things names
AROUND, OF_EVENT = 330, 84  # pixels around the lanes of the figure, and of a key event
FEW = 8  # events that the embedded view names of a story that leads with none


@dataclass(frozen=True, slots=True)
class Uncertain:
    """What of a story is not certain, each in the order of the story."""

    no_day: tuple[model.Event, ...]  # known to be of no single day
    doubtful: tuple[model.Article, ...]  # with a date that is not certain
    undated: tuple[model.Article, ...]  # without any
    differing: tuple[model.Event, ...]  # whose tellings cannot be true together
    denied: tuple[model.Event, ...]
    unsure: tuple[model.Event, ...]  # told as probable or possible
    lines: tuple[model.Correction, ...]  # of articles, put into their body or taken out of it by hand


def views(timeline: model.Timeline, figure: Figure | None) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Of each page the path, the template, and what it alone is given."""
    if timeline.story.figures:
        tables = tuple((of, rows, chart.draw(rows)) for of, rows in claims.tables(timeline))
        yield "figures.html", "figures.html", {"tables": tables}
    yield "table.html", "table.html", {"whole": len(timeline.events) <= paging.LISTED}
    key = opening.key_events(timeline) or timeline.events[:FEW]
    embedded = {"figure": figure, "key_events": key, "style_ids": (), "address": ""}
    yield EMBEDDED, "embed.html", embedded
    own = {"uncertain": uncertain(timeline), "most": LISTED, "sure": _sure(), "height": _height(figure, key)}
    yield "method.html", "method.html", own


def uncertain(line: model.Timeline) -> Uncertain:
    """What of a timeline is uncertain."""
    return Uncertain(
        no_day=tuple(event for event in line.events if event.when.day is None),
        doubtful=tuple(each for each in line.articles if opening.is_doubtful(each) and not each.undated),
        undated=tuple(each for each in line.articles if each.undated),
        differing=tuple(event for event in line.events if event.differences),
        denied=tuple(event for event in line.events if event.factuality.negated),
        unsure=tuple(event for event in line.events if event.factuality.certainty != "certain"),
        lines=tuple(each for each in line.corrections if of_line(each)),
    )


def of_line(found: model.Correction) -> bool:
    """Whether it puts a line into the body of an article, or takes it out."""
    return any(change.field == "body" for change in found.changes)


def notes(events: Sequence[model.Event]) -> dict[str, int]:
    """The numbers of the articles that tell of these events, from 1, as footnotes on paper count them."""
    told = (statement.article for event in events for statement in event.statements)
    return {article: number for number, article in enumerate(dict.fromkeys(told), 1)}


def footnotes(event: model.Event, numbers: Mapping[str, int]) -> str:
    """The numbers of the articles that tell of an event: "1, 4"."""
    return ", ".join(str(numbers[id_]) for id_ in chronology.tellers(event) if id_ in numbers)


def _sure() -> list[tuple[str, int]]:
    """The words for how sure a date is, and from how many of a hundred each is said."""
    return [(said, round(100 * least)) for least, said in SURE]


def _height(figure: Figure | None, key: Sequence[model.Event]) -> int:
    """Pixels that the embedded view needs on a page of common width."""
    boards = [drawing.board.height for drawing in figure.drawings] if figure else [0]
    return round(max(boards)) + AROUND * bool(figure) + OF_EVENT * len(key) + 160
