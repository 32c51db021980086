"""Front matter that is written is read again as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import frontmatter
from timeline.model import Article, Dated

TEXT = "The dam holds.\n"
FIELDS = st.text(max_size=40).map(lambda text: " ".join(text.split()))
DAYS = st.dates(date(1600, 1, 1)).map(lambda day: Dated.of(day.isoformat(), "metadata"))


@given(title=FIELDS, source=FIELDS, author=FIELDS, reason=st.text(max_size=40), day=st.none() | DAYS)
def test_any_text_comes_back_without_what_yaml_cannot_hold(
    title: str, source: str, author: str, reason: str, day: Dated | None
) -> None:
    when = day and Dated(day.value, day.earliest, day.latest, "metadata", reasons=(reason,))
    article = Article("a", TEXT, title, source, author, published=when)
    text = frontmatter.write(article) + TEXT
    read, found = frontmatter.read(Article("a", text))
    assert found == ()
    assert text[frontmatter.end(text) :].strip() == TEXT.strip()
    for field in ("title", "source", "author"):
        said = getattr(article, field)
        assert getattr(read, field) == frontmatter.printable(said)
    assert (read.published and read.published.value) == (when and when.value)


WHEN = Dated(
    "2021-03-02",
    date(2021, 3, 2),
    date(2021, 3, 2),
    "metadata",
    0.6,
    ("The page's meta tag date says “2021-03-02”.", "But its address says “2021-03-01”."),
    ("2021-03-02", "2021-03-01"),
)


def test_how_a_date_was_found_stands_below_it() -> None:
    written = frontmatter.write(Article("a", TEXT, "It holds: at last", language="uk", published=WHEN))
    assert written == (
        '---\ntitle: "It holds: at last"\nlanguage: "uk"\npublished: 2021-03-02\n'
        "# How the date was found. Once you have checked it, take these lines out: it is yours then.\n"
        "confidence: 0.6\ncandidates: [2021-03-02, 2021-03-01]\nreasons:\n"
        '  - "The page\'s meta tag date says “2021-03-02”."\n  - "But its address says “2021-03-01”."\n'
        "---\n\n"
    )


def test_a_date_that_a_page_gave_is_read_again_with_all_that_was_known_of_it() -> None:
    said, found = frontmatter.read(Article("a", frontmatter.write(Article("a", TEXT, published=WHEN)) + TEXT))
    assert (said.published, found) == (WHEN, ())


def test_a_date_without_how_it_was_found_is_a_persons_own() -> None:
    said, _ = frontmatter.read(Article("a", f"---\npublished: 2021-03-02\n---\n{TEXT}"))
    assert said.published is not None
    assert (said.published.basis, said.published.confidence) == ("stated", 1.0)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("published: 2021\nconfidence: 2", [("a:3:13", "A015")]),
        ("published: 2021\nconfidence: high", [("a:3:13", "A015")]),
        ("published: 2021\ncandidates: [2021-02-30]", [("a:3:14", "Y106")]),
        ("confidence: 0.8", [("a:2:13", "Y102")]),
    ],
)
def test_mistakes_in_how_a_date_was_found_are_told(lines: str, expected: list[tuple[str, str]]) -> None:
    _, found = frontmatter.read(Article("a", f"---\n{lines}\n---\n{TEXT}", path="a"))
    assert [(str(each.place), each.code) for each in found] == expected


def test_a_date_that_is_no_plain_day_is_put_in_quotes() -> None:
    article = Article("a", TEXT, published=Dated.of("[2021-03-01,2021-03-02]", "stated"))
    assert 'published: "[2021-03-01,2021-03-02]"\n' in frontmatter.write(article)


def test_of_an_article_nothing_is_known_of_nothing_is_written() -> None:
    assert frontmatter.write(Article("a", TEXT, language="")) == ""
