"""Words that make a time the day of what somebody calls: "called a vote for", "set a hearing for"."""

from __future__ import annotations

import re

_CALLS = re.compile(
    r"\b(?:call|set|announc|fix|book|arrang|conven|order|propos|declar|schedul)(?:e?d|e?s)?\b[^,;.:]*?"
    r"\b(?:votes?|ballot|elections?|referendum|runoff|hearings?|meetings?|summit|conference|sessions?|trial|inquest|debate"
    r"|talks|strikes?|walkout|stoppage|rally|rallies|protests?|demonstrations?|march|vigil|ceremony|funeral|wedding|launch"
    r"|auction|sentencing|date)\b[^,;.:]* for (?:the )?$",
    re.IGNORECASE,
)


def names_day(before: str) -> bool:
    """Whether the words before a time name with it the day of what is to be held then."""
    return _CALLS.search(before) is not None
