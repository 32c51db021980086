"""How what is shown was found, step by step: the article and its date, the sentence, the mention, its rule.

What the site unfolds on a card and `explain` prints is made here, so that both say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline import alike
from timeline.model import Article, Change, Correction, Dated, Event, Span, Statement, Timeline, Timex
from timeline.wording import BASES, confidence


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, the words it quotes, what is said of it, the names of rules, and why."""

    name: str
    said: str = ""
    quote: str = ""
    code: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def of_article(article: Article) -> Step:
    """When an article appeared, and how that is known."""
    named = article.source or article.title or article.id
    if article.published is None:
        return Step("Article", f"{named}: nothing tells its day", code=(article.id,))
    when = article.published
    return Step("Article", f"{named}, {when.value}, {_known(when)}", code=(article.id,), reasons=when.reasons)


def of_statement(statement: Statement, article: Article) -> Iterator[Step]:
    """From the article to the time of one statement."""
    timex, when = statement.timex, statement.when
    yield of_article(article)
    yield Step("Sentence", _speaker(statement), quote=statement.quote.exact, code=(statement.id,))
    yield Step("Words", BASES[when.basis], quote=timex.text)
    if timex.reason or timex.rule:
        yield Step("Rule", timex.reason, code=(timex.rule,) if timex.rule else ())
    if timex.anchor:
        yield Step("Counted from", _anchor(timex, article))
    said = " ".join(filter(None, (timex.value, timex.mod)))
    yield Step("Value", f"{said} in TIMEX3, {when.value} in EDTF" if said else f"{when.value} in EDTF")
    reasons = tuple(reason for reason in when.reasons if reason != timex.reason)
    if reasons:
        yield Step("Because", reasons=reasons)


def of_event(event: Event, phases: Mapping[str, str]) -> Iterator[Step]:
    """What holds of the whole event: why its tellings are one, its phase, and what a hand did to it.

    `phases` are the labels of the story's phases, by id.
    """
    if event.source:
        yield Step("Source", event.source)
    if event.joined:
        yield Step("One event", _tellings(event), reasons=event.joined)
    for each in event.differences:
        versions = "; ".join(f"{words} ({', '.join(ids)})" for words, ids in each.versions)
        yield Step("Differing", f"{each.what}: {versions}")
    yield from of_choice(event, phases)


def of_choice(event: Event, phases: Mapping[str, str]) -> Iterator[Step]:
    """Why the event stands in its phase, and who confirmed it."""
    if event.phase or event.phase_reason:
        yield Step(
            "Phase", phases.get(event.phase, event.phase), reasons=tuple(filter(None, [event.phase_reason]))
        )
    if event.confirmed:
        yield Step("Confirmed", event.confirmed)


def _tellings(event: Event) -> str:
    independent = len(event.sources)
    sources = f"{independent} independent sources" if independent > 1 else "one independent source"
    return f"{len(event.statements)} tellings, {sources}"


def of_changes(changes: tuple[Change, ...]) -> Iterator[Step]:
    """What was corrected: the machine's value, the hand's, and why."""
    for each in changes:
        values = f"{each.field}: {each.machine or 'nothing'} → {each.hand or 'nothing'}"
        yield Step("Corrected", values, reasons=(f"{each.why} {each.by}, {each.where}",))


@dataclass(frozen=True, slots=True)
class Explained:
    """What was asked for: a heading and its steps, in groups; or none, and what may have been meant."""

    groups: tuple[tuple[str, tuple[Step, ...]], ...] = ()
    nearest: tuple[str, ...] = ()


def explain(line: Timeline, asked: str) -> Explained:
    """The chain of the event with that id, or told in those words; or of the article with that id.

    What means several events, or nothing, is answered with what it may mean.
    """
    articles = {article.id: article for article in line.articles}
    found = _named(line, asked) or _quoted(line, asked)
    if len(found) == 1:
        return Explained(tuple(_event(found[0], articles, line)))
    if found:
        return Explained(nearest=tuple(map(_offered, found)))
    if asked in articles:
        steps = [of_article(articles[asked]), *_candidates(articles[asked])]
        return Explained(((asked, (*steps, *_corrections(line, asked))),))
    hidden = tuple(_corrections(line, asked))
    groups = ((asked, hidden),) if hidden else tuple(_told_by_none(line, asked))
    return Explained(groups, () if groups else _nearest(line, asked))


