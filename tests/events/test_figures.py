"""Figures: what a sentence counts, how far the number binds, and whose quantity it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.sentence import article, unmark
from timeline.events import figures, read
from timeline.model import Figure, Measure, Statement, Story

TABLE = Path(__file__).with_name("figures.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in TABLE if line and not line.startswith("#")]
WORDS = "about 10 - 2,000 to men $ million two of the a dozen % others or more , . hundreds F16".split(" ")


def said(figure: Figure) -> str:
    """A figure as the table has it: "~300 boat"."""
    low, high = (f"{side:.15g}" if side is not None else "" for side in (figure.low, figure.high))
    signs = {"exact": f"={low}", "about": f"~{low}", "at least": f">={low}", "at most": f"<={high}"}
    return f"{signs.get(figure.bound, f'{low}-{high}')} {figure.unit}"


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence for sentence, _ in CASES])
def test_a_sentence_says_these_figures_and_no_others(sentence: str, expected: str) -> None:
    text, times = unmark(sentence)
    assert ("; ".join(map(said, figures.read(text, times))) or "-") == expected


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_figures_come_in_order_and_do_not_overlap_and_their_words_are_of_the_sentence(sentence: str) -> None:
    at = 0
    for figure in figures.read(sentence):
        assert at <= figure.span.start < figure.span.end <= len(sentence)
        assert figure.text == " ".join(sentence[figure.span.start : figure.span.end].split())
        at = figure.span.end


CREW = Measure("crew", "The crew", ("sailors",), ("Corvell",), (), ("drowned",))
NAMES = {"Corvell": "Corvell", "Corvellian": "Corvell", "the Isle": "Corvell"}


@pytest.mark.parametrize(
    ("sentence", "belong"),
    [
        ("Corvell sent 300 sailors.", [True]),
        ("The paper said that Corvell had sent at least 300 sailors to Ardle.", [True]),
        ("About 300 Corvellian sailors came.", [True]),
        ("Some 300 sailors from Corvell came.", [True]),
        ("Corvell sent 300 sailors, later up to 500.", [True, True]),
        ("Some 300 sailors from Ardle came.", [False]),
        ("Corvell met 300 Ardlian sailors.", [False]),
        ("Ardle has 300 sailors, including those from Corvell.", [False]),
        ("Some 300 sailors came.", [False]),
        ("Corvell sent 300 more sailors.", [False]),
        ("Corvell sent 300 ships.", [False]),
        ("In Corvell 300 sailors drowned.", [False]),
    ],
)
def test_a_figure_is_of_a_measure_only_where_unit_and_names_say_so(sentence: str, belong: list[bool]) -> None:
    found = figures.read(sentence, (), (CREW,), NAMES)
    assert [figure.measure == "crew" for figure in found] == belong


def test_a_measure_asks_for_its_words_beside_the_figure() -> None:
    dead = Measure("dead", "The dead", ("person",), (), ("killed", "died"))
    found = figures.read("The storm killed 11 people and injured 200 people.", (), (dead,))
    assert [figure.measure for figure in found] == ["dead", ""]


DATES = {"Monday": "2020-05-11", "Tuesday": "2020-05-12", "May": "2020-05"}
_DATES = re.compile(r"\[\[(\w+)\]\]")


def statements(*marked: str) -> list[Statement]:
    dated = [_DATES.sub(lambda found: f"[[{found[1]}={DATES[found[1]]}]]", text) for text in marked]
    pairs = [article(text, f"a{number}") for number, text in enumerate(dated)]
    return [each for found, timexes in pairs for each in read(found, timexes, Story("The storm"))]


def told(marked: str) -> list[tuple[str, list[str]]]:
    """For each statement its time and its figures."""
    return [(each.timex.text, [figure.text for figure in each.figures]) for each in statements(marked)]


def test_a_figure_belongs_to_the_statement_of_its_clause() -> None:
    assert told("The mayor said on [[Monday]] that 300 boats sank, and on [[Tuesday]] 40 men left.") == [
        ("Monday", ["300 boats"]),
        ("Tuesday", ["40 men"]),
    ]


def test_a_figure_is_not_of_the_time_of_an_aside() -> None:
    assert told("Some 300 boats lie in the harbour, where it rained in [[May]].") == [("May", [])]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Seven people died when a bus hit a wall on [[Monday]].", ["Seven people"]),
        ("Officials said seven people died when a bus hit a wall on [[Monday]].", ["seven people"]),
        ("The firm has 300 workers, who left when it rained on [[Monday]].", []),
        ("The ferry left on [[Monday]], a day before a fire killed nine people.", []),
        ("She came on [[Monday]], two days after the dam burst and killed four people.", []),
        ("On [[Monday]], after a flood killed four people, the mayor sent 300 men.", ["300 men"]),
        ("A fire killed two men on [[Monday]] before spreading to 20 houses.", ["two men", "20 houses"]),
        ("On [[Monday]], before 300 guests, the mayor opened the hall.", ["300 guests"]),
        ("A nurse looked after 40 men on [[Monday]].", ["40 men"]),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_was_at_the_time_and_not_before_or_after_it(
    sentence: str, figures: list[str]
) -> None:
    assert [words for _, words in told(sentence)] == [figures]


def test_the_time_of_what_is_compared_with_is_no_time_of_the_verb() -> None:
    assert [time for time, _ in told("Some 200 ships came in [[May]], up from 150 on [[Monday]].")] == ["May"]


def test_a_figure_is_of_the_saying_that_follows_it() -> None:
    assert told("Some 300 boats sank, the mayor said on [[Monday]].") == [("Monday", ["Some 300 boats"])]


def test_the_span_of_a_figure_is_in_the_text_of_its_article() -> None:
    text = "It rained. Some 300 boats sank on [[Monday]]."
    ((figure,),) = (each.figures for each in statements(text))
    assert text[figure.span.start : figure.span.end] == "Some 300 boats" == figure.text


def test_the_figures_of_several_statements_are_each_told_once() -> None:
    same = statements("Some 300 boats sank on [[Monday]].", "On [[Monday]] about 300 boats sank.")
    assert [figure.text for figure in figures.of(same)] == ["Some 300 boats"]


@pytest.mark.parametrize(
    ("one", "other", "versions"),
    [
        ("The flood killed 8 men on [[Monday]].", "On [[Monday]] 10 men were killed.", ["8 men", "10 men"]),
        ("The flood killed 8 men on [[Monday]].", "On [[Monday]] up to 10 men were killed.", []),
        ("The flood killed 8 men on [[Monday]].", "On [[Monday]] at least 7 men were killed.", []),
        ("About 300 boats sank on [[Monday]].", "On [[Monday]] about 320 boats sank.", []),
        ("The flood killed 8 men on [[Monday]].", "On [[Monday]] 10 men came home.", []),
        ("The flood killed 8 men on [[Monday]].", "On [[Monday]] 10 cows were killed.", []),
        ("Floods killed 8 men and 3 men on [[Monday]].", "On [[Monday]] 10 men were killed.", []),
    ],
)  # fmt: skip
def test_tellings_differ_where_their_figures_of_one_thing_cannot_both_be_true(
    one: str, other: str, versions: list[str]
) -> None:
    found = figures.differences(statements(one, other))
    assert [words for each in found for words, _ in each.versions] == versions


def test_a_difference_names_who_tells_which_version() -> None:
    told = statements("The flood killed 8 men on [[Monday]].", "On [[Monday]] it killed 10 men.")
    (found,) = figures.differences(told)
    assert (found.what, [ids for _, ids in found.versions]) == ("man", [(told[0].id,), (told[1].id,)])


def test_an_article_does_not_differ_from_itself() -> None:
    told = statements("The flood killed 8 men on [[Monday]]. It killed 10 men on [[Monday]].")
    assert figures.differences(told) == ()
