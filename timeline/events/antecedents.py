"""The subject that a clause leaves out, as a stretch of the clauses before it, unless there is a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import subjects
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Span


def left_out(clauses: Sequence[Clause], target: int) -> Span | None:
    """The subject that a clause leaves out, where it is beyond doubt."""
    clause, before = clauses[target], clauses[target - 1] if target else None
    if before is None:
        return None
    if clause.opener == "-ing":
        found = subjects.own_span(before) if before.verb is not None and not before.reports else None
        return found if found and _told_on(clause) else None
    first = clauses[0]
    shared = (clause.verb == 0 and not subjects.participial(clause)) or _goes_on(clause)
    if not shared or first.opener or any(each.opener == "that" for each in clauses[:target]):
        return None
    found = subjects.whole_span(first) if first.verb is None else subjects.own_span(first)
    between = clauses[1:target]
    unfinished = any(each.opener in lexicon().relatives and each.verb is None for each in between)
    apposed = first.verb is not None and before.verb is None  # it may be whose verb it is
    if (
        found is None
        or _disagree(words(clauses, found), clause)
        or apposed
        or unfinished
        or any(subjects.own_subject(each) for each in between)
    ):
        return None
    return found


def words(clauses: Sequence[Clause], span: Span) -> str:
    """The words of a stretch within one clause."""
    clause = next(each for each in clauses if each.start <= span.start and span.end <= each.end)
    return clause.text[span.start - clause.start : span.end - clause.start]


def apart(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause is a relative one set apart by a comma, which is the writer's own word."""
    loose = index > 0 and clauses[index].start - clauses[index - 1].end > 1
    return loose and clauses[index].opener in lexicon().relatives - {"that"} | {"where"}


def _goes_on(clause: Clause) -> bool:
    """Whether nothing but adverbs stands between "and" or "but" and its verb."""
    between = clause.text[: clause.verb or 0].split()
    return clause.opener in ("and", "but") and all(map(subjects.is_adverb, between[1:]))


def _disagree(subject: str, clause: Clause) -> bool:
    """Whether a plural stands before a singular verb, so that it is no subject of it: "engineers was"."""
    plural = re.search(r"[a-z]s$", subject.rstrip()) is not None
    return plural and clause.words[:1] in (("was",), ("is",), ("has",))


def _told_on(clause: Clause) -> bool:
    """Whether a participle tells what came of it, and can be told in the past: "signing a contract"."""
    first = clause.words[0]
    stem = first.removesuffix("ing")
    known = lexicon()
    return first in known.past_of or (
        first not in known.adjuncts and {stem, stem + "e"} & known.bases != set()
    )
