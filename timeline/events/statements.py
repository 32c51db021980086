"""Statements: every sentence of an article that places something in time."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline import edtf
from timeline.events import attribution, clauses, details, headline, kinds, phases, sentences, speakers
from timeline.events.attribution import Saying
from timeline.events.clauses import Clause
from timeline.model import Article, Attribution, Dated, Quote, Span, Statement, Story, Timex

_AROUND = 32  # characters of prefix and suffix in a quote, as the W3C's own examples have
_HAD = re.compile(r"\b(?:had|were) (?:not )?(?:he|she|it|they|we|I|you|the|this|that|there)\b")
_ANAPHOR = re.compile(r"\b(?:this|that|it|so)\s*[,.]*\s*$")
_SLUG, _WORD = re.compile(r"[a-z0-9]{4,}"), re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of an article, the sentence before it, its clauses, and the times in it that mean days."""

    article: Article
    span: Span
    before: Span | None
    text: str
    clauses: tuple[Clause, ...]
    times: tuple[tuple[Timex, Dated], ...]
    first: int  # where the first mention of a time stands, whether it means days or not

    def beside(self, timex: Timex) -> str:
        """The words of a mention that is not the first one."""
        return timex.text if timex.start != self.first else ""

    def inside(self, timex: Timex) -> Span:
        """Where a mention stands, as offsets into the sentence."""
        return timex.span.shifted(-self.span.start)


