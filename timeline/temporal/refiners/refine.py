"""Refiners: an ordered list of small steps over the found times, each of which looks at their neighbours.

They widen a time by the words that shade it ("early", "the end of"), join a time of day to its day, link the
ends of ranges and alternatives, and note prepositions and the tense of the governing verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from timeline.temporal.meaning import (
    Clock,
    Cue,
    Frequency,
    Length,
    Link,
    Meaning,
    Shift,
)
from timeline.temporal.recognition.lexer import Tokens, Vocabulary
from timeline.temporal.recognition.rule import Patterns, Surroundings
from timeline.temporal.refiners.beside import Shades, begin, ending
from timeline.temporal.refiners.clocks import ANY_DAY, PARTS, is_date, is_day, together
from timeline.temporal.refiners.games import without_games
from timeline.temporal.refiners.look import look
from timeline.temporal.refiners.nominal import Nominals
from timeline.temporal.refiners.people import without_people
from timeline.temporal.refiners.sameday import on_their_days
from timeline.temporal.refiners.shared import restate, share_days, share_years
from timeline.temporal.refiners.tense import Tenses
from timeline.timexes import Style

# The patterns that end where a time begins; the others are of whole stretches of tokens.
_BEFORE = ("part", "relation", "not until", "between", "spread", "dated")


class Candidate(NamedTuple):
    """A found time: tokens from `start` to before `end`. A tuple, since refiners make many of each other."""

    start: int
    end: int
    rule: str
    meaning: Meaning
    mod: str = ""
    cue: Cue = Cue()
    relation: str = ""
    link: Link = ""
    only: Style | None = None
    restates: bool = False


@dataclass(frozen=True, slots=True)
class Refiners:
    """The refiners of a language, their patterns compiled to its codes."""

    vocabulary: Vocabulary
    edges: Shades
    compares: Shades
    before: dict[str, re.Pattern[str]]  # end at the time they belong to
    whole: dict[str, re.Pattern[str]]
    counts: frozenset[str]  # codes with which what is counted begins
    tenses: Tenses
    nominals: Nominals

    @classmethod
    def of(cls, around: Surroundings, patterns: Patterns) -> Refiners:
        """Compile the patterns of a language for its vocabulary."""
        vocabulary = patterns.vocabulary
        return cls(
            vocabulary,
            Shades.of(around.edges, patterns),
            Shades.of(around.compares, patterns),
            {name: ending(around.others[name], patterns) for name in _BEFORE if name in around.others},
            {name: patterns.compile(each) for name, each in around.others.items() if name not in _BEFORE},
            vocabulary.any_of("NUM", "CARDINAL", "ONE"),
            Tenses(vocabulary),
            Nominals(vocabulary),
        )

    def apply(self, candidates: Sequence[Candidate], tokens: Tokens) -> list[Candidate]:
        """Run the refiners in order."""
        found = list(candidates)
        for step in (
            without_people,
            without_games,
            _parts_of_days,
            _join_clocks,
            _shade,
            _tail,
            share_years,
            share_days,
            _link,
            _relate,
            restate,
            look,
            on_their_days,
        ):
            found = step(self, found, tokens)
        return found

    def lead(self, name: str, tokens: Tokens, start: int, floor: int) -> int | None:
        """Where a pattern begins that ends at `start`, no earlier than `floor`; None where there is none."""
        return begin(self.before[name], tokens.codes, start, floor) if name in self.before else None

    def between(self, name: str, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a pattern matches exactly the tokens from `start` to before `end`."""
        return name in self.whole and self.whole[name].fullmatch(tokens.codes, start, end) is not None


def _in_turn(found: Sequence[Candidate], step: Callable[[Candidate, int], Candidate]) -> list[Candidate]:
    """What a step makes of each candidate, given the end of what it made of the one before.

    One that was taken in by the one before ("Tuesday overnight") is no time of its own.
    """
    made: list[Candidate] = []
    for each in found:
        floor = made[-1].end if made else 0
        if each.start >= floor:
            made.append(step(each, floor))
    return made


