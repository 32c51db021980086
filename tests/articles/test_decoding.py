"""Encodings: what a file is written in, by what it says, or by what it most likely is."""

from __future__ import annotations

import codecs

import pytest

from timeline.articles.decoding import decode

TEXT = "The mayor’s café, “Zum Fluß”, was shut on Monday – for good, the town said."
CYRILLIC = "Міський голова сказав у понеділок, що міст закрито. Пором ходить щодня, кажуть жителі."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_a_mark_and_without_and_nothing_is_told(encoding: str) -> None:
    text, found = decode(TEXT.encode(encoding), "in/a.txt")
    assert (text and text.lstrip("\ufeff"), found) == (TEXT, ())


def test_a_big_endian_mark_is_obeyed() -> None:
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "a") == (TEXT, ())


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1", "latin1"])
def test_what_a_page_declares_is_used_as_browsers_do(declared: str) -> None:
    assert decode(TEXT.encode("cp1252"), "a", declared) == (TEXT, ())


def test_utf8_comes_before_what_is_declared() -> None:
    assert decode(TEXT.encode(), "a", "windows-1252") == (TEXT, ())


@pytest.mark.parametrize("declared", ["", "utf-8", "klingon", "base64", "idna"])
@pytest.mark.parametrize(("text", "encoding"), [(TEXT, "cp1252"), (CYRILLIC, "cp1251"), (CYRILLIC, "koi8_u")])
def test_what_nothing_declares_is_found_and_told(text: str, encoding: str, declared: str) -> None:
    read, (found,) = decode(text.encode(encoding), "in/a.txt", declared)
    assert read == text
    assert (found.code, found.severity, found.place.path) == ("A007", "warning", "in/a.txt")


def test_a_broken_byte_in_utf8_is_replaced_and_told_where_it_stands() -> None:
    text, (found,) = decode(f"{TEXT}\n{TEXT} ".encode() + b"\xe9.", "a")
    assert text == f"{TEXT}\n{TEXT} �."
    assert (found.code, found.severity, found.place.line, found.place.col) == ("A007", "warning", 2, 77)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x14\0\x06\0", bytes(range(256))]
)
def test_a_picture_or_an_archive_is_no_text(data: bytes) -> None:
    text, (found,) = decode(data * 20, "a")
    assert (text, found.code, found.severity) == (None, "A008", "error")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a") == ("", ())
