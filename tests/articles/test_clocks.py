"""The hours over the entries of a live report, and years that look like them."""

from __future__ import annotations

from timeline.articles.furniture import set_apart
from timeline.model import Article

LIVE = """Live: storm hits the coast

1707 The harbour department says it has closed both of the bridges.
1650 - Police say the coast road is shut until further notice tonight.
1510: Ann Lee, the mayor, tells reporters that nobody was hurt in the storm.
"""
CHRONICLE = """A short history of the ferry

1945 The ferry crosses the river for the first time since the war.
1984 The ferry is sold to a company from the capital of the county.
2010 The ferry sinks in a storm and is raised by the divers of the county.
"""


def body(text: str) -> list[str]:
    article = set_apart(Article("a", text))
    return [line for span in article.body for line in article.text[span.start : span.end].splitlines()]


def test_the_hour_over_an_entry_of_a_live_report_is_no_year() -> None:
    assert [line.split()[0] for line in body(LIVE)] == ["The", "Police", "Ann"]


def test_the_entries_of_a_chronology_keep_their_years() -> None:
    assert [line.split()[0] for line in body(CHRONICLE)] == ["1945", "1984", "2010"]


def test_one_line_that_begins_with_such_digits_tells_nothing() -> None:
    assert body("1707 The two kingdoms are joined by an act of both of their houses.\n")[0].startswith("1707")
