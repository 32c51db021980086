"""The words of each language, as data: one TOML file a language, read once, when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from timeline.temporal.lexer import Entries, Value


@cache
def load(language: str) -> Entries:
    """Every word of a language's file with its classes and what it means in each: word -> class -> value.

    Raises FileNotFoundError where there is no such file.
    """
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, Value]] = {}
    for name, words in tomllib.loads(text).items():
        for word, value in words.items() if isinstance(words, dict) else zip(words, words, strict=True):
            entries.setdefault(word, {})[name] = value
    return entries
