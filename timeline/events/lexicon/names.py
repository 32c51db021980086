"""The words of names.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NameWords:
    """What tells people, places and other capitalised words apart, in small letters."""

    titles: frozenset[str]
    in_place: frozenset[str]
    to_place: frozenset[str]
    before_place: frozenset[str]
    place_nouns: frozenset[str]
    no_place: frozenset[str]
    no_person: frozenset[str]
    no_name: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]


@cache
def name_words() -> NameWords:
    """The word lists, read once."""
    table = tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
    return NameWords(**{name: frozenset(words.split()) for name, words in table.items()})
