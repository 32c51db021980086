"""Which articles are copies of one another, as those are that an agency sends to several papers.

Sharing a subject is not enough, nor is a passage: most of what each of them says must stand in the other
in the same words, with the same days and figures. A reprint says so, and tells nothing of its own day.
"""

from __future__ import annotations

import re

from timeline.dating.reading import Reading

_RUN = 4  # words in a row that are compared
_LEAST = 25  # such runs, below which two texts can be the same by chance
_SHARED = 0.6  # of those of the longer text
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+")
_AGAIN = re.compile(
    r"\b(?:from (?:the|our) archives?|reprint\w*|republish\w*"
    r"|(?:first|originally|previously) (?:printed|published|appeared|ran)"
    r"|(?:every|each) (?:day|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|weekly|daily|monthly)\b",
    re.IGNORECASE,
)


def is_copy(one: Reading, other: Reading) -> bool:
    """Whether two articles are copies printed about one day: not if a reprint or of what comes every week."""
    if any(_AGAIN.search(f"{each.article.title}\n{each.article.text}") for each in (one, other)):
        return False
    runs = _runs(one), _runs(other)
    longer = max(len(each) for each in runs)
    same = len(runs[0] & runs[1])
    return same >= _LEAST and same >= _SHARED * longer and _agree(one, other)


def prose(reading: Reading) -> str:
    """The prose of an article, a paragraph a line."""
    article = reading.article
    return "\n".join(article.text[span.start : span.end] for span in article.body)


def _runs(reading: Reading) -> set[tuple[str, ...]]:
    words = _WORD.findall(prose(reading).lower())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _agree(one: Reading, other: Reading) -> bool:
    """Whether one names all figures and times of the other: else it is an update, or of another day."""
    return all(
        first <= second or second <= first for first, second in zip(_named(one), _named(other), strict=True)
    )


def _named(reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    figures = frozenset(_FIGURE.findall(prose(reading)))
    return figures, frozenset(each.words.lower() for each in reading.told)
