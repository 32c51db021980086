"""The words of `*.toml` beside this module, a file for each language: read once, and made ready to compare.

The words of all languages count for every text: a scrape seldom says its language, the furniture of a page
is not always in that of its article, and what is a marker in one language is hardly ever prose in another.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

Words = Mapping[str, Sequence[str]]

_PARTS = re.compile(r"\{([^{}]*)\}|(\*)")
_ANYTHING = r"[^.:!?|]{1,40}?"


@cache
def languages() -> Mapping[str, Words]:
    """The lists of words of each language, by its ISO 639 code.

    Raises tomllib.TOMLDecodeError where a file is none.
    """
    return {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
        for file in sorted(Path(__file__).parent.glob("*.toml"))
    }


def of(name: str) -> tuple[str, ...]:
    """The words of one list, in all languages."""
    return tuple(chain.from_iterable(words.get(name, ()) for words in languages().values()))


def one_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, each ending where its last word does.

    In a phrase `{a|b}` is either word, `{a|}` one that may be missing, and `*` a few words of any kind.
    """
    return "(?:" + "|".join(map(_pattern, phrases)) + ")"


def _pattern(phrase: str) -> str:
    parts, at = [], 0
    for found in _PARTS.finditer(phrase):
        parts.append(re.escape(phrase[at : found.start()]))
        words = found[1]
        parts.append(_ANYTHING if words is None else _either(words))
        at = found.end()
    return "".join([*parts, re.escape(phrase[at:])]) + (r"\b" if _ends_in_word(phrase) else "")


def _either(words: str) -> str:
    return "(?:" + "|".join(map(re.escape, words.split("|"))) + ")"


def _ends_in_word(phrase: str) -> bool:
    return phrase.rstrip("}")[-1:].isalpha()
