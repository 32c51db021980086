"""A short headline out of a sentence: the clause that the time belongs to, without the time.

Nothing is invented: words are left out, a clause without a subject is given the one it leaves out, "had
sent" in what somebody said becomes "sent", and a participle that tells what followed becomes its past
tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events import attribution, subjects
from timeline.events.clauses import Clause, denier
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, first_verb
from timeline.model import Attribution

LONGEST = 90

_HAD = re.compile(r"\bhad ((?:[a-z]+ly |already )?)(\w+)")
_DANGLING = re.compile(r"(?: (?:as early|as late|no later|than|as|for|to|of|on|in|at|by))+$")
_FINAL_STOP = re.compile(r"(?<!\b[A-Z])\.+$")
_EMPTY = re.compile(r"[“\"]\s*[.,]?\s*[”\"]")
_OPENING = re.compile(
    r"^(?:but|and|however|meanwhile|also|earlier|later|now|additionally|moreover|at the same time|"
    r"for example|in addition|initially|then)\b[,\s]*",
    re.IGNORECASE,
)


def headline(sentence: str, clauses: Sequence[Clause], index: int, who: Attribution | None) -> str:
    """The headline of a sentence for its clause at an index; `who` says it.

    Where the clause has no subject to be found, or too little is left of it, it is the sentence as it stands.
    """
    told = said(clauses, index)
    subject, predicate = _parts(clauses, told)
    denying = denier(clauses, told)
    if denying is not None and denying != told:
        subject, predicate = _denial(clauses, denying, told)
    if _too_little(clauses, told, subject, predicate) or _of_noun(clauses, told):
        return whole(sentence)
    own = denying is not None or (told == index and clauses[index].reports) or _aside(clauses, index)
    if who is None or own or who.text.lower().endswith(subject.lower() or "\0"):
        return _fit(("",), subject, predicate)
    labels = [f"{label}: " for label in attribution.labels(who)]
    return _fit(labels, _small(subject), _HAD.sub(_simple_past, predicate))


def whole(sentence: str) -> str:
    """The headline of a sentence as it stands, shortened where it is long."""
    return _fit(("",), "", _tidy(" ".join(sentence.split())))


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
    inverted = last and index and attribution.closes(clause) and _can_be_said(clauses[index - 1])
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


def _can_be_said(clause: Clause) -> bool:
    """Whether a clause before "…, X said" holds what X said: it is quoted, or has a subject and a verb."""
    return clause.quoted or (clause.verb is not None and bool(subjects.own_subject(clause)))


def _too_little(clauses: Sequence[Clause], told: int, subject: str, predicate: str) -> bool:
    """Whether what is left cannot stand as a headline: without subject, main verb, or words."""
    clause = clauses[told]
    relative = clause.opener in lexicon().relatives and clause.verb is None  # its verb was not made out
    # "The report, published in May, found …": the main verb is still to come
    aside = (
        clause.verb == 0
        and told > 0
        and any(later.verb == 0 and not later.opener for later in clauses[told + 1 :])
    )
    few = len(WORD.findall(f"{subject} {predicate}")) < 2
    return few or (clause.verb is not None and not subject) or relative or aside


def _of_noun(clauses: Sequence[Clause], told: int) -> bool:
    """Whether it only says what a report is of: "reports that the mayor died were false"."""
    if not told or clauses[told].opener != "that" or clauses[told - 1].verb is not None:
        return False
    return not lexicon().saying_nouns.isdisjoint(clauses[told - 1].words[-1:])


def _denial(clauses: Sequence[Clause], denying: int, told: int) -> tuple[str, str]:
    """ "X denied that …" as it is said: to tell what is denied alone would turn it round."""
    subject, predicate = _parts(clauses, denying)
    return subject, f"{predicate} {_tidy(_wording(clauses[told], aside=False))}"


def _parts(clauses: Sequence[Clause], index: int) -> tuple[str, str]:
    """Subject and predicate of a clause, without its times; with "but …" after it, which may take it back."""
    clause = clauses[index]
    text = _wording(clause, aside=_aside(clauses, index))
    if clause.verb is None:
        return "", _tidy(text.strip().removeprefix("with "))
    start = 0 if clause.opener == "-ing" else first_verb(text) or 0
    predicate = _tidy(_past(text) if clause.opener == "-ing" else text[start:])
    if clause.gaps and not text[clause.gaps[-1].end :].strip(' .,”"'):
        predicate = _DANGLING.sub("", predicate)
    turn = [each for each in clauses[index + 1 : index + 2] if each.opener == "but"]
    return _tidy(subjects.subject(clauses, index)), " ".join(
        [predicate, *(_tidy_tail(each) for each in turn)]
    )


def _tidy_tail(clause: Clause) -> str:
    return " ".join(clause.text.split()).strip(" ,;:.")


def _wording(clause: Clause, *, aside: bool) -> str:
    """The clause without its times where it reads well so.

    An aside ("the hall where it began in May is shut") ends with its time if the main verb follows.
    """
    if any(_needed(clause, gap.start, gap.end) for gap in clause.gaps):
        return clause.whole
    end = clause.gaps[-1].end if clause.gaps else len(clause.text)
    after = clause.text[end:]
    resumes = aside and first_verb(after) == len(after) - len(after.lstrip()) and after.strip()
    return clause.text[:end] if resumes else clause.text


def _needed(clause: Clause, start: int, end: int) -> bool:
    """Whether the clause would read wrongly without its time: "clips circulated in May appear to show"."""
    before, rest = WORD.findall(clause.text[:start]), clause.text[end:]
    after = WORD.findall(rest)
    if not before or not after or rest.lstrip()[:1] in ',;.”"':
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
    text = _EMPTY.sub("", text)
    text = _OPENING.sub("", text.strip(" ,;:"))
    if text.count("“") != text.count("”") or text.count('"') % 2:
        text = re.sub(r"[“”\"]", "", text)
    return _FINAL_STOP.sub("", re.sub(r"\s+", " ", text).strip(" ,;:")).strip()


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
    if " but " in predicate:
        return
    words = list(WORD.finditer(predicate))
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
    ends = [word.start() for word in WORD.finditer(subject) if word[0] in known.prepositions - {"of"}]
    verb = first_verb(subject)
    cut = min([end for end in (*ends, verb) if end], default=len(subject))
    return subject[:cut].rstrip(" ,")


def _small(subject: str) -> str:
    """The subject as it stands within a sentence: "The troops" as "the troops", a name as it is."""
    known, first = lexicon(), subject.partition(" ")[0]
    common = first.lower() in known.determiners | known.quantifiers | known.pronouns
    return first.lower() + subject[len(first) :] if common else subject


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
