"""The words of quantities.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.model import Bound


@dataclass(frozen=True, slots=True)
class Quantities:
    """What numbers are worth, how far they bind, and what they count, by the written form."""

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, int]
    letters: Mapping[str, int]
    shares: Mapping[str, float]
    bounds: Mapping[str, Bound]
    bounds_after: Mapping[str, Bound]
    signs: Mapping[str, str]
    currencies: Mapping[str, str]
    symbols: Mapping[str, str]
    states: Mapping[str, str]
    singular: Mapping[str, str]
    words: Mapping[str, frozenset[str]]


@cache
def quantities() -> Quantities:
    """The word lists, read once."""
    table = tomllib.loads(files(__package__).joinpath("quantities.toml").read_text(encoding="utf-8"))
    for name in ("bounds", "bounds_after"):
        table[name] = {phrase: bound for bound, phrases in table[name].items() for phrase in phrases}
    table["words"] = {name: frozenset(words.split()) for name, words in table["words"].items()}
    return Quantities(**table)
