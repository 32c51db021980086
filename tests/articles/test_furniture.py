"""Body and furniture are told apart, nothing is lost, and a title is found."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import frontmatter, lines, set_apart
from timeline.articles.markers import words
from timeline.model import Article

ROOT = Path(__file__).parents[2]
LABELS = [
    line.split("\t")
    for line in (ROOT / "tests/articles/seed_lines.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PROSE = "The council met on Monday and voted for the bridge."
MORE = "Work on the site is to begin in the spring, the mayor said."


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    article = Article("a", text, title=title)
    return [(line.kind, text[line.span.start : line.span.end]) for line in lines(article)]


def body(text: str) -> list[str]:
    article = set_apart(Article("a", text))
    return [text[span.start : span.end] for span in article.body]


@pytest.mark.parametrize("name", sorted({name for name, *_ in LABELS}))
def test_every_line_of_the_seeds_is_what_a_reader_says_it_is(name: str) -> None:
    text = (ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    found = [
        [name, str(text.count("\n", 0, line.span.start) + 1), line.kind, text[line.span.start :][:40]]
        for line in lines(Article(name, text))
    ]
    labelled = [row for row in LABELS if row[0] == name]
    assert [row[:3] for row in found] == [row[:3] for row in labelled]
    assert all(row[3].startswith(label[3]) for row, label in zip(found, labelled, strict=True))


# A line that stands between two sentences of the body, and what it is.
BETWEEN = [
    ("Related stories", "furniture"),
    ("Comments (12)", "furniture"),
    ("[LATEST] Latest Stories", "furniture"),
    ("## Read next", "furniture"),
    ("More from the same desk", "furniture"),
    ("READ MORE: Ten bridges to see this summer.", "furniture"),
    ("Subscribe to our newsletter and get the news every morning.", "furniture"),
    ("By clicking “Join”, you agree to our Terms of Service and Privacy Policy.", "furniture"),
    ("(Reporting by A. Writer; Editing by B. Reader)", "furniture"),
    ("-LRB- Editing by B. Reader -RRB-", "furniture"),
    ("© 2021 The Morning Paper. All rights reserved.", "furniture"),
    ("writer@example.org", "furniture"),
    ("300", "furniture"),
    ("* * *", "furniture"),
    ("The old bridge, closed since the flood. / City News", "caption"),
    ("The old bridge is seen after the flood. (City Photo/A. Lens)", "caption"),
    ("FILE - In this March 3 picture, workers stand on the old bridge.", "caption"),
    ("Photo: A. Lens", "caption"),
    ("The old bridge after the flood of May. Photograph: A. Lens/City News", "caption"),
    ("Police published pictures. Image: 3 of them were never seen by the court. They are lost.", "body"),
    ("This article was amended on 3 March 2021 to correct the year.", "furniture"),
    ("You have 2 free articles remaining this month.", "furniture"),
    ("Support our journalism with a small sum each month.", "furniture"),
    ("Contact A. Writer at 555-0100 or awriter@paper.example.", "furniture"),
    ("You can follow her on Twitter @awriter for more of this.", "furniture"),
    ("Contact between the two towns was lost on Monday.", "body"),
    ("3 thoughts on “Town votes for the bridge”", "furniture"),
    ("One thought on Monday was whether to close the bridge.", "body"),
    ("What the vote means", "subhead"),
    ("### What the vote means", "subhead"),
    ("Why Did The Council Vote Against The Tunnel?", "subhead"),
    ("He said the privacy policy of the site would change and told us so.", "body"),
    ("Copyright holders went to court on Monday.", "body"),
    ("Advertisements for the party were banned on Monday by the court.", "body"),
    ("Advertisement spending fell by half in the spring, the court was told.", "body"),
    ("Police published the images on Monday. (A copy of the file is in the court.)", "body"),
    ("The Evening Paper contributed to this report.", "furniture"),
    ("READ ALSO: Why Bridges Fall Down? New Scheme To Close Them All….", "furniture"),
    ("“It is done.”", "body"),
    ("He agreed.", "body"),
    ("Who will pay for all of it?", "body"),
    ("The plan has three parts:", "body"),
    ("- a bridge for cars, to be opened in June", "body"),
    ("`` It is done , '' she said . ''", "body"),
    ("La ville a voté « oui » pour le pont lundi.", "body"),
    ("The town has waited since the flood of last year, and no one had seen that it would be so", "body"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kind"), BETWEEN)
def test_a_line_between_sentences_is_known_by_its_words_and_shape(line: str, kind: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{MORE}\n") == [("body", PROSE), (kind, line), ("body", MORE)]


LINES = [
    (*row.split("\t"), path.stem)
    for path in sorted((ROOT / "tests/articles/lines").glob("*.tsv"))
    for row in path.read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(("kind", "line", "language"), LINES)
def test_a_line_is_what_a_reader_of_its_language_says_it_is(kind: str, line: str, language: str) -> None:
    """Amid the text and below it; nothing of it is taken for something else, but for a subhead."""
    over, below = f"{PROSE}\n\n{MORE}\n\n", "The old quay was not spoken of in the hall that night."
    amid = kinds(f"{over}{line}\n\n{below}\n")
    last = kinds(f"{over}{below}\n\n{line}\n")
    assert [amid[0], amid[1], amid[-1]] == [("body", PROSE), ("body", MORE), ("body", below)]
    assert last[:3] == [("body", PROSE), ("body", MORE), ("body", below)]
    found = {each for each, _ in (*amid[2:-1], *last[3:])}
    assert found <= {kind, kind.replace("furniture", "subhead")}, language


def test_every_language_of_the_markers_has_its_lines() -> None:
    assert {path.stem for path in (ROOT / "tests/articles/lines").glob("*.tsv")} == set(words.languages())


def test_no_list_of_the_markers_is_one_that_nothing_reads() -> None:
    known = set(words.languages()["en"])
    assert [set(each) - known for each in words.languages().values()] == [set()] * len(words.languages())


NOTICE = "© 2021 The Paper. All rights reserved."
REQUEST = "Sign up for our newsletter here."
CREDIT = "The Evening Paper contributed to this report."

# A line of several sentences, and its pieces.
SHARED = [
    (f"{PROSE} {MORE} {NOTICE}", [("body", f"{PROSE} {MORE}"), ("furniture", NOTICE)]),
    (f"{PROSE} {CREDIT}", [("body", PROSE), ("furniture", CREDIT)]),
    (f"{REQUEST}  {PROSE} {MORE}", [("furniture", REQUEST), ("body", f"{PROSE} {MORE}")]),
    (f"{REQUEST} {PROSE} {CREDIT} {NOTICE}",
     [("furniture", REQUEST), ("body", PROSE), ("furniture", f"{CREDIT} {NOTICE}")]),
    (f"{PROSE} {REQUEST} {MORE}", [("body", f"{PROSE} {REQUEST} {MORE}")]),
    (f"He met her in the U.S. {CREDIT}", [("body", "He met her in the U.S."), ("furniture", CREDIT)]),
    (f"{PROSE} Mr. B. Reader contributed to this report.",
     [("body", PROSE), ("furniture", "Mr. B. Reader contributed to this report.")]),
    (f"{REQUEST} {CREDIT}", [("furniture", f"{REQUEST} {CREDIT}")]),
    (f"{PROSE} {MORE} " * 3 + "/ City News", [("body", f"{PROSE} {MORE} " * 3 + "/ City News")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "pieces"), SHARED)
def test_a_notice_takes_no_sentence_of_the_article_with_it(line: str, pieces: list[tuple[str, str]]) -> None:
    assert kinds(f"{line}\n\nThe quay was not spoken of.\n")[: len(pieces)] == pieces


@pytest.mark.parametrize(
    "text", [CREDIT, f"Town votes for the bridge\n\n{CREDIT}", f"{PROSE} / City News", f"{REQUEST} {NOTICE}"]
)
def test_what_has_no_other_text_than_notices_has_those_as_its_body(text: str) -> None:
    assert body(text)[-1].endswith(text.splitlines()[-1])


def test_the_next_full_sentence_closes_a_block_of_furniture() -> None:
    inside = ["Related stories", "Harbour Gets New Lights", "Is the harbour safe at night?", "Thanks a lot."]
    found = kinds("\n\n".join([PROSE, *inside, MORE]))
    assert [kind for kind, _ in found] == ["body", *["furniture"] * 4, "body"]


LISTS = [
    ["Related", "Ferry sinks in the harbour on Monday", "Mayor goes", "Ferry sank, killing ten people."],
    ["Weather today", "Sunny, 21C", "Saturday: sunny spells and a light wind, 16C."],
    ["Upcoming events", "March 12: Spring Fair at the Town Hall", "March 15: The choir sings in the church."],
]  # fmt: skip


@pytest.mark.parametrize("block", LISTS)
def test_lines_right_under_the_heading_of_a_block_are_of_it_where_paragraphs_are_apart(
    block: list[str],
) -> None:
    found = kinds("\n\n".join([PROSE, MORE, "\n".join(block), "The old quay was not spoken of in the hall."]))
    assert [kind for kind, _ in found] == ["body", "body", *["furniture"] * len(block), "body"]


def test_a_paragraph_right_under_such_a_heading_is_kept() -> None:
    assert kinds(f"{PROSE}\n\nRelated stories\n{MORE}\n\nThe quay was not spoken of.\n")[2] == ("body", MORE)


def test_a_short_sentence_under_an_hour_is_kept() -> None:
    text = [PROSE, "10:32", "She left.", "Updated at 14.20 BST", "He came back.", MORE]
    assert [text for kind, text in kinds("\n\n".join(text)) if kind == "body"] == [
        PROSE,
        text[2],
        text[4],
        MORE,
    ]


PARAGRAPH = f"The mayor was there. {MORE} " * 3 + "It was late."


@pytest.mark.parametrize("marker", ["Comments (3)", "5 Comments", "Leave a comment", "LEAVE A REPLY"])
def test_below_the_text_comments_are_its_end(marker: str) -> None:
    said = ["flood_guy", "2 days ago", "My mum was rescued on 14 February.", "They knew! Nobody did a thing!"]
    found = kinds("\n\n".join([PROSE, MORE, marker, *said, "Related stories", "So was my dad on 15 March."]))
    assert [kind for kind, _ in found] == ["body", "body", *["furniture"] * 7]


def test_a_paragraph_of_the_article_goes_on_behind_comments() -> None:
    found = kinds("\n\n".join([PROSE, MORE, "Comments (3)", "It was a good day.", PARAGRAPH, "He agreed."]))
    assert [kind for kind, _ in found] == ["body", "body", "furniture", "furniture", "body", "body"]


def test_over_the_text_comments_are_a_link_to_them() -> None:
    assert kinds(f"Comments (3)\n\n{PROSE}\n\n{MORE}\n")[1:] == [("body", PROSE), ("body", MORE)]


DATES = ["* 12 March: campaign starts", "• 2 May: polling", "1. Vote counted, 3 May", "- 2019: built"]


def test_a_list_of_dates_under_a_subhead_is_body() -> None:
    found = kinds("\n".join([PROSE, "", "Key dates", *DATES, "", MORE]))
    assert found == [
        ("body", PROSE),
        ("subhead", "Key dates"),
        *(("body", each) for each in DATES),
        ("body", MORE),
    ]


def test_a_list_of_dates_that_is_not_the_articles_own_is_furniture() -> None:
    over = kinds("\n".join(["Calendar", *DATES, "", PROSE]))
    below = kinds("\n".join([PROSE, "", "Related stories", *DATES]))
    assert [kind for kind, _ in over] == [*["furniture"] * 5, "body"]
    assert [kind for kind, _ in below] == ["body", *["furniture"] * 5]


def test_headings_that_no_text_follows_are_furniture() -> None:
    assert kinds(f"{PROSE}\n\nHarbour gets new lights\n\nFerry is late again\n")[1:] == [
        ("furniture", "Harbour gets new lights"),
        ("furniture", "Ferry is late again"),
    ]


def test_a_sentence_told_twice_counts_once() -> None:
    assert body(f"{PROSE}\n\n{MORE}\n\n{PROSE}\n") == [f"{PROSE}\n\n{MORE}"]


def test_a_caption_that_tells_the_first_sentence_counts_as_caption() -> None:
    assert kinds(f"{PROSE}\n\n{PROSE} {MORE}\n") == [("caption", PROSE), ("body", f"{PROSE} {MORE}")]


WRAPPED = """\
The council of the town met on Monday evening and voted, after
three hours of debate, for a new bridge over the river. Councillor
Smith said that the old one would be closed in June.
The mayor, who had been against it, told reporters that there was
no other way. To the question who would pay she answered only that
“We shall have to find the money,” and left the hall.

