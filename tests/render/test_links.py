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


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://a.example/x", "It closed.", "https://a.example/x#:~:text=It%20closed."),
        ("https://a.example/x?y=1#top", "So", "https://a.example/x?y=1#top:~:text=So"),
        ("https://a.example/x#:~:text=old", "So", "https://a.example/x#:~:text=So"),
        ("https://a.example/x", "a-b, c & d", "https://a.example/x#:~:text=a%2Db%2C%20c%20%26%20d"),
        (
            "https://a.example/x",
            "The old ferry over the river has been out of service since the\nsecond week of August.",
            "https://a.example/x#:~:text=The%20old%20ferry%20over%20the,the%20second%20week%20of%20August.",
        ),
    ],
)
def test_a_link_to_words_names_them_for_the_browser_and_only_the_ends_of_many(
    url: str, words: str, address: str
) -> None:
    assert links.to_words(url, words) == address
