"""Who wrote an article, as the line over it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.articles.letters import BIG
from timeline.articles.markers import words

NAME = rf"{BIG}[\w.'’-]*(?: (?:(?:de|der|van|von|al|el|bin|la|le|da|di|du) )?{BIG}[\w.'’-]*){{1,3}}"
_BYLINE = re.compile(
    rf"(?i:{words.one_of(words.of('bylines'))})\s*(?P<names>{NAME}(?:(?:,| and| &)\s+{NAME})*)(?=\W|$)"
)
_ROLE = re.compile(r"(?:,[^.!?]{0,60}|\W*)$")
_BETWEEN = re.compile(r",\s+|\s+(?:and|&)\s+")
# Who stands in a byline without being one person; what is told of them is news.
_HOUSE = re.compile(
    r"\b(?:the|press|news|newsroom|agency|agencies|staff|team|desk|reporters?|editors?|correspondents?|wire|times|post"
    r"|media|afp|ap|bbc|cnn|reuters)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Whether it names writers and, perhaps, what they are, and says no more."""
    found = _BYLINE.match(line)
    return found is not None and _ROLE.match(line, found.end()) is not None


def names(lines: Sequence[str], author: str = "") -> Iterator[str]:
    """The persons that bylines among some lines name, and the author that is known."""
    for name in dict.fromkeys((author, *_named(lines))):
        if " " in name and not _HOUSE.search(name):
            yield name


def _named(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        byline = _BYLINE.match(line)
        if byline:
            yield from _BETWEEN.split(byline["names"])
