"""Where the comments of readers begin that nothing heads: by the stamps that sites set on each of them.

A live report has stamps, too, but those tell a time only and have no buttons: they are its own prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:\s*,?\s*\d{4})?"
_NAMED_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}{_YEAR})"
_DAY = rf"(?:{_NAMED_DAY}|\d{{1,4}}[/.-]\d\d?[/.-]\d{{1,4}})"
_CLOCK = r"\d{1,2}\s*[:.]\s*\d\d(?:\s*[ap]\.?m\b\.?)?"
# A button that stands on each comment, alone or behind the stamp.
_BUTTON = (
    r"(?:reply|report(?: as)?(?: abus\w+| inappropriate| comment| this)?|flag(?: as \w+)?|recommend|like"
    r"|share|upvote|permalink|quote)"
)
_STAMP = re.compile(
    rf"(?:(?:[^.!?•·|]{{2,30}}\.? ?[•·|] ?)?"
    rf"(?:\d+|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
    rf"|(?:posted |commented )?(?:on )?{_DAY}\s*(?:,|at|on|-|\|)?\s*{_CLOCK}(?: [a-z]{{2,4}})?"
    rf"|(?:posted|comment|commented) by \S.{{0,60}})\W*(?P<button>\b{_BUTTON}\b\W*){{0,4}}",
    re.IGNORECASE,
)
_BUTTONS = re.compile(rf"(?:\W*\b{_BUTTON}\b\W*\d*\W*){{1,4}}", re.IGNORECASE)
# What no article has, so that the comment may follow on the same line.
_SURE = re.compile(
    rf".{{0,80}}\breport(?: as)? (?:abus|inappropriate)|at {_CLOCK} on {_DAY}\s*,?\s*\S.{{0,40}} wrote\s*:",
    re.IGNORECASE,
)
# A stamp with the comment behind it. Only what a moderator says tells such lines from a chronology.
_INLINE = re.compile(rf"{_NAMED_DAY}\s*(?:,|at|on|-|–|\|)?\s*{_CLOCK}\s+\S", re.IGNORECASE)
_MODERATED = re.compile(
    r"\b(?:comment|post) (?:was|has been) (?:removed|deleted)|\bhouse rules\b"
    r"|\b(?:comments|posts) are (?:\S*moderated|not pre-screened)|\bwill not be (?:published|displayed)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^.!?]{2,40} (?:says|wrote|said|writes|commented)\s*:?", re.IGNORECASE)
_LONGEST = 120  # characters of a stamp
_NAME = 4  # words of a reader's name, at most
_STAMPS = 2  # that make a thread
_TOLD = 2  # lines over it at least, so that the byline of an article is none


def begin(lines: Sequence[str]) -> int:
    """The number of the first line of the readers' comments; the number of all lines where there are none."""
    stamps = [at for at, line in enumerate(lines) if at >= _TOLD and _is_stamp(line)]
    if len(stamps) >= _STAMPS and any(_is_readers(lines, at) for at in stamps):
        return _with_name(lines, stamps[0])
    inline = [at for at, line in enumerate(lines) if at >= _TOLD and _INLINE.match(line)]
    moderated = len(inline) >= _STAMPS and any(map(_MODERATED.search, lines[inline[0] :]))
    return inline[0] if moderated else len(lines)


def _is_stamp(line: str) -> bool:
    head = line[:_LONGEST].lower()
    if ("report" in head or head.startswith("at ")) and _SURE.match(line):
        return True
    return len(line) <= _LONGEST and _STAMP.fullmatch(line) is not None


def _is_readers(lines: Sequence[str], at: int) -> bool:
    """Whether a stamp has a button on it or below it, or the name of who "says" over it."""
    stamp = _STAMP.fullmatch(lines[at])
    if _SURE.match(lines[at]) or (stamp and stamp["button"]):
        return True
    below = lines[at + 1 : at + 4]
    return any(map(_BUTTONS.fullmatch, below)) or _NAMED.fullmatch(lines[at - 1]) is not None


def _with_name(lines: Sequence[str], at: int) -> int:
    """The line of a stamp, or the one above it where that is but a name."""
    over = lines[at - 1]
    named = len(over.split()) <= _NAME and over[-1] not in ".!?\"'”’"
    return at - 1 if at > _TOLD and (named or _NAMED.fullmatch(over)) else at
