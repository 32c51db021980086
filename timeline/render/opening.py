"""What the front page says first: how much there is, what of it is uncertain, and the key events."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline import model
from timeline.render import words
from timeline.wording import SURE

_SURE = SURE[0][0]  # the confidence from which an article's date is called certain


@dataclass(frozen=True, slots=True)
class Opening:
    """Numbers of a story: `articles` tell its events, `sources` are those that are no copies of others.

    `uncertain` is a sentence without its full stop, "" where there is nothing to say.
    """

    articles: int
    sources: int
    uncertain: str


def of(line: model.Timeline) -> Opening:
    """The numbers of a timeline, each counted from its records."""
    tellers = {told.article for event in line.events for told in event.statements}
    texts = {min((id_, *line.copies.get(id_, ()))) for id_ in tellers}
    return Opening(len(tellers), len(texts), _uncertain(line))


def key_events(line: model.Timeline) -> tuple[model.Event, ...]:
    """The events that the story leads with, in order: the heaviest, but not all of one great day.

    Of events of one time each counts half as much as it would in the place before it. None where they would
    be all there are.
    """
    events, few = line.events, line.story.key_events
    told: Counter[str] = Counter()
    worth = {}
    for event in sorted(events, key=lambda each: -each.weight):
        worth[event.id] = event.weight / 2 ** told[event.when.value]
        told[event.when.value] += 1
    chosen = set(sorted(worth, key=lambda id_: -worth[id_])[:few])
    return tuple(event for event in events if event.id in chosen) if len(events) > few else ()


def _uncertain(line: model.Timeline) -> str:
    no_day = sum(event.when.day is None for event in line.events)
    no_date = sum(map(is_doubtful, line.articles))
    differing = sum(bool(event.differences) for event in line.events)
    said = [
        words.count(no_day, "event has", "events have") + " no single day" if no_day else "",
        words.count(no_date, "article has", "articles have") + " no certain date" if no_date else "",
        f"the tellings of {words.count(differing, 'event')} differ" if differing else "",
    ]
    return words.listed([each for each in said if each], " and ")


def is_doubtful(article: model.Article) -> bool:
    """Whether the day on which it appeared is not known, or only likely."""
    return article.undated or (article.published is not None and article.published.confidence < _SURE)
