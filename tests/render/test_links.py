"""File names that no id can break, and addresses that are safe to follow."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render import links


@pytest.mark.parametrize("plain", ["000_846a51899ce410a8", "a", "_x", "the-bridge"])
def test_a_plain_id_is_its_own_file_name(plain: str) -> None:
    assert links.page_name(plain) == f"{plain}.html"


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        ".",
        "..",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "index",
        "con",
        "com1",
        "A",
        "é",
        "<b>",
        "a b",
        "x" * 300,
    ],
)
def test_any_other_id_gets_a_name_of_plain_letters_with_a_hash(hostile: str) -> None:
    assert re.fullmatch(r"[a-z0-9_-]{1,60}\.[0-9a-f]{16}\.html", links.page_name(hostile))


@given(st.sets(st.text(min_size=1), min_size=2))
def test_no_two_ids_share_a_page_even_where_case_does_not_count(ids: set[str]) -> None:
    names = {links.page_name(id_).lower() for id_ in ids}
    assert len(names) == len(ids)


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://paper.example/a?b=c#d", True),
        ("http://paper.example", True),
        ("HTTPS://paper.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//paper.example/a", False),
        ("https:", False),
        ("http://[bad", False),
        ("seeds/a.txt", False),
        ("", False),
    ],
)
def test_only_addresses_of_web_pages_are_followed(url: str, followed: bool) -> None:
    assert links.outside(url) == (url if followed else "")


def test_an_event_is_addressed_with_its_id_escaped() -> None:
    assert links.to_event('a b"/', {}) == "index.html#a%20b%22%2F"
    assert links.to_event("a", {"a": "events/may.html"}) == "events/may.html#a"
