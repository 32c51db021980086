"""What a card shows of an event: a quote short enough to read, other tellings, differences, the chain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from timeline import chain, model
from timeline.render.chronology import Cut, cut, tellings

ROOM = 400  # characters of a quote that are shown before it is cut down around its mention
NAMED = 6  # articles besides the first that are named before the tellings are unfolded


@dataclass(frozen=True, slots=True)
class Version:
    """One of several figures that cannot be true together, in its words, and the statements that tell it."""

    words: str
    statements: tuple[model.Statement, ...]


def excerpt(statement: model.Statement) -> Cut:
    """The statement's quote around its mention; of a long one as much as a reader takes in at once."""
    found = cut(statement)
    if not _is_long(statement):
        return found
    if not found.mention:
        return replace(found, before=_head(found.before, ROOM))
    room = ROOM - len(found.mention)
    before = max(room // 2, room - len(found.after))
    after = max(room // 2, room - len(found.before))
    return Cut(_tail(found.before, before), found.mention, _head(found.after, after))


def others(event: model.Event) -> tuple[tuple[model.Statement, str], ...]:
    """The tellings that are folded, each with why it is of the event; "" where the lead was joined to it."""
    why = dict(zip((each.id for each in event.statements[1:]), event.joined, strict=False))
    return tuple((each, why.get(each.id, "")) for each in tellings(event)[1:])


def versions(event: model.Event) -> tuple[tuple[Version, ...], ...]:
    """For each thing that the tellings of the event differ on, what they say of it."""
    told = {each.id: each for each in event.statements}
    return tuple(
        tuple(Version(words, tuple(told[id_] for id_ in ids if id_ in told)) for words, ids in each.versions)
        for each in event.differences
    )


def steps(
    event: model.Event, articles: Mapping[str, model.Article], phases: Mapping[str, str]
) -> Iterator[chain.Step]:
    """The chain from the article to what is shown, without what the rest of the card says already.

    `articles` are by their ids, `phases` the labels of the phases by theirs.
    """
    lead = next(iter(tellings(event)), None)
    if lead:
        article = articles[lead.article]
        said = set(_said(lead, article))
        for step in chain.of_statement(lead, article):
            if step.name == "Article":  # its page has the reasons
                yield replace(step, code=(), reasons=())
            elif step.name not in said:
                yield step
    yield from chain.of_choice(event, phases)


def _said(lead: model.Statement, article: model.Article) -> Iterator[str]:
    """The names of the steps that would say what stands on the card, or in another step, already."""
    timex = lead.timex
    if not _is_long(lead):
        yield "Sentence"
    if lead.when.basis == "said" and timex.text in timex.reason:
        yield "Words"
    if article.published and timex.anchor == article.published.value and timex.anchor in timex.reason:
        yield "Counted from"


def _is_long(statement: model.Statement) -> bool:
    return len(statement.quote.exact) > ROOM


def _head(text: str, room: int) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= room else f"{text[:room].rsplit(None, 1)[0]} …"


def _tail(text: str, room: int) -> str:
    """The end of a text, cut between words."""
    return text if len(text) <= room else f"… {text[-room:].split(None, 1)[-1]}"
