"""What a number counts, by the words after it: "300 wet young sailors" counts sailors.

There is no parser: the noun is the first plural after the number, past adjectives and names, and up to the
first small word or verb. Where none is found the number counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.lexicon import lexicon
from timeline.events.lexicon.quantities import quantities
from timeline.events.numbers import Number, either

_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_NEXT = re.compile(r"\s+(?:of\s+(?:(?:the|its|their|his|her|our|these|those)\s+)?)?")
_GAP = re.compile(r"(?:\s+|,\s+(?=[a-z-]+\s))")
_PEOPLES = re.compile(
    r"[A-Z]\w+(?:ans|ists|crats|inos|Greeks|Turks|Kurds|Arabs|Serbs|Poles|Swedes|Danes|Finns)$"
)
_STRONG = re.compile(r"-strong\b|\s+strong(?=\s*(?:[,.;:)]|$))")
_FURTHEST = 5  # words from the number to its noun


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: `unit` as a figure has it, and where the words that say so end.

    `words` are those between the number and the end; `added` says that the number comes on top of another.
    """

    unit: str
    end: int
    words: tuple[str, ...] = ()
    added: bool = False


def counted(sentence: str, number: Number) -> Counted | None:
    """What a number of a sentence counts, or None where the words after it do not tell."""
    found = _symbol(sentence, number) or _money(sentence, number) or _noun(sentence, number)
    return found and _by_rate(sentence, found)


def singular(noun: str) -> str:
    """The singular of an English noun in the plural, by the spelling rules and the exceptions listed."""
    low = noun if noun[:1].isupper() else noun.lower()
    listed = quantities().singular.get(low)
    if listed:
        return listed
    head, _, tail = low.rpartition("-")
    if head:
        return f"{head}-{singular(tail)}"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low.removesuffix("s")


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a noun in the plural."""
    known = quantities()
    if word in known.singular or word in known.vague:
        return word in known.singular
    ends = word.endswith("s") and not word.endswith(("ss", "ous", "us", "is", "'s", "’s")) and len(word) > 3
    return ends and word not in known.words["no_plural"] and not lexicon().is_verb(word)


def _symbol(sentence: str, number: Number) -> Counted | None:
    strong = _STRONG.match(sentence, number.end)
    if strong:
        return Counted("person", strong.end())
    found = _symbols().match(sentence, number.end)
    if found:
        return Counted(quantities().symbols[" ".join(found[1].lower().split())], found.end())
    return None


def _money(sentence: str, number: Number) -> Counted | None:
    if number.sign:
        return Counted(number.sign, number.end)
    found = _currencies().match(sentence, number.end)
    return Counted(_code(found[1]), found.end()) if found else None


def _code(words: str) -> str:
    known = {name.lower(): code for name, code in quantities().currencies.items()}
    low = " ".join(words.lower().split())
    return known.get(low) or known[low.removesuffix("s")]


def _noun(sentence: str, number: Number) -> Counted | None:
    """The noun that is counted, or the state ("11 dead")."""
    words = _following(sentence, number)
    added = any(word[0].lower() in quantities().words["added"] for word in words)
    heads = [place for place, word in enumerate(words) if _can_be_counted(word[0])]
    if not heads:
        return _state(words, number, added)
    head = heads[0]
    while head + 1 in heads and words[head + 1][0].islower():
        head += 1  # "sales offices": the last of a row
    noun = singular(words[head][0])
    if head and words[head - 1][0] in ("square", "cubic"):
        noun = f"{words[head - 1][0]} {noun}"
    known = quantities().words
    if words[head][0].lower() in known["times"] | known["empty"] | known["added"]:
        return None
    return Counted(noun, words[head].end(), tuple(word[0] for word in words[: head + 1]), added)


def _following(sentence: str, number: Number) -> list[re.Match[str]]:
    """The words after a number up to a small word, a verb or a stop."""
    known = lexicon()
    found: list[re.Match[str]] = []
    gap = _NEXT.match(sentence, number.end)
    breaks = (
        known.small
        | known.relatives
        | quantities().numbers.keys()
        | quantities().vague.keys()
        | {"to", "not"}
    )
    while gap and len(found) < _FURTHEST:
        word = _WORD.match(sentence, gap.end())
        if not word or word[0].lower() in breaks or _is_finite(word[0]):
            break
        found.append(word)
        gap = _GAP.match(sentence, word.end())
    return found


def _is_finite(word: str) -> bool:
    """Whether a word can only be a verb here; a participle may stand before the noun: "wounded men"."""
    return lexicon().is_verb(word) and not word.endswith(("ed", "en", "ost"))


def _can_be_counted(word: str) -> bool:
    return is_plural(word) if word.islower() else _PEOPLES.match(word) is not None


def _state(words: Sequence[re.Match[str]], number: Number, added: bool) -> Counted | None:
    """ "11 dead", "200 others injured"."""
    passing = quantities().words["added"]
    rest = [word for word in words if word[0].lower() not in passing]
    state = quantities().states.get(rest[0][0].lower()) if rest else None
    if state is None or len(rest) > 1:
        return None
    return Counted(state, rest[0].end(), tuple(word[0] for word in words), added)


def _by_rate(sentence: str, found: Counted) -> Counted:
    """The unit with what it is reckoned by: "5,000 barrels a day" counts barrels a day."""
    rate = _rates().match(sentence, found.end)
    if rate is None:
        return found
    by = (rate["by"] or "day").lower()
    article = "an" if by in ("hour", "ounce", "annum") else "a"
    return Counted(f"{found.unit} {article} {by}", rate.end(), found.words, found.added)


@cache
def _symbols() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?({either(quantities().symbols)})(?!\w)", re.IGNORECASE)


@cache
def _currencies() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:of\s+)?((?:{either(quantities().currencies)})s?)\b", re.IGNORECASE)


@cache
def _rates() -> re.Pattern[str]:
    rates = either(quantities().words["rates"])
    later = r"(?!\s+(?:after|before|later|earlier|ago))"
    return re.compile(
        rf"(?:\s+of\s+(?:crude\s+)?[a-z]+)?\s+(?:(?:a|an|per|each|every)\s+(?P<by>{rates})\b{later}|daily\b)",
        re.IGNORECASE,
    )
