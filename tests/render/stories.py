"""A small invented story for the tests of the site: a bridge, from its plan to its closing."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import (
    Article,
    Attribution,
    Change,
    Claim,
    Correction,
    Dated,
    Difference,
    Event,
    Factuality,
    Figure,
    Kind,
    Measure,
    Phase,
    Quote,
    Span,
    Statement,
    Story,
    Timeline,
    Timex,
)

STORY = Story(
    title="The bridge at Harrow Ford",
    description="How a bridge was planned, built, opened and closed again.",
    phases=(Phase("plans", "Plans"), Phase("works", "Building works"), Phase("closing", "Closing")),
)

TEXTS = {
    "gazette": (
        "The council said on Monday that work on the bridge would begin. "
        "The old ferry has been out of service since August.\n\n"
        "Sign up to our newsletter today!\n\n"
        "The bridge will open in the coming days. It was never painted on October 27 or 28."
    ),
    "herald": "On Monday the council announced the start of the works.\n\nA pillar was cast in mid-October.",
    "undated": "Last week someone crossed the ford.",
}


def article(id_: str, published: str = "", **fields: str) -> Article:
    """An article of `TEXTS`, all of it body but the line that asks for readers."""
    text = TEXTS[id_]
    at = text.find("Sign up")
    body = (Span(0, at), Span(text.index("The bridge will"), len(text))) if at > 0 else (Span(0, len(text)),)
    dated = Dated.of(published, "corrected", "Printed on the front page.") if published else None
    return Article(id_, text, published=dated, body=body, **fields)


def statement(
    article_id: str,
    mention: str,
    value: str,
    kind: Kind = "occurrence",
    phase: str = "works",
    *,
    negated: bool = False,
    speaker: str = "",
) -> Statement:
    """The sentence of an article that holds the mention, as a statement at `value`."""
    text = TEXTS[article_id]
    at = text.index(mention)
    start = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    start += len(text[start:]) - len(text[start:].lstrip())
    span = Span(start, text.index(".", at) + 1)
    quote = Quote(text[span.start : span.end])
    timex = Timex(
        *(at, at + len(mention), mention, "DATE", value),
        rule="weekday",
        when=Dated.of(value, "said"),
        anchor="2031-10-29",
        reason=f"“{mention}” is counted from the article's date.",
    )
    return Statement(
        id=f"{article_id}-{at}",
        article=article_id,
        span=span,
        quote=quote,
        when=Dated.of(value, "said"),
        timex=timex,
        kind=kind,
        factuality=Factuality(negated=negated),
        attribution=Attribution(speaker, speaker) if speaker else None,
        headline=quote.exact.rstrip("."),
        phase=phase,
        phase_reason="It has the words of that phase.",
    )


def event(*statements: Statement, history: tuple[Change, ...] = (), id_: str = "") -> Event:
    """The event that these statements tell of, the first leading."""
    lead = statements[0]
    return Event(
        id=id_ or f"event-{lead.id}",
        aliases=tuple(each.id for each in statements),
        when=lead.when,
        headline=lead.headline,
        summary="",
        phase=lead.phase,
        phase_reason=lead.phase_reason,
        kind=lead.kind,
        factuality=lead.factuality,
        statements=statements,
        sources=tuple(dict.fromkeys(each.article for each in statements)),
        history=history,
    )


CHANGE = Change(
    "when", "2031-10-18", "2031-10-11~/2031-10-20~", "The ledger says so.", "editor", "bridge.yaml:4"
)


def bridge() -> Timeline:
    """Three articles, one of them undated, and five events: each way of drawing a date, each kind."""
    events = (
        event(
            statement("gazette", "Monday", "2031-10-27", "statement", "plans", speaker="council"),
            statement("herald", "Monday", "2031-10-27", "statement", "plans", speaker="council"),
        ),
        event(statement("gazette", "since August", "2031-08/..", "state", "plans")),
        event(statement("gazette", "the coming days", "2031-10-30/", "plan", "closing")),
        event(statement("gazette", "October 27 or 28", "[2031-10-27,2031-10-28]", negated=True)),
        event(statement("herald", "mid-October", "2031-10-11~/2031-10-20~"), history=(CHANGE,)),
    )
    articles = (
        article(
            "gazette",
            "2031-10-29",
            title="Works begin",
            source="The Gazette",
            url="https://gazette.example/1",
        ),
        article("herald", "2031-10-29", title="A start", source="The Herald"),
        article("undated", title="At the ford"),
    )
    mentions = {
        each.id: tuple(
            sorted(
                (told.timex for found in events for told in found.statements if told.article == each.id),
                key=lambda timex: timex.start,
            )
        )
        for each in articles
    }
    target = events[4].id
    shown = f"{events[4].headline} ({events[4].when.value})"
    corrections = (Correction(target, "set", (CHANGE,), CHANGE.why, CHANGE.by, CHANGE.where, shown),)
    return Timeline(STORY, articles, events, mentions, corrections)


REASON = "“Last week” is counted from a day that nothing tells."
TUESDAYS = tuple(f"2031-11-{day:02}" for day in (4, 11, 18, 25))


def weighed() -> Timeline:
    """The story with what is known of when its undated article appeared, and with one text in two papers."""
    line = bridge()
    *dated, undated = line.articles
    known = replace(
        Dated.of("2031-11-01/2031-11-30", "inferred", REASON), confidence=0.72, candidates=TUESDAYS
    )
    first = replace(line.events[0], sources=("gazette",))
    return replace(
        line,
        articles=(*dated, replace(undated, published=known)),
        events=(first, *line.events[1:]),
        timexes={**line.timexes, "undated": (Timex(0, 9, "Last week", "DATE", ""),)},
        copies={"gazette": ("herald",), "herald": ("gazette",)},
    )


def dense() -> Timeline:
    """The story with two weeks in which much happens, long after its beginning."""
    line = bridge()
    days = [f"2031-10-{day}" for day in range(10, 26)]
    events = [
        replace(line.events[0], id=f"e{n}", when=Dated.of(value, "said"))
        for n, value in enumerate(["2029-01-01", *days])
    ]
    return replace(line, events=tuple(events))


def counted() -> Timeline:
    """The story with a quantity that it follows, of which two papers claim what cannot both be true."""
    line = bridge()
    low = Figure(Span(0, 10), "300 <men>", 300, 300, "exact", "man", "men")
    high = Figure(Span(0, 10), "at least 10,000 men", 10_000, None, "at least", "man", "men")
    first = line.events[0]
    one, other = first.statements
    told = (replace(one, figures=(low,)), replace(other, figures=(high,)))
    versions = ((low.text, (one.id,)), (high.text, (other.id,)))
    claims = (
        Claim("men", one.when, "council", low, "statement", first.id, one.id, one.article, (other.id,)),
        Claim("men", other.when, "", high, "plan", first.id, other.id, other.article, (one.id,)),
    )
    event = replace(
        first,
        statements=told,
        figures=(low, high),
        actors=("the <council>",),
        places=("Harrow Ford",),
        differences=(Difference("men", versions),),
    )
    story = replace(line.story, figures=(Measure("men", "Men on the bridge", ("man",)),))
    return replace(line, story=story, events=(event, *line.events[1:]), claims=claims)


def whole() -> Timeline:
    """The story with all that a site has a page or a sign for: undated articles, copies, claims."""
    line, claimed = weighed(), counted()
    first = replace(claimed.events[0], sources=("gazette",))
    return replace(line, story=claimed.story, claims=claimed.claims, events=(first, *line.events[1:]))


def long() -> Timeline:
    """The story with forty events in five months."""
    line = bridge()
    days = sorted(f"2031-{n % 5 + 6:02}-{n % 28 + 1:02}" for n in range(40))
    dated = ((Dated.of(day, "said"), line.events[n % 5]) for n, day in enumerate(days))
    return replace(
        line, events=tuple(replace(of, id=f"e{n}", when=when) for n, (when, of) in enumerate(dated))
    )