def _parts_of_days(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """ "Thursday evening" and "the morning of April 19" are times of a day."""
    return _in_turn(found, lambda each, floor: _part_of_day(refiners, each, floor, tokens))


def _part_of_day(refiners: Refiners, each: Candidate, floor: int, tokens: Tokens) -> Candidate:
    if not is_day(each.meaning):
        return each
    if refiners.between("daypart", tokens, each.end, each.end + 1):
        return _timed(refiners, each, tokens, each.start, each.end + 1, each.end)
    start = refiners.lead("part", tokens, each.start, floor)
    if start is None:
        return each
    inside = range(start, each.start)
    at = next(i for i in inside if refiners.between("daypart", tokens, i, i + 1))
    return _timed(refiners, each, tokens, start, each.end, at)


def _timed(refiners: Refiners, each: Candidate, tokens: Tokens, start: int, end: int, at: int) -> Candidate:
    part = refiners.vocabulary.value(tokens.word(at), "DAYPART")
    return each._replace(start=start, end=end, meaning=Clock(f"T{part}", each.meaning))


def _join_clocks(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """ "10 p.m. Wednesday" and "Wednesday at 10 p.m." are one time."""
    joined: list[Candidate] = []
    for each in found:
        last = joined[-1] if joined else None
        if (
            last
            and not last.link
            and not _ends_stretch(refiners, joined, tokens)
            and refiners.between("join", tokens, last.end, each.start)
            and (one := together(last.meaning, each.meaning))
        ):
            joined[-1] = last._replace(end=each.end, meaning=one)
        else:
            joined.append(each)
    return joined


def _ends_stretch(refiners: Refiners, found: Sequence[Candidate], tokens: Tokens) -> bool:
    """Whether the last of some times ends a stretch of days: "Tuesday to Saturday, 10 a.m. to 5 p.m."."""
    if len(found) < 2 or not (is_day(found[-2].meaning) and is_day(found[-1].meaning)):
        return False
    return refiners.between("to", tokens, found[-2].end, found[-1].start)


def _shade(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """ "Early", "the end of", "nearly" belong to the time after them and give it a modifier."""
    return _in_turn(found, lambda each, floor: _shaded(refiners, each, floor, tokens))


def _shaded(refiners: Refiners, each: Candidate, floor: int, tokens: Tokens) -> Candidate:
    if isinstance(each.meaning, Frequency) or each.only is not None:
        return each
    if isinstance(each.meaning, Length) and each.meaning.toward:
        return each  # "over the next two years" is not more than them
    if isinstance(each.meaning, Length) and refiners.lead("spread", tokens, each.start, floor) is not None:
        return each
    counted = isinstance(each.meaning, Length | Shift | Clock) and tokens.codes[each.start] in refiners.counts
    counted = counted or isinstance(each.meaning, Length)
    shade = (refiners.compares if counted else refiners.edges).find(tokens.codes, each.start, floor)
    if shade is None:
        return each
    start, mod = shade
    return each._replace(start=start, mod=mod or _mod(refiners, tokens, start, each.start))


def _tail(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """ "Or so", "or more" belong to the length before them."""
    return _in_turn(found, lambda each, _: _tailed(refiners, each, tokens))


def _tailed(refiners: Refiners, each: Candidate, tokens: Tokens) -> Candidate:
    if not isinstance(each.meaning, Length) or not refiners.between("tail", tokens, each.end, each.end + 2):
        return each
    mod = refiners.vocabulary.value(tokens.word(each.end + 1), "TAIL")
    return each._replace(end=each.end + 2, mod=str(mod))


def _mod(refiners: Refiners, tokens: Tokens, start: int, end: int) -> str:
    """The modifier of the last word that has one: in "the early end of May" it is that of "end"."""
    words = [tokens.word(index) for index in range(start, end)]
    values = [refiners.vocabulary.value(w, name) for w in words for name in ("EDGE", "EDGENOUN", "COMPARE")]
    return next(str(value) for value in reversed(values) if str(value).isupper())


def _link(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """Note that two times are the ends of a stretch or a choice of two."""
    linked = list(found)
    for at, (each, later) in enumerate(pairwise(found)):
        if each.link in ("", "and") and _are_alike(each.meaning, later.meaning):
            linked[at] = each._replace(link=_link_of(refiners, tokens, each, later))
    return linked


def _are_alike(one: Meaning, other: Meaning) -> bool:
    """Whether two times are both dates or both times of day."""
    return (is_date(one) and is_date(other)) or (isinstance(one, Clock) and isinstance(other, Clock))


def _link_of(refiners: Refiners, tokens: Tokens, first: Candidate, second: Candidate) -> Link:
    gap = (tokens, first.end, second.start)
    if is_day(first.meaning) != is_day(second.meaning):
        return ""  # "the change on Friday to December's figures"
    if refiners.between("to", *gap):
        return "to"
    if refiners.between("and", *gap) and refiners.lead("between", tokens, first.start, 0) is not None:
        return "to"
    return "or" if refiners.between("or", *gap) else ""


def _relate(refiners: Refiners, found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """Note the preposition that opens a time to one side; "not until Friday" is Friday itself."""
    return _in_turn(found, lambda each, floor: _related(refiners, each, floor, tokens))


def _related(refiners: Refiners, each: Candidate, floor: int, tokens: Tokens) -> Candidate:
    start = refiners.lead("relation", tokens, each.start, floor)
    if start is None or not (is_date(each.meaning) or isinstance(each.meaning, Clock)):
        return each
    if refiners.lead("not until", tokens, each.start, floor) is not None:
        return each
    if isinstance(each.meaning, Clock) and _is_near(refiners, each, tokens, start):
        return each
    word, vocabulary = tokens.word(start), refiners.vocabulary
    opener = vocabulary.value(word, "OPENER")
    relation = vocabulary.value(word, "RELATION") if opener == word else opener
    return each._replace(relation=str(relation))


def _is_near(refiners: Refiners, each: Candidate, tokens: Tokens, start: int) -> bool:
    """Whether a preposition leaves a time of day what it is: "shortly after 9 p.m.", "through the night"."""
    part = isinstance(each.meaning, Clock) and each.meaning.time in PARTS and each.meaning.day in ANY_DAY
    return (
        part
        if refiners.between("through", tokens, start, start + 1)
        else (start > 0 and refiners.between("nearly", tokens, start - 1, start + 1))
    )
