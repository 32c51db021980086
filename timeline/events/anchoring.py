"""The time a sentence belongs to when something in it has to be placed, stated or not.

A sentence takes the day that its main clause says, or else another day in it; a longer time only from its
main clause, for in "the firm, founded in 1990, has closed" nothing closed in 1990. Where it says none, tense
and place decide, as they do in telling (Reichenbach 1947; Webber 1988): the past goes on with the sentence
before it in the paragraph, or with the day that the article is about. All else took place at some time up
to publication, or is to come after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline import edtf
from timeline.edtf import Granularity
from timeline.events import clauses, kinds, sentences
from timeline.events.clauses import Clause
from timeline.events.tense import Tense, tense
from timeline.model import AnchoredSentence, Article, Dated, Span, Timex

_LEAD = 3  # sentences in which news names the day it is about
_FRESH = 3  # days before publication that such a day can lie
# What these mean inside a quotation is counted from the day of the saying, not of the article.
_SPOKEN = re.compile(r"(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))$", re.I)
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the tense of its main clause and the time it says.

    `goes_on`: it is not the first of its paragraph. `then`: its main clause says only that it comes next.
    """

    span: Span
    tense: Tense
    said: Dated | None
    goes_on: bool
    then: bool


def anchor_sentences(article: Article, timexes: Sequence[Timex]) -> tuple[AnchoredSentence, ...]:
    """The headline and every sentence of the body, in order, each with the time it belongs to."""
    told = tuple(_sentences(article.prose, timexes))
    about = next(filter(None, (_news(each.said, article.day) for each in told[:_LEAD])), None)
    found = [_anchored(span, about, article.published, "past") for span in _headline(article)]
    before: Dated | None = None
    for number, each in enumerate(told):
        carried = _carried(each, before, article.day) if each.then or each.said is None else None
        when = carried or each.said or (about if _tells_news(each, number) else None)
        found.append(_anchored(each.span, when, article.published, each.tense))
        before, about = when, about or _news(when, article.day)
    return tuple(found)


def _anchored(span: Span, when: Dated | None, published: Dated | None, tense: Tense) -> AnchoredSentence:
    if when is None:
        return AnchoredSentence(span.start, span.end, _around(published, tense), "published")
    return AnchoredSentence(span.start, span.end, when, "carried" if when.basis == "carried" else "said")


def _headline(article: Article) -> Iterator[Span]:
    """Where the title stands in the text above the body; a title that was given otherwise has no place."""
    above = article.body[0].start if article.body else 0
    start = article.text.find(article.title, 0, above) if article.title else -1
    if start >= 0:
        yield Span(start, start + len(article.title))


def _sentences(prose: str, timexes: Sequence[Timex]) -> Iterator[_Sentence]:
    end = len(prose)
    for span, inside in sentences.holding(sentences.split(prose), timexes):
        text = prose[span.start : span.end]
        places = {each: each.span.shifted(-span.start) for each in inside if each.when is not None}
        found = clauses.split(text, tuple(places.values()))
        main = clauses.main(found)
        times = [
            (place, each.when) for each, place in places.items() if each.when and _is_said(text, place, each)
        ]
        own, other = _days(found, main, times)
        goes_on = end < span.start and not _BLANK.search(prose, end, span.start)
        said = own or other or _longer(text, found, main, times)
        yield _Sentence(span, tense(found[main]), said, goes_on, own is None and "then" in found[main].words)
        end = span.end


def _days(
    found: Sequence[Clause], main: int, times: Sequence[tuple[Span, Dated]]
) -> tuple[Dated | None, Dated | None]:
    """The first day that the main clause says, and the first of any other clause."""
    days = [each for each in times if _grain(each[1]) == Granularity.DAY]
    own = (when for place, when in days if clauses.at(found, place.start) == main)
    other = (when for place, when in days if clauses.at(found, place.start) != main)
    return next(own, None), next(other, None)


def _longer(
    text: str, found: Sequence[Clause], main: int, times: Sequence[tuple[Span, Dated]]
) -> Dated | None:
    """The finest longer time that the main clause, or the phrase before it, says."""
    opening = found[0].end if found[0].introduces else 0
    own = [
        when
        for place, when in times
        if (place.start < opening or clauses.at(found, place.start) == main)
        and not kinds.describes(text, place)
    ]
    return max(own, key=_grain, default=None)


def _grain(when: Dated) -> Granularity:
    return edtf.parse(when.value).granularity


def _is_said(text: str, place: Span, timex: Timex) -> bool:
    """Whether a mention tells its days itself: not "earlier in the day", nor the "today" of a quotation."""
    spoken = _SPOKEN.match(timex.text) and _opens(text[: place.start])
    return not spoken and not timex.value.endswith("-XX")


def _opens(before: str) -> bool:
    """Whether a quotation is open at the end of some text."""
    curly, straight = before.count("“") - before.count("”"), before.count('"') % 2
    return curly > 0 or straight > 0 or before.count("``") > before.count("''")


def _news(when: Dated | None, published: date | None) -> Dated | None:
    """A day that the article can be about: one of the last up to publication."""
    day = when.day if when else None
    if day is None or published is None or not 0 <= (published - day).days <= _FRESH:
        return None
    reason = f"No time is said: the article tells of {day.isoformat()}."
    return Dated.of(day.isoformat(), "carried", reason)


def _tells_news(each: _Sentence, number: int) -> bool:
    """Whether it tells of the day the article is about: it is in the past, or in the lead in the perfect."""
    return each.tense == "past" or (each.tense == "perfect" and number < _LEAD)


def _carried(each: _Sentence, before: Dated | None, published: date | None) -> Dated | None:
    """The time of the sentence before, where this one goes on with it.

    In the past it goes on within a paragraph, in the future ("it will then …") until another time is said.
    """
    if before is None or before.latest is None:
        return None
    ahead = published is not None and (before.earliest or date.min) > published
    if not (each.tense == "future" if ahead else each.tense == "past" and each.goes_on):
        return None
    reason = f"No time is said: it goes on from the sentence before it, at {before.value}."
    return replace(before, basis="carried", reasons=(reason,))


def _around(published: Dated | None, tense: Tense) -> Dated | None:
    """Up to publication, or after it where the future is told; None where that is not known."""
    if published is None or published.latest is None:
        return None
    if tense == "future":
        reason = "No time is said: at publication it was still to come."
        return Dated.of(f"{(published.earliest or published.latest).isoformat()}/..", "published", reason)
    reason = "No time is said: it took place by the day of publication."
    return Dated.of(f"/{published.latest.isoformat()}", "published", reason)
