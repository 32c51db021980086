"""The order of the stages; the only module that knows it.

Nothing here prints, exits or reads the clock: what went wrong with the files of a person comes back as
diagnostics.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from timeline import articles as articles_stage
from timeline import corrections, events, render, story, temporal
from timeline.diagnostics import Diagnostic, Place, errors, in_order
from timeline.model import AnchoredSentence, Article, Correction, Span, Statement, Story, Timeline, Timex
from timeline.pipeline import tagging
from timeline.pipeline.tagging import Tagger


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the input is and where the site goes."""

    seeds: Path
    content: Path
    site: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `timeline` is None, and the last site untouched, where there were errors."""

    timeline: Timeline | None
    diagnostics: tuple[Diagnostic, ...]


def make(
    folders: Folders, today: date | None = None, top: int | None = None, keep_going: bool = False
) -> Outcome:
    """Read the folders, build the timeline and write the site, with the `top` heaviest events or with all.

    No article is said to be of a day after `today` without a warning. Where something is wrong nothing is
    written, unless it is to `keep_going`: then the rest is, and the pages name what was left out.
    Raises render.ForeignFolderError where the site's folder holds other files, OSError where it cannot be
    written.
    """
    render.repair(folders.site)
    seen = look(folders, today)
    line = seen.timeline if top is None else replace(seen.timeline, events=seen.timeline.heaviest(top))
    files, in_theme = render.files(line, seen.theme, _sentences(line))
    found = tuple(in_order((*seen.diagnostics, *in_theme)))
    if errors(found):
        if not (keep_going and line.articles):
            return Outcome(None, found)
        told = replace(line.story, title=line.story.title or _shown(folders.content))
        missing = tuple(f"{each.place}: {each.message}" for each in errors(found))
        line = replace(line, story=told, left_out=missing)
        files, _ = render.files(line, seen.theme, _sentences(line))
    render.publish(files, folders.site)
    return Outcome(line, found)


def _sentences(line: Timeline) -> render.Placed:
    """What places the sentences of an article of the timeline in time, as its mentions were resolved."""
    return lambda article: events.anchor_sentences(article, line.timexes.get(article.id, ()))


def check(folders: Folders, today: date | None = None) -> Outcome:
    """Read, build and draw all there is, write nothing, and follow each link inside the site."""
    seen = look(folders, today)
    files, in_theme = render.files(seen.timeline, seen.theme, _sentences(seen.timeline))
    links = render.broken_links(files, seen.theme, _shown(folders.site))
    return Outcome(seen.timeline, tuple(in_order((*seen.diagnostics, *in_theme, *links))))


@dataclass(frozen=True, slots=True)
class Seen:
    """What the folders come to, mistakes or not."""

    timeline: Timeline
    theme: render.Theme
    diagnostics: tuple[Diagnostic, ...]


def look(folders: Folders, today: date | None = None) -> Seen:
    """Read the folders and build the timeline of all that can be read; nothing is written."""
    content = _shown(folders.content)
    found, in_articles = articles_stage.read(folders.seeds, _shown(folders.seeds))
    told, in_story = story.read(folders.content / "timeline.yaml", f"{content}/timeline.yaml")
    words = partial(temporal.in_words, language=told.language)
    entries, in_files = corrections.read(folders.content / "corrections", f"{content}/corrections", words)
    theme, in_theme = render.read_theme(folders.content / "theme", f"{content}/theme")
    # Without any article every correction would miss its target: the one reason is told instead.
    line, in_targets = build(found, told, entries if found else ())
    on_days = (*_unread(line.articles), *(articles_stage.ahead(found, today) if today else ()))
    diagnostics = (*in_articles, *in_story, *in_files, *in_theme, *in_targets, *on_days)
    return Seen(line, theme, tuple(in_order(diagnostics)))


def schemas() -> dict[str, str]:
    """The JSON Schemas of the files that a person writes, by file name."""
    found = {"story.json": story.schema(), "corrections.json": corrections.schema()}
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in found.items()}


def suggest(line: Timeline) -> tuple[events.Offer, ...]:
    """Pairs of events that may be one, the most alike first."""
    return events.offers(line.events)


def build(
    found: Sequence[Article], told: Story, entries: Sequence[corrections.Entry] = ()
) -> tuple[Timeline, tuple[Diagnostic, ...]]:
    """The timeline of some articles, and what is wrong with the corrections and with the articles' languages.

    Raises ValueError where two articles have one id.
    """
    _refuse_twins(found)
    by_hand = corrections.languages(entries)
    spoken, in_languages = articles_stage.in_language(map(set_apart, found), told.language, by_hand)
    whole = articles_stage.without_repeats(spoken)
    whole, on_lines, in_lines = corrections.on_lines(whole, entries, lines)
    tagger = Tagger()
    whole = _with_days(whole, tagging.dated(_in(by_hand, whole), entries, tagger))
    dated, on_articles, in_articles = corrections.on_articles(whole, entries)
    tagged = {article.id: tagger.tag(article) for article in dated}
    timexes, on_mentions, in_mentions = corrections.on_mentions(dated, tagged, entries)
    statements = [
        each
        for article in dated
        for each in events.read(article, timexes[article.id], told, tagged[article.id])
    ]
    copies = articles_stage.same_text(dated)
    merged = events.merge(statements, dated, copies)
    phases, gone = [phase.id for phase in told.phases], _hidden(whole, on_articles, told)
    corrected, on_events, in_events = corrections.on_events(
        merged,
        entries,
        phases,
        dated,
        gone,
        event_of=partial(events.event_of, copies=copies),
        fallback=told.fallback_phase,
    )
    weighed = events.weighed(corrected, dated, told, copies)
    ordered = tuple(sorted(weighed, key=lambda event: event.order))
    in_force = (*on_lines, *on_articles, *on_mentions, *on_events)
    claims = [each for measure in told.figures for each in events.claims(ordered, measure.id)]
    line = Timeline(told, tuple(dated), ordered, timexes, in_force, copies, tuple(claims))
    return line, (*in_languages, *in_lines, *in_articles, *in_mentions, *in_events)


def _in(languages: Mapping[str, str], found: Iterable[Article]) -> list[Article]:
    """The articles in the languages that a hand says they are in."""
    return [replace(each, language=languages.get(each.id, each.language)) for each in found]


def _with_days(found: Iterable[Article], dated: Iterable[Article]) -> tuple[Article, ...]:
    """The articles as the machine has them, whatever the hand says, with the dates found for them."""
    return tuple(replace(one, published=other.published) for one, other in zip(found, dated, strict=True))


def _unread(found: Sequence[Article]) -> tuple[Diagnostic, ...]:
    """A warning for each article in a language that nothing here can read times in."""
    return tuple(
        Diagnostic(
            Place(each.path),
            "T001",
            f"no times can be found in the language `{each.language}`",
            temporal.CODES,
            "warning",
        )
        for each in found
        if not temporal.reads(each.language)
    )


def _hidden(found: Sequence[Article], applied: Sequence[Correction], told: Story) -> tuple[Statement, ...]:
    """What the articles hidden by hand tell, so that a correction of it can say why its target is missing."""
    hidden = {each.target for each in applied if each.verb == "hide"}
    gone = [article for article in found if article.id in hidden]
    return tuple(each for article in gone for each in events.read(article, tag(article), told))


def _shown(folder: Path) -> str:
    """The folder as messages and the site name it; where it lies on a machine is not published."""
    return folder.name if folder.is_absolute() else str(folder)


def _refuse_twins(found: Sequence[Article]) -> None:
    twins = sorted(name for name, often in Counter(article.id for article in found).items() if often > 1)
    if twins:
        raise ValueError(f"each article needs an id of its own: {', '.join(twins)} is given twice")


def set_apart(article: Article) -> Article:
    """The article with its body told from its furniture, unless that was done when it was read."""
    return article if article.body else articles_stage.set_apart(article)


def lines(article: Article) -> tuple[Span, ...]:
    """Where the lines of an article's text are, whether they are its own or furniture."""
    return tuple(line.span for line in articles_stage.lines(article))


def tag(article: Article) -> tuple[Timex, ...]:
    """The mentions in an article's body, resolved as its own words tell whether it is news or a history."""
    return Tagger().tag(article)


def anchor_sentences(article: Article) -> tuple[AnchoredSentence, ...]:
    """Every sentence of an article's body with the time it belongs to; its own words may tell its date."""
    tagger = Tagger()
    (whole,) = tagger.dated([set_apart(article)])
    return events.anchor_sentences(whole, tagger.tag(whole))


def unresolved(timexes: Mapping[str, Sequence[Timex]]) -> int:
    """How many mentions of a date or time could not be given days."""
    return sum(timex.unresolved for found in timexes.values() for timex in found)