def read(
    article: Article, timexes: Sequence[Timex], story: Story, tagged: Sequence[Timex] = ()
) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text: each clause with a time that means days.

    `tagged` are the mentions in their order before a hand took some away or added any: ids go by them, so
    that no statement gets the id of another.
    """
    names = {alias: name for name, others in story.aliases.items() for alias in (name, *others)}
    found = (
        _statement(sentence, timex, when, index, story, names)
        for sentence in _sentences(article, timexes, [each.start for each in tagged or timexes])
        for timex, when, index in _placed(sentence)
    )
    return tuple(details.add(tuple(_numbered(_distinct(tuple(found)))), article, timexes, story, names))


def _sentences(article: Article, timexes: Sequence[Timex], starts: Sequence[int]) -> Iterator[_Sentence]:
    prose = article.prose
    before = None
    for span, inside in sentences.holding(sentences.split(prose), timexes):
        times = tuple((timex, timex.when) for timex in inside if timex.when is not None)
        if times:
            text = prose[span.start : span.end]
            found = clauses.split(text, [timex.span.shifted(-span.start) for timex, _ in times])
            first = _first(starts, span, inside[0].start)
            yield _Sentence(article, span, before, text, found, times, first)
        before = span


def _first(starts: Sequence[int], inside: Span, otherwise: int) -> int:
    at = bisect_left(starts, inside.start)
    return starts[at] if at < len(starts) and starts[at] < inside.end else otherwise


def _placed(sentence: _Sentence) -> Iterator[tuple[Timex, Dated, int]]:
    """The times that say when a clause took place, with its index: the finest, or all of one list."""
    said: dict[int, dict[str, tuple[Timex, Dated]]] = {}
    for timex, when in sentence.times:
        index = clauses.at(sentence.clauses, sentence.inside(timex).start)
        of_noun = kinds.belongs_to_noun(sentence.text[: sentence.inside(timex).start])
        if not of_noun and not sentence.clauses[index].hypothetical and not _unreal(sentence, index):
            said.setdefault(index, {}).setdefault(when.value, (timex, when))
    for index, times in said.items():
        finest = max(edtf.parse(value).granularity for value in times)
        fine = [each for value, each in times.items() if edtf.parse(value).granularity == finest]
        fine = [each for each in fine if not kinds.describes(sentence.text, sentence.inside(each[0]))] or fine
        one_list = len(sentence.clauses[index].gaps) < 2
        yield from ((timex, when, index) for timex, when in (fine if one_list else fine[:1]))


def _unreal(sentence: _Sentence, index: int) -> bool:
    """Whether a clause tells what would have been, had something else: "would have burst had it rained"."""
    condition = any(each.hypothetical for each in sentence.clauses) or _HAD.search(sentence.text)
    return sentence.clauses[index].counterfactual and bool(condition)


def _statement(
    sentence: _Sentence, timex: Timex, when: Dated, index: int, story: Story, names: Mapping[str, str]
) -> Statement:
    article, clause = sentence.article, sentence.clauses[index]
    saying = attribution.saying(sentence.clauses, index)
    who = _speaker(sentence, saying, names)
    span, title = _told(sentence, timex, index, saying, who)
    told = headline.said(sentence.clauses, index)
    exact = article.text[span.start : span.end]
    phase, reason = phases.assign(sentence.clauses[told].text, exact, story)
    return Statement(
        id=_id(article.id, article.text[sentence.span.start : sentence.span.end], sentence.beside(timex)),
        article=article.id,
        span=span,
        quote=_quote(article.text, span),
        when=when,
        timex=timex,
        kind=kinds.kind(
            clause,
            sentence.text[: sentence.inside(timex).start],
            when,
            article.day,
            retold=saying is not None and saying.by != index,
        ),
        factuality=kinds.factuality(sentence.clauses, told),
        attribution=who,
        headline=title,
        phase=phase,
        phase_reason=reason,
    )


def _speaker(sentence: _Sentence, saying: Saying | None, names: Mapping[str, str]) -> Attribution | None:
    """Who says it, by the name that the article gives where the sentence has a pronoun or a last name."""
    if saying is None:
        return None
    before = sentence.article.text[: sentence.span.start]
    if not speakers.is_pronoun(saying.who):
        return attribution.attribution(saying.who, names, speakers.full(saying.who, before))
    who = speakers.named(saying.who, before)
    return attribution.attribution(who, names) if who else None


def _told(
    sentence: _Sentence, timex: Timex, index: int, saying: Saying | None, who: Attribution | None
) -> tuple[Span, str]:
    """The span that tells it and its headline: "X stated this" needs the sentence before it, too.

    What a clause is can be told in English only; in other languages the headline is the sentence.
    """
    clause = sentence.clauses[index]
    if sentence.article.language.partition("-")[0] != "en":
        times = [sentence.inside(each) for each, _ in sentence.times]
        return sentence.span, headline.whole(sentence.text, times, sentence.inside(timex))
    if sentence.before is None or not clause.reports or not _ANAPHOR.search(clause.text):
        return sentence.span, headline.headline(sentence.text, sentence.clauses, index, saying, who)
    text = sentence.article.text[sentence.before.start : sentence.before.end]
    said = clauses.split(text)
    span = Span(sentence.before.start, sentence.span.end)
    all_of_it = Saying("", (Span(0, len(text)),)) if saying else None
    return span, headline.headline(text, said, clauses.main(said), all_of_it, who)


def _quote(text: str, span: Span) -> Quote:
    prefix = text[max(0, span.start - _AROUND) : span.start]
    return Quote(text[span.start : span.end], prefix, text[span.end : span.end + _AROUND])


def _id(article: str, sentence: str, mention: str) -> str:
    """A readable slug and a hash of the article's id and the sentence's words, whatever the white space.

    `mention` tells the later statements of one sentence apart: which of its times mean days may depend on
    other articles, what they say does not.
    """
    words = " ".join(sentence.split())
    digest = hashlib.sha256(f"{article}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return "-".join([*_SLUG.findall(words.lower())[:4], digest, *_WORD.findall(mention.lower())])


def _distinct(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements, those of one sentence that read alike told apart by their times: "It leaked (2004)"."""
    often = Counter((each.span, each.headline, each.kind) for each in statements)
    for each in statements:
        text = each.timex.text
        time = text if any(char.isdigit() for char in text) else each.when.value if each.when.day else ""
        alike = often[each.span, each.headline, each.kind] > 1 and time
        yield replace(each, headline=headline.with_time(each.headline, time)) if alike else each


def _numbered(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, the second and later ones of the same words counted in their ids."""
    seen: dict[str, int] = {}
    for each in statements:
        seen[each.id] = seen.get(each.id, 0) + 1
        yield replace(each, id=f"{each.id}-{seen[each.id]}") if seen[each.id] > 1 else each
