"""Claims: how what is said of a quantity of the story developed, and where it conflicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.events.sentence import article
from timeline.events import claims, merge, read
from timeline.model import Change, Claim, Dated, Event, Measure, Story

STORY = Story(
    "The ferry",
    figures=(Measure("crew", "The crew", ("sailor",)), Measure("cost", "The cost", ("GBP",))),
)
MAYOR = "The mayor said on [[Monday=2020-05-11]] that about 300 sailors had left, at a cost of £20m."
UNION = "The union said on [[Monday=2020-05-11]] that 400 sailors had left."


def told(*marked: str, published: date | None = date(2020, 5, 14)) -> tuple[Event, ...]:
    pairs = [article(text, f"a{number}", published) for number, text in enumerate(marked)]
    statements = [each for found, timexes in pairs for each in read(found, timexes, STORY)]
    return merge(statements, [found for found, _ in pairs])


def said(found: tuple[Claim, ...]) -> list[tuple[str, str, str]]:
    return [(each.when.value, each.claimant, each.figure.text) for each in found]


def test_claims_stand_in_the_order_of_their_times_with_who_makes_them() -> None:
    found = claims(told("The union said on [[Tuesday=2020-05-12]] that 400 sailors had left.", MAYOR), "crew")
    assert said(found) == [
        ("2020-05-11", "mayor", "about 300 sailors"),
        ("2020-05-12", "union", "400 sailors"),
    ]


def test_a_claim_names_its_event_statement_and_article() -> None:
    events = told(MAYOR)
    (found,) = claims(events, "cost")
    (statement,) = events[0].statements
    assert (found.event, found.statement, found.article) == (events[0].id, statement.id, "a0")


def test_claims_of_one_time_that_cannot_both_be_true_name_one_another() -> None:
    one, other = claims(told(MAYOR, UNION), "crew")
    assert (one.conflicts, other.conflicts) == ((other.statement,), (one.statement,))


def test_claims_that_can_both_be_true_or_are_of_two_days_do_not_conflict() -> None:
    for other in (
        UNION.replace("400", "at least 200"),
        UNION.replace("400", "310"),
        UNION.replace("Monday=2020-05-11", "Tuesday=2020-05-12"),
    ):
        assert [each.conflicts for each in claims(told(MAYOR, other), "crew")] == [(), ()]


def test_what_one_claimant_says_in_two_articles_is_one_claim() -> None:
    assert said(claims(told(UNION, f"It rained. {UNION}"), "crew")) == [
        ("2020-05-11", "union", "400 sailors")
    ]


def test_what_is_denied_is_no_claim() -> None:
    denied = "The mayor denied on [[Monday=2020-05-11]] that 300 sailors had left."
    assert claims(told(denied), "crew") == ()


def test_a_claim_of_an_event_that_was_dated_by_hand_has_that_date() -> None:
    (event,) = told(UNION)
    by_hand = Change("when", "2020-05-11", "2020-05-10", "It was Sunday.", "editor", "c.yaml:1")
    moved = replace(event, when=Dated.of("2020-05-10", "corrected"), history=(by_hand,))
    assert said(claims([moved], "crew")) == [("2020-05-10", "union", "400 sailors")]


def test_a_figure_that_a_hand_took_out_of_its_event_is_no_claim() -> None:
    (event,) = told(UNION)
    by_hand = Change("figures", "400 sailors", "", "A slip of the paper.", "editor", "c.yaml:1")
    assert claims([replace(event, figures=(), history=(by_hand,))], "crew") == ()
