"""Comments of readers that nothing heads end an article; the stamps of a live report are its own."""

from __future__ import annotations

import pytest

from timeline.articles import lines
from timeline.articles.threads import begin
from timeline.model import Article

PROSE = "The council met on Monday and voted for the bridge."
MORE = "Work on the site is to begin in the spring, the mayor said."
LONG = f"I was there myself on Friday. {MORE} " * 3 + "So it goes."


def bodies(*below: str) -> list[str]:
    text = "\n\n".join([PROSE, MORE, *below])
    return [
        text[line.span.start : line.span.end] for line in lines(Article("a", text)) if line.kind == "body"
    ]


# Lines below an article, all of them of readers.
THREADS = [
    ["river_rat", "2 hours ago", LONG, "Reply", "Ann P.", "1 day ago", "It sank in March!", "Reply"],
    ["river_rat • 2 hours ago", MORE, "Reply • Share", "Ann P. • 1 day ago", MORE, "Reply • Share"],
    ["May 3, 2010 at 6:22 pm | Report abuse |", LONG, "May 4, 2010 at 1:02 am | Report abuse |", MORE],
    ["Posted by river_rat | Report as abusive", LONG, "Posted by AnnP | Report as abusive", "No way."],
    ["Jim says:", "May 3, 2010 at 6:22 pm", LONG, "Ann says:", "3 May 2010 at 18.30", LONG],
    ["At 10:14 am on 28 May 2010, pzero wrote:", LONG, f"At 3:17 pm on 28 May 2010, AnnP wrote: {LONG}"],
    [f"3rd May 2010 - 18:22 {MORE}", LONG, "4th May 2010 - 1:02 This comment was removed by a moderator."],
    [f"May 3, 2010 at 6:22 pm | {MORE}", f"May 4, 2010 at 1:02 am | {LONG}", "(will not be displayed)"],
    ["We welcome comments that advance the story.", LONG, LONG],
    ["Comments are moderated before they appear.", "It sank in March, and I saw it.", LONG],
]  # fmt: skip


@pytest.mark.parametrize("below", THREADS)
def test_below_the_text_readers_write_to_the_end_of_the_page(below: list[str]) -> None:
    assert bodies(*below) == [PROSE, MORE]


# Lines of the article itself.
OWN = [
    ["At 10.14 on 3 May 2021, the mayor wrote to the council.", "At 10:20 on 3 May 2021 she had her answer."],
    ["10.14am", "The mayor has come into the hall.", "10.20am", "She speaks of the ferry now."],
    ["2 hours ago", "The mayor has come into the hall.", "1 hour ago", "She speaks of the ferry now."],
    [
        "3 May 2010, 10:14",
        "The mayor has come into the hall.",
        "3 May 2010, 10:20",
        "She speaks of the ferry.",
    ],
    [
        "Smith says:",
        "“We shall build it in June of next year.”",
        "Jones says:",
        "“There is no money for it.”",
    ],
    [f"3 May 2010, 10:14 {MORE}", "3 May 2010, 10:20 She speaks of the ferry, and the post was cut."],
    ["The report, abused by both sides, was published on Friday.", "A report of abuse is looked into."],
]


@pytest.mark.parametrize("below", OWN)
def test_a_live_report_or_an_interview_is_no_thread(below: list[str]) -> None:
    assert [line for line in below if line.endswith((".", "”"))] == bodies(*below)[2:]


def test_the_name_over_the_first_stamp_belongs_to_it() -> None:
    assert begin([PROSE, MORE, "river_rat", "2 hours ago", "Nice.", "Reply", "Ann", "1 day ago"]) == 2
    assert begin([PROSE, MORE, PROSE, "2 hours ago", "Nice.", "Reply", "Ann", "1 day ago"]) == 3


@pytest.mark.parametrize(
    "lines", [[], [PROSE], ["2 hours ago", "Reply", "1 day ago", "Reply"], [PROSE, MORE]]
)
def test_over_the_text_nothing_is_a_thread(lines: list[str]) -> None:
    assert begin(lines) == len(lines)
