"""What stands below an article of those who wrote or printed it is no part of it."""

from __future__ import annotations

import pytest

from timeline.articles import lines
from timeline.model import Article

PROSE = "The council met on Monday and voted for the bridge."
MORE = "Work on the site is to begin in the spring, the mayor said."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(line.kind, text[line.span.start : line.span.end]) for line in lines(Article("a", text))]


# A byline, or the name that front matter gives, and what stands below the text of the writer.
WRITERS = [
    ("By Ann B. Writer", "Ann B. Writer is a reporter who has covered the coast since 2009."),
    ("By Ann Writer and Tom O'Hara", "Tom O'Hara joined the paper in May 2015."),
    ("By Ann Writer, Staff Reporter", "Ann Writer, a former nurse, writes about the coast."),
]


@pytest.mark.parametrize(("byline", "told"), WRITERS)
def test_what_tells_of_the_writer_below_the_text_is_furniture(byline: str, told: str) -> None:
    assert kinds("\n\n".join([byline, PROSE, MORE, told]))[-1] == ("furniture", told)


def test_a_person_of_the_news_is_told_of_in_the_body() -> None:
    told = "Ann Writer has covered the roof of the hall since 2009, the mayor said."
    assert kinds("\n\n".join(["By Tom O'Hara", PROSE, MORE, told]))[-1] == ("body", told)
    assert kinds("\n\n".join(["By Ann Writer", told, PROSE, MORE]))[1] == ("body", told)


def test_what_an_agency_has_learned_is_no_word_on_a_writer() -> None:
    told = "The Coast Press has learned that the mayor was warned on Monday."
    assert kinds("\n\n".join(["By The Coast Press", PROSE, MORE, told]))[-1] == ("body", told)


def test_the_author_that_is_known_is_the_writer_too() -> None:
    told = "Ann Writer has covered the coast since 2009."
    article = Article("a", "\n\n".join([PROSE, MORE, told]), author="Ann Writer")
    assert [line.kind for line in lines(article)] == ["body", "body", "furniture"]


# What stands last in an article without a byline, each line of it.
NOTES = [
    ["Ann Writer has covered the coast since 2014."],
    ["Ann Writer, a former nurse, is a reporter at the paper. She joined it in 2014."],
    ["Ann Writer is the Gazette's news editor.", "She came to us in 2014.", "Her book is out in May."],
    ["The Gazette was founded in 1998."],
    ["The Coast Today is an independent newspaper that was founded in 1998."],
    ["Tom O’Hara writes for the Coast Today."],
]  # fmt: skip


@pytest.mark.parametrize("below", NOTES)
def test_a_reporter_or_paper_that_the_text_does_not_name_is_none_of_its_persons(below: list[str]) -> None:
    text = [PROSE, MORE, PROSE.replace("bridge", "quay"), MORE.replace("site", "quay")]
    found = kinds("\n\n".join([*text, *below]))
    assert [kind for kind, _ in found] == [*["body"] * 4, *["furniture"] * len(below)]


# Last lines that are told.
TOLD = [
    "The mayor has covered the cost of the bridge since 2014.",
    "The Harbour Trust was founded in 1998.",
    "Below is a film from the broadcaster of the coast.",
    "The bridge was founded on rock in 1998.",
    "Ann Smith is a nurse who came to the coast in 2014.",
    "Ann Smith covers the cost, the mayor said, since 2014.",
    "She came to the coast in 2014.",
]


@pytest.mark.parametrize("line", TOLD)
def test_the_last_line_of_a_story_is_told(line: str) -> None:
    assert kinds("\n\n".join([PROSE, MORE, line]))[-1] == ("body", line)


def test_a_reporter_whom_the_text_names_is_told_of() -> None:
    told = "Ann Smith is a reporter who has covered the coast since 2014."
    over = "Reporter Ann Smith was taken from her house on Monday."
    assert kinds("\n\n".join([over, PROSE, MORE, told]))[-1] == ("body", told)


@pytest.mark.parametrize(("line", "kind"), [("Ann Writer was born in 1980.", "furniture"), (PROSE, "body")])
def test_under_a_heading_that_says_so_a_person_is_the_writer(line: str, kind: str) -> None:
    over = [PROSE.replace("bridge", "quay"), MORE]
    assert kinds("\n\n".join([*over, "About the author", line]))[-1] == (kind, line)
