"""What there is to say of an event in text, or in HTML for programs that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from timeline import model
from timeline.render import chronology, claims, links, words
from timeline.render.exports.edition import Edition, clean


@dataclass(frozen=True, slots=True)
class Telling:
    """A quote, who says it, and where it stands: on our page, and "" or the address of the original."""

    quote: str
    speaker: str
    source: str
    page: str
    original: str


def tellings(edition: Edition, event: model.Event) -> Iterator[Telling]:
    """The tellings of an event, the leading one first."""
    for each in chronology.tellings(event):
        article = edition.articles[each.article]
        speaker = each.attribution.text if each.attribution else ""
        source = chronology.name(article)
        if article.published:
            source += f", {words.sometime(article.published.value)}"
        page = edition.article(article.id, f"s{each.span.start}")
        told = (clean(each.quote.exact), clean(speaker), clean(source), page, links.outside(article.url))
        yield Telling(*told)


def facts(edition: Edition, event: model.Event) -> Iterator[str]:
    """What is known of an event beside its headline: sentences."""
    when = f"{words.when(event.when.value)} ({event.when.value}), {words.BASES[event.when.basis]}"
    yield f"{words.told(event)}: {when}."
    if event.summary and event.summary not in (
        event.headline,
        *(each.quote.exact for each in event.statements),
    ):
        yield clean(event.summary)
    named = {
        "Phase": [edition.phases[event.phase]],
        "Figures": [claims.said(each, event) for each in event.figures],
        "Who": event.actors,
        "Where": event.places,
    }
    yield from (f"{name}: {clean('; '.join(found))}." for name, found in named.items() if any(found))
    for each in event.differences:
        versions = "; ".join(version for version, _ in each.versions)
        yield f"The tellings differ ({clean(each.what)}): {clean(versions)}."
    if event.history:
        fields = dict.fromkeys(change.field for change in event.history)
        yield f"{'Added' if event.source else 'Corrected'} by hand: {', '.join(fields)}."
    if event.source:
        yield f"Source: {clean(event.source)}."


def text(edition: Edition, event: model.Event) -> str:
    """What is known of an event and its leading telling, a line each."""
    lead = next(tellings(edition, event), None)
    said = [f"“{lead.quote}” {_credit(lead)}"] if lead else []
    others = len(event.statements) - 1
    more = [f"{words.count(others, 'other telling')}."] if others > 0 else []
    return "\n".join((*facts(edition, event), *said, *more))


def html(edition: Edition, event: model.Event, linked: bool = True) -> str:
    """The same with all tellings as HTML, `linked` to our pages or not: all that articles say is escaped."""
    told = "".join(f"<li>{_item(each, linked)}</li>" for each in tellings(edition, event))
    said = "".join(f"<p>{escape(each)}</p>" for each in facts(edition, event))
    return said + (f"<ul>{told}</ul>" if told else "")


def _credit(told: Telling) -> str:
    return f"{told.speaker}, in {told.source}" if told.speaker else told.source


def _item(told: Telling, linked: bool) -> str:
    original = f' (<a href="{escape(told.original)}">original</a>)' if told.original else ""
    page = (f'<a href="{escape(told.page)}">', "</a>") if linked else ("", "")
    credit = escape(_credit(told)).removesuffix(escape(told.source))
    return f"“{escape(told.quote)}” {credit}{page[0]}{escape(told.source)}{page[1]}{original}"
