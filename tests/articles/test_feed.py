"""Feeds: an article an entry, dated by its own stamp, and nothing wrong with it passed over in silence."""

from __future__ import annotations

import pytest

from timeline.articles.feed import read
from timeline.articles.source import Found, Source
from timeline.diagnostics import Diagnostic

TEXT = "The dam holds, its director said on Monday."
RSS = (
    '<?xml version="1.0" encoding="iso-8859-1"?>\n'
    '<rss version="2.0"><channel><title>The Herald</title>{}</channel></rss>'
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title>{}</feed>'


def feed(text: str) -> tuple[list[Found], list[Diagnostic]]:
    return read(Source("wire", ".xml", "in/wire.xml", b""), text)


def told(wrong: list[Diagnostic]) -> list[tuple[str, str, str]]:
    return [(str(each.place).removeprefix("in/wire.xml:"), each.code, each.severity) for each in wrong]


def test_an_entry_of_rss_tells_its_text_and_where_it_is_from() -> None:
    (found,), wrong = feed(
        RSS.format(
            "<language>en-us</language><item><title>Dam &amp;amp; ferry</title>"
            "<link>https://x.example/dam-ferry</link><guid>https://x.example/?p=7</guid>"
            "<pubDate>Tue, 02 Mar 2021 23:30:00 -0500</pubDate>"
            "<description>&lt;p&gt;The dam &lt;b&gt;holds&lt;/b&gt;.&lt;/p&gt;"
            "&lt;p&gt;Caf&amp;eacute;s open&amp;hellip;&lt;/p&gt;</description></item>"
        )
    )
    article = found.article
    assert wrong == []
    assert (article.title, article.source, article.language) == ("Dam & ferry", "The Herald", "en-US")
    assert (article.url, article.text) == ("https://x.example/dam-ferry", "The dam holds.\n\nCafés open…\n")
    assert article.id.startswith("wire-dam-ferry-")
    assert article.published is not None
    assert (article.published.value, article.published.basis, article.published.confidence) == (
        "2021-03-02",
        "metadata",
        0.95,
    )
    assert "Tue, 02 Mar 2021 23:30:00 -0500" in article.published.reasons[0]


def test_the_longest_text_of_an_entry_is_taken() -> None:
    content = f'<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content>'
    entry = f"<entry><id>7</id><summary>Short.</summary>{content}</entry>"
    (found,), _ = feed(ATOM.format(entry))
    assert (found.article.id, found.article.text.strip()) == ("wire-7", TEXT)


def test_an_entry_that_tells_only_its_last_change_is_less_surely_dated() -> None:
    entry = f"<entry><id>7</id><updated>2021-03-02T10:00:00Z</updated><summary>{TEXT}</summary></entry>"
    (found,), _ = feed(ATOM.format(entry))
    assert found.article.published is not None
    assert (found.article.published.value, found.article.published.confidence) == ("2021-03-02", 0.8)
    assert "last change" in found.article.published.reasons[0]


def test_what_is_wrong_with_an_entry_is_told_where_it_begins_and_the_others_are_read() -> None:
    found, wrong = feed(
        RSS.format(
            f"<!-- <item> -->\n<item><link>https://x.example/1</link></item>\n"
            f"<item><pubDate>soon</pubDate><description><![CDATA[<item>{TEXT}]]></description></item>"
        )
    )
    assert told(wrong) == [("3:1", "A003", "warning"), ("4:16", "A014", "warning")]
    assert [(each.place.line, each.article.published) for each in found] == [(4, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RSS.format(""), ("1:1", "A003", "error")),
        ("<urlset/>", ("1:1", "A010", "error")),
        (TEXT, ("1:1", "A010", "error")),
        ("", ("1:1", "A010", "error")),
        ('<rss version="2.0">\n<channel><title>x</tit', ("2:18", "A010", "error")),
    ],
)
def test_what_is_no_feed_or_has_no_entries_is_told(text: str, expected: tuple[str, str, str]) -> None:
    found, wrong = feed(text)
    assert (found, told(wrong)) == ([], [expected])


def test_a_feed_cut_in_the_middle_gives_what_it_has_and_says_so() -> None:
    found, wrong = feed(RSS.format(f"<item><description>{TEXT}</description></item><item><descr")[:-20])
    assert [each.article.text.strip() for each in found] == [TEXT]
    assert [(each.code, each.severity) for each in wrong] == [("A010", "warning")]


def test_html_that_was_written_as_text_is_read_as_html_and_scripts_are_no_prose() -> None:
    twice = "&amp;lt;p&amp;gt;The dam &amp;lt;b&amp;gt;holds&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;"
    entry = f"<item><description>{twice}&lt;script&gt;track()&lt;/script&gt;</description></item>"
    (found,), _ = feed(RSS.format(entry))
    assert found.article.text == "The dam holds.\n"


def test_ids_do_not_change_when_entries_come_and_go() -> None:
    entries = [f"<item><guid>tag:{n}</guid><description>{TEXT} {n}</description></item>" for n in range(3)]
    names = [each.article.id for each in feed(RSS.format("".join(entries)))[0]]
    assert [each.article.id for each in feed(RSS.format("".join(entries[:0:-1])))[0]] == names[:0:-1]
