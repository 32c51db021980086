"""Which of many words or sentences is most like one that was not found: for hints, never to decide.

One of the two modules that know rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 60  # of 100, from which a word may be what was meant
_HALF = 60  # of 100, of the words that stand in a sentence in one stretch, more or less


def words(word: str, choices: Iterable[str], most: int = 1) -> list[str]:
    """The choices most like a word, by the edits that make one of the other; the likest first."""
    from rapidfuzz import fuzz, process

    by_folded = {choice.casefold(): choice for choice in choices}
    found = process.extract(
        word.casefold(), list(by_folded), scorer=fuzz.ratio, limit=most, score_cutoff=_ALIKE
    )
    return [by_folded[each] for each, _, _ in found]


def sentence(said: str, sentences: Iterable[str]) -> str:
    """The sentence in which the words come nearest to standing, or "" where they do in none."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(said, sorted(set(sentences)), scorer=fuzz.partial_ratio, score_cutoff=_HALF)
    return best[0] if best else ""
