"""Merging: which tellings are of one event, and what the event keeps of them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import article
from timeline.events import merge, read
from timeline.model import Article, Event, Statement, Story

STORY = Story("The flood")
TELLINGS = {
    "a": (
        "The old dam above the valley burst on [[Monday=2020-05-11]], flooding 40 houses.",
        date(2020, 5, 12),
    ),
    "b": (
        "Forty houses stood under water after the old dam burst on [[11 May=2020-05-11]].",
        date(2020, 5, 14),
    ),
    "c": ("The minister of transport opened a railway station on [[Monday=2020-05-11]].", date(2020, 5, 13)),
    "d": (
        "The old dam above the valley burst on [[12 May=2020-05-12]], flooding 40 houses.",
        date(2020, 5, 13),
    ),
}


def told(*names: str) -> tuple[list[Statement], list[Article]]:
    statements: list[Statement] = []
    articles = []
    for name in names:
        marked, published = TELLINGS[name]
        found, timexes = article(marked, name, published)
        articles.append(found)
        statements += read(found, timexes, STORY)
    return statements, articles


def groups(events: tuple[Event, ...]) -> set[frozenset[str]]:
    return {frozenset(event.aliases) for event in events}


def test_two_tellings_of_one_day_with_the_same_rare_words_are_one_event() -> None:
    events = merge(*told("a", "b", "c"))
    assert sorted(event.sources for event in events) == [("a", "b"), ("c",)]


def test_copies_of_one_text_are_one_source_and_both_kept() -> None:
    statements, articles = told("a", "b")
    (event,) = merge(statements, articles, {"a": ("b",), "b": ("a",)})
    assert event.sources == ("a",)
    assert [each.article for each in event.statements] == ["a", "b"]


def test_tellings_of_different_days_are_never_one_event() -> None:
    assert [event.when.value for event in merge(*told("a", "d"))] == ["2020-05-11", "2020-05-12"]


def test_what_one_speaker_said_of_two_things_on_one_day_is_two_events() -> None:
    one, first = article("The mayor said on [[Monday=2020-05-11]] that the dam was safe.", "a")
    two, second = article("On [[Monday=2020-05-11]] the mayor announced that taxes would rise.", "b")
    statements = [*read(one, first, STORY), *read(two, second, STORY)]
    assert [event.sources for event in merge(statements, [one, two])] == [("a",), ("b",)]


def test_each_further_telling_says_what_joins_it() -> None:
    (event,) = merge(*told("a", "b"))
    assert event.joined == ("same day as in a, both tell of burst, dam, old, houses",)


def test_a_telling_in_the_same_words_says_so() -> None:
    (one, first), (two, second) = (article(TELLINGS["a"][0], name) for name in "ab")
    (event,) = merge([*read(one, first, STORY), *read(two, second, STORY)], [one, two])
    assert event.joined == ("same time, in the same words as a",)


def test_what_two_told_of_one_speaker_says_who_it_is() -> None:
    one, first = article("The mayor said on [[Monday=2020-05-11]] that the old dam needs repairs.", "a")
    two, second = article("The old dam needs repairs, the mayor said [[Monday=2020-05-11]].", "b")
    (event,) = merge([*read(one, first, STORY), *read(two, second, STORY)], [one, two])
    assert event.joined[0].startswith("same day as in a, said by mayor, both tell of")


def test_an_event_has_the_figures_of_all_its_tellings_and_says_where_they_differ() -> None:
    one, first = article(
        "The old dam above the valley burst on [[Monday=2020-05-11]], flooding 40 houses.", "a"
    )
    two, second = article(
        "The old dam burst on [[Monday=2020-05-11]], flooding 55 houses in the valley.", "b"
    )
    (event,) = merge([*read(one, first, STORY), *read(two, second, STORY)], [one, two])
    assert [figure.text for figure in event.figures] == ["40 houses", "55 houses"]
    (difference,) = event.differences
    assert [text for text, _ in difference.versions] == ["40 houses", "55 houses"]


def test_an_event_is_named_after_what_most_tell_of_it() -> None:
    texts = [
        "The old dam burst on [[Monday=2020-05-11]].",
        "The old dam above the valley burst on [[Monday=2020-05-11]].",
        "The old dam burst in the valley on [[Monday=2020-05-11]].",
        "The price of 7 tonnes of barley rose after the old dam burst on [[Monday=2020-05-11]].",
    ]
    articles: list[Article] = []
    statements: list[Statement] = []
    for name, text in zip("abcd", texts, strict=True):
        found, timexes = article(text, name)
        articles.append(found)
        statements += read(found, timexes, STORY)
    (event,) = [event for event in merge(statements, articles) if len(event.statements) > 2]
    assert "burst" in event.headline
    assert "barley" not in event.headline


def test_the_earliest_telling_leads_and_every_id_stays_an_alias() -> None:
    statements, articles = told("b", "a")
    (event,) = merge(statements, articles)
    assert event.sources == ("a", "b")
    assert event.id == event.statements[0].id
    assert set(event.aliases) == {each.id for each in statements}


def test_events_come_in_the_order_of_their_days_and_a_day_before_a_longer_time() -> None:
    found, timexes = article(
        "Rain fell in [[May=2020-05]]. A wall fell on [[1 May=2020-05-01]]. It was dry in [[2019=2019]]."
    )
    assert [event.when.value for event in merge(read(found, timexes, STORY), [found])] == [
        "2019",
        "2020-05-01",
        "2020-05",
    ]


@given(st.permutations(sorted(TELLINGS)))
def test_which_tellings_are_one_event_does_not_depend_on_their_order(names: list[str]) -> None:
    assert groups(merge(*told(*names))) == groups(merge(*told(*sorted(TELLINGS))))
