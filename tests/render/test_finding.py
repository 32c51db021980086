"""The choices of the filters, and the text that the search goes through."""

from __future__ import annotations

from dataclasses import replace

from tests.render.stories import bridge
from timeline.model import Event, Factuality
from timeline.render import chronology, exports, finding
from timeline.render.finding import FEW, MOST, Facet, Finding

LINE = bridge()


def found(*events: Event) -> Finding:
    return finding.finding(events, LINE.articles, chronology.lanes(LINE.story, events))


def facet(key: str, *events: Event) -> Facet:
    [same] = [each for each in found(*events).facets if each.key == key]
    return same


def named(number: int) -> tuple[Event, ...]:
    """So many events, each with an actor of its own and one whom all but the first share."""
    first = LINE.events[0]
    return tuple(
        replace(first, id=f"e{n}", actors=("Council",) * (n > 0) + (f"Mayor {n}",)) for n in range(number)
    )


def test_phases_and_kinds_stand_in_their_own_order_with_how_many_events_each_has() -> None:
    said = [(each.value, each.label, each.events) for each in facet("phase", *LINE.events).choices]
    assert said == [("plans", "Plans", 2), ("works", "Building works", 2), ("closing", "Closing", 1)]
    assert [each.value for each in facet("kind", *LINE.events).choices] == [
        "occurrence",
        "statement",
        "plan",
        "state",
    ]


def test_an_event_has_the_number_of_each_of_its_choices_and_no_number_is_left_out() -> None:
    all_ = found(*LINE.events)
    choices = [each for facet in all_.facets for each in facet.choices]
    assert [each.number for each in choices] == list(range(len(choices)))
    labels = [choices[number].label for number in all_.of(LINE.events[0])]
    assert labels == ["Plans", "Said or announced", "Told as certain", "The Gazette", "The Herald"]


def test_what_is_told_as_not_so_is_no_choice_of_how_sure_it_is() -> None:
    events = [
        replace(LINE.events[0], id=f"e{n}", factuality=sure)
        for n, sure in enumerate((Factuality(), Factuality("possible", negated=True), Factuality("probable")))
    ]
    said = [(each.value, each.events) for each in facet("certainty", *events).choices]
    assert said == [("certain", 1), ("probable", 1), ("denied", 1)]


def test_what_is_said_not_to_be_so_is_of_no_kind() -> None:
    """The happened, say, are not to hold what did not happen."""
    assert LINE.events[3].factuality.negated
    assert [each.events for each in facet("kind", *LINE.events).choices] == [1, 1, 1, 1]


def test_of_a_long_filter_the_most_frequent_stand_first_and_the_rest_behind_more() -> None:
    found_ = facet("actor", *named(20))
    assert found_.few[0].label == "Council" and found_.few[0].events == 19
    assert len(found_.few) == FEW and len(found_.choices) == 21


def test_one_choice_more_than_a_few_is_not_folded_away() -> None:
    assert not facet("actor", *named(FEW)).more


def test_the_rarest_of_very_many_names_are_left_to_the_search() -> None:
    assert len(facet("actor", *named(3 * MOST)).choices) == MOST


def test_a_filter_that_tells_no_events_apart_is_not_offered() -> None:
    same = [replace(LINE.events[0], id=f"e{n}", places=("Harrow Ford",)) for n in range(3)]
    assert found(*same).facets == ()
    assert facet("place", *same, LINE.events[1]).choices[0].events == 3


def test_without_events_there_is_nothing_to_choose() -> None:
    assert found() == Finding()


def test_the_text_of_an_event_has_its_quotes_speakers_and_names_each_once() -> None:
    event = replace(LINE.events[0], actors=("council", "Mayor Ødegård"), places=("Harrow Ford",))
    [text] = finding.texts([event]).values()
    quotes = [each.quote.exact for each in event.statements]
    assert text == " ".join([*quotes, "Mayor Ødegård", "Harrow Ford"])


def test_an_event_added_by_hand_is_found_by_its_headline() -> None:
    added = replace(LINE.events[0], statements=(), headline="The ferry sank")
    assert finding.texts([added]) == {added.id: "The ferry sank"}
    assert b"The ferry sank" in exports.script("timelineSearch", finding.texts([added]))
