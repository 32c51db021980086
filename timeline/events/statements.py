"""Statements: every sentence of an article that places something in time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events import attribution, clauses, headline, kinds, phases, sentences
from timeline.events.clauses import Clause
from timeline.model import Article, Attribution, Quote, Span, Statement, Story, Timex

_AROUND = 32  # characters of prefix and suffix in a quote, as the W3C's own examples have
_ANAPHOR = re.compile(r"\b(?:this|that|it|so)\b[\s,.]*$")
_SLUG = re.compile(r"[a-z0-9]{4,}")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its place, the sentence before it, its clauses and the mentions in it."""

    span: Span
    before: Span | None
    text: str
    clauses: tuple[Clause, ...]
    timexes: tuple[Timex, ...]

    def inside(self, timex: Timex) -> Span:
        """Where a mention stands, as offsets into the sentence."""
        return Span(timex.start - self.span.start, timex.end - self.span.start)

    @property
    def times(self) -> list[Span]:
        """All its mentions, as offsets into the sentence."""
        return [self.inside(timex) for timex in self.timexes]


def read(article: Article, timexes: Sequence[Timex], story: Story) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text, one for each clause and time that means days."""
    names = {alias.lower(): name for name, others in story.aliases.items() for alias in (name, *others)}
    seen: dict[str, int] = {}
    found = []
    for sentence in _sentences(article, timexes):
        placed = set()
        for timex in sentence.timexes:
            index = clauses.at(sentence.clauses, sentence.inside(timex).start)
            if timex.when is not None and (index, timex.when.value) not in placed:
                placed.add((index, timex.when.value))
                found.append(_statement(article, sentence, timex, index, story, names, seen))
    return tuple(found)


def _sentences(article: Article, timexes: Sequence[Timex]) -> Iterator[_Sentence]:
    prose = article.prose
    spans = sentences.split(prose)
    rest = [timex for timex in timexes if timex.when is not None or timex.value]
    at = 0
    for before, span in zip((None, *spans), spans, strict=False):
        inside = []
        while at < len(rest) and rest[at].start < span.end:
            inside += [rest[at]] if rest[at].start >= span.start else []
            at += 1
        if inside:
            text = prose[span.start : span.end]
            times = [Span(timex.start - span.start, timex.end - span.start) for timex in inside]
            yield _Sentence(span, before, text, clauses.split(text, times), tuple(inside))


def _statement(
    article: Article,
    sentence: _Sentence,
    timex: Timex,
    index: int,
    story: Story,
    names: Mapping[str, str],
    seen: dict[str, int],
) -> Statement:
    assert timex.when is not None  # noqa: S101 - the caller took only mentions that mean days
    clause = sentence.clauses[index]
    saying = attribution.saying(sentence.text, sentence.clauses, index)
    who = attribution.attribution(saying.speaker, names) if saying else None
    span, title = _told(article, sentence, index, who)
    told = sentence.clauses[headline.said(sentence.clauses, index)]
    exact = article.text[span.start : span.end]
    phase, reason = phases.assign(told.text, exact, story)
    lead = sentence.text[clause.start : sentence.inside(timex).start]
    return Statement(
        id=_id(article.id, exact, timex.text, seen),
        article=article.id,
        span=span,
        quote=_quote(article.text, span),
        when=timex.when,
        timex=timex,
        kind=kinds.kind(clause, lead, timex.when, _day(article)),
        factuality=kinds.factuality(told),
        attribution=who,
        headline=title,
        phase=phase,
        phase_reason=reason,
    )


def _told(article: Article, sentence: _Sentence, index: int, who: Attribution | None) -> tuple[Span, str]:
    """The span that tells it and its headline: "X stated this" needs the sentence before it, too."""
    clause, times = sentence.clauses[index], sentence.times
    bare = "".join(clause.text[: t.start - clause.start] for t in times[:1]).removesuffix("on ")
    if sentence.before is None or not clause.reports or not _ANAPHOR.search(bare):
        return sentence.span, headline.headline(sentence.clauses, index, times, who)
    said = clauses.split(article.text[sentence.before.start : sentence.before.end])
    span = Span(sentence.before.start, sentence.span.end)
    return span, headline.headline(said, clauses.main(said), (), who)


def _quote(text: str, span: Span) -> Quote:
    prefix = text[max(0, span.start - _AROUND) : span.start]
    return Quote(text[span.start : span.end], prefix, text[span.end : span.end + _AROUND])


def _id(article: str, exact: str, mention: str, seen: dict[str, int]) -> str:
    """A readable slug and a hash of article, words and mention; the same words told again count up."""
    key = "\0".join((article, " ".join(exact.split()), mention))
    seen[key] = seen.get(key, 0) + 1
    digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:6]
    return "-".join([*_SLUG.findall(exact.lower())[:4], digest])


def _day(article: Article) -> date | None:
    return article.published.day if article.published else None
