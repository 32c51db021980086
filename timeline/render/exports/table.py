"""The events, and the claims of the figures that the story follows, as tables that spreadsheets open."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from timeline import model
from timeline.render import chronology, claims, links, words
from timeline.render.exports.edition import Edition, clean

EVENTS = (
    "id date edtf earliest latest date_known kind certainty denied phase headline quote speaker figures "
    "actors places sources told_by originals differences corrected confirmed weight card"
).split()
FIGURES = (
    "measure date edtf earliest latest claimant low high bound unit text kind event statement article "
    "conflicts card"
).split()
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # with which a cell is run instead of read
_MARK = "\ufeff"  # without it, spreadsheets take UTF-8 for the letters of their own country


def events(edition: Edition) -> bytes:
    """A row for each event."""
    return _table(EVENTS, (_event(edition, each) for each in edition.timeline.events))


def figures(edition: Edition) -> bytes:
    """A row for each claim of a figure that the story follows."""
    return _table(FIGURES, (_claim(edition, each) for each in edition.claims))


def cell(value: object) -> str:
    """The value as a cell: what would be run as a formula gets an apostrophe, as spreadsheets write text."""
    if isinstance(value, tuple | list):
        value = "; ".join(map(str, value))
    text = "" if value is None else clean(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def _event(edition: Edition, event: model.Event) -> Iterator[object]:
    articles = [edition.articles[id_] for id_ in chronology.tellers(event)]
    lead = next(iter(chronology.tellings(event)), None)
    yield from (event.id, *_when(event.when), words.BASES[event.when.basis], event.kind)
    yield from (event.factuality.certainty, _yes(event.factuality.negated), edition.phases[event.phase])
    yield event.headline
    yield lead.quote.exact if lead else event.summary
    yield lead.attribution.text if lead and lead.attribution else ""
    yield from (
        [claims.said(each, event) for each in event.figures],
        event.actors,
        event.places,
        len(event.sources),
    )
    yield [chronology.name(each) for each in articles] or event.source
    yield [each.url for each in articles if links.outside(each.url)]
    yield [f"{each.what}: {' / '.join(what for what, _ in each.versions)}" for each in event.differences]
    yield [f"{each.field}: {each.machine or 'nothing'} → {each.hand or 'nothing'}" for each in event.history]
    yield from (event.confirmed, f"{event.weight:.3f}", edition.event(event.id))


def _claim(edition: Edition, claim: model.Claim) -> Iterator[object]:
    figure = claim.figure
    yield from (claim.measure, *_when(claim.when), claim.claimant, _number(figure.low), _number(figure.high))
    yield from (
        figure.bound,
        figure.unit,
        figure.text,
        claim.kind,
        claim.event,
        claim.statement,
        claim.article,
    )
    yield from (claim.conflicts, edition.event(claim.event))


def _when(when: model.Dated) -> tuple[object, ...]:
    return words.when(when.value), when.value, when.earliest, when.latest


def _yes(value: bool) -> str:
    return "yes" if value else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(map(cell, row) for row in rows)
    return (_MARK + out.getvalue()).encode("utf-8", "replace")
