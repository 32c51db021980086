"""A saved web page: its article's text and what it says about itself; the one door of trafilatura."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from itertools import islice
from typing import Any

from timeline.articles import linked, pagedate
from timeline.articles.source import language, one_line, web_address
from timeline.model import Article

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=(?:\(\d+\))?|Page saved with SingleFile\s+url:)\s*(\S+)")
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|table|tr|figure|figcaption|section|article|hr)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-z!/][^<>]*>", re.IGNORECASE)
_SENTENCE_IN_LIST = re.compile(r"^- (?=.*[.!?…][\"'”’»)]*$)")
_MARKUP = re.compile(r"</[a-z][a-z0-9]*>|<(?:p|br|hr|img)\b[^<>]*>", re.IGNORECASE)
_UNSEEN = ("script", "style", "noscript", "template")
MOST = 40_000  # elements of a page: an article has some thousand, and with more reading takes minutes
_HEAD = 4096  # bytes in which a page says its encoding


def declared(data: bytes) -> str:
    """The encoding that a page names at its head; "" where it names none."""
    head = data[:_HEAD]
    found = _XML_DECLARED.match(head.lstrip()) or _DECLARED.search(head)
    return found[1].decode("ascii", "ignore") if found else ""


def read(html: str, name: str, shown: str) -> tuple[Article, str]:
    """The article of a page, and what keeps it from being read whole: "scripts", "closed", "huge" or nothing.

    Its `text` is the prose that trafilatura finds in its precise mode, a paragraph a block, headings marked
    as in Markdown. `published` has the basis `metadata`.
    """
    tree = _tree(html)
    if tree is None:
        return Article(name, "", path=shown), ""
    if sum(1 for _ in islice(tree.iter(), MOST + 1)) > MOST:
        return Article(name, "", path=shown), "huge"
    # What the page says of itself comes first: extracting the text may take the tree apart.
    saved = _SAVED_FROM.search(html[: 2 * _HEAD])
    origin = web_address(saved[1] if saved else "")
    closed, about_page = pagedate.is_closed(tree), linked.about(tree, origin)
    linked.drop_foreign(tree, about_page)
    said = _metadata(tree)
    scripts = any(True for _ in tree.iter("script"))
    url = web_address(said.url or "") or origin
    about = Article(
        name,
        "",
        title=one_line(said.title or ""),
        source=one_line(said.sitename or said.hostname or ""),
        author=one_line((said.author or "").replace("; ", ", ")),
        url=url,
        language=language(_language(tree)),
        published=pagedate.published(tree, url, about_page),
        path=shown,
    )
    article = replace(about, text=_text(tree))
    if closed:
        return article, "closed"
    return article, "scripts" if scripts and not article.text.strip() else ""


def is_markup(text: str) -> bool:
    """Whether a text is a piece of HTML."""
    return _MARKUP.search(text) is not None


def prose(fragment: str) -> str:
    """The text of a piece of HTML, a paragraph a block; of plain text what it says."""
    if not _TAG.search(fragment) and "&" not in fragment:
        return fragment
    text = _unwrapped(fragment)
    return _unwrapped(text) if is_markup(text) else text  # it was written as HTML twice


def _unwrapped(fragment: str) -> str:
    apart = _BLOCK.sub(r"\n\n\g<0>", fragment)
    tree = _tree(f"<html><body><div>{apart}</div></body></html>")
    if tree is None:
        return ""
    for element in list(tree.iter(*_UNSEEN)):
        element.drop_tree()
    return "\n\n".join(filter(None, map(one_line, re.split(r"\n\s*\n", tree.text_content()))))


def _tree(html: str) -> Any:
    from trafilatura import load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it is us who tell what is wrong
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    html = _XML.sub("", html, count=1)
    whole = html if "<html" in html[:_HEAD].lower() else f"<html><body>{html}</body></html>"
    return load_html(whole)


def _metadata(tree: Any) -> Any:
    from trafilatura import extract_metadata

    return extract_metadata(tree, date_config={"extensive_search": False, "max_date": "2999-12-31"})


def _text(tree: Any) -> str:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(tree, favor_precision=True, include_comments=False)
    if found is None or not found.text:
        return ""
    heads = {one_line("".join(head.itertext())): head.get("rend") for head in found.body.iter("head")}
    lines = (_SENTENCE_IN_LIST.sub("", one_line(line)) for line in found.text.split("\n"))
    return (
        "\n\n".join(f"{_mark(heads[line])} {line}" if line in heads else line for line in lines if line)
        + "\n"
    )


def _mark(level: str | None) -> str:
    return "#" * int(level[1]) if level and re.fullmatch("h[1-6]", level) else "##"


def _language(tree: Any) -> str:
    return next((element.get("lang") or "" for element in tree.iter("html")), "")
