"""The chain from an article to what is shown, and what is answered to a name that means nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.stories import CHANGE, bridge, weighed
from timeline import chain
from timeline.model import Change, Correction, Difference

LINE = bridge()
FIRST, *_, LAST = LINE.events


def told(asked: str) -> str:
    """All that is said, in one line a step."""
    groups = chain.explain(LINE, asked).groups
    return "\n".join(
        f"{step.name}: {step.said} “{step.quote}” {step.code} {' '.join(step.reasons)}"
        for _, steps in groups
        for step in steps
    )


@pytest.mark.parametrize("asked", [FIRST.id, FIRST.statements[1].id, "announced the  start of the works"])
def test_an_event_is_found_by_id_alias_or_words_with_the_chain_of_each_telling(asked: str) -> None:
    groups = chain.explain(LINE, asked).groups
    assert [title for title, _ in groups][1:] == ["Telling 1 of 2", "Telling 2 of 2", "The event"]
    names = [step.name for step in groups[1][1]]
    assert names == ["Article", "Sentence", "Words", "Rule", "Counted from", "Value"]
    said = told(asked)
    for words in (
        "Article: The Gazette, 2031-10-29, set by hand",
        "Printed on the front page.",
        "Sentence: said by council “The council said on Monday that work on the bridge would begin.”",
        "Words: said in the sentence “Monday”",
        "Rule: “Monday” is counted from the article's date. “” ('weekday',)",
        "Counted from: 2031-10-29, when the article appeared",
        "Value: 2031-10-27 in TIMEX3, 2031-10-27 in EDTF",
        "Phase: Plans",
    ):
        assert words in said


def test_what_a_hand_did_stands_behind_what_the_machine_found() -> None:
    assert f"Corrected: when: {CHANGE.machine} → {CHANGE.hand}" in told(LAST.id)
    assert "The ledger says so. editor, bridge.yaml:4" in told(LAST.id)


def test_why_tellings_are_one_where_they_differ_and_who_confirmed_it_is_said() -> None:
    difference = Difference("soldier", (("8,000", ("a",)), ("10,000", ("b",))))
    event = replace(
        FIRST, joined=("Same day, same words.",), differences=(difference,), confirmed="Seen. Ann"
    )
    steps = {step.name: step for step in chain.of_event(event, {})}
    assert steps["One event"].reasons == ("Same day, same words.",)
    assert steps["One event"].said == "2 tellings, 2 independent sources"
    assert steps["Differing"].said == "soldier: 8,000 (a); 10,000 (b)"
    assert steps["Confirmed"].said == "Seen. Ann"


def test_an_article_is_explained_with_its_candidates() -> None:
    (((_, steps),),) = [chain.explain(weighed(), "undated").groups]
    assert [step.name for step in steps] == ["Article", "Possible"]
    assert "likely (72 of 100)" in steps[0].said


def test_what_is_hidden_says_by_whom() -> None:
    hidden = Correction("gone-1", "hide", (), "Told twice.", "Ann", "c.yaml:3", "2031 · It went")
    (((_, (step,)),),) = [chain.explain(replace(LINE, corrections=(hidden,)), "gone-1").groups]
    assert (step.name, step.said, step.reasons) == (
        "Hidden",
        "2031 · It went",
        ("Told twice. Ann, c.yaml:3",),
    )


def test_words_of_several_events_and_of_none_are_answered_with_what_may_be_meant() -> None:
    several = chain.explain(LINE, "the")
    assert (several.groups, len(several.nearest) > 1) == ((), True)
    near = chain.explain(LINE, "A pillar was cast in mid-November")
    assert (near.groups, LAST.id in near.nearest[0]) == ((), True)
    assert chain.explain(LINE, "gazete").nearest[-1] == "gazette"
    assert chain.explain(LINE, "").nearest == ()


def test_a_time_that_tells_no_event_is_explained_all_the_same() -> None:
    (((title, (article, words, _)),),) = [chain.explain(weighed(), "Last week someone").groups]
    assert title == "undated: no event is told in these words"
    assert (article.name, words.quote, words.said) == ("Article", "Last week", "at no date")


def test_of_the_corrections_of_mentions_only_that_of_the_telling_is_shown() -> None:
    change = Change("value", "2031-10-20", "2031-10-27", "The minutes.", "Ann", "c.yaml:1")
    mine = Correction("gazette", "set", (change,), "The minutes.", "Ann", "c.yaml:1", "Monday")
    line = replace(LINE, corrections=(mine, replace(mine, shown="Friday")))
    _, (_, first), (_, second), _ = chain.explain(line, FIRST.id).groups
    assert [step.said for step in first if step.name == "Corrected"] == ["value: 2031-10-20 → 2031-10-27"]
    assert "Corrected" not in [step.name for step in second]
