"""Months that are people in a text: once "Theresa May" is in it, "May lost the vote" is of her."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.temporal.recognition.lexer import Tokens
    from timeline.temporal.refiners.refine import Candidate, Refiners


def without_people(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """The times but for bare months that are the name of somebody whom the text names in full."""
    doubtful = {each.start for each in found if _is_bare(refiners, each, tokens)}
    people = _people(refiners, tokens) if doubtful else frozenset()
    return [each for each in found if each.start not in doubtful or tokens.word(each.start) not in people]


def _is_bare(refiners: Refiners, each: Candidate, tokens: Tokens) -> bool:
    """Whether a time is only a month that is also a name, with nothing before it that names have not."""
    return (
        refiners.between("name", tokens, each.start, each.end)
        and refiners.lead("dated", tokens, each.start, 0) is None
    )


def _people(refiners: Refiners, tokens: Tokens) -> frozenset[str]:
    named = refiners.whole["person"].finditer(tokens.codes)
    words = (index for found in named for index in range(*found.span()))
    return frozenset(
        tokens.word(index) for index in words if refiners.between("name", tokens, index, index + 1)
    )
