"""No text breaks the tagger, and what stands elsewhere in a text or a calendar changes nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline import edtf
from timeline.edtf import Date, Granularity
from timeline.model import Style
from timeline.temporal import lexicon, mentions, tag
from timeline.temporal.meaning import Calendar, Mention, Shift
from timeline.temporal.recognition import recognise

ANCHOR = date(2024, 10, 29)
ENTRIES = lexicon.load("en")
WORDS = sorted(ENTRIES)
ODD = [
    *"2024 28 28th 10:30 '89 1990s 2024-10-28 2024-02-30 0000-00-00 9999-12-31 10/28/2024 0/0/0000".split(),
    *"12:99 ² 28² ٢٨ ２８ ２０２４ ½ 1/2 3/0 0/0 1,000,000 0 00th 99th BC AD last zeroth İ ß ﬁ 😀 𝔘".split(),
    *"( [ { \\ $ % & - – — ' ’ “ ” . , : ; / a\u0301".split(),
    *("9" * 30, "9" * 5000, "\0", "\ud800", "\u200b", "\u202e", "\xad", "\ufeff"),
]
SPACES = [" ", "", "\n", "\n\n", "\r\n", "\t", "\xa0", "\f", "\x85", "\u2028", "\u3000"]
SENTENCES = st.lists(st.sampled_from([*WORDS, *ODD]), max_size=20).map(" ".join)
PARAGRAPHS = st.lists(
    st.sampled_from([word for word in WORDS if "NAMEMONTH" not in ENTRIES[word]]), max_size=20
).map(" ".join)
STYLES = st.sampled_from(["news", "narrative"])
DAYS = st.sampled_from([ANCHOR, date(2024, 2, 29), date.min, date.max, None])
YEARS = st.dates(date(1600, 1, 1), date(2400, 1, 1))
WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def texts(language: str) -> st.SearchStrategy[str]:
    """Words of a language and odd ones, joined by any white space or none; or any characters."""
    words = [*sorted(lexicon.load(language)), *ODD]
    joined = st.lists(st.sampled_from([*words, *SPACES * 9]), max_size=30).map("".join)
    return joined | st.lists(st.sampled_from(words), max_size=20).map(" ".join) | st.text(max_size=60)


@given(st.one_of(*(st.tuples(texts(code), st.just(code)) for code in recognise.GRAMMARS)), DAYS, STYLES)
def test_in_any_text_times_are_in_order_and_apart_and_each_has_a_reason(
    said: tuple[str, str], anchor: date | None, style: Style
) -> None:
    text, language = said
    end = 0
    for timex in tag(text, anchor, style, language):
        assert end <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end]
        assert timex.text in timex.reason
        assert timex.reason.endswith(".")
        end = timex.end


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_other_paragraphs_change_nothing_in_what_is_recognised(before: str, text: str, after: str) -> None:
    """But for names of people, which this leaves out: who is named once is known in all of a text."""
    shift = len(before) + 2
    whole = mentions(f"{before}\n\n{text}\n\n{after}")
    inside = [_told(m, shift) for m in whole if shift <= m.start < shift + len(text)]
    assert inside == [_told(m) for m in mentions(text)]


def _told(mention: Mention, shift: int = 0) -> tuple[object, ...]:
    shown = (mention.rule, mention.meaning, mention.mod, mention.cue, mention.relation, mention.link)
    return mention.start - shift, mention.end - shift, mention.text, *shown


@given(PARAGRAPHS, PARAGRAPHS)
def test_what_is_counted_from_the_publication_date_is_the_same_wherever_it_stands(
    before: str, text: str
) -> None:
    alone = [mention for mention in mentions(text) if mention.only != "narrative"]
    shift = len(before) + 2
    whole = {timex.start - shift: timex.value for timex in tag(f"{before}\n\n{text}", ANCHOR)}
    for mention, timex in zip(alone, tag(text, ANCHOR), strict=True):
        match mention.meaning:
            case Calendar() | Shift(of_context=False, reported=False, told=False):
                assert whole[timex.start] == timex.value


@given(YEARS, WEEKDAYS, st.sampled_from(["said so on", "will open on", "is for", "left last", "opens next"]))
def test_a_week_later_a_weekday_is_a_week_later(anchor: date, weekday: str, verb: str) -> None:
    days = [tag(f"The mayor {verb} {weekday}.", anchor + timedelta(days=days))[0].when for days in (0, 7)]
    assert days[0] is not None and days[0].earliest is not None and days[1] is not None
    assert days[1].earliest == days[0].earliest + timedelta(days=7)


@given(YEARS, st.sampled_from(["last year", "this year", "next year", "two years ago"]))
def test_a_year_later_a_year_is_the_next(anchor: date, said: str) -> None:
    assume((anchor.month, anchor.day) != (2, 29))
    years = [tag(f"It opens {said}.", day)[0].value for day in (anchor, anchor.replace(year=anchor.year + 1))]
    assert int(years[1]) == int(years[0]) + 1


@given(SENTENCES, STYLES)
def test_no_date_is_finer_than_what_was_said(text: str, style: Style) -> None:
    kept = [mention for mention in mentions(text) if mention.only in (None, style)]
    for mention, timex in zip(kept, tag(text, ANCHOR, style), strict=True):
        plain = not (mention.mod or mention.relation or mention.link)
        if not plain or timex.when is None or not isinstance(mention.meaning, Calendar):
            continue
        when = edtf.parse(timex.when.value)
        assert not isinstance(when, Date) or when.granularity <= _finest(mention.meaning)


def _finest(said: Calendar) -> Granularity:
    if said.day is not None or said.weekday is not None or said.holiday:
        return Granularity.DAY
    return Granularity.MONTH if said.month is not None else Granularity.YEAR


@pytest.mark.parametrize("space", ["\xa0", "\u2009", "\u3000", "\t", "\n", "\r\n", " \n "])
def test_any_space_but_a_blank_line_can_stand_within_a_date(space: str) -> None:
    (timex,) = tag(f"It opened on 28{space}October{space}2024.", None)
    assert timex.value == "2024-10-28"


def test_what_no_calendar_holds_is_left_open() -> None:
    said = f"It closed {'9' * 12} years ago, {'9' * 15} days later and in {'9' * 14} BC."
    assert {timex.when for timex in tag(said, ANCHOR)} <= {None}
