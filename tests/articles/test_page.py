"""Saved pages: the article's text, what the page says of itself, and when it says it was published."""

from __future__ import annotations

import json
import re

import pytest

from timeline.articles.page import MOST, declared, prose
from timeline.articles.readers import of_source
from timeline.articles.source import Source
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Dated

PUBLISHED = '<meta property="article:published_time" content="2021-03-02T10:00:00+01:00">'
LINKED = (
    '<script type="application/ld+json">'
    '{"@graph": [{"@type": "NewsArticle", "headline": "Bridge shut after flood", "datePublished": "%s"}]}'
    "</script>"
)
ADDRESS = '<link rel="canonical" href="https://herald.example/%s">'
BODY = """<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge shut after flood</h1>
<p>The mayor shut the old bridge on Monday after the river rose by two metres &amp; the ferry stopped.</p>
<h2>What comes next</h2>
<p>Engineers will look at the <b>pillars</b> on Thursday, the town said, before anything is opened again.</p>
<ul><li>The ferry is to run again from 5 March, if the river falls.</li></ul></article>
<aside><h3>Related stories</h3><a href="/d">Dam opened in 2019</a></aside>
<footer>© 2025 The Herald</footer>"""
HEAD = """<title>Bridge shut after flood | The Herald</title><meta name="author" content="Ann Writer">
<meta property="og:site_name" content="The Herald">"""


def page(head: str = "", body: str = BODY, lang: str = "en-GB") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{HEAD}{head}</head><body>{body}</body></html>'


def read(html: str | bytes) -> tuple[Article | None, list[Diagnostic]]:
    data = html.encode() if isinstance(html, str) else html
    found, wrong = of_source(Source("a", ".html", "in/a.html", data))
    return (found[0].article if found else None), wrong


def date(html: str) -> Dated | None:
    article, wrong = read(html)
    assert article is not None and wrong == []
    return article.published


def test_the_text_is_the_articles_prose_in_blocks_its_headings_marked_and_its_listed_sentences_bare() -> None:
    article, wrong = read(page(ADDRESS % "bridge"))
    assert article is not None and wrong == []
    assert article.text.split("\n\n") == [
        "# Bridge shut after flood",
        "The mayor shut the old bridge on Monday after the river rose by two metres & the ferry stopped.",
        "## What comes next",
        "Engineers will look at the pillars on Thursday, the town said, before anything is opened again.",
        "The ferry is to run again from 5 March, if the river falls.\n",
    ]
    assert (article.title, article.source, article.author) == (
        "Bridge shut after flood",
        "The Herald",
        "Ann Writer",
    )
    assert (article.url, article.language) == ("https://herald.example/bridge", "en-GB")


def test_front_matter_over_a_page_wins_and_what_it_leaves_out_is_read_from_the_page() -> None:
    article, wrong = read(f"---\npublished: 2021-03-09\nsource: The Gazette\n---\n{page(PUBLISHED)}")
    assert article is not None and article.published is not None and wrong == []
    assert (article.published.value, article.published.basis) == ("2021-03-09", "stated")
    assert (article.source, article.author) == ("The Gazette", "Ann Writer")
    assert "published" not in article.text


def test_a_mistake_in_that_front_matter_is_told_by_its_line() -> None:
    _, (wrong,) = read(f"---\npublished: 2021-02-30\n---\n{page()}")
    assert (str(wrong.place), wrong.code) == ("in/a.html:2:12", "Y106")


def test_the_metadata_dates_the_page_and_the_reasons_name_it() -> None:
    head = PUBLISHED + LINKED % "2021-03-02T09:00:00Z" + ADDRESS % "2021/03/02/bridge"
    when = date(page(head))
    assert when is not None
    assert (when.value, when.basis, when.confidence, when.candidates) == ("2021-03-02", "metadata", 0.95, ())
    assert when.reasons == (
        "The page's meta tag article:published_time says “2021-03-02T10:00:00+01:00”.",
        "The same day is given by JSON-LD datePublished and its address.",
    )


def test_where_the_evidence_disagrees_both_days_are_kept_and_trust_falls() -> None:
    when = date(page(PUBLISHED + LINKED % "2021-02-20"))
    assert when is not None
    assert (when.value, when.candidates, when.confidence) == ("2021-03-02", ("2021-03-02", "2021-02-20"), 0.6)
    assert when.reasons[1] == "But JSON-LD datePublished says “2021-02-20”."


def test_a_day_more_or_less_is_mostly_the_time_zone() -> None:
    when = date(page(PUBLISHED + ADDRESS % "2021/03/01/bridge"))
    assert when is not None
    assert (when.value, when.confidence) == ("2021-03-02", 0.85)


