"""Pages from the web, when a person asks for one by its address; the one door of httpx.

The only module that uses the network. What comes is limited in size and time, redirects are followed a few
times and to http and https only, and whatever goes wrong is told.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.articles import Source, address_name
from timeline.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    import httpx

LARGEST = 20_000_000  # bytes, unpacked
_PATIENCE = 20.0  # seconds for each step of an answer
_LONGEST = 120.0  # and for all of it
_REDIRECTS = 5
_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/rdf+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
}
_AGENT = "timeline (a person asked for this page)"


class _TooLargeError(Exception):
    pass


class _TooSlowError(Exception):
    pass


def fetch(url: str, largest: int = LARGEST, patience: float = _PATIENCE) -> Source | Diagnostic:
    """What stands at an address, or what kept it from being read; `shown` is where redirects ended.

    Codes: A009, A021 to A023.
    """
    import httpx

    try:
        with (
            httpx.Client(
                timeout=patience,
                follow_redirects=True,
                max_redirects=_REDIRECTS,
                headers={"User-Agent": _AGENT, "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"},
            ) as client,
            client.stream("GET", url) as answer,
        ):
            return _read(answer, url, largest)
    except _TooLargeError:
        hint = "save it yourself, cut it, and add the file"
        return Diagnostic(Place(url), "A009", f"more than {largest // 1_000_000} MB came", hint)
    except (_TooSlowError, httpx.TimeoutException):
        return _failed(url, "the server took too long", "try again later, or save the page and add the file")
    except httpx.TooManyRedirects:
        return _failed(url, "it redirects again and again", "open it in a browser, and save the page")
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError):
        return _failed(url, "it, or where it leads, is no address of http or https", "check the address")
    except httpx.ConnectError as error:
        hint = "check the address, and whether this machine is online"
        return _failed(url, f"the server cannot be reached: {_said(error)}", hint)
    except httpx.HTTPError as error:
        return _failed(url, f"the answer broke off: {_said(error)}", "try again later")


def _read(answer: httpx.Response, url: str, largest: int) -> Source | Diagnostic:
    if answer.status_code != 200:
        phrase = f"{answer.status_code} {answer.reason_phrase}".strip()
        hint = "open it in a browser: it may have moved, or may not be open to programs"
        return Diagnostic(Place(url), "A022", f"the server answered {phrase}", hint)
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media and media not in _KINDS and not media.startswith("application/octet-stream"):
        hint = "pages, texts, feeds and JSON Lines are read; save its text into a .txt file"
        return Diagnostic(Place(url), "A023", f"what came is no text but {media}", hint)
    data = b"".join(_limited(answer, largest))
    reached = str(answer.url)
    name = address_name(reached) or urlsplit(reached).hostname or "page"
    return Source(name, _KINDS.get(media) or _looked(data), reached, data, answer.charset_encoding or "")


def _limited(answer: httpx.Response, largest: int) -> Iterator[bytes]:
    end, size = time.monotonic() + _LONGEST, 0
    for piece in answer.iter_bytes():
        size += len(piece)
        if size > largest:
            raise _TooLargeError
        if time.monotonic() > end:
            raise _TooSlowError
        yield piece


def _looked(data: bytes) -> str:
    """The kind of what came without being named."""
    head = data[:1000].lower()
    if b"<rss" in head or b"<feed" in head or b"<rdf" in head:
        return ".xml"
    return ".html" if b"<html" in head or b"<!doctype" in head else ".txt"


def _failed(url: str, why: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(url), "A021", f"this address cannot be read: {why}", hint)


def _said(error: Exception) -> str:
    return str(error).strip() or type(error).__name__
