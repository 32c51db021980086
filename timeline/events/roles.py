"""What part a name has in its sentence: whether it does or says something, or tells where.

The signs are the words right before and after it; where they do not tell, it has no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from timeline.events.lexicon import lexicon
from timeline.events.lexicon.names import name_words
from timeline.events.numbers import either
from timeline.events.runs import Run, person
from timeline.model import Story

if TYPE_CHECKING:
    from timeline.events.names import Roll

_BEFORE = 48  # characters before a name that tell its part
_AFTER = 64
_POSSESSIVE = re.compile(r"\s?['’](?:s\b|\s)")
_STEP = re.compile(r"\s+([a-z][\w’'-]*)")
_WORD_BEFORE = re.compile(r"([a-z]+)\s{1,2}(?:the\s{1,2})?$", re.IGNORECASE)
_OWNED = frozenset("a an his her its their my our your every each no any".split())
_JOINED = re.compile(r"\b(?:and|or|&|for)\s+$")
_IN_OF_NAME = re.compile(
    r"\b(?:in|at|near|of|from|to|on|for|with|by)\s+(?:the\s+)?(?:[A-Z][\w.-]*\s?)+['’]s?\s+$"
)
_OF_NAME = re.compile(r"['’]s?\s+$")
_NUMBERED = re.compile(r"\s\d")
_ADVERB = re.compile(
    r"\w+ly|also|later|then|now|still|already|just|once|again|not|never|since|first|both|soon|too"
)
_BE = frozenset("is was are were be been being".split())
_SAYING = re.compile(
    r"(?:\b(?:said|says|added|adds)|\baccording to)\s+"
    r"(?:(?!(?:in|at|on|from|to|by|of|for|near|with|about|that|after|before|as)\b)[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:[a-z]+(?:ed|en|wn)|led|made|held|hit|built|sent|put|run|set|shot|told|won|lost)\s+by\s+(?:the\s+)?$"
)
_APPOSED = re.compile(r"\s*,\s+(?:who|a|an|the|chief|head|director|president|spokes\w+)\s[^,.;]{0,50},(?=\s)")
_WHO = re.compile(r"\s*,?\s+who(?=\s)")
_PEOPLE = re.compile(r"\w+(?:an|ese|ish|i|ch)$")


def is_in(text: str, run: Run, roll: Roll | None = None) -> bool:
    """Whether a name stands where only a place does: after "in", or before "region"."""
    if roll is not None and (run.text in roll.people or run.text in roll.people.values()):
        return False
    if roll is not None and len(run.words) == 1 and run.text not in roll.known:
        return False
    noun = _STEP.match(text, run.end)
    if noun and noun[1] in name_words().place_nouns and run.middle and not _noun_follows(text, noun.end()):
        return not _PEOPLE.match(run.words[-1]) and not run.text.isupper() and "." not in run.text
    return _preposition(text, run) in name_words().in_place and can_be_place(text, run)


def shortest(run: Run, roll: Roll) -> str:
    """A place without words that are no part of it, for want of a full stop: "in Varn Officials"."""
    cuts = (" ".join(run.words[:length]) for length in range(1, len(run.words)))
    return next((cut for cut in cuts if cut in roll.places), run.text)


def is_to(text: str, run: Run) -> bool:
    """Whether a name stands after a preposition that tells where if it is a place: "to", "from"."""
    return _preposition(text, run) in name_words().to_place and not _POSSESSIVE.match(text, run.end)


def _preposition(text: str, run: Run) -> str:
    found = _before_place().search(text, max(0, run.start - _BEFORE), run.start)
    return found[1].lower() if found else ""


def can_be_place(text: str, run: Run) -> bool:
    """Whether nothing speaks against a place: no word of an institution, no noun that the name belongs to."""
    known = name_words()
    low = [word.lower().rstrip(".") for word in run.words]
    if (
        not known.no_place.isdisjoint(low)
        or _POSSESSIVE.match(text, run.end)
        or person(run.words) is not None
    ):
        return False
    if (
        len(run.words) == 1
        and run.text.isupper()
        and "." not in run.text
        and run.text not in ("US", "UK", "UAE")
    ):
        return False
    return not _noun_follows(text, run.end)


def acts(
    text: str, run: Run, before: Sequence[Run], roll: Roll, story: Story, names: Mapping[str, str]
) -> bool:
    """Whether a name does or says something in a sentence."""
    lead = text[max(0, run.start - _BEFORE) : run.start]
    if _NUMBERED.match(text, run.end) or _runs_on(run, roll) or _belongs(text, run):
        return False
    if _OF_NAME.search(lead) and len(run.words) == 1 and run.text not in roll.people:
        return False  # "the town's Council"
    if _IN_OF_NAME.search(lead):
        return False  # "crowds in Ardle's Mill Square have left"
    if _SAYING.search(lead) or _BY.search(lead):
        return not _noun_follows(text, run.end)
    word = _WORD_BEFORE.search(lead)
    if word and word[1].lower() in _governing() | _OWNED:
        return False
    if names.get(run.text, run.text) in story.actors:
        return True
    sure = run.text in roll.people
    return (sure or not _goes_on(text, run, before, roll, names)) and _verb_follows(text, run)


def _belongs(text: str, run: Run) -> bool:
    """Whether what follows is the name's: not he acts but "Moss's aides"."""
    return _POSSESSIVE.match(text, run.end) is not None


