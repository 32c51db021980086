"""What kind of thing a clause places in time, and how sure it makes it.

The kinds are those of TimeML's event classes as far as a reader of news needs them (occurrence, reporting,
intention, state); certainty and polarity follow FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Certainty, Dated, Factuality, Kind

_STATE = re.compile(r"\b(?:as of|since|until now|so far)\s*$", re.IGNORECASE)
_IS_TO = re.compile(r"\b(?:is|are|was|were) (?:due )?to [a-z]")


def kind(clause: Clause, lead: str, when: Dated, published: date | None) -> Kind:
    """The kind of a clause, given the words just before its time, the time, and the publication day."""
    if clause.reports:
        return "statement"
    if _STATE.search(lead):
        return "state"
    planned = any(word in lexicon().plan for word in clause.words) or _IS_TO.search(clause.text)
    if planned or _ahead(when, published):
        return "plan"
    return "occurrence"


def factuality(clause: Clause) -> Factuality:
    """How sure the words of a clause make it, and whether they deny it."""
    known, words = lexicon(), clause.words
    return Factuality(
        _certainty(words), any(word in known.negation or word.endswith("n’t") for word in words)
    )


def _certainty(words: Collection[str]) -> Certainty:
    known = lexicon()
    if any(word in known.possible for word in words):
        return "possible"
    return "probable" if any(word in known.probable for word in words) else "certain"


def _ahead(when: Dated, published: date | None) -> bool:
    """Whether it lies after publication, or begins there with no end said ("in the coming days")."""
    if published is None or when.earliest is None:
        return False
    return when.earliest > published or (when.earliest == published and when.latest is None)
