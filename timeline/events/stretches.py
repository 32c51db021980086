"""Which stretches of a long sentence a headline can be made of, the fullest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from timeline.events import subjects
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Span

Stretches: TypeAlias = tuple[Span, ...]
Keeps: TypeAlias = Callable[[Span], bool]

_LONG = 30  # characters of a subject that leave too little room for what it does
_TAG = 6  # words of a clause that only says who speaks
_COMPARING = re.compile(r"\b(?:as|so|such|same|more|less|rather|too)\b")
_THAT = len("that ")  # may have been left out before a clause


def choices(clauses: Sequence[Clause], index: int, spans: Stretches) -> Iterator[Stretches]:
    """What can stand for the clause at an index, from the whole stretches to the clause with its subject.

    Clauses that tell another time are left to the statements of that time.
    """
    inside = _inside(clauses, spans)
    if not inside:
        return
    main = _main(clauses, inside)
    target = main if index not in inside or subjects.circumstance(clauses[index]) else index
    spoken = index not in inside
    if spoken or not any(_foreign(clauses, here, target) for here in inside):
        yield spans
    if len(spans) == 1:
        yield from _cut_after(clauses, inside, target, spoken, spans[0].start)
        yield from _without_asides(clauses, inside, target, spoken)
        yield from _without_additions(clauses, inside, target, spans[0].start)
        yield from _alone(clauses, inside, target, spoken)


def begins(clauses: Sequence[Clause], start: int) -> bool:
    """Whether the subject of a clause begins at an offset."""
    return any(own.start == start for each in clauses if (own := subjects.own_span(each)))


def adds(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause is a relative one set apart by a comma, which is the writer's own word."""
    apart = index > 0 and clauses[index].start - clauses[index - 1].end > 1
    return apart and clauses[index].opener in lexicon().relatives - {"that"} | {"where"}


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


def shown(clauses: Sequence[Clause], index: int, spans: Stretches, room: int) -> Stretches:
    """What to cut where none fits: the least that can stand, or what is near the clause of the time."""
    clause = clauses[index]
    *_, least = (spans, *choices(clauses, index, spans))
    far = clause.start - least[0].start > room * 2 // 3 and clause.start < least[-1].end
    if len(least) > 1 or not far or clause.reports:
        return least
    own, before = subjects.own_span(clause), clauses[index - 1]
    if own and clause.opener in lexicon().adverbials and not clause.hypothetical:
        return (Span(own.start, clause.end),)
    reach = [at for at in subjects.phrases(before.text) if len(before.text) - at < room // 2]
    leads_on = clause.opener in lexicon().relatives | {"-ing"} or not own
    return (Span(before.start + reach[0] if reach and leads_on else clause.start, spans[-1].end),)


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
        if main < here < target and adds(clauses, here) and not clauses[here + 1].opener:
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
    before = (own,) if own else _subject_span(clauses, target)
    if before is None:
        return
    begins = clause.start + (clause.verb or 0)
    for last in _ends(clauses, inside, target, target, spoken, tight=relative):
        span = Span(begins, clauses[last].end)
        yield (Span(own.start, span.end),) if own else (*before, span)
    brief = Span(before[0].start, before[0].start + len(subjects.head(_words(clauses, before[0]))))
    if before[0].end - before[0].start > _LONG and brief.end > brief.start:
        yield brief, Span(begins, clause.end)


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


def _words(clauses: Sequence[Clause], span: Span) -> str:
    """The words of a stretch within one clause."""
    clause = next(each for each in clauses if each.start <= span.start and span.end <= each.end)
    return clause.text[span.start - clause.start : span.end - clause.start]


def _subject_span(clauses: Sequence[Clause], target: int) -> Stretches | None:
    """The subject that a clause leaves out, where it is beyond doubt."""
    clause, before = clauses[target], clauses[target - 1] if target else None
    if before is None:
        return None
    if clause.opener in ("who", "which") and not adds(clauses, target):
        return None
    if clause.opener in ("who", "which"):
        found = subjects.whole_span(before) if target == 1 else None
        if clause.opener == "who" and found is None:
            found = subjects.named_last(before) or subjects.plural(clauses, target)
        return (found,) if found else None
    if clause.opener == "-ing":
        found = subjects.own_span(before) if before.verb is not None and not before.reports else None
        return (found,) if found and _told_on(clause) else None
    first = clauses[0]
    shared = (clause.verb == 0 and not subjects.participial(clause)) or clause.opener in ("and", "but")
    if not shared or first.opener or any(each.opener == "that" for each in clauses[:target]):
        return None
    found = subjects.whole_span(first) if first.verb is None else subjects.own_span(first)
    between = clauses[1:target]
    unfinished = any(each.opener in lexicon().relatives and each.verb is None for each in between)
    apposed = first.verb is not None and before.verb is None  # it may be whose verb it is
    if (
        found is None
        or _disagree(_words(clauses, found), clause)
        or apposed
        or unfinished
        or any(subjects.own_subject(each) for each in between)
    ):
        return None
    return (found,)


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
    asking = (that and not tight) or next_one.quoted or next_one.words[:1] == ("to",) or _open(clause)
    asking = asking or (clause.reports and clause.ends_saying)
    unverbed = clause.verb is None and clause.opener != ""
    unverbed = unverbed or (next_one.verb is None and next_one.opener in lexicon().adverbials)
    comparing = next_one.opener in ("as", "that", "than") and _COMPARING.search(clause.text) is not None
    paired = not {"between", "both", "either", "neither"}.isdisjoint(clause.words)
    resumed = not tight and next_one.verb == 0 and not next_one.opener
    return asking or unverbed or comparing or resumed or (paired and "and" not in clause.words)


def _open(clause: Clause) -> bool:
    """Whether a quotation begins in a clause that does not end there."""
    text = clause.text
    return text.count("“") + text.count("``") > text.count("”") + text.count("''")


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
    return next(own, first)


def _resumed(clauses: Sequence[Clause], inside: Sequence[int]) -> int | None:
    """The clause that begins with the verb of the sentence's subject, after what stands between them."""
    asides = [clauses[here] for here in inside[1:]]
    if any(each.opener in lexicon().relatives and each.verb is None for each in asides):
        return None
    for here, clause in zip(inside[1:], asides, strict=True):
        if clause.verb is not None and not clause.opener:
            own = subjects.own_subject(clause) or subjects.participial(clause)
            return here if clause.text.lstrip()[:1].islower() and not own else None
    return None
