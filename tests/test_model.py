"""The records: what holds of each by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.render.stories import bridge
from timeline.model import Article, Dated, Span

EVENT = bridge().events[0]


def test_events_sort_by_the_first_day_they_can_mean_and_a_day_before_what_begins_on_it() -> None:
    values = [
        "-0491",
        "2031-08/..",
        "2031-10-01",
        "2031-10",
        "/2031-10-29",
        "[2031-10-29,2031-10-30]",
        "2031-10-30/",
    ]
    events = [replace(EVENT, when=Dated.of(value, "said")) for value in reversed(values)]
    assert [event.when.value for event in sorted(events, key=lambda event: event.order)] == values


def test_a_datetime_of_publication_counts_as_its_day() -> None:
    article = Article("a", "It burst.", published=datetime(2031, 10, 27, 12, 30, tzinfo=UTC))
    assert article.published is not None
    assert article.published.day == date(2031, 10, 27)


def test_a_time_has_a_day_only_where_it_means_one() -> None:
    assert Dated.of("2031-10-27", "said").day == date(2031, 10, 27)
    assert [
        Dated.of(value, "said").day for value in ("2031-10", "[2031-10-27,2031-10-28]", "2031-10-27/")
    ] == [None] * 3


@given(st.text(alphabet="ab \n.", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_prose_has_the_length_and_lines_of_the_text_and_the_words_of_the_body(
    text: str, one: int, two: int
) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    prose = Article("a", text, body=(Span(start, end),)).prose
    assert len(prose) == len(text)
    assert prose.count("\n") == text.count("\n")
    assert prose[start:end] == text[start:end]
    assert not (prose[:start] + prose[end:]).strip()
