"""What stands on a card, and what it leaves to be unfolded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.stories import bridge
from timeline.model import Difference, Event, Quote, Span, Statement
from timeline.render import cards

LINE = bridge()
FIRST = LINE.events[0]
ARTICLES = {article.id: article for article in LINE.articles}
PHASES = {phase.id: phase.label for phase in LINE.story.phases}


def long(before: int, after: int) -> Statement:
    """A statement whose mention has so many words before and behind it."""
    lead = FIRST.statements[0]
    exact = "weir " * before + "Monday" + " weir" * after
    timex = replace(lead.timex, start=5 * before, end=5 * before + 6)
    return replace(lead, span=Span(0, len(exact)), quote=Quote(exact), timex=timex)


@pytest.mark.parametrize(
    ("before", "after"), [(100, 100), (0, 200), (200, 0), (10, 200), (200, 10), (60, 60)]
)
def test_a_long_quote_is_cut_between_words_around_its_mention(before: int, after: int) -> None:
    found = cards.excerpt(long(before, after))
    whole = f"{found.before}{found.mention}{found.after}"
    assert found.mention == "Monday"
    assert 300 < len(whole) <= cards.ROOM + 4
    assert set(whole.split()) <= {"weir", "Monday", "…"}
    assert (found.before.startswith("…"), found.after.endswith("…")) == (before > 38, after > 38)


def test_a_quote_of_ordinary_length_is_whole_and_one_that_marks_nothing_is_shown_from_its_start() -> None:
    lead = FIRST.statements[0]
    found = cards.excerpt(lead)
    assert f"{found.before}{found.mention}{found.after}" == lead.quote.exact
    unmarked = replace(long(100, 100), timex=replace(lead.timex, text=""))
    assert cards.excerpt(unmarked).before.startswith("weir weir") and cards.excerpt(unmarked).mention == ""


def named(event: Event) -> list[str]:
    return [step.name for step in cards.steps(event, ARTICLES, PHASES)]


def test_the_chain_gives_the_whole_sentence_only_where_the_card_has_cut_it() -> None:
    assert "Sentence" not in named(FIRST)
    cut = long(100, 100)
    event = replace(FIRST, statements=(cut,), summary="")
    (sentence,) = [each for each in cards.steps(event, ARTICLES, PHASES) if each.name == "Sentence"]
    assert sentence.quote == cut.quote.exact


def test_the_chain_names_what_is_counted_from_only_where_nothing_else_does() -> None:
    assert named(FIRST) == ["Article", "Rule", "Counted from", "Value", "Phase"]
    timex = replace(FIRST.statements[0].timex, reason="“Monday” looks back from 2031-10-29.")
    told = replace(FIRST.statements[0], timex=timex)
    assert named(replace(FIRST, statements=(told,))) == ["Article", "Rule", "Value", "Phase"]


def test_a_time_taken_from_the_context_says_so_in_the_chain() -> None:
    told = replace(FIRST.statements[0], when=replace(FIRST.when, basis="carried"))
    steps = {each.name: each for each in cards.steps(replace(FIRST, statements=(told,)), ARTICLES, PHASES)}
    assert steps["Words"].said == "taken from the sentences before it"


def test_each_folded_telling_has_the_reason_for_which_it_was_joined() -> None:
    event = replace(FIRST, joined=("Same day.",))
    one, other = event.statements
    assert cards.others(event) == ((other, "Same day."),)
    assert cards.others(replace(event, summary=other.quote.exact)) == ((one, ""),)


def test_versions_that_cannot_be_true_together_name_the_statements_that_are_still_there() -> None:
    one, other = FIRST.statements
    told = Difference("van", (("8", (one.id,)), ("10", (other.id, "gone"))))
    ((first, second),) = cards.versions(replace(FIRST, differences=(told,)))
    assert (first.words, first.statements, second.statements) == ("8", (one,), (other,))
