"""A short headline out of a sentence: the clause that the time belongs to, without the time.

Nothing is invented: words are left out, a clause without a subject is given the one it leaves out, "had
sent" in what somebody said becomes "sent", and a participle that tells what followed becomes its past
tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events import attribution
from timeline.events import clauses as grammar
from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.model import Attribution, Span

LONGEST = 90

_LEAD = r"(?:\b(?:on|in|since|by|during|at|over|until|from|as of|late on|early on|back in)\s+)?"
_HAD = re.compile(r"\bhad ((?:[a-z]+ly |already )?)(\w+)")
_OPENING = re.compile(
    r"^(?:but|and|however|meanwhile|also|earlier|later|now|additionally|moreover|at the same time|"
    r"for example|in addition|initially|then)\b[,\s]*",
    re.IGNORECASE,
)


def headline(clauses: Sequence[Clause], index: int, times: Sequence[Span], who: Attribution | None) -> str:
    """The headline for the clause at an index; `times` are the mentions of its sentence (offsets into it)."""
    clause = clauses[index]
    said = _said(clauses, index) if clause.reports else index
    label = attribution.label(who) + ": " if who and (said is not None or not clause.reports) else ""
    subject, predicate = _parts(clauses, index if said is None else said, times)
    if label:
        predicate = _HAD.sub(_simple_past, predicate)
    return _fit(label, subject, predicate)


def strength(text: str) -> tuple[bool, bool, int]:
    """How well a headline stands by itself, to choose among the tellings of one event: more is better."""
    first = (text.partition(": ")[2] or text).partition(" ")[0].lower()
    return not text.endswith("…"), first not in lexicon().pronouns, min(len(text), LONGEST)


def _said(clauses: Sequence[Clause], index: int) -> int | None:
    """The clause that holds what is said: "that …" after the saying, or the one before "…, X said"."""
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    if following is not None and following.opener == "that":
        return index + 1
    short = len(clauses[index].words) <= 8 and following is None
    return index - 1 if short and index and clauses[index - 1].verb is not None else None


def _parts(clauses: Sequence[Clause], index: int, times: Sequence[Span]) -> tuple[str, str]:
    clause = clauses[index]
    text = _without(clause, times)
    if clause.verb is None:
        return "", _tidy(text)
    verb = grammar.first_verb(text) if clause.opener != "-ing" else 0
    subject = grammar.subject(clauses, index)
    predicate = text[verb or 0 :]
    if clause.opener == "-ing":
        predicate = _past(predicate)
    return _tidy(_remove(subject, ())), _tidy(predicate)


def _without(clause: Clause, times: Sequence[Span]) -> str:
    inside = [
        Span(t.start - clause.start, t.end - clause.start)
        for t in times
        if clause.start <= t.start < clause.end
    ]
    return _remove(clause.text, inside)


def _remove(text: str, times: Sequence[Span]) -> str:
    for time in sorted(times, reverse=True):
        phrase = re.compile(
            rf"[\"“]?\s*{_LEAD}{re.escape(text[time.start : time.end])}[.,]?[\"”]?,?", re.IGNORECASE
        )
        for found in phrase.finditer(text):
            if found.start() <= time.start and found.end() >= time.end and not _needed(text, found):
                text = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}".strip()
                break
    return text


def _needed(text: str, phrase: re.Match[str]) -> bool:
    """Whether the clause would read wrongly without its time: "clips circulated in May appear to show"."""
    before, after = grammar.WORD.findall(text[: phrase.start()]), grammar.WORD.findall(text[phrase.end() :])
    if not before or not after or text[phrase.end() :].lstrip()[:1] in ",;.":
        return False
    known = lexicon()
    goes_on = after[0].lower() in known.prepositions | known.openers | known.determiners | {"to"}
    return before[-1].endswith("ed") and not goes_on


def _simple_past(found: re.Match[str]) -> str:
    same = found[2].endswith("ed") or found[2] in lexicon().past_of.values()
    return found[1] + found[2] if same and found[2] != "been" else found[0]


def _past(predicate: str) -> str:
    """ "signing an agreement" as "signed an agreement"."""
    first, space, rest = predicate.partition(" ")
    stem = first[:-3]
    regular = stem + ("d" if stem.endswith(("e", "u")) else "ed")
    return lexicon().past_of.get(first, regular) + space + rest


def _tidy(text: str) -> str:
    text = _OPENING.sub("", text.strip(" ,;:.")) if text else ""
    if text.count("“") != text.count("”") or text.count('"') % 2:
        text = re.sub(r"[“”\"]", "", text)
    return re.sub(r"\s+", " ", text).strip(" ,;:.")


def _fit(label: str, subject: str, predicate: str) -> str:
    for who in dict.fromkeys((subject, _head(subject))):
        for cut in _cuts(predicate):
            text = f"{label}{who} {cut}".replace("  ", " ") if who else f"{label}{cut}"
            if len(text) <= LONGEST:
                return _capital(text)
    text = f"{label}{_head(subject)} {predicate}".replace("  ", " ")
    return _capital(text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,") + "…")


def _cuts(predicate: str) -> Iterator[str]:
    """The predicate, then without its last phrase, and so on, while a verb and what it needs are left."""
    yield predicate
    words = list(grammar.WORD.finditer(predicate))
    known = lexicon()
    for position in range(len(words) - 1, 1, -1):
        word, before = words[position][0], words[position - 1][0].lower()
        bound = before in known.auxiliaries | known.plan | known.prepositions | {"to", "and", "or", "the"}
        if word in known.prepositions | {"to", "if", "as", "while"} and not bound:
            yield predicate[: words[position].start()].rstrip(" ,")


def _head(subject: str) -> str:
    """The subject without what qualifies it: "troops sent to the region" as "troops"."""
    words = list(grammar.WORD.finditer(subject))
    known = lexicon()
    for word in words[1:]:
        if word[0] in known.prepositions - {"of"} or (word[0].islower() and known.is_verb(word[0])):
            return subject[: word.start()].rstrip(" ,")
    return subject


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
