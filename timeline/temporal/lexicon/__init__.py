"""The words of each language, as data: one TOML file a language, read once, when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.temporal.recognition.lexer import Entries, Value


@cache
def load(language: str) -> Entries:
    """Every word of a language's file with its classes and what it means in each: word -> class -> value.

    Raises FileNotFoundError where there is no such file.
    """
    return parse(Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What is known of a language whose other words are dateparser's."""

    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    since: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()


@cache
def borrowed(language: str) -> Borrowed:
    """The words of a language without rules that dateparser lacks; none of most."""
    found = tomllib.loads(Path(__file__).with_name("borrowed.toml").read_text(encoding="utf-8"))
    known = found.get(language, {})
    return Borrowed(
        next=tuple(known.get("next", ())),
        last=tuple(known.get("last", ())),
        since=frozenset(known.get("since", ())),
        joins=frozenset(known.get("and", ())),
        words=tuple(known.get("words", {}).items()),
        past=tuple(known.get("past", ())),
        future=tuple(known.get("future", ())),
    )


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
