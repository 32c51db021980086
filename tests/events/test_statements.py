"""Statements: what each sentence with a time is read as."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.events.sentence import article
from timeline.events import read
from timeline.model import Phase, Statement, Story

STORY = Story(
    "The flood", phases=(Phase("dam", "Dam", ("dam",)), Phase("else", "Else")), fallback_phase="else"
)


def statements(
    marked: str, name: str = "a", published: date | None = date(2020, 5, 14)
) -> tuple[Statement, ...]:
    return read(*article(marked, name, published), STORY)


def test_a_sentence_without_a_time_is_no_statement() -> None:
    assert [
        each.quote.exact
        for each in statements("Rain fell. The dam burst on [[Monday=2020-05-11]]. All fled.")
    ] == ["The dam burst on Monday."]


def test_the_id_of_a_statement_does_not_depend_on_what_the_times_before_it_mean() -> None:
    text, times = article(
        "The dam burst on [[Monday=2020-05-11]], and on [[3 March 2019=2019-03-03]] it was mended."
    )
    *_, dated = read(text, times, STORY)
    (alone,) = read(text, [replace(times[0], when=None), times[1]], STORY)
    assert dated.timex.text == alone.timex.text == "3 March 2019"
    assert dated.id == alone.id
    assert dated.id.endswith("-3-march-2019")


def test_the_quote_selects_the_sentence_with_what_stands_around_it() -> None:
    (found,) = statements("Rain fell. The dam burst on [[Monday=2020-05-11]]. All fled.")
    assert (found.quote.prefix, found.quote.suffix) == ("Rain fell. ", " All fled.")


def test_a_statement_has_its_time_speaker_kind_headline_and_phase() -> None:
    (found,) = statements("The mayor said on [[Monday=2020-05-11]] that the dam had burst.")
    assert found.attribution is not None
    assert (found.when.value, found.attribution.speaker, found.kind, found.headline, found.phase) == (
        "2020-05-11",
        "mayor",
        "statement",
        "Mayor: the dam burst",
        "dam",
    )


def test_each_clause_with_a_time_of_its_own_is_a_statement() -> None:
    found = statements("The mayor said on [[Monday=2020-05-11]] that the dam burst in [[March=2020-03]].")
    assert [(each.when.value, each.kind) for each in found] == [
        ("2020-05-11", "statement"),
        ("2020-03", "occurrence"),
    ]


def test_one_clause_that_says_its_time_twice_is_one_statement() -> None:
    assert (
        len(
            statements(
                "On [[Monday=2020-05-11]], the dam burst, on [[11 May=2020-05-11]], the day of the fair."
            )
        )
        == 1
    )


def test_a_saying_that_points_back_is_told_with_the_sentence_before_it() -> None:
    (found,) = statements(
        "The engineers believe that the dam is safe. Their chief stated this on [[Monday=2020-05-11]]."
    )
    assert found.quote.exact.startswith("The engineers believe")
    assert found.headline == "Chief: the engineers believe that the dam is safe"


def test_ids_are_readable_and_depend_on_nothing_but_article_words_and_mention() -> None:
    (one,) = statements("The dam burst on [[Monday=2020-05-11]].")
    (moved,) = statements("Rain fell. The dam burst on [[Monday=2020-05-04]].", published=None)
    (elsewhere,) = statements("The dam burst on [[Monday=2020-05-11]].", name="b")
    assert one.id.startswith("burst-monday-")
    assert one.id == moved.id != elsewhere.id


def test_the_same_words_told_twice_in_an_article_have_two_ids() -> None:
    found = statements("The dam burst on [[Monday=2020-05-11]]. The dam burst on [[Monday=2020-05-11]].")
    assert len({each.id for each in found}) == 2


def test_a_condition_is_no_statement() -> None:
    assert statements("If the dam had burst in [[2019=2019]], the town would have drowned.") == ()
    assert statements("Had it burst in [[2019=2019]], the town would have drowned.") == ()


def test_a_time_that_belongs_to_a_name_does_not_date_the_verb() -> None:
    assert statements("It was the worst flood since the great flood of [[1927=1927]].") == ()


def test_of_two_times_in_a_clause_the_finer_dates_it() -> None:
    found = statements("The court fined him on [[13 April=2020-04-13]] for a theft in [[2019=2019]].")
    assert [each.when.value for each in found] == ["2020-04-13"]


def test_each_of_a_list_of_times_is_a_statement() -> None:
    found = statements("The dam leaked in [[2004=2004]], [[2009=2009]] and [[2014=2014]].")
    assert [(each.when.value, each.headline) for each in found] == [
        ("2004", "The dam leaked (2004)"),
        ("2009", "The dam leaked (2009)"),
        ("2014", "The dam leaked (2014)"),
    ]


def test_of_two_clauses_each_is_at_its_own_time_and_has_its_own_figures() -> None:
    found = statements(
        "Brae Lines blamed the crew on [[Monday=2020-05-11]] for the fire that killed nine people on "
        "[[6 May=2020-05-06]]."
    )
    assert [(each.when.value, each.headline) for each in found] == [
        ("2020-05-11", "Brae Lines blamed the crew for the fire that killed nine people on 6 May"),
        ("2020-05-06", "The fire killed nine people"),
    ]


def test_a_figure_of_the_main_clause_is_none_of_what_a_relative_clause_tells() -> None:
    (found,) = statements("The strike, which began on [[4 May=2020-05-04]], cost the firm $31 million.")
    assert (found.headline, found.figures) == ("The strike began", ())


@pytest.mark.parametrize(
    "sentence",
    [
        "He would have been freed on [[Tuesday=2020-05-12]] had he paid.",
        "The dam would have burst on [[Monday=2020-05-11]] if it had rained.",
    ],
)
def test_what_would_have_been_under_a_condition_is_no_statement(sentence: str) -> None:
    assert statements(sentence) == ()


def test_a_place_before_a_long_dash_is_a_dateline() -> None:
    (found,) = statements("TANSLEY — A fourth person died on [[Monday=2020-05-11]].")
    assert (found.quote.exact, found.headline) == ("A fourth person died on Monday.", "A fourth person died")


def test_what_is_denied_is_negated_and_told_with_its_denial() -> None:
    (found,) = statements("The mayor denied on [[Monday=2020-05-11]] that the dam had burst.")
    assert (found.factuality.negated, found.headline) == (True, "The mayor denied that the dam had burst")


def test_a_dateline_is_no_time_of_what_its_sentence_tells_and_no_word_of_its_headline() -> None:
    (found,) = statements(
        "CORVELL, [[May 12=2020-05-12]] (Coastwire) - Four people died in a flood on [[Monday=2020-05-11]]."
    )
    assert (found.when.value, found.quote.exact) == (
        "2020-05-11",
        "Four people died in a flood on Monday.",
    )


def test_capitals_before_a_dash_are_no_dateline_without_a_day_or_an_agency() -> None:
    (found,) = statements("NATO - the alliance - met on [[Monday=2020-05-11]].")
    assert found.quote.exact == "NATO - the alliance - met on Monday."


TABLE = Path(__file__).with_name("statements.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in TABLE if line and not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "kind", "sure", "speaker"), CASES, ids=[case[0] for case in CASES])
def test_each_statement_has_the_kind_factuality_and_speaker_of_the_table(
    sentence: str, kind: str, sure: str, speaker: str
) -> None:
    (found,) = statements(sentence)
    certainty = found.factuality.certainty + (" not" if found.factuality.negated else "")
    who = found.attribution.speaker if found.attribution else "-"
    assert (found.kind, certainty, who) == (kind, sure, speaker)


@pytest.mark.parametrize(
    "marked",
    [
        "The [[May 3=2019-05-03]] committee called Ann Lee on [[Tuesday=2020-05-12]].",
        "The [[9/11=2001-09-11]] memorial was damaged on [[Tuesday=2020-05-12]].",
        "The dam's [[1990=1990-05-01]] inquiry opened again on [[Tuesday=2020-05-12]].",
    ],
)
def test_a_day_in_a_name_is_not_the_day_of_the_verb(marked: str) -> None:
    assert [each.when.value for each in statements(marked)] == ["2020-05-12"]
