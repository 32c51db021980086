"""A folder of articles: what is read, and every way in which a file can be wrong, told and never raised."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from timeline.articles import read
from timeline.diagnostics import Diagnostic
from timeline.model import Dated

PROSE = "The council met on Monday and voted for the bridge.\n"


def put(folder: Path, **files: str | bytes) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(str(each.place), each.code) for each in found]


def test_text_and_markdown_are_read_by_path_from_subfolders_too(tmp_path: Path) -> None:
    articles, found = read(put(tmp_path, b_txt=PROSE, a_md=PROSE, sub__c_TXT=PROSE), "in")
    assert [(each.id, each.path) for each in articles] == [
        ("a", "in/a.md"),
        ("b", "in/b.txt"),
        ("c", "in/sub/c.TXT"),
    ]
    assert found == ()


def test_front_matter_tells_about_the_article(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'A bridge: at last'\nsource: The Morning Paper\nauthor: A. Writer\n"
        f"url: https://example.org/1\npublished: 2021-03\nlanguage: en-GB\n---\n{PROSE}"
    )
    (article,), found = read(put(tmp_path, a_md=text), "in")
    assert found == ()
    assert (article.title, article.source, article.author) == (
        "A bridge: at last",
        "The Morning Paper",
        "A. Writer",
    )
    assert (article.url, article.language) == ("https://example.org/1", "en-GB")
    reason = "The front matter of in/a.md gives the publication date."
    assert article.published == Dated(
        "2021-03", date(2021, 3, 1), date(2021, 3, 31), "stated", reasons=(reason,)
    )
    assert [article.text[span.start : span.end] for span in article.body] == [PROSE.strip()]
    assert article.text == text


@pytest.mark.parametrize(
    "text", ["\ufeff---\r\ntitle: x\r\n---\r\n" + PROSE, "\ufeffHigh Water\r\n\r\n" + PROSE]
)
def test_byte_order_mark_and_line_ends_move_no_offset(tmp_path: Path, text: str) -> None:
    (article,), found = read(put(tmp_path, a_txt=text), "in")
    assert (found, article.text) == ((), text)
    assert [text[span.start : span.end] for span in article.body] == [PROSE.strip()]
    assert "\ufeff" not in article.title


def test_a_line_of_dashes_over_a_text_is_no_front_matter(tmp_path: Path) -> None:
    (article,), found = read(put(tmp_path, a_txt=f"---\n{PROSE}---\n"), "in")
    assert (found, article.title) == ((), PROSE.strip())


# Front matter, and where each mistake in it is told.
FRONT = [
    ("---\ntitle: x\n", [("in/a.md:1:1", "A006")]),
    ("---\ntitel: x\npublished: 2021-02-30\nurl: ftp\n---\n",
     [("in/a.md:2:1", "Y101"), ("in/a.md:3:12", "Y106"), ("in/a.md:4:6", "Y107")]),
    ("---\ntitle: 'x\n---\n", [("in/a.md:2:8", "Y003")]),
    ("---\ntitle:\n---\n", [("in/a.md:2:7", "Y104")]),
    ("---\n- a\n---\n", [("in/a.md:2:1", "Y103")]),
    ("---\nlanguage: klingon\n---\n", [("in/a.md:2:11", "Y108")]),
]  # fmt: skip


@pytest.mark.parametrize(("front", "expected"), FRONT)
def test_mistakes_in_front_matter_are_told_by_the_lines_of_the_file(
    tmp_path: Path, front: str, expected: list[tuple[str, str]]
) -> None:
    _, found = read(put(tmp_path, a_md=front + PROSE), "in")
    assert told(found) == expected


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(read(tmp_path / "none", "in")[1]) == [("in:1:1", "A001")]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    assert told(read(put(tmp_path, _hidden=PROSE), "in")[1]) == [("in:1:1", "A001")]


def test_two_files_of_one_name_are_told_and_named(tmp_path: Path) -> None:
    articles, found = read(put(tmp_path, a_txt=PROSE, b_txt=PROSE, sub__a_md=PROSE), "in")
    assert [each.path for each in articles] == ["in/a.txt", "in/b.txt"]
    assert told(found) == [("in/sub/a.md:1:1", "A002")]
    assert "in/a.txt" in found[0].message


BEGINNINGS = ["# about it\n", "\n", "  \r\n# about it\r\n\r\n", "'source': x\n", '"source" : x\n']


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_front_matter_may_begin_with_a_remark_a_blank_line_or_a_quoted_key(
    tmp_path: Path, beginning: str
) -> None:
    (article,), found = read(put(tmp_path, a_md=f"---\n{beginning}title: A bridge\n---\n{PROSE}"), "in")
    assert (found, article.title) == ((), "A bridge")
    assert [article.text[span.start : span.end] for span in article.body] == [PROSE.strip()]


def test_a_rule_over_a_blank_line_and_a_text_is_no_front_matter(tmp_path: Path) -> None:
    (article,), found = read(put(tmp_path, a_txt=f"---\n\n# Bridge\n\n- one\n\n{PROSE}"), "in")
    assert (found, article.title) == ((), "Bridge")


@pytest.mark.parametrize("text", ["", " \r\n", "\ufeff", "---\ntitle: x\n---\n", "Leave a Reply\n"])
def test_a_file_without_text_is_told(tmp_path: Path, text: str) -> None:
    articles, found = read(put(tmp_path, a_txt=text), "in")
    assert (articles, told(found)) == ((), [("in/a.txt:1:1", "A003")])


def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, outside__x_txt=PROSE, inside__b_txt=PROSE)
    (tmp_path / "inside/a.txt").symlink_to(tmp_path / "outside/x.txt")
    (tmp_path / "inside/c").symlink_to(tmp_path / "outside")
    (tmp_path / "inside/d.txt").symlink_to(tmp_path / "inside/d.txt")
    articles, found = read(tmp_path / "inside", "in")
    assert [each.id for each in articles] == ["b"]
    assert told(found) == [("in/a.txt:1:1", "A004"), ("in/c:1:1", "A004"), ("in/d.txt:1:1", "A004")]


def test_another_kind_of_file_is_a_warning(tmp_path: Path) -> None:
    _, (found,) = read(put(tmp_path, a_txt=PROSE, b_pdf=PROSE), "in")
    assert (found.code, found.severity, str(found.place)) == ("A005", "warning", "in/b.pdf:1:1")
    assert ".txt, .md, .html, .jsonl and feeds" in found.message


def test_a_file_that_is_not_utf8_is_read_and_told(tmp_path: Path) -> None:
    articles, found = read(put(tmp_path, a_txt=b"caf\xe9 " + PROSE.encode(), b_txt=PROSE), "in")
    assert [each.text[:4] for each in articles] == ["café", "The "]
    assert (told(found), found[0].severity) == ([("in/a.txt:1:4", "A007")], "warning")


def test_pages_lines_and_feeds_are_read_beside_texts(tmp_path: Path) -> None:
    page = f"<html><body><article><p>{PROSE}</p><p>{PROSE * 3}</p></article></body></html>"
    lines = f'{{"id": "1", "text": "{PROSE.strip()}"}}\n'
    item = f"<item><guid>1</guid><description>{PROSE}</description></item>"
    feed = f'<rss version="2.0"><channel>{item}</channel></rss>'
    articles, found = read(put(tmp_path, a_html=page, b_jsonl=lines, c_rss=feed, d_txt=PROSE), "in")
    assert found == ()
    assert [(each.id, each.path) for each in articles] == [
        ("a", "in/a.html"),
        ("b-1", "in/b.jsonl"),
        ("c-1", "in/c.rss"),
        ("d", "in/d.txt"),
    ]
    assert all("The council met on Monday" in each.prose for each in articles)


def test_a_binary_file_and_a_huge_one_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    put(tmp_path, a_txt=b"\x89PNG\0\0" * 9, b_txt=PROSE)
    with (tmp_path / "c.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    articles, found = read(tmp_path, "in")
    assert [each.id for each in articles] == ["b"]
    assert told(found) == [("in/a.txt:1:1", "A008"), ("in/c.txt:1:1", "A009")]
    assert "50 MB" in found[1].message


def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path: Path) -> None:
    put(tmp_path, page_html=f"<html><p>{PROSE}</p><p>{PROSE * 3}</p></html>")
    (tmp_path / "page_files").mkdir()
    put(tmp_path / "page_files", frame_html=PROSE, script_js=PROSE)
    articles, found = read(tmp_path, "in")
    assert ([each.id for each in articles], found) == (["page"], ())


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    html = f"<!DOCTYPE html>\n<html><body><article><p>{PROSE}</p><p>{PROSE * 3}</p></article></body></html>"
    (article,), found = read(put(tmp_path, a_txt=f"---\ntitle: x\n---\n{html}"), "in")
    assert (article.title, article.text.startswith("The council met"), found) == ("x", True, ())


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(put(tmp_path, b_txt=PROSE) / "a.txt")
    articles, found = read(tmp_path, "in")
    assert ([each.id for each in articles], told(found)) == (["b"], [("in/a.txt:1:1", "Y001")])


def test_two_lines_of_one_id_are_told_and_the_same_told_twice_is_a_warning(tmp_path: Path) -> None:
    one, other = (f'{{"id": "1", "text": "{PROSE.strip()}{more}"}}\n' for more in ("", " It rained."))
    _, found = read(put(tmp_path, a_jsonl=one + one + other), "in")
    assert [(*pair, each.severity) for pair, each in zip(told(found), found, strict=True)] == [
        ("in/a.jsonl:2:1", "A002", "warning"),
        ("in/a.jsonl:3:1", "A002", "error"),
    ]
    assert "line 1" in found[0].message and "line 1" in found[1].message
