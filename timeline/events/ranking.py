"""Which events and which days of a story matter most.

An event weighs what the articles tell of it, each article as much as its best telling: one linear score of
the features that were found to tell the dates of journalists' timelines from others (Kessler et al. 2012;
Tran, Herder and Markert 2015). It counts double where the article looks back on the day, and half where it
appeared on the day itself, or before it: what is still told weeks later was important (Ghalandari and
Ifrim 2020 count the articles that mention a day; this weighs them). What lies before the first article is
background, however often it is told, and so is half of what has no day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from timeline.model import Article, Dated, Event, KeyDate, Statement, Story, Timeline

# What a telling is worth, at most 1 together: that it is one, that it has a word of the story, stands at the
# head of its article, gives a figure, and tells what happened (not what was said, is planned, or goes on).
_TOLD, _KEYWORD, _LEAD, _FIGURE, _OCCURRENCE = 0.2, 0.5, 0.1, 0.1, 0.1
_HEAD = 500  # characters
_LATER = timedelta(days=7)  # from then on an article looks back
_BACK, _SAME_DAY = 2.0, 0.5
_VAGUE = 0.5  # for an event that has no single day
_DAY = 0.2  # of the worth of its whole day that an event shares in

Worth: TypeAlias = dict[str, float]  # of something told: by each source, its best telling


@dataclass(frozen=True, slots=True)
class _Scale:
    """Weighs tellings; of articles with one text only the best telling counts."""

    articles: Mapping[str, Article]
    copies: Mapping[str, tuple[str, ...]]
    keyword: re.Pattern[str] | None
    began: date  # when the first article appeared

    def worth(self, statements: Iterable[Statement]) -> Worth:
        """What some statements are worth, by source."""
        found: Worth = defaultdict(float)
        for each in statements:
            source = min((each.article, *self.copies.get(each.article, ())))
            found[source] = max(found[source], self._telling(each))
        return found

    def _telling(self, told: Statement) -> float:
        article = self.articles.get(told.article)  # none for what a person added
        begins = article.body[0].start if article and article.body else 0
        score = (
            _TOLD
            + _KEYWORD * bool(self.keyword and self.keyword.search(told.quote.exact))
            + _LEAD * (told.span.start - begins < _HEAD)
            + _FIGURE * bool(told.figures)
            + _OCCURRENCE * (told.kind == "occurrence")
        )
        return score * self._looking(article.published if article else None, told.when)

    def _looking(self, published: Dated | None, when: Dated) -> float:
        """How a telling counts for the time between what it tells and the day on which it surely appeared."""
        if published is None:
            return 1.0
        if published.latest is not None and when.earliest is not None and published.latest <= when.earliest:
            return _SAME_DAY
        until = when.latest or when.earliest or date.min
        since = published.earliest or date.min
        return _BACK if self.began <= until and since - until > _LATER else 1.0


def weighed(
    events: Iterable[Event], articles: Iterable[Article], story: Story, copies: Mapping[str, tuple[str, ...]]
) -> tuple[Event, ...]:
    """The events, each with its weight among them: 1 for the heaviest.

    To its own worth comes a share of that of all that is told of its day. `copies` names for an article
    those with its text.
    """
    told, scale = tuple(events), _scale(articles, story, copies)
    days = {day: sum(worth.values()) for day, worth in _days(told, scale).items()}
    worths = [sum(scale.worth(each.statements).values()) for each in told]
    raw = [
        worth * _VAGUE if each.when.day is None else worth + _DAY * days[each.when.day]
        for each, worth in zip(told, worths, strict=True)
    ]
    most = max(raw, default=0) or 1.0
    return tuple(replace(each, weight=round(own / most, 4)) for each, own in zip(told, raw, strict=True))


def key_dates(
    line: Timeline, n: int, start: date | None = None, end: date | None = None
) -> tuple[KeyDate, ...]:
    """The n days of which most is told, from `start` to `end`; of days told of alike the earlier comes first.

    Each brings its events, the one that weighs most first.
    """
    days = _days(line.events, _scale(line.articles, line.story, line.copies))
    worth = {day: sum(found.values()) for day, found in days.items() if _between(start, day, end)}
    chosen = sorted(worth, key=lambda day: (-worth[day], day))[:n]
    return tuple(_key_date(line, day) for day in chosen)


def _scale(articles: Iterable[Article], story: Story, copies: Mapping[str, tuple[str, ...]]) -> _Scale:
    words = "|".join(map(re.escape, filter(None, story.keywords)))
    keyword = re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) if words else None
    known = {article.id: article for article in articles}
    appeared = (each.published.earliest for each in known.values() if each.published)
    return _Scale(known, copies, keyword, min(filter(None, appeared), default=date.min))


def _days(events: Iterable[Event], scale: _Scale) -> dict[date, Worth]:
    """What is told of each day, whichever event of it: a source that tells of several counts once."""
    told: dict[date, list[Statement]] = defaultdict(list)
    for event in events:
        if event.when.day is not None:
            told[event.when.day] += event.statements
    return {day: scale.worth(statements) for day, statements in told.items()}


def _between(start: date | None, day: date, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)


def _key_date(line: Timeline, day: date) -> KeyDate:
    own = sorted((each for each in line.events if each.when.day == day), key=lambda each: -each.weight)
    return KeyDate(day, tuple(own), tuple(told.quote.exact for event in own for told in event.statements))
