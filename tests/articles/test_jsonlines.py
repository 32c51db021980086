"""JSON Lines: an article a line, and every mistake told by line and column."""

from __future__ import annotations

import json

import pytest

from timeline.articles.jsonlines import read
from timeline.articles.source import Found, Source
from timeline.diagnostics import Diagnostic

TEXT = "The dam holds, its director said on Monday."


def lines(*records: object) -> tuple[list[Found], list[Diagnostic]]:
    text = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in records)
    return read(Source("wire", ".jsonl", "in/wire.jsonl", b""), text)


def test_a_line_tells_all_that_front_matter_can() -> None:
    (found,), wrong = lines(
        {
            "title": "Dam\n holds", "source": "The Herald", "author": ["A. Writer", "B. Writer"],
            "url": "https://x.example/dam-holds.html", "published": "2021-03-02T23:30:00-05:00",
            "language": "en-GB", "text": TEXT,
        }
    )  # fmt: skip
    article = found.article
    assert wrong == []
    assert (article.title, article.source, article.author) == (
        "Dam holds",
        "The Herald",
        "A. Writer, B. Writer",
    )
    assert (article.url, article.language, article.text) == (
        "https://x.example/dam-holds.html",
        "en-GB",
        TEXT,
    )
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2021-03-02", "stated")
    assert article.published.reasons == ("Line 1 of in/wire.jsonl gives the publication date.",)


# Lines, and where each mistake in them is told.
WRONG = [
    ("nonsense", ("1:1", "A011")),
    ("  [1]", ("1:3", "A011")),
    ('{"text": "x" "y"}', ("1:14", "A011")),
    ('{"text": "x"', ("1:12", "A011")),
    ('{"text": "x"} y', ("1:15", "A011")),
    ('{text: "x"}', ("1:2", "A011")),
    ('{"text": x}', ("1:10", "A011")),
    ('{"text": "x", "text": "y"}', ("1:15", "Y004")),
    ('{"title": "x"}', ("1:1", "A003")),
    ('{"text": " "}', ("1:10", "A003")),
    ('{"text": ["x"]}', ("1:10", "A003")),
    ('{"text": "x", "published": "2021-02-30"}', ("1:28", "Y106")),
    ('{"text": "x", "url": "herald"}', ("1:22", "Y107")),
    ('{"text": "x", "title": {"a": 1}}', ("1:24", "Y103")),
    ('\n\n{"text": "x", "tags": []}', ("3:15", "A012")),
    ('{"a":' + "[" * 99999, ("1:1", "A011")),
    ('{"text": "x", "id": ' + "9" * 5000 + "}", ("1:21", "A011")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), WRONG, ids=range(len(WRONG)))
def test_mistakes_are_told_by_line_and_column(line: str, expected: tuple[str, str]) -> None:
    _, wrong = lines(line)
    assert [(str(each.place).removeprefix("in/wire.jsonl:"), each.code) for each in wrong] == [expected]


def test_a_wrong_line_keeps_no_other_from_being_read_and_a_foreign_key_is_told_once() -> None:
    found, wrong = lines("x", {"text": TEXT, "tags": [1]}, {"text": "y", "tags": [2]})
    assert [each.place.line for each in found] == [2, 3]
    assert [(each.code, each.severity) for each in wrong] == [("A011", "error"), ("A012", "warning")]


def test_of_a_file_without_any_right_line_only_the_first_are_told() -> None:
    found, wrong = lines("[", *["{"] * 50, "]")
    assert (found, [each.place.line for each in wrong]) == ([], [1, 2, 3])
    assert "49 lines more" in wrong[2].message
    assert "found a list" in wrong[0].message


def test_what_is_empty_or_null_counts_as_left_out() -> None:
    (found,), wrong = lines({"title": None, "author": [], "url": "", "text": TEXT})
    assert (found.article.url, wrong) == ("", [])


def test_ids_are_the_same_in_any_order_and_whatever_stands_beside_them() -> None:
    records = [
        {"id": "a-7", "text": TEXT}, {"id": "Tag:x/7", "title": "Dam holds", "text": TEXT},
        {"url": "https://x.example/2021/the-dam.html?a=b", "text": TEXT}, {"text": TEXT},
    ]  # fmt: skip
    names = [each.article.id for each in lines(*records)[0]]
    assert names[0] == "wire-a-7"
    assert [name.rpartition("-")[0] for name in names[1:]] == ["wire-dam-holds", "wire-the-dam", "wire"]
    assert [each.article.id for each in lines({"text": "new"}, *records[::-1])[0][1:]] == names[::-1]


def test_an_id_is_safe_as_the_name_of_a_file() -> None:
    (found,), _ = lines({"id": "../../etc/passwd", "title": "a/b\\c: <d>" * 40, "text": TEXT})
    assert not set(found.article.id) & set('/\\:<>" ')
    assert len(found.article.id) < 90


def test_half_a_character_and_control_characters_reach_no_page() -> None:
    (found,), _ = lines('{"title": "a\\ud800b", "text": "\\u0000The dam\\u001b holds.\\nIt does."}')
    assert (found.article.title, found.article.text) == ("a\ufffdb", " The dam  holds.\nIt does.")


def test_a_text_that_is_html_is_read_as_html_and_one_with_signs_of_it_as_it_stands() -> None:
    html = "<p>The dam <b>holds</b> &amp; stands.</p><script>track()</script><p>It does.</p>"
    found, _ = lines({"text": html}, {"text": "If a < b & b > c, so be it."})
    assert [each.article.text for each in found] == [
        "The dam holds & stands.\n\nIt does.",
        "If a < b & b > c, so be it.",
    ]
