"""Who says what a sentence says: "X said", "…, X said", "according to X"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.events import subjects
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.verbs import first_verb
from timeline.model import Attribution

_ACCORDING = re.compile(r"\baccording to (.+)", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|but|and|also|meanwhile)\s+", re.IGNORECASE)
_WORK = re.compile(
    r"^an? (?:analysis|assessment|audit|inquiry|investigation|poll|report|review|statement|study|survey)"
    r" (?:by|from|of) ",
    re.IGNORECASE,
)
_SHORT = 8  # words of a clause that can close what is said
_LONG = 32  # characters of a speaker's description that still leave a headline room to say something


def speaker(clauses: Sequence[Clause], index: int) -> str:
    """Who says the clause at an index, in the words of the sentence; "" where nobody is named.

    It is said by that clause, one before ("X said that …"), or after it ("…, X said"), or "according to X".
    """
    later = [here for here in range(index + 1, len(clauses)) if clauses[0].quoted or closes(clauses[here])]
    for here in (index, *range(index - 1, -1, -1), *later):
        words = _speaker(clauses, here) if clauses[here].reports else ""
        if words:
            return words
    found = (_ACCORDING.search(clause.text) for clause in clauses)
    return next((to[1].strip(' .”"') for to in found if to), "")


def closes(clause: Clause) -> bool:
    """Whether it is a short "X said", which can follow what X says."""
    named = clause.verb == 0 or subjects.own_subject(clause)
    return not clause.opener and bool(named) and len(clause.words) <= _SHORT


def attribution(words: str, names: Mapping[str, str]) -> Attribution:
    """The attribution to a speaker; `names` gives the name that each alias stands for."""
    return Attribution(words, _canonical(words, names) or _ARTICLE.sub("", _WORK.sub("", words)))


def labels(who: Attribution) -> tuple[str, ...]:
    """How a headline can name the speaker, fullest first: the words of the text, the name, "Officials"."""
    words = re.sub(r"\s*\([^)]*\)", "", who.text)
    words = _ARTICLE.sub("", _WORK.sub("", words))
    last = words.rpartition(" ")[2]
    short = [last.capitalize()] if re.fullmatch(r"[a-z]+s", last) else []
    return tuple(dict.fromkeys([*([words] if len(words) <= _LONG else []), who.speaker, *short]))


def _speaker(clauses: Sequence[Clause], index: int) -> str:
    words = (_inverted(clauses, index) or subjects.subject(clauses, index)).strip(" “\"'")
    return "" if words.lower() in lexicon().pronouns else " ".join(words.split())


def _inverted(clauses: Sequence[Clause], index: int) -> str:
    """The speaker in "…, said the mayor": what follows the verb, if it is a name and not another clause."""
    clause = clauses[index]
    follows = clause.text.partition(" ")[2].strip(' .”"')
    if clause.verb != 0 or not index or first_verb(follows) is not None:
        return ""
    return "" if follows.partition(" ")[0].lower() in lexicon().prepositions else follows


def _canonical(words: str, names: Mapping[str, str]) -> str:
    found = [alias for alias in names if _alias(alias).search(words)]
    return names[max(found, key=len)] if found else ""


@cache
def _alias(alias: str) -> re.Pattern[str]:
    """An alias as whole words; in capitals ("US") it stands for itself only, not for "us"."""
    return re.compile(rf"(?<!\w){re.escape(alias)}(?!\w)", 0 if alias.isupper() else re.IGNORECASE)
