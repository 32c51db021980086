"""An invented council: its articles and events, and corrections applied to them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from timeline import corrections, events
from timeline.corrections import on_articles, read
from timeline.diagnostics import Diagnostic, in_order
from timeline.model import Article, Correction, Dated, Event, Factuality, Quote, Span, Statement, Timex

on_events = partial(corrections.on_events, event_of=partial(events.event_of, copies={}))

PHASES = ("plans", "works")
HERALD = Article("herald", "The council voted for the bridge on Tuesday. It sold the ferry.", title="Bridge")


def event(name: str, headline: str, sentence: str, *aliases: str, article: str = "herald") -> Event:
    when = Dated.of("2021-03-03", "said")
    statement = Statement(
        id=name,
        article=article,
        span=Span(0, len(sentence)),
        quote=Quote(sentence, "What was said: ", " What came of it."),
        when=when,
        timex=Timex(0, 1, sentence[:1], "DATE", "2021-03-03"),
        kind="occurrence",
        factuality=Factuality(),
        attribution=None,
        headline=headline,
        phase="plans",
        phase_reason="",
    )
    return Event(
        id=name,
        aliases=(name, *aliases),
        when=when,
        headline=headline,
        summary=sentence,
        phase="plans",
        phase_reason="`voted` is a word of plans.",
        kind="occurrence",
        factuality=Factuality(),
        statements=(statement,),
        sources=(article,),
    )


VOTE = event(
    "bridge-vote-7f3a9c",
    "Council votes for the bridge",
    "The council voted for\nthe bridge on Tuesday.",
    "older-name-000000",
    "both",
)
FERRY = event(
    "ferry-sold-1b2c3d", "Town sells ferry", "It sold the ferry, and then it sold the quay.", "both"
)
EVENTS = (VOTE, FERRY)


def applied(
    folder: Path, yml: str
) -> tuple[tuple[Article, ...], tuple[Event, ...], tuple[Correction, ...], list[Diagnostic]]:
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    return outcome(folder)


def outcome(
    folder: Path,
) -> tuple[tuple[Article, ...], tuple[Event, ...], tuple[Correction, ...], list[Diagnostic]]:
    entries, syntax = read(folder, "content/corrections")
    articles, to_articles, in_articles = on_articles((HERALD,), entries)
    events, to_events, in_events = on_events(EVENTS, entries, PHASES)
    return articles, events, (*to_articles, *to_events), in_order((*syntax, *in_articles, *in_events))
