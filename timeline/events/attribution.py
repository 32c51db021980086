"""Who says what a sentence says, and which of its words are what is said.

"X said that …", "…, X said", "“…,” said X, “…”", "according to X", "Y, citing X, reported …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events import relatives, speakers, subjects
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD
from timeline.model import Attribution, Span

_ACCORDING = re.compile(r"\baccording to (?P<who>.+)", re.IGNORECASE | re.DOTALL)
_CITING = re.compile(r"\b(?:citing|quoting)\s+(?P<who>.+)", re.IGNORECASE | re.DOTALL)
_THAT = re.compile(r"\s*(?:that\b\s*)?,?\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|our|my|but|and|also|meanwhile)\s+", re.IGNORECASE)
_WORK = re.compile(
    r"^(?:an?|the) (?:[a-z-]+ )?"
    r"(?:analysis|assessment|audit|inquiry|investigation|poll|report|review|statement|study|survey)"
    r" (?:by|from|of) ",
    re.IGNORECASE,
)
_NAME_LAST = re.compile(
    r" (?P<before>[a-z]+) (?P<name>(?:[A-Z][\w.’'-]+ )+[A-Z][\w’'-]+)$"
)  # "spokesman of the port Ann Lee"
_SHORT = 12  # words of a clause that can close what is said
_LONG = 40  # characters of a speaker's description that still leave a headline room to say something


@dataclass(frozen=True, slots=True)
class Saying:
    """That somebody says something: who, in the words of the text, and which stretches hold what is said.

    `told` is empty where the saying is told without what was said ("the union announced a ballot"); `by` is
    the clause that says so, None for "according to X".
    """

    who: str
    told: tuple[Span, ...] = ()
    by: int | None = None


def saying(clauses: Sequence[Clause], index: int) -> Saying | None:
    """Who says the clause at an index; None where nobody that can be named does.

    It is said by that clause, one before ("X said that …"), or after it ("…, X said"), or "according to X".
    A pronoun is given as it stands; `speakers.named` finds whose it is.
    """
    sayings = (_found(clauses, here, index) for here in _nearest(clauses, index))
    found = [each for each in sayings if each is not None]
    own = found[0] if found and found[0].by == index else None
    if own is None or own.told:
        return found[0] if found else _according(clauses)
    clause = clauses[index]  # "Cole said that the firm had warned them" is told by Cole
    return next(
        (
            each
            for each in found[1:]
            if any(clause.start < span.end and span.start < clause.end for span in each.told)
        ),
        own,
    )


def _nearest(clauses: Sequence[Clause], index: int) -> Iterator[int]:
    """The clauses in the order in which they can say what the one at an index tells."""
    yield index
    yield from range(index - 1, -1, -1)
    yield from range(index + 1, len(clauses))


def _found(clauses: Sequence[Clause], here: int, index: int) -> Saying | None:
    """The saying of one clause, of what the clause at an index tells."""
    found = _said_by(clauses, here, index) if _speaks(clauses, here) else None
    beside = found is not None and not found.told and here != index
    if beside and (relatives.adds(clauses, index) or (clauses[index].relative and clauses[here].denies)):
        return None  # "denied the claim, which the Herald made": it is nobody's word but the writer's
    return found and replace(found, by=here)


def closes(clauses: Sequence[Clause], here: int) -> bool:
    """Whether a clause is a short "X said", which can follow what X says."""
    clause = clauses[here]
    inverted = clause.verb == 0 and clause.words[0] in lexicon().inverting | {"told"}
    named = inverted or (clause.asks and subjects.own_subject(clause))
    apart = clauses[here + 1 : here + 2] and clauses[here + 1].opener == "that"
    return here > 0 and not clause.opener and bool(named) and len(clause.words) <= _SHORT and not apart


def attribution(words: str, names: Mapping[str, str], full: str = "") -> Attribution:
    """The attribution to a speaker; `names` gives the name that each alias stands for.

    `full` is the fuller name that the article gives the speaker elsewhere.
    """
    plain = _ARTICLE.sub("", _WORK.sub("", _cited(full or words)))
    return Attribution(words, _canonical(words, names) or _canonical(full, names) or plain)


def labels(who: Attribution) -> tuple[str, ...]:
    """How a headline can name the speaker, fullest first: the words of the text, the name, "Officials"."""
    words = re.sub(r"\s*\([^)]*\)", "", _cited(who.text))
    words = _ARTICLE.sub("", _WORK.sub("", words))
    head = subjects.head(words)
    last, name = words.rpartition(" ")[2], _NAME_LAST.search(words)
    short = [last.capitalize()] if re.fullmatch(r"[a-z]+s", last) and last != head else []
    named = [words, head if speakers.plausible(head) and not subjects.is_adverb(head) else "", who.speaker]
    known = name is not None and lexicon().prepositions.isdisjoint(words.split(" "))
    named.insert(1, name["name"] if name is not None and known else "")
    return tuple(dict.fromkeys([*(each for each in named if 0 < len(each) <= _LONG), *short]))


def _cited(words: str) -> str:
    """Of "the Herald, citing two officials" those who know: the officials."""
    found = _CITING.search(words)
    return found["who"] if found else words


def _speaks(clauses: Sequence[Clause], here: int) -> bool:
    """Whether in a clause its subject says something; in "the case, confirmed in May, was …" none does."""
    clause, following = clauses[here], clauses[here + 1 : here + 2]
    that = bool(following) and following[0].opener == "that"
    return clause.reports and not clause.passive and (that or not subjects.participial(clause))


def _said_by(clauses: Sequence[Clause], here: int, index: int) -> Saying | None:
    who = _inverted(clauses, here) or subjects.speaking(clauses, here)
    who = " ".join(who.strip(" “”\"'`,").split())
    if not speakers.plausible(who):
        return None
    source = _citing(clauses, here)
    who = f"{who}, citing {source}" if source and not speakers.is_pronoun(who) else who
    if here and clauses[0].quoted and closes(clauses, here):
        return Saying(who, tuple(_around(clauses, here)))
    after = _after(clauses, here)
    if here < index - 1 and clauses[here].opener in ("who", "which"):
        return None  # an aside: "the owners, who said that they knew, left"
    if here <= index and after is not None:
        return Saying(who, (after,))
    if (here == index or here > index) and closes(clauses, here) and _can_be_said(clauses, here):
        return Saying(who, tuple(_around(clauses, here)))
    return Saying(who) if here <= index else None


def _after(clauses: Sequence[Clause], here: int) -> Span | None:
    """The stretch after "X said that …", "X said: …" or "X said (that) she …"."""
    following = clauses[here + 1 : here + 2]
    told = clauses[here].colon or (following and (following[0].opener == "that" or following[0].quoted))
    if not following or not told or all(each.verb is None for each in clauses[here + 1 :]):
        return None
    if not (following[0].quoted or clauses[here].asks):
        return None
    start, skipped = following[0].start, _THAT.match(following[0].text)
    pronoun = skipped is not None and skipped.end() == following[0].verb  # "said that would help"
    return Span(start + (skipped.end() if skipped and not pronoun else 0), clauses[-1].end)


def _around(clauses: Sequence[Clause], here: int) -> Iterator[Span]:
    """The stretch before "…, X said", and the quotation that goes on after it."""
    ends = (at for at in range(here) if clauses[at + 1].start - clauses[at].end > len(", "))  # `,” `
    last = next(ends, here - 1) if clauses[0].quoted else here - 1
    yield Span(clauses[0].start, clauses[last].end)
    later = [each for each in clauses[here + 1 :] if each.quoted]
    if later and clauses[0].quoted:
        yield Span(later[0].start, clauses[-1].end)


def _can_be_said(clauses: Sequence[Clause], here: int) -> bool:
    """Whether what stands before "…, X said" can be what X said: it is quoted, or has subject and verb."""
    before = clauses[:here]
    return before[0].quoted or any(
        each.verb is not None and not subjects.participial(each) for each in before
    )


def _inverted(clauses: Sequence[Clause], here: int) -> str:
    """The speaker in "…, said the mayor": what follows the verb, if it is a name and not another clause."""
    clause = clauses[here]
    verb, _, follows = clause.text.partition(" ")
    if clause.verb != 0 or not here or verb not in lexicon().inverting:
        return ""
    follows = follows.strip(' .”"')
    return follows if speakers.plausible(follows) and not speakers.is_pronoun(follows) else ""


def _citing(clauses: Sequence[Clause], here: int) -> str:
    """Whom a speaker cites, beside "reported": "X, citing Y, reported", "…, X reported, citing Y"."""
    near = [each for at, each in enumerate(clauses) if abs(at - here) <= 1 and at != here]
    found = (_CITING.match(each.text) for each in near)
    words = next((" ".join(each["who"].split()) for each in found if each), "").strip(' .,”"')
    return words if speakers.plausible(words) else ""


def _according(clauses: Sequence[Clause]) -> Saying | None:
    for here, clause in enumerate(clauses):
        found = _ACCORDING.search(clause.text)
        who = " ".join(found["who"].split()).strip(' .,”"') if found else ""
        if found and speakers.plausible(who):
            first = Span(clauses[0].start, clause.start + found.start())
            last = Span(clauses[here + 1].start if here + 1 < len(clauses) else clause.end, clauses[-1].end)
            told = (span for span in (first, last) if len(WORD.findall(_between(clauses, span))) > 1)
            return Saying(who, tuple(told))
    return None


def _between(clauses: Sequence[Clause], span: Span) -> str:
    """The words of the clauses within a stretch."""
    return " ".join(
        each.text[max(0, span.start - each.start) : max(0, span.end - each.start)] for each in clauses
    )


def _canonical(words: str, names: Mapping[str, str]) -> str:
    found = [alias for alias in names if _alias(alias).search(words)]
    return names[max(found, key=len)] if found else ""


@cache
def _alias(alias: str) -> re.Pattern[str]:
    """An alias as whole words; in capitals ("US") it stands for itself only, not for "us"."""
    return re.compile(rf"(?<!\w){re.escape(alias)}(?!\w)", 0 if alias.isupper() else re.IGNORECASE)
