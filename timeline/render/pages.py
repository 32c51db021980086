"""The pages of the site as HTML; all that articles say is escaped by the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from timeline import model, paste
from timeline.render import (
    cards,
    chronology,
    claims,
    equivalent,
    exports,
    finding,
    links,
    opening,
    paging,
    prose,
    sitemap,
    views,
    words,
)
from timeline.render.exports import data, linked
from timeline.render.figure import Figure
from timeline.render.figure.interactive import style_ids
from timeline.render.theme import Templates, Theme

FOLDER = Path(__file__).parent
MISSING = "404.html"
UNLISTED = (MISSING, views.EMBEDDED)  # of no use to who searches


Placed: TypeAlias = Callable[[model.Article], Sequence[model.AnchoredSentence]]


def nothing_placed(article: model.Article) -> tuple[model.AnchoredSentence, ...]:
    """No sentence of any article: for pages that do without the times that are not stated."""
    return ()


def templates(theme: Theme) -> Templates:
    """Our templates, or in their place the theme's."""
    return Templates(theme, _FILTERS, _NAMES)


def render(
    timeline: model.Timeline,
    figure: Figure | None,
    by: Templates | None = None,
    placed: Placed = nothing_placed,
) -> Iterator[tuple[str, str]]:
    """Every page of the site: its path and its HTML."""
    made_by, shared = by or templates(Theme()), _shared(timeline)
    url = timeline.story.site.url
    for path, template, own in _pages(timeline, figure, shared, placed):
        places = {"root": "../" * path.count("/"), "address": sitemap.address(url, path) if url else ""}
        yield path, made_by.page(template, {**shared, **places, **own})


