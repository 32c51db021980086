"""The tense of a clause, by the form of its verb."""

from __future__ import annotations

from typing import Literal, TypeAlias

from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD

Tense: TypeAlias = Literal["past", "pluperfect", "perfect", "present", "future", ""]


def tense(clause: Clause) -> Tense:
    """The tense of a clause; "" where no verb was made out, as it is with many a verb in the present."""
    verb = None if clause.verb is None else WORD.match(clause.text, clause.verb)
    return _of(verb[0].lower()) if verb else ""


def _of(verb: str) -> Tense:
    match verb:
        case "had":
            return "pluperfect"
        case "has" | "have":
            return "perfect"
        case _ if verb in lexicon().future:
            return "future"
        case _ if verb in lexicon().present or (verb.endswith("s") and verb != "was"):
            return "present"
    return "past"
