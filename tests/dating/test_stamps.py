"""A date at the head of an article is its own by what stands around it, not by being the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dating.folders import PARAGRAPH, alone, day
from timeline.dating.stamps import chance, full, scorecard
from timeline.dating.traits import TRAITS
from timeline.model import Article, Dated, Timex

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("stamps.tsv").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize(("head", "expected"), ROWS)
def test_a_head_tells_the_day_or_does_not(head: str, expected: str) -> None:
    assert day(alone(head.replace("¶", "\n\n") + PARAGRAPH)) == expected


def test_a_stamp_is_given_as_such_with_its_words_and_its_chance() -> None:
    found = alone("WEXHAM | Thu May 6, 2021 4:07 pm EDT\n\n" + PARAGRAPH)
    assert found is not None
    assert found.basis == "dateline"
    assert found.confidence > 0.9
    assert "“Thu May 6, 2021 4:07 pm EDT”" in found.reasons[0]


def test_a_date_below_the_beginning_of_the_text_is_none_of_its_own() -> None:
    assert (
        alone(f"{PARAGRAPH}\n\nMore from Wexham\n\nGulls counted\nPublished May 6, 2021 at 9:15 am\n") is None
    )


def test_a_labelled_stamp_between_the_lead_and_the_text_is_its_own() -> None:
    lead = "The old quay of the river has been paid for by the town, and nobody is to blame for it."
    assert day(alone(f"{lead}\n\nIda Lorne\nPublished: 6 May 2021 18:17 BST\n\n{PARAGRAPH}")) == "2021-05-06"
    assert day(alone(f"{lead}\n\nRelated stories\nFerry sold\n6 May 2021 18:17 BST\n\n{PARAGRAPH}")) == "-"


def test_a_weekday_that_contradicts_a_stamp_lowers_its_chance() -> None:
    agreeing, contradicting = (
        alone(f"WEXHAM | May 6, 2021 4:07 pm EDT\n\nThe mayor said on {weekday} that it was paid for.")
        for weekday in ("Thursday", "Saturday")
    )
    assert agreeing
    assert not contradicting or contradicting.confidence < agreeing.confidence


def test_every_trait_of_a_stamp_has_a_weight() -> None:
    assert TRAITS.keys() <= scorecard().keys()
    assert 0 < chance(frozenset()) < chance(frozenset({"clock"})) < 1


def test_only_what_names_its_day_itself_is_a_stamp() -> None:
    text = "WEXHAM | May 8, 2021\nWEXHAM | Midnight\n\n" + PARAGRAPH
    told = Dated.of("2021-05-08", "stated", "It takes the day that is told beside it.")
    places = [(text.index(words), words) for words in ("May 8, 2021", "Midnight")]
    day, hour = (
        Timex(at, at + len(words), words, "TIME", "2021-05-08T24:00", when=told) for at, words in places
    )
    article = Article(id="a", text=text)
    assert [each.timex for each in full(article, (day, hour))] == [day]


def test_an_hour_that_has_its_day_from_what_is_told_is_no_stamp() -> None:
    assert (
        day(alone(f"The ferry left on Saturday, May 8, 2021, and was back at midnight, he said. {PARAGRAPH}"))
        == "-"
    )


FAR = "\n\n".join([PARAGRAPH] * 14)  # what stands below it stands below the head


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("This article was first published on 14.05 BST on Thursday 6 May 2021.", "2021-05-06"),
        ("This article was amended on 6 May 2021. The gulls had been counted twice.", "-"),
        ("A version appeared on p20 of the main section on 14.05 BST on Thursday 6 May 2021.", "-"),
        ("By Ida Lorne | May 6, 2021; 9:15 AM ET", "2021-05-06"),
        ("Sources: council, museum | The Wexham Herald - May 6, 2021", "2021-05-06"),
        ("The gulls were counted at 9:15 on 6 May 2021 by Ida Lorne, who counts them each year.", "-"),
    ],
)
def test_a_date_far_below_counts_only_where_the_article_is_signed_with_it(foot: str, expected: str) -> None:
    assert day(alone(f"Quay paid for\n\n{FAR}\n\n{foot}")) == expected


def test_the_stamps_of_a_page_that_lists_articles_are_not_its_own() -> None:
    entries = "".join(
        f"updated: {when} 08:01\n{PARAGRAPH}\n\n{FAR}\n\n"
        for when in ("Thu May 6 2021", "Sun Feb 14 2021", "Mon Sep 7 2020")
    )
    assert day(alone(entries)) == "-"
    assert day(alone(entries.partition("updated: Sun")[0])) == "2021-05-06"