def _named(line: Timeline, asked: str) -> list[Event]:
    return [each for each in line.events if asked == each.id] or [
        each for each in line.events if asked in each.aliases
    ]


def _quoted(line: Timeline, asked: str) -> list[Event]:
    words = " ".join(asked.split())
    told = [each for each in line.events for one in each.statements if words in _spaced(one.quote.exact)]
    return list(dict.fromkeys(told)) if words else []


def _event(
    event: Event, articles: Mapping[str, Article], line: Timeline
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    phases = {phase.id: phase.label for phase in line.story.phases}
    yield _offered(event), ()
    for number, each in enumerate(event.statements, 1):
        title = (
            f"Telling {number} of {len(event.statements)}" if len(event.statements) > 1 else "As it is told"
        )
        changes = tuple(change for found in line.corrections for change in _of_telling(found, each))
        yield title, (*of_statement(each, articles[each.article]), *of_changes(changes))
    whole = (*of_event(event, phases), *of_changes(event.history))
    if whole:
        yield "The event", whole


def _of_telling(found: Correction, telling: Statement) -> Iterator[Change]:
    """What was corrected in the article and in this mention, not in the others."""
    for change in found.changes if found.target == telling.article else ():
        if change.field not in ("value", "body") or found.shown == telling.timex.text:
            yield change


def _told_by_none(line: Timeline, asked: str) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """The mentions of time in words of an article that tell no event, each with what became of it."""
    for article in line.articles:
        at = article.text.find(asked) if asked.strip() else -1
        inside = Span(at, at + len(asked))
        times = [
            each for each in line.timexes.get(article.id, ()) if each.span in inside or inside in each.span
        ]
        if at >= 0 and times:
            steps = [step for timex in times for step in _mention(timex)]
            yield f"{article.id}: no event is told in these words", (of_article(article), *steps)


def _mention(timex: Timex) -> Iterator[Step]:
    yield Step("Words", timex.when.value if timex.when else "at no date", quote=timex.text)
    yield Step("Rule", timex.reason, code=(timex.rule,) if timex.rule else ())


def _candidates(article: Article) -> Iterator[Step]:
    if article.published and article.published.candidates:
        yield Step("Possible", ", ".join(article.published.candidates))


def _corrections(line: Timeline, asked: str) -> Iterator[Step]:
    for each in line.corrections:
        if each.target == asked:
            yield from of_changes(each.changes) if each.changes else iter([_done(each)])


def _done(found: Correction) -> Step:
    done = {"hide": "Hidden", "confirm": "Confirmed"}.get(found.verb, "Corrected")
    return Step(done, found.shown, reasons=(f"{found.why} {found.by}, {found.where}",))


def _nearest(line: Timeline, asked: str) -> tuple[str, ...]:
    names = {name: each for each in line.events for name in (each.id, *each.aliases)}
    names_like = [_offered(names[name]) for name in alike.words(asked, names, 3)]
    told = {_spaced(one.quote.exact): each for each in line.events for one in each.statements}
    sentence = alike.sentence(asked, told)
    articles = alike.words(asked, [article.id for article in line.articles])
    said = [f"{_offered(told[sentence])}: “{sentence}”"] if sentence else []
    return tuple(dict.fromkeys([*names_like, *said, *articles]))


def _offered(event: Event) -> str:
    return f"{event.id} ({event.when.value} · {event.headline})"


def _speaker(statement: Statement) -> str:
    return f"said by {statement.attribution.text}" if statement.attribution else ""


def _anchor(timex: Timex, article: Article) -> str:
    appeared = article.published is not None and article.published.value == timex.anchor
    return f"{timex.anchor}, when the article appeared" if appeared else timex.anchor


def _known(when: Dated) -> str:
    return ", ".join(filter(None, (BASES[when.basis], confidence(when.confidence))))


def _spaced(text: str) -> str:
    return " ".join(text.split())
