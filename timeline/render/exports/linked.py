"""The story as linked data (JSON-LD, https://schema.org): the data set, its events, and their articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from timeline import model
from timeline.render import chronology, links, words
from timeline.render.exports import data
from timeline.render.exports.edition import Edition, clean, days

Node = dict[str, Any]
CONTEXT = "https://schema.org"
# The other files that hold the same, by their media types.
FILES = {"timeline.json": "application/json", "timeline.csv": "text/csv", "timeline.ics": "text/calendar"}


def graph(edition: Edition) -> bytes:
    """The data set, all events, all articles, and who claims which figure."""
    line = edition.timeline
    nodes = [
        dataset(edition),
        *(_event(edition, each) for each in line.events),
        *(_article(edition, each) for each in line.articles),
        *(_claim(edition, each) for each in edition.claims),
    ]
    return data.text({"@context": CONTEXT, "@graph": nodes})


def dataset(edition: Edition) -> Node:
    """What the site as a whole is, as search engines for data read it."""
    story, site = edition.timeline.story, edition.root
    spans = list(filter(None, (days(event.when) for event in edition.timeline.events)))
    reach = f"{min(spans)[0]}/{max(last for _, last in spans)}" if spans else ""
    return _filled(
        {
            "@type": "Dataset",
            "@id": f"{site}index.html",
            "url": f"{site}index.html",
            "name": story.title,
            "description": story.description or story.title,
            "inLanguage": story.language,
            "keywords": list(story.keywords),
            "temporalCoverage": reach,
            "variableMeasured": [each.label for each in story.figures],
            "dateModified": edition.changed().date().isoformat(),
            "distribution": [
                {"@type": "DataDownload", "contentUrl": f"{site}data/{name}", "encodingFormat": media}
                for name, media in FILES.items()
            ],
        }
    )


def _event(edition: Edition, event: model.Event) -> Node:
    first, last = days(event.when) or ("", "")
    said = f"{words.when(event.when.value)}. {words.told(event)}."
    return _filled(
        {
            "@type": "Event",
            "@id": edition.event(event.id),
            "url": edition.event(event.id),
            "identifier": event.id,
            "name": clean(event.headline),
            "description": " ".join(filter(None, (said, clean(event.summary)))),
            "startDate": str(first),
            "endDate": str(last),
            "keywords": edition.phases[event.phase],
            # The places are those that it names, where it happened or not.
            "about": [*_named("Thing", event.actors), *_named("Place", event.places)],
            "subjectOf": list(_quotations(edition, event)),
        }
    )


def _named(type_: str, names: Iterable[str]) -> Iterator[Node]:
    return ({"@type": type_, "name": clean(each)} for each in names)


def _quotations(edition: Edition, event: model.Event) -> Iterator[Node]:
    for each in chronology.tellings(event):
        said = {"creditText": clean(each.attribution.text)} if each.attribution else {}
        article = {"@id": edition.article(each.article)}
        yield {"@type": "Quotation", "text": clean(each.quote.exact), "isPartOf": article, **said}


def _article(edition: Edition, article: model.Article) -> Node:
    source = {"@type": "Organization", "name": clean(article.source)} if article.source else {}
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": edition.article(article.id),
            "headline": clean(article.title or article.id),
            "url": links.outside(article.url),
            "datePublished": article.day.isoformat() if article.day else "",
            "inLanguage": article.language,
            "publisher": source,
            "creditText": clean(article.author),
        }
    )


def _claim(edition: Edition, claim: model.Claim) -> Node:
    return _filled(
        {
            "@type": "Claim",
            "@id": f"{edition.event(claim.event)}:{claim.statement}:{claim.figure.span.start}",
            "text": clean(claim.figure.text),
            "creditText": clean(claim.claimant),
            "about": {"@id": edition.event(claim.event)},
            "appearance": {"@id": edition.article(claim.article)},
        }
    )


def _filled(node: Node) -> Node:
    """The node without what is not known."""
    return {name: value for name, value in node.items() if value}
