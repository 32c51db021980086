"""Who says what a sentence says: "X said", "…, X said", "according to X"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events import clauses as grammar
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Attribution

_ACCORDING = re.compile(r"\baccording to ((?:[^,.;:]|\.(?=\S))+)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|but|and|also|meanwhile)\s+", re.IGNORECASE)
_WORK = re.compile(
    r"^an? (?:analysis|assessment|audit|inquiry|investigation|poll|report|review|statement|study|survey)"
    r" (?:by|from|of) ",
    re.IGNORECASE,
)
_LONG = 32  # characters of a speaker's description that still leave a headline room to say something


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it, and by which clause (its index; None for "according to")."""

    clause: int | None
    speaker: str


def saying(sentence: str, clauses: Sequence[Clause], index: int) -> Saying | None:
    """Who says the clause at an index: that clause itself, one before it, or one that follows it."""
    order = [index, *range(index - 1, -1, -1), *range(index + 1, len(clauses))]
    for here in order:
        speaker = _speaker(clauses, here) if clauses[here].reports else ""
        if speaker:
            return Saying(here, speaker)
    found = _ACCORDING.search(sentence)
    return Saying(None, found[1].strip()) if found else None


def attribution(words: str, names: Mapping[str, str]) -> Attribution:
    """The attribution to a speaker; `names` gives the name for each alias, which is in small letters."""
    return Attribution(words, _canonical(words, names) or _ARTICLE.sub("", _WORK.sub("", words)))


def labels(who: Attribution) -> tuple[str, ...]:
    """How a headline can name the speaker, fullest first: the words of the text, the name, "Officials"."""
    words = re.sub(r"\s*\([^)]*\)", "", who.text)
    words = _ARTICLE.sub("", _WORK.sub("", words))
    last = words.rpartition(" ")[2]
    short = [last.capitalize()] if re.fullmatch(r"[a-z]+s", last) else []
    return tuple(dict.fromkeys([*([words] if len(words) <= _LONG else []), who.speaker, *short]))


def _speaker(clauses: Sequence[Clause], index: int) -> str:
    words = grammar.subject(clauses, index).strip(" “\"'")
    inverted = clauses[index].verb == 0 and index > 0  # "…, said the mayor"
    if inverted:
        words = clauses[index].text.partition(" ")[2].strip(' .”"')
    return "" if words.lower() in lexicon().pronouns or not words else words


def _canonical(words: str, names: Mapping[str, str]) -> str:
    low = words.lower()
    found = [alias for alias in names if re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", low)]
    return names[max(found, key=len)] if found else ""