def test_the_address_is_believed_before_a_tag_that_may_mean_the_last_change() -> None:
    when = date(page('<meta name="date" content="2021-03-09">' + ADDRESS % "2021/03/02/bridge"))
    assert when is not None
    assert (when.value, when.candidates, when.confidence) == ("2021-03-02", ("2021-03-02", "2021-03-09"), 0.6)
    agreed = date(page('<meta name="date" content="2021-03-02">' + ADDRESS % "2021/03/02/bridge"))
    assert agreed is not None
    assert agreed.confidence == 0.95


def test_a_page_without_metadata_is_dated_by_what_it_shows() -> None:
    when = date(page(body=BODY.replace("</h1>", '</h1><p class="byline">By Ann Writer, 2 March 2021</p>')))
    assert when is not None
    assert (when.value, when.confidence) == ("2021-03-02", 0.8)
    assert when.reasons == ("The page's element <p> says “By Ann Writer, 2 March 2021”.",)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="pdate" content="20210302">',
        '<meta name="cXenseParse:recs:publishtime" content="2021-03-02T10:00:00Z">',
    ],
)
def test_a_meta_tag_that_only_htmldate_knows_dates_a_page_less_surely(head: str) -> None:
    when = date(page(head))
    assert when is not None
    assert (when.value, when.confidence, when.reasons[0].startswith("The page's meta tag")) == (
        "2021-03-02",
        0.8,
        True,
    )


def test_the_date_of_another_article_is_not_taken_where_the_first_one_shown_differs() -> None:
    own, other = (f'<span class="date">{day}</span>' for day in ("the 9th of March 2021", "2021-03-02"))
    when = date(page(body=BODY.replace("</h1>", f"</h1>{own}") + other))
    assert when is None or when.value == "2021-03-09"


