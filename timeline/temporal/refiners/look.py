"""Which way times without a year or a week look: by a preposition, the noun they belong to, or their verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.temporal.meaning import Calendar, Clock, Cue, Meaning, Nth
from timeline.temporal.recognition.lexer import Tokens
from timeline.temporal.refiners.schedule import OTHER, TIME

if TYPE_CHECKING:
    from timeline.temporal.refiners.refine import Candidate, Refiners


def look(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """Note the tense of the governing verb of a time without a year or week; of two linked ones it is one."""
    looked: list[Candidate] = []
    others = _without(tokens, found)
    for each in found:
        if looked and (looked[-1].link or _on_one_day(looked[-1].meaning, each.meaning)):
            each = each._replace(cue=looked[-1].cue)
        elif _is_open(each.meaning):
            each = _told(refiners, each._replace(cue=_cue(refiners, each, others)), looked, others)
        looked.append(each)
    return looked


def _on_one_day(one: Meaning, other: Meaning) -> bool:
    """Whether two times of day are on a day that was said once."""
    return (
        isinstance(one, Clock) and isinstance(other, Clock) and one.day is not None and one.day is other.day
    )


def _cue(refiners: Refiners, each: Candidate, others: Tokens) -> Cue:
    """What is "since" a day looks back to it, whatever the tense."""
    if each.relation == "since":
        return Cue(-1, each.relation, firm=True)
    verb = refiners.tenses.cue(others, each.start, each.end)
    cue = refiners.nominals.cue(others, each.start, each.end, verb)
    by = each.relation == "by" and not cue.direction and not cue.word
    return Cue(1, each.relation) if by else cue


def _told(refiners: Refiners, each: Candidate, looked: Sequence[Candidate], others: Tokens) -> Candidate:
    """What would be, said on a day of the same sentence, is counted from that day."""
    last = looked[-1] if looked else None
    if last is None or last.cue.direction >= 0 or not _is_weekly(each.meaning):
        return each
    told = refiners.tenses.is_told(others, (last.end, last.cue), (each.start, each.cue))
    return each._replace(cue=replace(each.cue, told=told))


def _is_weekly(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and not meaning.yearly and meaning.weekday is not None


def _without(tokens: Tokens, found: Sequence[Candidate]) -> Tokens:
    """The tokens with no code where a time is: its "May" is no verb."""
    codes, at = [], 0
    for each in found:
        code = TIME if _is_dated(each.meaning) else OTHER
        codes += [tokens.codes[at : each.start], code * (each.end - each.start)]
        at = each.end
    return replace(tokens, codes="".join([*codes, tokens.codes[at:]]))


def _is_dated(meaning: Meaning | None) -> bool:
    """Whether its year is open, but for a season: what is in winter has not to come."""
    return _is_open(meaning) and not (isinstance(meaning, Calendar) and 12 < (meaning.month or 0) < 33)


def _is_open(meaning: Meaning | None) -> bool:
    if isinstance(meaning, Clock):
        return _is_open(meaning.day)
    if isinstance(meaning, Nth):
        return _is_open(meaning.whole)
    return isinstance(meaning, Calendar) and meaning.year is None