def _pages(
    timeline: model.Timeline, figure: Figure | None, shared: Mapping[str, Any], placed: Placed
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Of every page the path, the template, and what it alone is given."""
    front = {"figure": figure, "style_ids": style_ids(), **_front(timeline, timeline.events)}
    front["away"] = len(timeline.events) > paging.LISTED
    about = linked.dataset(exports.edition(timeline, shared["places"], paging.FRONT))
    front["dataset"] = data.inert({"@context": linked.CONTEXT, **about})
    yield paging.FRONT, "index.html", front
    sheets = shared["sheets"]
    for before, sheet, after in zip((None, *sheets), sheets, (*sheets[1:], None), strict=False):
        own = {"sheet": sheet, "before": before, "after": after, "notes": views.notes(sheet.events)}
        yield sheet.path, "sheet.html", own
    yield "corrections.html", "corrections.html", {}
    yield from views.views(timeline, figure)
    yield "articles/index.html", "articles.html", {"timexes": timeline.timexes}
    # A host shows it in the place of any page, so only whole addresses lead from it to others.
    yield MISSING, "404.html", {"root": timeline.story.site.url, "address": ""}
    told, by_article = _told(timeline.events), _by_target(timeline.corrections)
    for article in timeline.articles:
        mentions = timeline.timexes.get(article.id, ())
        own = _article(article, mentions, told.get(article.id, {}), placed(article))
        by_hand = by_article.get(article.id, [])
        own["changes"] = [change for each in by_hand if not views.of_line(each) for change in each.changes]
        own["lines"] = list(filter(views.of_line, by_hand))
        yield links.to_article(article.id), "article.html", own


def _shared(timeline: model.Timeline) -> dict[str, Any]:
    """What every page is given."""
    events, reach = timeline.events, chronology.reach(timeline.events)
    lanes, sheets = chronology.lanes(timeline.story, events), paging.sheets(events)
    return {
        "story": timeline.story,
        "events": events,
        "articles": {article.id: article for article in timeline.articles},
        "lanes": lanes,
        "lane_of": {lane.id: lane for lane in lanes},
        "finding": _finding(timeline, lanes),
        "sheets": sheets,
        "places": paging.places(events, sheets),
        "corrections": timeline.corrections,
        "left_out": timeline.left_out,
        "copies": {article.id: timeline.copies.get(article.id, ()) for article in timeline.articles},
        "phases": {phase.id: phase.label for phase in timeline.story.phases},
        "headlines": {event.id: event.headline for event in events},
        "formats": exports.FORMATS,
        "span": words.span(*reach) if reach else "",
        "equivalent": equivalent.of(events, chronology.lanes(timeline.story, events)),
        "away": True,
    }


def assets(theme: Theme) -> dict[str, bytes]:
    """The site's styles, scripts and pictures, ours or the theme's: path in the site -> content."""
    ours = {path.name: path.read_bytes() for path in sorted((FOLDER / "static").iterdir())}
    return {f"assets/{name}": content for name, content in (ours | dict(theme.assets)).items()}


def _front(timeline: model.Timeline, events: tuple[model.Event, ...]) -> dict[str, Any]:
    return {
        "months": chronology.months(events) if len(events) <= paging.LISTED else (),
        "opening": opening.of(timeline),
        "key_events": opening.key_events(timeline),
        "notes": views.notes(events) if len(events) <= paging.WHOLE else {},
        "undated": [article for article in timeline.articles if article.undated],
    }


def _finding(timeline: model.Timeline, lanes: Iterable[chronology.Lane]) -> finding.Finding:
    """The filters of the front page; none where it does not list the events."""
    listed = timeline.events if len(timeline.events) <= paging.LISTED else ()
    return finding.finding(listed, timeline.articles, lanes)


def _told(events: tuple[model.Event, ...]) -> dict[str, dict[model.Span, tuple[str, ...]]]:
    """For each article, the events that each of its sentences tells of."""
    told: dict[str, dict[model.Span, tuple[str, ...]]] = {}
    for event in events:
        for statement in event.statements:
            sentences = told.setdefault(statement.article, {})
            ids = sentences.get(statement.span, ())
            sentences[statement.span] = ids if event.id in ids else (*ids, event.id)
    return told


def _by_target(corrections: Iterable[model.Correction]) -> dict[str, list[model.Correction]]:
    """The corrections of each record."""
    found: dict[str, list[model.Correction]] = {}
    for each in corrections:
        found.setdefault(each.target, []).append(each)
    return found


def _unresolved(mentions: Iterable[model.Timex]) -> list[str]:
    """What the mentions that could not be given days say, each once."""
    return list(dict.fromkeys(" ".join(each.text.split()) for each in mentions if each.unresolved))


def _article(
    article: model.Article,
    mentions: tuple[model.Timex, ...],
    sentences: Mapping[model.Span, tuple[str, ...]],
    placed: Sequence[model.AnchoredSentence],
) -> dict[str, Any]:
    untimed = {
        model.Span(each.start, each.end): each.when for each in placed if each.basis != "said" and each.when
    }
    marked = dict.fromkeys(untimed, ()) | dict(sentences)
    blocks = prose.blocks(article, [mention.span for mention in mentions], marked)
    return {"article": article, "mentions": mentions, "blocks": blocks, "untimed": untimed}


_FILTERS = {
    "anchor": prose.anchor,
    "count": words.count,
    "bounds": claims.bounds,
    "cut": chronology.cut,
    "footnotes": views.footnotes,
    "excerpt": cards.excerpt,
    "others": cards.others,
    "said_of": claims.said,
    "steps": cards.steps,
    "versions": cards.versions,
    "name": chronology.name,
    "naming": chronology.naming,
    "of_line": views.of_line,
    "outside": links.outside,
    "tellers": chronology.tellers,
    "tellings": chronology.tellings,
    "to_article": links.to_article,
    "to_event": links.to_event,
    "told": words.told,
    "to_words": links.to_words,
    "unresolved": _unresolved,
    "settling": paste.article,
    "pasted": paste.event,
    "confidence": words.confidence,
    "sometime": words.sometime,
    "heading": words.heading,
    "kind": words.kind,
    "when": words.when,
    "when_said": words.when_said,
}
_NAMES = {name: getattr(words, name) for name in ("BASES", "ORIGINS", "WEEKDAYS", "LANGUAGE")}
_NAMES["NAMED"] = cards.NAMED
