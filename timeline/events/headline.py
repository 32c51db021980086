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
_BETWEEN = re.compile(r"\s*(?:,|or|and|to|until|till|through|[-–])\s*")
_OPENING = re.compile(
    r"^(?:but|and|however|meanwhile|also|earlier|later|now|additionally|moreover|at the same time|"
    r"for example|in addition|initially|then)\b[,\s]*",
    re.IGNORECASE,
)


def headline(clauses: Sequence[Clause], index: int, times: Sequence[Span], who: Attribution | None) -> str:
    """The headline for the clause at an index; `times` are the mentions of its sentence (offsets into it)."""
    told = said(clauses, index)
    named = who is not None and (told != index or not clauses[index].reports) and not _aside(clauses, index)
    subject, predicate = _parts(clauses, told, times)
    if not named or who is None:
        return _fit(("",), subject, predicate)
    labels = [f"{label}: " for label in attribution.labels(who)]
    return _fit(labels, _small(subject), _HAD.sub(_simple_past, predicate))


def said(clauses: Sequence[Clause], index: int) -> int:
    """The clause that holds what the clause at an index tells.

    Of a saying it is "that …" after it, or the clause before "…, X said"; of any other clause it is itself.
    """
    clause, following = clauses[index], clauses[index + 1 : index + 2]
    if not clause.reports:
        return index
    if following and following[0].opener == "that":
        return index + 1
    last = all(later.verb is None for later in clauses[index + 1 :])
    named = clause.verb == 0 or grammar.own_subject(clause)
    inverted = last and named and index and len(clause.words) <= 8 and clauses[index - 1].verb is not None
    return index - 1 if inverted else index


def strength(text: str) -> tuple[bool, bool, bool, int]:
    """How well a headline stands by itself, to choose among the tellings of one event: more is better.

    One that is whole comes first, then one that names its subject, gives a figure, and is longer.
    """
    first = (text.partition(": ")[2] or text).partition(" ")[0].lower()
    figure = any(char.isdigit() for char in text)
    return not text.endswith("…"), first not in lexicon().pronouns, figure, len(text)


def _aside(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause is the writer's own addition to what somebody says: "…, where it began last year"."""
    opener = clauses[index].opener
    if opener == "that":
        return index > 0 and not clauses[index - 1].reports
    return opener == "where" or opener in lexicon().relatives


def _parts(clauses: Sequence[Clause], index: int, times: Sequence[Span]) -> tuple[str, str]:
    clause = clauses[index]
    text = _without(clause, times, aside=_aside(clauses, index))
    if clause.verb is None:
        return "", _tidy(text.removeprefix("with "))
    verb = grammar.first_verb(text) if clause.opener != "-ing" else 0
    subject = grammar.subject(clauses, index)
    predicate = text[verb or 0 :]
    if clause.opener == "-ing":
        predicate = _past(predicate)
    return _tidy(_remove(subject, ())), _tidy(predicate)


def _without(clause: Clause, times: Sequence[Span], *, aside: bool) -> str:
    """The clause without its times, and without the verb that follows "the hall where it began in May"."""
    shifted = [Span(t.start - clause.start, t.end - clause.start) for t in times]
    inside = _joined(clause.text, [time for time in shifted if 0 <= time.start < len(clause.text)])
    after = clause.text[inside[-1].end :] if inside else ""
    resumes = aside and grammar.first_verb(after) == 1
    return _remove(clause.text[: inside[-1].end] if resumes else clause.text, inside)


def _joined(text: str, times: Sequence[Span]) -> list[Span]:
    """The times, those that are told as one joined: "27 or 28", "from May to June"."""
    joined: list[Span] = []
    for time in times:
        if joined and _BETWEEN.fullmatch(text[joined[-1].end : time.start]):
            joined[-1] = Span(joined[-1].start, time.end)
        else:
            joined.append(time)
    return joined


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
    known = lexicon()
    alike = known.is_verb(found[2]) and found[2] not in known.participles
    return found[1] + found[2] if alike else found[0]


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


def _fit(labels: Sequence[str], subject: str, predicate: str) -> str:
    """The longest wording that fits: the tail is cut first, then the speaker, then the subject shortened."""
    for who in dict.fromkeys((subject, _head(subject))):
        for label in labels:
            for cut in _cuts(predicate):
                text = f"{label}{who} {cut}" if who else f"{label}{cut}"
                if len(text) <= LONGEST:
                    return _capital(text)
    text = f"{labels[-1]}{_head(subject)} {predicate}"
    return _capital(text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,") + "…")


def _cuts(predicate: str) -> Iterator[str]:
    """The predicate, then without its last phrase, and so on, while a verb and what it needs are left."""
    yield predicate
    words = list(grammar.WORD.finditer(predicate))
    known = lexicon()
    needing = (
        known.auxiliaries
        | known.plan
        | known.probable
        | known.prepositions
        | known.determiners
        | {"and", "or"}
    )
    for position in range(len(words) - 1, 1, -1):
        word, before = words[position][0], words[position - 1][0].lower()
        pair = word in ("and", "or") and re.search(r"\b(?:between|both|either)\b", predicate)
        if word in known.prepositions | {"if", "while", "and", "or"} and before not in needing and not pair:
            yield predicate[: words[position].start()].rstrip(" ,")


def _head(subject: str) -> str:
    """The subject without what qualifies it: "troops sent to the region" as "troops"."""
    known = lexicon()
    ends = [word.start() for word in grammar.WORD.finditer(subject) if word[0] in known.prepositions - {"of"}]
    verb = grammar.first_verb(subject)
    cut = min([end for end in (*ends, verb) if end], default=len(subject))
    return subject[:cut].rstrip(" ,")


def _small(subject: str) -> str:
    """The subject as it stands within a sentence: "The troops" as "the troops", a name as it is."""
    known, first = lexicon(), subject.partition(" ")[0]
    common = first.lower() in known.determiners | known.quantifiers | known.pronouns
    return first.lower() + subject[len(first) :] if common else subject


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
