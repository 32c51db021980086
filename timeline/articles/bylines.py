"""Who wrote an article, as the line over it says, and the lines below it that tell of the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|der|van|von|al|el|bin|la|le|da|di|du) )?[^\W\d_a-z][\w.'’-]*){1,3}"
_BYLINE = re.compile(
    rf"(?:By|BY|Words by|Reported by)\s+(?P<names>{_NAME}(?:(?:,| and| &)\s+{_NAME})*)(?=\W|$)"
)
_BETWEEN = re.compile(r",\s+|\s+(?:and|&)\s+")
# Who stands in a byline without being one person; what is told of them is news.
_HOUSE = re.compile(
    r"\b(?:the|press|news|newsroom|agency|agencies|staff|team|desk|reporters?|editors?|correspondents?|wire|times|post"
    r"|media|afp|ap|bbc|cnn|reuters)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:, [^,.]{3,80},)? (?:is|was|has|covers|writes|joined|lives|works|studied|specialises"
    r"|specializes|can be)\b"
)


def of_writers(texts: Sequence[str], body: Sequence[int], author: str = "") -> Iterator[int]:
    """The lines in the lower half of the body that begin with its writer's name and tell of that person.

    `body` are the numbers of its lines: over the first one stands the byline. `author` is a name that is
    known.
    """
    over = texts[: body[0] if body else 0]
    names = [name for name in {author, *_names(over)} if " " in name and not _HOUSE.search(name)]
    for at in body[(len(body) + 1) // 2 :]:
        if any(texts[at].startswith(name) and _TELLS.match(texts[at], len(name)) for name in names):
            yield at


def _names(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        byline = _BYLINE.match(line)
        if byline:
            yield from _BETWEEN.split(byline["names"])