def record(**said: str) -> str:
    """A script of JSON-LD that says something of some article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


FERRY = {"headline": "Ferry sold to the county", "author": "Bo Other", "datePublished": "2019-06-01"}


@pytest.mark.parametrize(
    "head",
    [
        record(**FERRY),
        record(**{**FERRY, "@type": "WebPage", "url": "https://herald.example/ferry"}),
        record(**FERRY) + record(headline="Bridge shut after flood", datePublished="2021-03-02"),
        record(**FERRY) + record(url="https://www.herald.example/bridge/?a=b", datePublished="2021-03-02"),
        f'<script type="application/ld+json">[{json.dumps({"@type": "NewsArticle", **FERRY})},</script>',
    ],
)
def test_what_json_ld_says_of_another_article_is_not_taken_for_the_pages_own(head: str) -> None:
    article, wrong = read(page(head + ADDRESS % "bridge"))
    assert article is not None and wrong == []
    assert (article.title, article.author) == ("Bridge shut after flood", "Ann Writer")
    assert (article.published and article.published.value) == ("2021-03-02" if "2021" in head else None)


def test_a_record_that_names_no_article_is_trusted_less() -> None:
    when = date(page(record(datePublished="2021-03-02")))
    assert when is not None
    assert (when.value, when.confidence) == ("2021-03-02", 0.8)


def test_an_article_within_the_record_of_another_page_is_judged_by_itself() -> None:
    own = {"@type": "NewsArticle", "headline": "Bridge shut after flood", "datePublished": "2021-03-02"}
    outer = {"@type": "WebPage", "name": "Front page", "datePublished": "2009-01-01", "mainEntity": own}
    when = date(page(f'<script type="application/ld+json">{json.dumps(outer)}</script>'))
    assert when is not None
    assert (when.value, when.candidates) == ("2021-03-02", ())


def test_of_an_article_that_was_published_again_both_days_are_kept() -> None:
    said = '<p class="date">First published 3 May 2019. Republished 4 June 2021.</p>'
    when = date(page(body=BODY.replace("</h1>", f"</h1>{said}")))
    assert when is not None
    assert (when.candidates, when.confidence) == (("2019-05-03", "2021-06-04"), 0.6)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("03/04/2021", {"2021-03-04", "2021-04-03"}),
        ("23/04/2021", {"2021-04-23"}),
        ("04/04/2021", {"2021-04-04"}),
    ],
)
def test_a_date_in_numbers_that_may_be_two_days_keeps_both(said: str, days: set[str]) -> None:
    when = date(page(body=BODY.replace("</h1>", f'</h1><p class="date">{said}</p>')))
    assert when is not None
    assert when.value == (f"[{','.join(sorted(days))}]" if len(days) > 1 else min(days))
    assert set(when.candidates or [when.value]) == days
    assert when.confidence == 0.8


def test_a_labelled_date_at_the_end_of_the_article_dates_it() -> None:
    when = date(page(body=BODY.replace("</article>", '<p class="date">Published 2 March 2021</p></article>')))
    assert when is not None
    assert when.value == "2021-03-02"


# Boxes about something else, wherever they stand.
BOXES = [
    '<div class="promo"><span class="date">2 March 2021</span> Concert in the town hall</div>',
    '<div class="events"><div><time datetime="2021-03-02">2 March</time> Concert</div></div>',
    '<div class="x"><h3>Ferry sold</h3><span class="date">2 March 2021</span></div>',
    '<div class="x"><a href="/f">The ferry was sold to the county</a> <time>2 March 2021</time></div>',
    '<article><h2>Ferry sold</h2><time pubdate datetime="2021-03-02">2 March</time></article>',
    '<div itemscope><h3>Ferry sold</h3><meta itemprop="datePublished" content="2021-03-02"></div>',
]


@pytest.mark.parametrize("box", BOXES, ids=range(len(BOXES)))
@pytest.mark.parametrize("behind", ["</h1>", "</ul>", "</article>"])
def test_the_date_of_a_box_about_something_else_is_not_the_pages(box: str, behind: str) -> None:
    assert date(page(body=BODY.replace(behind, behind + box))) is None


def test_a_date_away_from_the_headline_counts_only_under_a_label() -> None:
    assert date(page(body=BODY.replace("</ul>", '</ul><p class="date">2 March 2021</p>'))) is None


# What stands in a page and is not when it was published.
NO_DATE = [
    page(),
    page("<!-- Page saved with SingleFile url: https://x.example/b saved date: Tue Mar 02 2021 -->"),
    page('<meta property="article:modified_time" content="2021-03-02T10:00:00Z">'),
    page(body=BODY + '<div class="related"><span class="date">2 March 2021</span></div>'),
    page(body=BODY + '<aside><time datetime="2021-03-02">2 March</time></aside>'),
    page(body='<header><div class="date">Tuesday, 2 March 2021</div></header>' + BODY),
    page(body='<div class="top-bar"><time>2 March 2021</time></div>' + BODY),
    page('<meta property="og:updated_time" content="2021-03-02T10:00:00Z">'),
    page(body=BODY + '<p class="updated-time">2 March 2021</p>'),
    page('<meta property="article:published_time" content="1970-01-01T00:00:00Z">'),
    page(body=BODY.replace("flood</h1>", "flood of 2 March 2021</h1>")),
    page(body=BODY.replace("© 2025", "© 2021")),
    page(
        '<script type="application/ld+json">{"@type": "Organization", "datePublished": "2021-03-02"}</script>'
    ),
]


@pytest.mark.parametrize("html", NO_DATE, ids=range(len(NO_DATE)))
def test_a_page_that_does_not_say_when_it_was_published_is_undated(html: str) -> None:
    assert date(html) is None


def test_a_browsers_remark_tells_the_address_the_page_was_saved_from() -> None:
    article, _ = read(f"<!-- saved from url=(0027)https://herald.example/bridge -->\n{page()}")
    assert article is not None
    assert article.url == "https://herald.example/bridge"


@pytest.mark.parametrize(
    ("html", "code", "said"),
    [
        ('<html><body><div id="root"></div><script src="a.js"></script></body></html>', "A003", "scripts"),
        (
            page('<script type="application/ld+json">{"isAccessibleForFree": false}</script>', ""),
            "A003",
            "free",
        ),
        ("<html></html>", "A003", "no text"),
        ("", "A003", "no text"),
    ],
)
def test_a_page_without_text_is_told_with_the_reason(html: str, code: str, said: str) -> None:
    article, (wrong,) = read(html)
    assert (article, wrong.code) == (None, code)
    assert said in wrong.message


def test_a_page_that_is_not_free_to_read_is_read_with_a_warning() -> None:
    article, (wrong,) = read(
        page('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>')
    )
    assert article is not None
    assert (wrong.code, wrong.severity) == ("A013", "warning")


def test_a_page_of_more_parts_than_any_article_has_is_not_read() -> None:
    article, (wrong,) = read(page(body=BODY + "<br>" * MOST))
    assert (article, wrong.code) == (None, "A009")


def test_broken_html_is_read_as_browsers_do() -> None:
    broken = re.sub(r"</(?:p|h1|article|body|html)>", "", page())
    article, wrong = read(broken)
    assert article is not None and wrong == []
    assert "The mayor shut the old bridge" in article.text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<html>", ""),
    ],
)
def test_the_encoding_a_page_declares_is_found(head: bytes, encoding: str) -> None:
    assert declared(head) == encoding


def test_a_page_in_its_declared_encoding_is_read_without_a_word() -> None:
    html = page('<meta charset="windows-1252">').replace("two metres", "two mètres")
    article, wrong = read(html.encode("cp1252"))
    assert article is not None and wrong == []
    assert "mètres" in article.text


def test_prose_of_plain_text_is_the_text() -> None:
    assert prose("one <two\nthree") == "one <two\nthree"
