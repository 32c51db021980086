"""What stands before an article and is none: a question for consent, a page for subscribers, a check.

Its words are data: the list `walls` in `markers/*.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.articles.frontmatter import end
from timeline.articles.markers.words import of, one_of
from timeline.articles.source import Found
from timeline.diagnostics import Diagnostic

_MOST = 200  # words of such a page
_SHARE = 0.5  # of its words that stand in sentences that speak to the reader
_LAST = 3  # sentences at the end of what is only the beginning of an article
_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def refuse(found: list[Found]) -> tuple[list[Found], list[Diagnostic]]:
    """The articles without those that are none, and what is told of these. Warnings: A013, A019."""
    kept: list[Found] = []
    told: list[Diagnostic] = []
    for each in found:
        sentences = _sentences(each.article.text[end(each.article.text) :])
        words = sum(len(sentence.split()) for sentence in sentences)
        asking = [] if words > _MOST else [each for each in sentences if _asks(each)]
        if asking and sum(len(sentence.split()) for sentence in asking) >= _SHARE * words:
            hint = "save the page once its text is to be seen, or paste its text into a .txt file"
            message = f"no article but what a page shows before it: “{asking[0][:60]}”"
            told.append(Diagnostic(each.place, "A019", message, hint, "warning"))
            continue
        if any(sentence in asking for sentence in sentences[-_LAST:]):
            told.append(_beginning(each))
        kept.append(each)
    return kept, told


def _beginning(each: Found) -> Diagnostic:
    message = "the text ends where its page asks the reader to sign in: it may be the beginning only"
    hint = "save it again where you are signed in, or paste its text into a .txt file"
    return Diagnostic(each.place, "A013", message, hint, "warning")


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _END.split(text[: 20 * _MOST]) if sentence.strip()]


def _asks(sentence: str) -> bool:
    return _walls().search(sentence.lower().replace("’", "'")) is not None


@cache
def _walls() -> re.Pattern[str]:
    return re.compile(r"\b" + one_of(of("walls")))