Work is to begin in the spring, said the head of the office, Mary
Jones.
"""


def test_wrapped_text_loses_no_line() -> None:
    assert " ".join(" ".join(body(WRAPPED)).split()) == " ".join(WRAPPED.split())


def test_wrapped_text_of_another_script_loses_no_line() -> None:
    lost = (
        "Рада міста зібралася в понеділок увечері і після трьох годин\nсуперечок проголосувала за новий міст."
    )
    assert body(f"{lost}\nМера не було.\n") == [f"{lost}\nМера не було."]


def test_a_line_broken_off_goes_on_with_a_small_letter() -> None:
    text = f"{PROSE}\nThe report of the Morning Paper\nsays that it will cost more.\n"
    assert kinds(text)[1] == ("body", "The report of the Morning Paper\nsays that it will cost more.")


# Lines of one sentence that was broken there, whatever the next one begins with.
BROKEN = [
    "Wong told supporters at a rally on\nWednesday that he would cut taxes.",
    "Insurers said that claims had reached £340m, up from\n£210m the year before.",
    "The council of the town met with Councillor\nSmith, and voted for the bridge.",
    "The council of the town met in\nSpringfield on Monday, and voted with\nSmith for the bridge.",
    "The work will have cost the town\n12 million when it is done. It is\nlate.",
    "The head of the office said that they were going to pay\ntaxes.",
]


@pytest.mark.parametrize("text", BROKEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_no_sentence_is_cut_where_its_line_breaks(text: str, end: str) -> None:
    text = text.replace("\n", end)
    article = f"Town In The News{end}{end}{text}{end}{end}{MORE}{end}"
    assert kinds(article)[1:] == [("body", text), ("body", MORE)]


# A line over a sentence that is no part of it.
OVER = [
    "Town Votes For The Bridge",
    "Town votes for the old bridge",
    "# Town votes for the bridge in",
    "Leave a comment",
]


@pytest.mark.parametrize("line", OVER)
def test_a_heading_is_no_beginning_of_the_sentence_under_it(line: str) -> None:
    assert kinds(f"{line}\n{PROSE}\n\n{MORE}\n")[-2:] == [("body", PROSE), ("body", MORE)]


def test_a_notice_ends_no_sentence() -> None:
    text = f"{PROSE}\n\nTen best bridges of the world\nRead more: Ferries. Smith tells.\n\n{MORE}\n"
    assert kinds(text)[1][1] == "Ten best bridges of the world"


def test_where_each_line_is_a_paragraph_a_heading_stays_one_over_a_name() -> None:
    text = f"{PROSE}\n{MORE}\nKey figures from the new report\nSmith said that it cost more.\nNo one spoke.\n"
    assert [kind for kind, _ in kinds(text)] == ["body", "body", "subhead", "body", "body"]


def test_text_that_nothing_ends_is_still_a_body() -> None:
    assert body("Bridge is closed until Friday") == ["Bridge is closed until Friday"]


def test_a_text_of_furniture_has_no_body() -> None:
    assert body("Related stories\n\nLeave a Reply\n\n* * *") == []


# The text, and the title that is found for it.
TITLES = [
    (f"Town votes for the bridge\n\n{PROSE}\n", "Town votes for the bridge"),
    (f"Town votes for the bridge\n\nTown votes for the bridge\n\n{PROSE}\n", "Town votes for the bridge"),
    (f"# Bridge\n\nIn the old town\n\n{PROSE}\n", "Bridge"),
    (f"Skip to main content\n\nMenu\n\nTown votes for the bridge\n\n{PROSE}\n", "Town votes for the bridge"),
    (f"By Alice B. Writer\n\nTown votes for the bridge\n\n{PROSE}\n", "Town votes for the bridge"),
    (f"Will the Town Vote for the Bridge?\n\n{PROSE}\n", "Will the Town Vote for the Bridge?"),
    (f"{PROSE}\n\nWhat it means\n\n{MORE}\n", PROSE),
    (f"We use cookies on our site.\nYes, I agree\nNo, take me to settings\n\nBridge is closed\n\n{PROSE}\n",
     "Bridge is closed"),
    (f"Home news today\nUK politics news\n\nTown votes for the old bridge\n\n{PROSE}\n",
     "Town votes for the old bridge"),
    (f"Subscribe to our newsletter! Enter your email\n\n# The bridge\n\n{PROSE}\n", "The bridge"),
    (f"Town: Bridge closed\n\nFri 3 May 2024 06.12 BST\n\n{PROSE}\n", "Town: Bridge closed"),
    (f"News on television\n\nBridge closed until Friday\n\n{PROSE}\n", "Bridge closed until Friday"),
    (f"The Morning Paper - Your local news\n\nBridge of the town closed until Friday\n\n{PROSE}\n",
     "Bridge of the town closed until Friday"),
    (f"US engineers look at the old bridge\n\nWork to begin in the spring\n\n{PROSE}\n",
     "US engineers look at the old bridge"),
    (f"Your questions on the new bridge\n\n{PROSE}\n", "Your questions on the new bridge"),
    (f"Menu\nHome | About Us | Contact\n\n{PROSE}\n", PROSE),
    (f"Our Stories From Other Towns\n\n# What it means\n\n{PROSE}\n", "What it means"),
    (f"{PROSE[:-1]}, which is to stand where the ferry has crossed the river for ages.\n",
     "The council met on Monday and voted for the bridge, which is to stand where the ferry has…"),
]  # fmt: skip


HEADS = [
    line.split("\t")
    for line in (ROOT / "tests/articles/titles.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("over", "source", "title"), HEADS)
def test_neither_a_menu_nor_the_name_of_a_site_is_a_title(over: str, source: str, title: str) -> None:
    text = "\n\n".join([*over.split(" / "), PROSE, MORE])
    assert set_apart(Article("a", text, source=source)).title == (title or PROSE)


def test_a_title_that_is_given_is_known_without_the_name_of_its_site() -> None:
    text, title = f"Bridge collapses in town\n\n{PROSE}\n", "Bridge collapses in town | The Gazette"
    assert kinds(text, title)[0] == ("title", "Bridge collapses in town")


def test_white_space_in_a_heading_is_one_space() -> None:
    """However much of it there is: a pattern that tried every way to cut it took half a minute."""
    text = f"## The{' ' * 40_000}bridge of the town ##\n\n{PROSE}\n"
    assert set_apart(Article("a", text)).title == "The bridge of the town"


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_is_found(text: str, title: str) -> None:
    article = set_apart(Article("a", text))
    assert article.title == title
    assert len(article.title) <= 91


def test_a_title_that_is_given_stays() -> None:
    article = set_apart(Article("a", f"Town votes for the bridge\n\n{PROSE}\n", title="The bridge"))
    assert article.title == "The bridge"
    assert kinds(article.text, "The bridge")[0] == ("subhead", "Town votes for the bridge")


def test_front_matter_is_no_line_of_the_article() -> None:
    text = f"---\nsource: The Morning Paper reported this in May.\n---\n{PROSE}\n"
    assert kinds(text) == [("body", PROSE)]


FRAGMENTS = st.sampled_from(
    [
        PROSE,
        MORE,
        "Related stories",
        "Bridge",
        "• 1",
        "Photo: X",
        "goes on",
        "",
        " ",
        "\t\r",
        "\ufeff",
        "---",
        "“Yes.”",
    ]
)


@given(st.one_of(st.text(), st.lists(FRAGMENTS).map("\n".join)))
def test_nothing_is_deleted_and_spans_stay_in_order(text: str) -> None:
    """Below any front matter the lines hold all that is no white space, once; the body is made of them."""
    article = set_apart(Article("a", text))
    found = lines(article)
    assert article.text == text
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    kept = "".join(text[line.span.start : line.span.end] for line in found)
    assert "".join(kept.split()) == "".join(text[frontmatter.end(text) :].split())
    inside = {line.span for line in found if any(line.span in span for span in article.body)}
    assert all(text[span.start : span.end].strip() for span in article.body)
    assert bool(inside) == bool(article.body)
