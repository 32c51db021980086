"""The public API, as the benchmarks and other programs call it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import timeline


def test_a_plain_publication_date_is_taken_as_stated() -> None:
    article = timeline.Article(id="a", text="It burst.", published=date(2020, 5, 14))
    assert article.published is not None
    assert (article.published.day, article.published.basis) == (date(2020, 5, 14), "stated")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It burst on Monday."),
        ("uk", "Її прорвало в понеділок."),
        ("uk-UA", "Її прорвало в понеділок."),
        ("de", "Er brach am Montag."),
    ],
)
def test_times_are_tagged_in_the_language_that_is_given(language: str, text: str) -> None:
    (timex,) = timeline.tag(text, date(2020, 5, 14), language=language)
    assert (timex.value, text[timex.start : timex.end]) == ("2020-05-11", timex.text)


def test_the_first_year_of_the_calendar_is_a_publication_date_as_any() -> None:
    article = timeline.Article(id="a", text="It burst.", published=date(1, 1, 2))
    assert article.day == date(1, 1, 2)


def test_build_makes_events_of_articles_and_a_story() -> None:
    text = "The old dam above the valley burst on Monday, flooding 40 houses in the lower town."
    article = timeline.Article(id="a", text=text, published=date(2020, 5, 14))
    line = timeline.build([article], timeline.Story(title="The dam"))
    assert [(event.when.day, event.sources) for event in line.events] == [(date(2020, 5, 11), ("a",))]
    assert [key.day for key in timeline.key_dates(line, 1)] == [date(2020, 5, 11)]


def test_two_articles_of_one_id_are_refused() -> None:
    twins = [timeline.Article(id="a", text="It burst."), timeline.Article(id="a", text="It held.")]
    with pytest.raises(ValueError, match="id of its own: a "):
        timeline.build(twins, timeline.Story(title="The dam"))


def test_an_article_without_a_date_is_given_none() -> None:
    line = timeline.build(
        [timeline.Article(id="a", text="The dam burst on Monday.")], timeline.Story(title="The dam")
    )
    assert line.articles[0].published is None
    assert line.events == ()


def test_every_sentence_is_anchored() -> None:
    text = "The old dam above the valley burst on Monday. It had stood there for a hundred years."
    article = timeline.Article(id="a", text=text, published=date(2020, 5, 14))
    found = timeline.anchor_sentences(article)
    assert [(text[each.start : each.end][:3], each.basis) for each in found] == [
        ("The", "said"),
        ("It ", "published"),
    ]


def test_tagging_loads_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, timeline, datetime; timeline.tag('It burst on Monday.', datetime.date(2020, 5, 14));"
        "print({'dateparser', 'holidays', 'plotly', 'jinja2', 'yaml'} & set(sys.modules) or 'none')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "none"


def test_tagging_loads_no_record_that_it_does_not_make_and_the_api_has_them_all() -> None:
    code = (
        "import sys, timeline; timeline.tag('It burst on Monday.'); print('timeline.model' in sys.modules);"
        "print([name for name in timeline.__all__ if not hasattr(timeline, name)], hasattr(timeline, 'Car'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["False", "[] False"]
