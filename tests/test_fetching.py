"""What comes from the web: read from a server on this machine, and everything that can go wrong with it."""

from __future__ import annotations

import gzip
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from tests.loopback import Answer, page, redirect, serving
from timeline.articles import Source
from timeline.diagnostics import Diagnostic
from timeline.fetching import fetch

HTML = b"<html><body><p>The dam holds.</p></body></html>"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def wrong(answers: dict[str, Answer], path: str = "/a") -> tuple[str, str]:
    with serving(answers) as server:
        came = fetch(server + path, patience=5)
    assert isinstance(came, Diagnostic)
    assert came.place.path.endswith(path) and came.hint
    return came.code, came.message


@pytest.mark.parametrize(
    ("path", "kind", "body", "expected"),
    [
        ("/2021/dam-holds.html?x=1", "text/html; charset=koi8-r", HTML, ("dam-holds", ".html", "koi8-r")),
        ("/feed/", "application/rss+xml", b"<rss/>", ("feed", ".xml", "")),
        ("/abc.txt", "text/plain", b"x", ("abc", ".txt", "")),
        ("/7", "", HTML, ("127.0.0.1", ".html", "")),
        ("/abc", "application/octet-stream", b"<?xml version='1.0'?><feed>", ("abc", ".xml", "")),
        ("/abc", "", b"words", ("abc", ".txt", "")),
    ],
)
def test_what_came_is_named_by_its_address_and_read_by_its_kind(
    path: str, kind: str, body: bytes, expected: tuple[str, str, str]
) -> None:
    with serving({path: page(body, kind)}) as server:
        came = fetch(server + path)
    assert isinstance(came, Source)
    assert (came.name, came.suffix, came.charset) == expected
    assert (came.data, came.shown) == (body, server + path)


def test_a_redirect_is_followed_and_its_end_is_the_address() -> None:
    with serving({"/a": redirect("/b"), "/b": page(HTML)}) as server:
        came = fetch(f"{server}/a")
        assert isinstance(came, Source)
        assert came.shown == f"{server}/b"


def test_a_redirect_that_never_ends_is_told() -> None:
    code, message = wrong({"/a": redirect("/a")})
    assert (code, "redirects" in message) == ("A021", True)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://x"])
def test_a_redirect_to_anything_but_http_is_not_followed(target: str) -> None:
    assert wrong({"/a": redirect(target)})[0] == "A021"


@pytest.mark.parametrize(
    "url", ["ftp://x.example/a", "file:///etc/passwd", "https://", "http://[::1", "http://a b/"]
)
def test_what_is_no_address_of_the_web_is_told(url: str) -> None:
    came = fetch(url)
    assert isinstance(came, Diagnostic)
    assert came.code == "A021"


def test_a_server_that_is_not_there_is_told() -> None:
    with serving({}) as server:
        pass
    came = fetch(f"{server}/a")
    assert isinstance(came, Diagnostic)
    assert (came.code, "cannot be reached" in came.message, "online" in came.hint) == ("A021", True, True)


@pytest.mark.parametrize("status", [204, 402, 403, 404, 500])
def test_an_answer_that_is_no_page_is_told_with_its_number(status: int) -> None:
    code, message = wrong({"/a": page(b"", status=status)})
    assert (code, str(status) in message) == ("A022", True)


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "video/mp4"])
def test_what_is_no_text_is_told(kind: str) -> None:
    code, message = wrong({"/a": page(b"x", kind)})
    assert (code, kind in message) == ("A023", True)


def test_what_is_too_large_is_not_read_to_its_end_even_if_it_was_packed() -> None:
    def packed(request: BaseHTTPRequestHandler) -> None:
        body = gzip.compress(b"x" * 5_000_000)
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with serving({"/a": packed}) as server:
        came = fetch(f"{server}/a", largest=1_000_000)
    assert isinstance(came, Diagnostic)
    assert (came.code, "1 MB" in came.message) == ("A009", True)


def test_a_server_that_says_nothing_is_given_up() -> None:
    done = Event()
    with serving({"/a": lambda request: (done.wait(10), None)[1]}) as server:
        came = fetch(f"{server}/a", patience=0.1)
        done.set()
    assert isinstance(came, Diagnostic)
    assert (came.code, "too long" in came.message) == ("A021", True)


def test_an_answer_that_breaks_off_is_told() -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", "999")
        request.end_headers()
        request.wfile.write(b"<html>")
        request.close_connection = True

    code, message = wrong({"/a": cut})
    assert (code, "broke off" in message) == ("A021", True)
