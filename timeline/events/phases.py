"""The lane a statement belongs to, by the words and patterns that the story file gives for each phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.model import Phase, Story

_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")


def assign(clause: str, sentence: str, story: Story) -> tuple[str, str]:
    """The id of the phase, and the reason in words. A word in the clause itself counts three times.

    A phase's words match at the start of a word, whatever follows ("train" matches "trained"); of one with an
    ellipsis ("sent … front") the parts match in that order. A pattern is a regular expression. Where nothing
    matches, or two phases match alike, the story's fallback phase is taken.
    """
    scores = {phase.id: _score(phase, clause, sentence) for phase in story.phases}
    best = max(scores.values(), default=0)
    if not best:
        return story.fallback_phase, "no word or pattern of any phase is in the sentence"
    first = [phase for phase in story.phases if scores[phase.id] == best]
    if len(first) > 1:
        return story.fallback_phase, f"the words of {_listed([p.label for p in first])} match alike"
    return first[0].id, f"the sentence has {_listed(_matches(first[0], sentence))}"


def _score(phase: Phase, clause: str, sentence: str) -> int:
    return len(_matches(phase, sentence)) + 2 * len(_matches(phase, clause))


def _matches(phase: Phase, text: str) -> list[str]:
    words = [f"“{word}”" for word in phase.words if _pattern(word).search(text)]
    found = (_expression(pattern).search(text) for pattern in phase.patterns)
    return [*words, *(f"“{match[0]}” (a pattern)" for match in found if match and match[0])]


@cache
def _pattern(word: str) -> re.Pattern[str]:
    parts = (rf"(?<!\w){re.escape(part)}" for part in _ELLIPSIS.split(word) if part)
    return re.compile(r".*?".join(parts) or r"(?!)", re.IGNORECASE | re.DOTALL)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
