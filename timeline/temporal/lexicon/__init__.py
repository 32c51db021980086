"""The words of each language, as data: one TOML file a language, read once, when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from timeline.temporal.lexer import Entries, Value


@cache
def load(language: str) -> Entries:
    """Every word of a language's file with its classes and what it means in each: word -> class -> value.

    Raises FileNotFoundError where there is no such file.
    """
    return parse(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))


def parse(text: str) -> Entries:
    """The words of a lexicon's text, as `load` gives them."""
    entries: dict[str, dict[str, Value]] = {}
    for name, words in tomllib.loads(text).items():
        for word, value in words.items() if isinstance(words, dict) else zip(words, words, strict=True):
            for form in _forms(word):
                entries.setdefault(form, {})[name] = value
    return entries


def _forms(word: str) -> Iterator[str]:
    """The forms of an inflected word: "ма|й|ю" are "май" and "маю"; of a word without endings itself."""
    stem, *endings = word.split("|")
    yield from (stem + ending for ending in endings or ("",))
