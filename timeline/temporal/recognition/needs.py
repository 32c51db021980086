"""What a pattern cannot match without, so that a rule runs only where it can find something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from timeline.temporal.recognition.codes import members

Codes: TypeAlias = frozenset[str]

_PART = re.compile(
    r"\[(?P<codes>[^]]+)\]"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\(\?(?::|P<\w+>))"
    r"|(?P<close>\))"
    r"|(?P<either>\|)"
    r"|(?P<optional>[?*]|\{0?,\d*\})"
)


def needed(regex: str, rarity: Mapping[str, int]) -> Codes:
    """The codes of which every match has one: of several such sets the rarest; empty where there is none."""

    def group(parts: Iterator[re.Match[str]]) -> list[Codes]:
        """The sets of codes that a group needs one each of, up to where it closes."""
        branches: list[list[list[Codes]]] = [[]]
        for part in parts:
            match part.lastgroup:
                case "codes":
                    branches[-1].append([members(part["codes"])])
                case "open":
                    branches[-1].append(group(parts))
                case "look":
                    branches[-1].append([])  # what stands beside a match is not in it
                    group(parts)
                case "either":
                    branches.append([])
                case "optional":
                    branches[-1][-1] = []
                case _:
                    break
        sets = [[codes for item in branch for codes in item] for branch in branches]
        return sets[0] if len(sets) == 1 else [frozenset().union(*map(rarest, sets))] if all(sets) else []

    @cache
    def weight(codes: Codes) -> int:
        return sum(rarity[code] for code in codes)

    def rarest(sets: Iterable[Codes]) -> Codes:
        return min(sets, key=weight, default=frozenset())

    return rarest(group(_PART.finditer(regex)))
