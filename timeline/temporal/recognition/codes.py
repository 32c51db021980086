"""Sets of codes as `re` writes them: codes that follow each other are a range, which is soon compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

_FEW = 2  # codes are as short without a range
_RUN = re.compile(r"(.)(?:-(.))?", re.DOTALL)


def one_of(codes: Iterable[str]) -> str:
    """A regular expression for any one of some codes."""
    ordered = enumerate(sorted(set(map(ord, codes))))
    runs = ([code for _, code in run] for _, run in groupby(ordered, lambda each: each[1] - each[0]))
    return f"[{''.join(map(_run, runs))}]"


@cache
def members(inside: str) -> frozenset[str]:
    """The codes of what `one_of` wrote, without its brackets."""
    runs = (found.groups() for found in _RUN.finditer(inside))
    return frozenset(chr(code) for first, last in runs for code in range(ord(first), ord(last or first) + 1))


def _run(codes: list[int]) -> str:
    if len(codes) > _FEW:
        return f"{chr(codes[0])}-{chr(codes[-1])}"
    return "".join(map(chr, codes))
