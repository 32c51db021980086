"""Front matter that is written is read again as it was."""

from __future__ import annotations

from datetime import date

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


def test_where_the_date_is_from_stands_over_it() -> None:
    reasons = ("The page's meta tag date says “2021-03-02”.", "But its address says “2021-03-01”.")
    when = Dated("2021-03-02", date(2021, 3, 2), date(2021, 3, 2), "metadata", reasons=reasons)
    written = frontmatter.write(Article("a", TEXT, "It holds: at last", language="uk", published=when))
    assert written == (
        '---\ntitle: "It holds: at last"\nlanguage: "uk"\n'
        "# The page's meta tag date says “2021-03-02”.\n# But its address says “2021-03-01”.\n"
        "published: 2021-03-02\n---\n\n"
    )


def test_a_date_that_is_no_plain_day_is_put_in_quotes() -> None:
    article = Article("a", TEXT, published=Dated.of("[2021-03-01,2021-03-02]", "stated"))
    assert 'published: "[2021-03-01,2021-03-02]"\n' in frontmatter.write(article)


def test_of_an_article_nothing_is_known_of_nothing_is_written() -> None:
    assert frontmatter.write(Article("a", TEXT)) == ""
