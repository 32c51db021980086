"""What holds of any text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.edtf import Granularity
from timeline.temporal import lexicon, tag
from timeline.temporal.recognition import recognise

ANCHOR = date(2024, 10, 29)
SHAPES = [*"2024 28 28th 2024-го 90-х 10:30 10.30 ХХ и\u0306 Smith".split(), "1 200", "\n", "\n\n"]


def pieces(language: str) -> list[str]:
    """The words of the lexicon and of the rules, and what no list can hold."""
    named = (name[1:] for name in recognise.grammar(language).uses() if name[0] == "=")
    return sorted({*filter(str.islower, lexicon.load(language)), *named, *SHAPES})


SENTENCES_OF = {
    code: st.lists(st.sampled_from(pieces(code)), max_size=25).map(" ".join) for code in recognise.GRAMMARS
}
IN_ANY = st.one_of(
    *(st.tuples(sentences | st.text(max_size=80), st.just(code)) for code, sentences in SENTENCES_OF.items())
)


@given(
    IN_ANY,
    st.sampled_from(["Nothing else is known.", "Ärger — “quoted” text\nover two lines!", "\ufeff𝔘nicode"]),
)
def test_a_paragraph_before_shifts_the_spans_and_changes_nothing_else(
    said: tuple[str, str], before: str
) -> None:
    text, language = said
    alone = tag(text, ANCHOR, language=language)
    after = tag(f"{before}\n\n{text}", ANCHOR, language=language)
    shift = len(before) + 2
    assert [(t.start - shift, t.end - shift, t.value, t.when, t.rule) for t in after] == [
        (t.start, t.end, t.value, t.when, t.rule) for t in alone
    ]


@given(IN_ANY)
def test_every_value_that_means_days_agrees_with_them(said: tuple[str, str]) -> None:
    """The days of a DATE lie on its TIMEX3 value, but for what a preposition or a range opens."""
    text, language = said
    for timex in tag(text, ANCHOR, language=language):
        if timex.when is None or timex.type != "DATE" or re.search(r"[/\[]", timex.when.value):
            continue
        assert edtf.bounds(timex.when.value) == edtf.from_timex(timex.value).bounds


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("It closed two years ago.", Granularity.YEAR),
        ("It closed three months ago.", Granularity.MONTH),
        ("It closed last quarter.", Granularity.SEASON),
        ("It closed in the 1970s.", Granularity.DECADE),
        ("It closed in the 12th century.", Granularity.CENTURY),
        ("It closed in August.", Granularity.MONTH),
        ("It closed in 1999.", Granularity.YEAR),
        ("It closed on Monday at 10:30 a.m.", Granularity.DAY),
    ],
)
def test_days_are_never_finer_than_what_was_said(text: str, grain: Granularity) -> None:
    (timex,) = tag(text, ANCHOR)
    assert timex.when is not None
    assert edtf.parse(timex.when.value).granularity == grain


def test_a_time_does_not_reach_over_a_blank_line_but_over_a_line_break() -> None:
    assert [t.text for t in tag("It closed on October\n28, 2024.", ANCHOR)] == ["October\n28, 2024"]
    assert [t.text for t in tag("It closed in October\n\n28 people left.", ANCHOR)] == ["October"]
