"""The time a sentence belongs to when something in it has to be placed, stated or not."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import edtf
from timeline.events import sentences
from timeline.model import AnchoredSentence, Article, Dated, Timex


def anchor_sentences(article: Article, timexes: Sequence[Timex]) -> tuple[AnchoredSentence, ...]:
    """Every sentence of the body with its time: the finest it says, else some time up to publication."""
    until = _until(article)
    found = []
    for span, inside in sentences.holding(sentences.split(article.prose), timexes):
        said = [timex.when for timex in inside if timex.when is not None]
        when = max(said, key=lambda each: edtf.parse(each.value).granularity, default=None)
        found.append(AnchoredSentence(span.start, span.end, when or until, "said" if when else "published"))
    return tuple(found)


def _until(article: Article) -> Dated | None:
    if article.published is None or article.published.latest is None:
        return None
    reason = "The sentence says no time: what it tells took place by the day of publication."
    return Dated.of(f"/{article.published.latest.isoformat()}", "published", reason)
