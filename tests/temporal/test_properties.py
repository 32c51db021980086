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
from timeline.temporal.english import GRAMMAR
from timeline.temporal.lexer import Vocabulary

VOCABULARY = Vocabulary(lexicon.load("en"), GRAMMAR.writing, GRAMMAR.uses())
ANCHOR = date(2024, 10, 29)
NAMED = {  # what rules name themselves, and numbers
    "en": ["the", "of", "in", "a", "ago", "on", "2024", "28", "28th", "10:30", "\n", "\n\n", "Smith"],
    "uk": [
        "тому",
        "через",
        "потому",
        "2024-го",
        "90-х",
        "28",
        "10:30",
        "10.30",
        "1 200",
        "ХХ",
        "\n\n",
        "и\u0306",
    ],
}


def pieces(language: str) -> list[str]:
    return sorted({*filter(str.islower, lexicon.load(language)), *NAMED[language]})


SENTENCES_OF = {
    code: st.lists(st.sampled_from(pieces(code)), max_size=25).map(" ".join) for code in ("en", "uk")
}
IN_ANY = st.one_of(
    *(st.tuples(sentences | st.text(max_size=80), st.just(code)) for code, sentences in SENTENCES_OF.items())
)


@given(IN_ANY)
def test_mentions_are_in_order_do_not_overlap_and_are_where_they_say(said: tuple[str, str]) -> None:
    text, language = said
    end = 0
    for timex in tag(text, ANCHOR, language=language):
        assert end <= timex.start < timex.end
        assert timex.text == text[timex.start : timex.end]
        end = timex.end


@given(IN_ANY, st.sampled_from([None, ANCHOR, date(1, 1, 1), date(9999, 12, 31)]))
def test_a_history_of_any_words_has_a_reason_for_each_of_its_times(
    said: tuple[str, str], anchor: date | None
) -> None:
    text, language = said
    for timex in tag(text, anchor, "narrative", language):
        assert timex.text in timex.reason
        assert timex.reason.endswith(".")


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


@pytest.mark.parametrize(
    "piece",
    ["the ", "two hundred ", "1 1/2 ", "in the early ", "May ", "28-", "of that year ", "[", "a few "],
)
def test_looking_at_adversarial_repeats_is_bounded(piece: str) -> None:
    """What rules scan grows with the text, and a long run of near misses gives what a short one does."""
    tokens = VOCABULARY.tokens(piece * 2000)
    assert len(tokens.codes) <= 2000 * len(piece)
    assert len(tag(piece * 4000, ANCHOR)) <= 2 * len(tag(piece * 2000, ANCHOR)) + 2


def test_the_tokens_of_a_text_cover_it() -> None:
    text = "  On Oct. 28th,\tit’s 10:30 p.m. — “late”.\n\n\n¿Qué? 𝔘 \n"
    assert "".join(VOCABULARY.tokens(text).pieces) == text


def test_a_time_does_not_reach_over_a_blank_line_but_over_a_line_break() -> None:
    assert [t.text for t in tag("It closed on October\n28, 2024.", ANCHOR)] == ["October\n28, 2024"]
    assert [t.text for t in tag("It closed in October\n\n28 people left.", ANCHOR)] == ["October"]
