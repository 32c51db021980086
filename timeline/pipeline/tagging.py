"""Tagging and dating: an undated article is dated by its own mentions, and they by its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline import corrections, dating, events, temporal
from timeline.model import Article, Span, Timex


@dataclass(slots=True)
class Tagger:
    """Finds the mentions of each text once, however often they are resolved."""

    _found: dict[tuple[str, str, tuple[Span, ...]], tuple[temporal.Mention, ...]] = field(
        default_factory=dict
    )

    def tag(self, article: Article) -> tuple[Timex, ...]:
        """The mentions in an article's body, resolved."""
        found = self._mentions(article)
        return temporal.normalise(found, article.day, temporal.style_of(found))

    def dated(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """The articles, the undated ones with the dates that their own words and the others tell."""
        inferred = dating.infer(articles, self._times)
        return tuple(replace(each, published=inferred.get(each.id, each.published)) for each in articles)

    def _times(self, article: Article) -> dating.Times:
        found = self._mentions(article)
        return dating.Times(
            tuple(each for place in dating.places_of(article) for each in _placed(article, place)),
            temporal.normalise(found, None),
            temporal.normalise(found, dating.PROBE),
            events.split_sentences(article.prose),
        )

    def _mentions(self, article: Article) -> tuple[temporal.Mention, ...]:
        key = (article.id, article.language, article.body)
        if key not in self._found:
            self._found[key] = temporal.mentions(article.prose, article.language)
        return self._found[key]


def dated(
    whole: Sequence[Article], entries: Sequence[corrections.Entry], tagger: Tagger
) -> tuple[Article, ...]:
    """The articles with the dates found for them; the days that corrections give help with the others.

    Hidden articles get theirs, for what is said of them, and help with no other's.
    """
    hidden = corrections.hidden(entries)
    shown = [each for each in whole if each.id not in hidden]
    found = {each.id: each for each in (tagger.dated(whole) if len(shown) < len(whole) else ())}
    found |= {each.id: each for each in _helped(shown, entries, tagger)}
    return tuple(found[each.id] for each in whole)


def _helped(
    whole: Sequence[Article], entries: Sequence[corrections.Entry], tagger: Tagger
) -> tuple[Article, ...]:
    """The dated articles: a corrected one keeps what was found without the hand, beside which it is shown.

    Another keeps its day unless what the hand gives contradicts it.
    """
    alone = tagger.dated(whole)
    by_hand = corrections.days(alone, entries)
    if not by_hand:
        return alone
    helped = tagger.dated([replace(each, published=by_hand.get(each.id, each.published)) for each in whole])
    pairs = zip(alone, helped, strict=True)
    return tuple(one if one.id in by_hand or _still_fits(one, other) else other for one, other in pairs)


def _still_fits(found: Article, helped: Article) -> bool:
    """Whether an article has a day that lies between those which are left once more is known."""
    bounds = helped.published
    if found.day is None or bounds is None or bounds.day:
        return found.day is not None and bounds is None
    return (bounds.earliest or found.day) <= found.day <= (bounds.latest or found.day)


def _placed(article: Article, place: Span) -> Iterator[Timex]:
    """The mentions in one stretch of an article's text, resolved without an anchor."""
    found = temporal.mentions(article.text[place.start : place.end], article.language)
    for each in temporal.normalise(found, None):
        yield replace(each, start=each.start + place.start, end=each.end + place.start)
