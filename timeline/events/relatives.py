"""What a relative clause tells by itself: of the noun it hangs on, and nothing of what its sentence tells.

A time in a relative clause dates that clause only. Where one noun stands before it, its words are told of
that noun: of "Ann Lee, who left in May, is ill" it is "Ann Lee left". Where it can hang on either of two
("the head of the mine, which …") the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events import subjects
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, verbs
from timeline.model import Span

_OF_SUBJECT = frozenset("who which that and but".split())
# "to sell | the house", "will miss | the games", "of selling | the house"
_DOING = re.compile(
    r"\b(?:(?:to|will|would|can|could|may|might|must|shall|should|not) [a-z]+|[a-z]{2,}ing)"
    r"(?= (?:an?|the|his|her|their|its|[A-Z]))"
)


def told(clauses: Sequence[Clause], index: int) -> Iterator[tuple[Span, ...]]:
    """The stretches that tell a relative clause, the fullest first; none for any other clause."""
    clause, at = clauses[index], within(clauses, index)
    if at is None or clause.verb is None:
        return
    noun, sure = _antecedent(clauses, at)
    own = subjects.own_subject(clause) or clause.opener not in _OF_SUBJECT
    first = WORD.match(clause.text, clause.verb)
    own = own or (
        not _apart(clauses, at) and first is not None and first[0] in lexicon().future | lexicon().possible
    )
    for last in range(end(clauses, index), index - 1, -1):
        if sure and not own:
            yield noun, Span(clause.start + len(clause.opener), clauses[last].end)
        else:
            yield (Span(noun.start, clauses[last].end),)


def _apart(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a comma stands before a clause."""
    return clauses[index].start - clauses[index - 1].end > 1


def within(clauses: Sequence[Clause], index: int) -> int | None:
    """The relative clause that a clause is, or goes on: "who left in May | and came back in June"."""
    while index and clauses[index].opener in ("and", "but") and not _apart(clauses, index):
        if subjects.own_subject(clauses[index]):
            return None
        index -= 1
    return index if clauses[index].relative else None


def adds(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause is of a relative one set apart by a comma, which is the writer's own word."""
    at = within(clauses, index)
    return at is not None and _apart(clauses, at)


def end(clauses: Sequence[Clause], index: int) -> int:
    """The last clause that hangs on a relative one: "which sank | after it struck a rock"."""
    last = index
    for here in range(index + 1, len(clauses)):
        hangs = clauses[here].opener in lexicon().adverbials | {"that"} and not clauses[here].relative
        if not hangs or clauses[here].gaps:
            break
        last = here
    return last


def _antecedent(clauses: Sequence[Clause], index: int) -> tuple[Span, bool]:
    """Where what a relative clause hangs on stands, and whether it can be nothing else."""
    before = clauses[index - 1]
    noun = _noun(before)
    if index > 1 and before.verb is None and not before.introduces and not before.opener:
        named = clauses[index - 2]  # "Ann Lee, 34, who …", "Ann Lee, the engineer, who …"
        apart = named.start + len(named.text.rstrip()) < before.start - 1
        apposed = before.words[:1] and before.words[0] in lexicon().determiners
        aged = before.text.strip().isdigit()
        if apart and (apposed or aged) and not named.introduces and named.opener not in lexicon().adverbials:
            own = _noun(named)
            if aged or (named.verb is None and _is_one(_text(named, own), many=True)):
                noun, before = own, named
    words = _text(before, noun)
    one = words.partition(" ")[0].lower() in lexicon().determiners or noun.start > before.start
    return noun, _is_one(words, many=_apart(clauses, index)) and (one or _apart(clauses, index))


def _noun(clause: Clause) -> Span:
    """The noun phrase that ends a clause: what follows its verb, a time, and a preposition before it."""
    start = max((done.end() for done in (*verbs(clause.text), *_DOING.finditer(clause.text))), default=0)
    start = max(
        [start, *(gap.end for gap in clause.gaps if clause.text[gap.end :].strip() and _parts(clause, gap))]
    )
    known = lexicon()
    leading = known.openers | known.prepositions | {"according"}
    for word in WORD.finditer(clause.text, start):
        low = word[0].lower()
        if low not in leading and not subjects.is_adverb(low) and not known.is_verb(word[0]):
            start = word.start()
            break
    else:
        return Span(clause.start, clause.end)
    opening = re.search(r"[“\"‘$£€]+$", clause.whole[:start])
    start -= len(opening[0]) if opening else 0
    return Span(clause.start + start, clause.start + len(clause.text.rstrip()))


def _parts(clause: Clause, gap: Span) -> bool:
    """Whether a time parts a clause, and is none of a noun: not "the 2016 title", "Saturday's crash"."""
    before = WORD.findall(clause.text[: gap.start])
    owned = clause.whole[gap.end : gap.end + 2].strip()[:1] in ("'", "’")
    described = before and before[-1].lower() in lexicon().determiners
    return not owned and not described


def _is_one(words: str, *, many: bool) -> bool:
    """Whether a phrase is one noun that a sentence can tell of: "the old bridge", "Ann Lee".

    `many` allows for a number before it, which a relative clause without a comma would narrow down.
    """
    known, found = lexicon(), WORD.findall(words)
    if not found or not subjects.plain(words) or "," in words:
        return False
    first = found[0].lower()
    counted = first in known.pronouns | known.negation | (
        {"any", "some", "such"} if many else known.quantifiers
    )
    linked = known.prepositions | {"and", "or", "but"}
    return not counted and linked.isdisjoint(word.lower() for word in found)


def _text(clause: Clause, span: Span) -> str:
    return clause.whole[span.start - clause.start : span.end - clause.start]
