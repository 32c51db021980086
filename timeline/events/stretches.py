"""Which stretches of a long sentence a headline can be made of, the fullest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from timeline.events import antecedents, subjects, trimming
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Span

Stretches: TypeAlias = tuple[Span, ...]
Keeps: TypeAlias = Callable[[Span], bool]

_LONG = 30  # characters of a subject that leave too little room for what it does
_TAG = 6  # words of a clause that only says who speaks
_CONDITIONS = frozenset("if unless until".split())
_COMPARING = re.compile(r"\b(?:as|so|such|same|more|less|rather|too)\b")
_THAT = len("that ")  # may have been left out before a clause


def choices(clauses: Sequence[Clause], index: int, spans: Stretches) -> Iterator[Stretches]:
    """What can stand for the clause at an index, from the whole stretches to the clause with its subject.

    Clauses that tell another time are left to the statements of that time.
    """
    inside = _inside(clauses, spans)
    if not inside:
        return
    target = _target(clauses, index, inside)
    spoken = index not in inside
    if spoken or not any(_foreign(clauses, here, target) for here in inside):
        yield spans
    if len(spans) == 1:
        yield from _cut_after(clauses, inside, target, spoken, spans[0].start)
        yield from _without_asides(clauses, inside, target, spoken)
        yield from _without_additions(clauses, inside, target, spans[0].start)
        yield from _alone(clauses, inside, target, spoken)


def told_on(clauses: Sequence[Clause], span: Span) -> bool:
    """Whether a stretch begins with the participle of a clause that is told with a subject before it."""
    return any(each.start == span.start and each.opener == "-ing" for each in clauses)


def is_aside(clauses: Sequence[Clause], index: int, spans: Stretches) -> bool:
    """Whether the clause at an index is a subordinate one of those that the stretches show."""
    inside = _inside(clauses, spans)
    carrying = any(
        clauses[here].verb is not None and not clauses[here].opener for here in inside if here != index
    )
    aside = clauses[index].opener in lexicon().relatives - {"that"} | lexicon().adverbials
    return index in inside and aside and carrying


def shorter(clauses: Sequence[Clause], index: int, spans: Stretches) -> Iterator[Stretches]:
    """The same without what hangs on at the end of a clause, the longest of each first."""
    inside = _inside(clauses, spans)
    if not inside or clauses[_main(clauses, inside)].verb is None:
        return
    least = max(_target(clauses, index, inside), _main(clauses, inside))
    until = Span(spans[0].start, clauses[least].end)
    told = any(_foreign(clauses, here, index) for here in inside if here < least)
    base = () if told or len(spans) > 1 else ((until,),)
    for *before, last in dict.fromkeys((*choices(clauses, index, spans), *base)):
        shown = [here for here in inside if clauses[here].end > last.start and clauses[here].start < last.end]
        for here in reversed(shown[shown.index(least) if least in shown else 0 :]):
            for end in _phrase_ends(clauses, here):
                if end > last.start:
                    yield (*before, Span(last.start, end))


def _phrase_ends(clauses: Sequence[Clause], here: int) -> Iterator[int]:
    """Where in the sentence a clause can end without the rest of it, the last first."""
    clause, following = clauses[here], clauses[here + 1 : here + 2]
    asks = bool(following) and clause.reports and not clause.passive
    asks = asks and (following[0].opener == "that" or following[0].quoted or clause.colon)
    if asks or any(each.opener in _CONDITIONS for each in clauses[here + 1 :]):
        return
    loose = bool(following) and following[0].start - clause.end == 1
    for end in trimming.ends(clause, following[0].opener if loose else ""):
        yield clause.start + end


def _cut_after(
    clauses: Sequence[Clause], inside: Sequence[int], target: int, spoken: bool, begin: int
) -> Iterator[Stretches]:
    """From the beginning to the end of a clause, the last first; main clause and target are in it."""
    least = max(target, _main(clauses, inside))
    if any(_foreign(clauses, here, target) for here in inside if here <= least) and not spoken:
        return
    for last in _ends(clauses, inside, least, target, spoken):
        yield (Span(begin, clauses[last].end),)


def _without_asides(
    clauses: Sequence[Clause], inside: Sequence[int], target: int, spoken: bool
) -> Iterator[Stretches]:
    """Without what stands between the subject and its verb: "The firm, which …, closed"."""
    first, main = inside[0], _resumed(clauses, inside)
    plain = subjects.plain(clauses[first].text) and clauses[first].verb is None
    if main is None or main == first or not plain or first < target < main:
        return
    narrowed = clauses[first + 1].relative and clauses[first + 1].start - clauses[first].end == 1
    subject = Span(clauses[first].start, clauses[first + narrowed].end)  # "those who left | came back"
    for last in _ends(clauses, inside, max(main, target), target, spoken):
        yield subject, Span(clauses[main].start, clauses[last].end)


def _without_additions(
    clauses: Sequence[Clause], inside: Sequence[int], target: int, begin: int
) -> Iterator[Stretches]:
    """Without what the writer adds between the main clause and the time: "closed it, which …, in May"."""
    main = _main(clauses, inside)
    for here in inside:
        if main < here < target and antecedents.apart(clauses, here) and not clauses[here + 1].opener:
            yield Span(begin, clauses[here - 1].end), Span(clauses[here + 1].start, clauses[target].end)


def _alone(
    clauses: Sequence[Clause], inside: Sequence[int], target: int, spoken: bool
) -> Iterator[Stretches]:
    """The clause of the time with its own subject, or with that of the clause it belongs to."""
    clause = clauses[target]
    if clause.verb is None or clause.hypothetical:
        return
    said = clause.opener == "that" and target > 0 and clauses[target - 1].reports
    relative = clause.opener in lexicon().relatives and not said
    tag = clause.reports and (len(clause.words) <= _TAG or clause.ends_saying)
    own = subjects.own_span(clause) if clause.opener != "-ing" else None
    if tag or (relative and own) or _listed(clauses, target):
        return
    before = own or antecedents.left_out(clauses, target)
    if before is None:
        return
    begins = clause.start + (clause.verb or 0)
    for last in _ends(
        clauses, inside, target, target, spoken, tight=relative or clause.opener in lexicon().adverbials
    ):
        span = Span(begins, clauses[last].end)
        yield (Span(own.start, span.end),) if own else (before, span)
    brief = subjects.head(antecedents.words(clauses, before))
    if before.end - before.start > _LONG and brief and not trimming.limited(brief):
        yield Span(before.start, before.start + len(brief)), Span(begins, clause.end)


def _ends(
    clauses: Sequence[Clause],
    inside: Sequence[int],
    least: int,
    target: int,
    spoken: bool,
    tight: bool = False,
) -> Iterator[int]:
    """The clauses after which a headline can end, the last first, up to one that tells another time.

    `tight` leaves it at the first that does not hang on the one before.
    """
    ends = [least]
    for here in inside:
        if here > least:
            if (_foreign(clauses, here, target) and not spoken) or (tight and not clauses[here].opener):
                break
            ends.append(here)
    yield from reversed([end for end in ends if not _dangles(clauses, end, tight)])


def _dangles(clauses: Sequence[Clause], end: int, tight: bool) -> bool:
    """Whether what follows is needed: a verb for its subject, or the other of "both …" and "between …"."""
    clause, following = clauses[end], clauses[end + 1 : end + 2]
    if not following:
        return False
    next_one, that = following[0], following[0].opener == "that"
    asking = (
        (that and not tight)
        or next_one.quoted
        or next_one.words[:1] == ("to",)
        or trimming.unclosed(clause.text)
    )
    asking = asking or (clause.reports and clause.ends_saying)
    unverbed = clause.verb is None and clause.opener != ""
    unverbed = unverbed or (next_one.verb is None and next_one.opener in lexicon().adverbials)
    comparing = next_one.opener in ("as", "that", "than") and _COMPARING.search(clause.text) is not None
    listed = clause.verb is None and next_one.verb is None
    listed = listed and any(each.opener == "and" and each.verb is None for each in clauses[end + 1 :])
    paired = not {"between", "both", "either", "neither"}.isdisjoint(clause.words)
    comparing = comparing or next_one.opener in _CONDITIONS
    comparing = comparing or (clause.negated and next_one.opener in lexicon().adverbials)
    resumed = not tight and next_one.verb == 0 and not next_one.opener
    return asking or unverbed or listed or comparing or resumed or (paired and "and" not in clause.words)


def _listed(clauses: Sequence[Clause], here: int) -> bool:
    """Whether its subject is only the end of a list: "Ann, Ben and Carl left"."""
    before = clauses[here - 1] if here else None
    own = subjects.own_subject(clauses[here])
    listed = " and " in own or " or " in own or clauses[here].words[:1] == ("and",)
    return listed and before is not None and before.verb is None and not (before.introduces or before.opener)


def _foreign(clauses: Sequence[Clause], here: int, target: int) -> bool:
    """Whether a clause tells a time, and is not the one of the statement."""
    return here != target and bool(clauses[here].gaps) and clauses[here].verb is not None


def _inside(clauses: Sequence[Clause], spans: Stretches) -> list[int]:
    return [
        here
        for here, clause in enumerate(clauses)
        if any(span.start <= clause.start + _THAT and clause.end <= span.end for span in spans)
    ]


def _main(clauses: Sequence[Clause], inside: Sequence[int]) -> int:
    """The clause that carries those inside: the first with a verb and no opener, or the first."""
    first = inside[0]
    own = (
        here
        for here in inside
        if clauses[here].verb is not None
        and not subjects.participial(clauses[here])
        and not subjects.circumstance(clauses[here])
        and (not clauses[here].opener or (here == first and clauses[here].opener == "that"))
    )
    told = (here for here in inside if clauses[here].verb is not None and clauses[here].opener == "and")
    listed = clauses[first].verb is None and clauses[first].opener == "that"  # "that A, B and C left"
    return next(own, next(told, first) if listed else first)


def _target(clauses: Sequence[Clause], index: int, inside: Sequence[int]) -> int:
    """The clause to be told: the one of the time, or the main one where that is left out or a mere phrase."""
    aside = index not in inside or subjects.circumstance(clauses[index])
    return _main(clauses, inside) if aside else index


def _resumed(clauses: Sequence[Clause], inside: Sequence[int]) -> int | None:
    """The clause that begins with the verb of the sentence's subject, after what stands between them."""
    asides = [clauses[here] for here in inside[1:]]
    if any(each.opener in lexicon().relatives and each.verb is None for each in asides):
        return None
    for here, clause in zip(inside[1:], asides, strict=True):
        if clause.verb is not None and not clause.opener and not subjects.participial(clause):
            own = subjects.own_subject(clause)
            return here if clause.text.lstrip()[:1].islower() and not own else None
    return None
