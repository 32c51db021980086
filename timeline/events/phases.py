"""The lane a statement belongs to, by the words that the story file gives for each phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.model import Phase, Story


def assign(clause: str, sentence: str, story: Story) -> tuple[str, str]:
    """The id of the phase, and the reason in words. A word in the clause itself counts three times.

    A phase's words match at the start of a word, whatever follows ("train" matches "trained"). Where none
    matches, or two match alike, the story's fallback phase is taken.
    """
    scores = {phase.id: _score(phase, clause, sentence) for phase in story.phases}
    best = max(scores.values(), default=0)
    if not best:
        return story.fallback_phase, "no word of any phase is in the sentence"
    first = [phase for phase in story.phases if scores[phase.id] == best]
    if len(first) > 1:
        return story.fallback_phase, f"the words of {_listed([p.label for p in first])} match alike"
    return first[0].id, f"the sentence has {_listed(_matches(first[0], sentence))}"


def _score(phase: Phase, clause: str, sentence: str) -> int:
    return len(_matches(phase, sentence)) + 2 * len(_matches(phase, clause))


def _matches(phase: Phase, text: str) -> list[str]:
    return [f"“{word}”" for word in phase.words if _pattern(word).search(text)]


@cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
