"""What a page shows before its article is no article, and news about such pages is."""

from __future__ import annotations

import pytest

from timeline.articles.source import Found
from timeline.articles.walls import refuse
from timeline.diagnostics import Place
from timeline.model import Article

WALLS = [
    "We value your privacy. We and our partners store information. You can change your choices any time.",
    "Please enable JavaScript to read this page. Your browser does not support it.",
    "Access denied. You do not have permission to see this page.",
    "Verify you are human. The site checks the security of your browser before it goes on.",
    "Subscribe to continue reading. Already a subscriber? Log in to your account.",
    "Wir verwenden Cookies. Ihre Einwilligung können Sie jederzeit ändern.",
    "Ми використовуємо файли cookie. Натисніть «Прийняти всі».",
]
ARTICLES = [
    "The council met on Monday and voted for the bridge.",
    "The regulator fined the company on Tuesday for cookies that it had set without consent. It will appeal.",
    "The firm said on Friday that it asks each visitor to accept. Lawyers doubt that this is enough.",
    "",
]
LEAD = (
    "The council met on Monday and voted for the bridge. The mayor said that the ferry will be sold in May."
)


def read(text: str) -> tuple[int, list[tuple[str, str]]]:
    kept, told = refuse([Found(Article("a", text), Place("in/a.txt"))])
    return len(kept), [(each.code, each.severity) for each in told]


@pytest.mark.parametrize("text", WALLS)
def test_what_stands_before_an_article_is_refused(text: str) -> None:
    assert read(text) == (0, [("A019", "warning")])


@pytest.mark.parametrize("text", [*ARTICLES, f"{LEAD} " * 12 + WALLS[0]], ids=range(5))
def test_an_article_is_kept_whatever_it_is_about_and_whatever_stands_below_it(text: str) -> None:
    assert read(text) == (1, [])


def test_the_beginning_of_an_article_is_kept_and_told() -> None:
    assert read(f"{LEAD}\n\nSubscribe to continue reading.") == (1, [("A013", "warning")])


def test_front_matter_is_no_sentence_of_the_page() -> None:
    assert read(f"---\ntitle: {LEAD}\n---\n{WALLS[1]}")[0] == 0
