"""A file or an answer from the web on its way to becoming articles, and its words made fit for use."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from timeline.diagnostics import Place
from timeline.handwritten import Reading
from timeline.model import Article
from timeline.nodes import Text

_ACTING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NOT_IN_NAMES = re.compile(r"[^\w.]+|_+")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_LONGEST = 60  # characters of a name
_LAST_PART = re.compile(r"([^/]+?)(?:\.\w{2,5})?/?$")


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file: `suffix` tells how they are read, `charset` what whoever sent them says."""

    name: str  # the article's id, or how those in it begin
    suffix: str
    shown: str
    data: bytes
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An article as it was read, not yet set apart, and where it begins in its file."""

    article: Article
    place: Place


def one_line(text: str) -> str:
    """The text with each stretch of white space as one blank, without control characters."""
    return " ".join(clean(text).split())


def clean(text: str) -> str:
    """The text without control characters and halves of characters, which no page can show."""
    return _ACTING.sub(lambda bad: "\ufffd" if bad[0] >= "\ud800" else " ", text)


def web_address(value: str) -> str:
    """The address if it is one that a front matter may hold, or else nothing."""
    return Reading().web_address(Text(value, Place("")))


def language(value: str) -> str:
    """The language tag if it is one, or else nothing."""
    return Reading().language(Text(value.replace("_", "-"), Place("")))


def slug(text: str) -> str:
    """A readable name of a file out of any text; "" where it has no letter or digit."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = _NOT_IN_NAMES.sub("-", folded).strip("-.")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit("-", 1)[0].strip("-.")


def address_name(url: str) -> str:
    """A readable name out of the last part of a web address; "" where that has no word."""
    last = _LAST_PART.search(urlsplit(url).path)
    named = slug(unquote(last[1])) if last else ""
    return named if _LETTERS.search(named) else ""


def entry_name(file: str, own: str, url: str, title: str, text: str) -> str:
    """The id of an article among others in a file: the same whichever stand beside it, and in any order.

    It is the entry's own id where that can be the name of a file; or else a readable part of its address,
    title or id, and a short hash of what identifies it.
    """
    if _PLAIN.fullmatch(own):
        return f"{file}-{own}"
    key = hashlib.sha256((own or url or text).encode()).hexdigest()[:8]
    return "-".join(filter(None, (file, address_name(url) or slug(title), key)))
