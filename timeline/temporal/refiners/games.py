"""Quarters of a game, which are none of a year: what tells is a score or a touchdown in their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.temporal.recognition.lexer import Tokens
    from timeline.temporal.refiners.refine import Candidate, Refiners

_REACH = 25  # tokens that are looked at on either side


def without_games(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """The times but for "the third quarter" of a game."""
    return [each for each in found if not _is_of_game(refiners, each, tokens)]


def _is_of_game(refiners: Refiners, each: Candidate, tokens: Tokens) -> bool:
    if not refiners.between("quarter", tokens, each.start, each.end):
        return False
    near = max(0, each.start - _REACH), min(len(tokens.codes), each.end + _REACH)
    told = (game.span() for game in refiners.whole["game"].finditer(tokens.codes, *near))
    return any(
        refiners.between("sentence", tokens, *((end, each.start) if end <= each.start else (each.end, start)))
        for start, end in told
    )