def _goes_on(text: str, run: Run, before: Sequence[Run], roll: Roll, names: Mapping[str, str]) -> bool:
    """Whether the name can be the rest of one before it: "Health and Human Services", "from Ardle, Varn"."""
    if not before:
        return False
    between = text[before[-1].end : run.start]
    if is_joined(text, run):
        governed = _WORD_BEFORE.search(text, 0, before[-1].start)
        behind = governed is not None and governed[1].lower() in _governing()
        return behind or (run.text not in roll.alone and run.text not in names)
    opens = (
        re.match(r"[\W]*[A-Z][a-z]+\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$", text[: before[-1].start]) is not None
    )
    return re.fullmatch(r"\s*,\s+", between) is not None and not opens


def is_joined(text: str, run: Run) -> bool:
    """Whether an "and" or its like joins a name to what stands before it."""
    return _JOINED.search(text, max(0, run.start - 6), run.start) is not None


def _runs_on(run: Run, roll: Roll) -> bool:
    """Whether a known place begins it and a common word goes on: "Varn Officials"."""
    cut = shortest(run, roll)
    return cut != run.text and any(word not in roll.known for word in run.words[len(cut.split()) :])


def _noun_follows(text: str, at: int) -> bool:
    noun = _STEP.match(text, at)
    if noun is None or noun[1] in _after_place() or _ADVERB.fullmatch(noun[1]):
        return False
    return not lexicon().is_verb(noun[1])


def _verb_follows(text: str, run: Run) -> bool:
    """Whether a verb in the active follows a name, or follows what is said of it between commas."""
    apposed = _APPOSED.match(text, run.end) or _WHO.match(text, run.end)
    words = list(_words_after(text, apposed.end() if apposed else run.end))
    if not words:
        return False
    first, rest = words[0], words[1:]
    known = lexicon()
    if first in _BE:
        return bool(rest) and rest[0].endswith("ing") and rest[0] != "being"
    if first in known.auxiliaries:
        in_passive = rest[:1] and rest[0] in ("be", "been") and not (rest[1:] and rest[1].endswith("ing"))
        return bool(rest) and not in_passive and (rest[0] not in known.determiners or first.startswith("ha"))
    passive = rest[:1] == ["by"] or (rest[:1] == ["to"] and first in ("told", "asked", "forced", "ordered"))
    return known.is_verb(first) and first not in known.participles and not passive


def _words_after(text: str, at: int) -> Iterator[str]:
    """The words in small letters after a place in the text, without adverbs, up to a stop."""
    end = min(len(text), at + _AFTER)
    while found := _STEP.match(text, at, end):
        at = found.end()
        if not _ADVERB.fullmatch(found[1]):
            yield found[1]


@cache
def _after_place() -> frozenset[str]:
    known = lexicon()
    return (
        known.small | known.relatives | known.quantifiers | {"to", "ago", "alone", "itself", "where", "amid"}
    )


@cache
def _governing() -> frozenset[str]:
    """The prepositions that begin no clause of their own: not "as" and "after"."""
    return lexicon().prepositions - lexicon().adverbials


@cache
def _before_place() -> re.Pattern[str]:
    known = name_words()
    between = either(known.before_place)
    return re.compile(
        rf"\b({either(known.in_place | known.to_place)})\s{{1,2}}(?:(?:{between})\s+){{0,3}}"
        rf"(?:(?:city|town|village|state|province|island|port|capital)\s+(?:of\s+)?)?$",
        re.IGNORECASE,
    )
