"""Where things are on the site: file names that no article id can break, and addresses safe to follow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import quote, urlsplit

# Names that are ours, or that a file system keeps for itself.
_TAKEN = re.compile(r"index|con|prn|aux|nul|com\d|lpt\d")
_NAMED_WHOLE = 60  # characters of a quote that a link names whole
_ENDS = 5  # words at either end of a longer one that it names
_PLAIN = re.compile(r"[a-z0-9_][a-z0-9_-]{0,99}")


def page_name(article: str) -> str:
    """The file name of an article's page.

    A plain id is its own name. Any other gets a hash after a dot, which no plain id has: two ids never share
    a page, whatever their letters, and also where the file system takes A for a.
    """
    if _PLAIN.fullmatch(article) and not _TAKEN.fullmatch(article):
        return f"{article}.html"
    readable = re.sub(r"[^a-z0-9_]+", "-", article.lower()).strip("-")[:60] or "article"
    return f"{readable}.{sha256(article.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.html"


def to_article(article: str, anchor: str = "") -> str:
    """The address of an article's page, from the root of the site."""
    return f"articles/{page_name(article)}" + (f"#{anchor}" if anchor else "")


def to_event(event: str, places: Mapping[str, str]) -> str:
    """The address of an event's card, from the root of the site; `places`: event id -> page."""
    return f"{places.get(event, 'index.html')}#{quote(event, safe='')}"


def outside(url: str) -> str:
    """The address as it is where it leads to a web page, and "" where it is anything else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def to_words(url: str, words: str) -> str:
    """The address with a text fragment, so that a browser goes to those words on the page and marks them.

    As https://wicg.github.io/scroll-to-text-fragment has it: of many words the first and the last few, and
    percent-encoded all that may mean something there, such as "-", "," and "&".
    """
    known = words.split()
    long = len(words) > _NAMED_WHOLE and len(known) > 2 * _ENDS
    ends = (known[:_ENDS], known[-_ENDS:]) if long else (known,)
    page, _, place = url.partition("#")
    text = ",".join(quote(" ".join(each), safe="").replace("-", "%2D") for each in ends)
    return f"{page}#{place.partition(':~:')[0]}:~:text={text}"
