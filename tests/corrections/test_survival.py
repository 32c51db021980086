"""Whatever articles come, go or change places: no correction is lost or moves to another target unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import corrections, pipeline
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Event, Statement, Story, Timeline

STORY = Story("The dam")
# The sentence of `c` has a time that means no day where its article is undated.
TEXTS = {
    "a": ("The old dam above the valley burst on Monday, flooding 40 houses.", 12),
    "b": ("On Monday the old dam above the valley burst and 40 houses were flooded, the mayor said.", None),
    "c": ("The mayor resigned on Wednesday, and on 3 March 2019 he had promised a new dam.", 14),
    "d": ("The mayor resigned on Wednesday over the dam.\n\nA new dam is to be built in June.", 14),
    "e": ("The owner sold the ferry on Tuesday. The owner sold the ferry on Tuesday.", 13),
    "f": ("The old dam above the valley burst on Monday, flooding 40 houses.", 13),
}
ARTICLES = {
    name: Article(name, text, published=date(2020, 5, day) if day else None)
    for name, (text, day) in TEXTS.items()
}
SOME = st.lists(st.sampled_from(sorted(ARTICLES)), unique=True)


@dataclass(frozen=True)
class Wanted:
    """A correction of the headline of the event that a statement tells, and its words in YAML."""

    statement: Statement
    yml: str


def build(
    names: Sequence[str], entries: Sequence[corrections.Entry] = (), undated: str = ""
) -> tuple[Timeline, list[Diagnostic]]:
    read = [replace(ARTICLES[name], published=None) if name == undated else ARTICLES[name] for name in names]
    line, found = pipeline.build(read, STORY, entries)
    return line, list(found)


@cache
def wanted() -> tuple[Wanted, ...]:
    """Of each statement two: by its id, and by its words where its sentence tells nothing else."""
    line, _ = build(sorted(ARTICLES))
    statements = [each for event in line.events for each in event.statements]
    quotes = Counter((each.article, each.quote.exact) for each in statements)
    ends = "  why: x\n  by: y\n"
    by_id = [
        Wanted(each, f"- event: {each.id}\n  set: {{headline: id {number}}}\n{ends}")
        for number, each in enumerate(statements)
    ]
    by_words = [
        Wanted(
            each,
            f"- quote: {{article: {each.article}, exact: '{each.quote.exact}'}}\n"
            f"  set: {{headline: words {number}}}\n{ends}",
        )
        for number, each in enumerate(statements)
        if quotes[each.article, each.quote.exact] == 1
    ]
    return (*by_id, *by_words)


def read(chosen: Sequence[Wanted]) -> tuple[corrections.Entry, ...]:
    with TemporaryDirectory() as folder:
        (Path(folder) / "c.yaml").write_text("".join(each.yml for each in chosen), encoding="utf-8")
        entries, wrong = corrections.read(Path(folder), "c")
    assert wrong == ()
    return entries


def tells(event: Event, meant: Statement) -> bool:
    """Whether the statement that the correction was written for is one of the event's."""
    return any(
        (each.article, each.quote.exact, each.timex.text)
        == (meant.article, meant.quote.exact, meant.timex.text)
        for each in event.statements
    )


@settings(max_examples=60)
@given(SOME, st.sets(st.integers(0, 10_000), max_size=4), st.sampled_from(["", *sorted(ARTICLES)]))
def test_each_correction_is_on_its_own_event_or_a_diagnostic_names_its_line(
    names: list[str], numbers: set[int], undated: str
) -> None:
    chosen = [wanted()[number % len(wanted())] for number in sorted(numbers)]
    entries = read(chosen)
    line, found = build(names, entries, undated)
    told = {each.place.line for each in found}
    for each, entry in zip(chosen, entries, strict=True):
        lines = {entry.place.line, *(setting.place.line for setting in entry.settings)}
        events = [
            event for event in line.events if any(change.where == entry.where for change in event.history)
        ]
        assert events or told & lines, "lost"
        assert all(tells(event, each.statement) for event in events), "moved"
        assert len(events) <= 1


@settings(max_examples=30)
@given(st.permutations(sorted(ARTICLES)), st.integers(0, 10_000))
def test_the_order_of_articles_changes_nothing_in_what_is_corrected(names: list[str], number: int) -> None:
    entries = read([wanted()[number % len(wanted())]])
    (line, found), (other, told) = build(names, entries), build(sorted(names), entries)
    assert (line.events, line.corrections, found) == (other.events, other.corrections, told)


@settings(max_examples=30)
@given(SOME)
def test_what_is_hidden_stays_hidden_whatever_else_is_read(names: list[str]) -> None:
    """As long as its sentence stands in an article that is read."""
    line, _ = build(sorted(ARTICLES))
    first = line.events[0].statements[0]
    yml = f"- event: {first.id}\n  hide: true\n  why: x\n  by: y\n"
    again, found = build(names, read([Wanted(first, yml)]))
    assert not any(tells(event, first) for event in again.events)
    assert first.article in names or [each.code for each in found] == ["C101"]
