"""What kind of thing a clause places in time, and how sure it makes it.

The kinds are those of TimeML's event classes as far as a reader of news needs them (occurrence, reporting,
intention, state); certainty and polarity follow FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from timeline.events import calling
from timeline.events.clauses import Clause, denier
from timeline.events.lexicon import lexicon
from timeline.model import Certainty, Dated, Factuality, Kind, Span

_STATE = re.compile(r"\b(?:as of|since|until now|so far)\s*$", re.IGNORECASE)
_OF_NOUN = (
    re.compile(
        r"\b(?!(?:as|nights?|mornings?|afternoons?|evenings?|days?|weeks?|weekend|months?|years?|end|start|beginning"
        r"|middle|eve|rest|part|half|hours|course)\b)\w+ of (?:the )?$",
        re.IGNORECASE,
    ),
    re.compile(r"\b\w+(?<!ed)(?<!\bset)(?<!\bdue)(?<!\bup)(?<!\bout)(?<!\bon) for (?:the )?$", re.IGNORECASE),
    re.compile(r"\b(?:\w+est|most|least|worst|best|first|only)\b[^,;]{0,60} since (?:the )?$", re.IGNORECASE),
    re.compile(
        r"(?:\b(?:up|down) from|\bcompared (?:with|to)|, against) (?:\w+ )?[$€£]?\d[\w.,%]*(?: \w+){0,2}"
        r" (?:in|on|during|for) (?:the )?$",
        re.IGNORECASE,
    ),
)
_OWNED = re.compile(r"(?:\b(?:an?|the|its|his|her|their|our|that|this|first|last)|\w['’]s|s['’])\s*$", re.I)
_NEXT = re.compile(r"[\s,]*([a-z]+)")
_IS_TO = re.compile(r"\b(?:is|are|was|were) (?:due )?to [a-z]")


def kind(clause: Clause, lead: str, when: Dated, published: date | None, *, retold: bool = False) -> Kind:
    """The kind of a clause, given the words just before its time, the time, and the publication day.

    `retold` says that another says of it that it was said: "Cole admitted that they had been warned in May".
    """
    if calling.names_day(lead):
        return "plan"
    if clause.reports and not retold:
        return "statement"
    if _STATE.search(lead):
        return "state"
    planned = any(word in lexicon().plan for word in clause.words) or _IS_TO.search(clause.text)
    if planned or _ahead(when, published):
        return "plan"
    return "occurrence"


def factuality(clauses: Sequence[Clause], told: int) -> Factuality:
    """How sure the clause that is told is, and whether it, or a clause beside it, denies it."""
    clause = clauses[told]
    but = told + 1 < len(clauses) and clauses[told + 1].takes_back
    negated = clause.negated or clause.untrue or but or denier(clauses, told) is not None
    return Factuality(_certainty(clause.words, conditional=_is_conditional(clauses, told)), negated)


def belongs_to_noun(before: str) -> bool:
    """Whether the words before a time make it part of a name or a comparison, not the time of a verb.

    So in "the flood of 1927", "the accounts for 2023", "the worst since 1997"; not in "the night of 9 July",
    "as of May" or "planned for June".
    """
    return not calling.names_day(before) and any(pattern.search(before) for pattern in _OF_NOUN)


def describes(text: str, time: Span) -> bool:
    """Whether a time describes the noun after it, and no verb: "its 1990 debut", "the May 3 committee"."""
    after = _NEXT.match(text, time.end)
    noun = after is not None and after[1] not in lexicon().small and not lexicon().is_verb(after[1])
    return noun and _OWNED.search(text[: time.start]) is not None


def _is_conditional(clauses: Sequence[Clause], told: int) -> bool:
    """Whether a clause tells what is or would be under a condition only: "if they agree, it will close"."""
    clause, known = clauses[told], lexicon()
    near = (*clauses[max(0, told - 1) : told], *clauses[told + 1 : told + 2])
    condition = any(each.opener in ("if", "unless") for each in near)
    return clause.counterfactual or (condition and not known.future.isdisjoint(clause.words))


def _certainty(words: Collection[str], *, conditional: bool) -> Certainty:
    known = lexicon()
    if conditional or any(word in known.possible for word in words):
        return "possible"
    return "probable" if any(word in known.probable for word in words) else "certain"


def _ahead(when: Dated, published: date | None) -> bool:
    """Whether it lies after publication, or begins there with no end said ("in the coming days")."""
    if published is None:
        return False
    if when.earliest is None:
        return when.latest is not None and when.latest > published  # "by Saturday"
    return when.earliest > published or (when.earliest == published and when.latest is None)
