"""The subject of a clause: its own words, or those of the clauses before it that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, first_verb, verbs
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.events.clauses import Clause

_NAMED = re.compile(r"\b[A-Z][^\W\d_]+ (?:[A-Z][^\W\d_]*\.? )?[A-Z]")
_NAME_LAST = re.compile(r"\b[A-Z][^\W\d_]+ (?:[A-Z]\. )?(?:[A-Z][^\W\d_]+ )*[A-Z][^\W\d_]+\s*$")
_LOOSE = re.compile(
    r"[“”\"|:;()\[\]—–]|``|''|-[LR]RB-|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?]\s"
)
_CARRYING = re.compile(r"(?<=[a-z])(s)\s+[a-z]{3,}ing\s")  # "ships carrying grain"
_BRACKETS = re.compile(r" \([^()]*\)| -LRB- .*? -RRB-")
_ADVERB = re.compile(
    r"(?:[a-z]+ly|often|sometimes|always|soon|perhaps|maybe|too|already|also|again|still|now|then|later|earlier|not|never"
    r"|even|just|once)$",
    re.IGNORECASE,
)


def subject(clauses: Sequence[Clause], index: int) -> str:
    """The subject of a clause, from its own words or from the clauses before it; "" where none is found."""
    clause = clauses[index]
    own = own_subject(clause)
    if own:
        return own
    if clause.opener in lexicon().relatives and index:
        return _antecedent(clauses[:index], person=clause.opener in ("who", "whom"))
    return _subject_before(clauses[:index])


def speaking(clauses: Sequence[Clause], index: int) -> str:
    """The subject of a saying: in "Ann Lee, the engineer, said" the name."""
    inner = _inner_subject(clauses[index])
    own = own_subject(clauses[index]) if inner is None else inner
    if own or clauses[index].opener or inner is not None:
        return own or subject(clauses, index)
    apposed = _apposed(clauses[:index])
    beside = [each for each in apposed if _NAMED.search(each)]
    beside.sort(key=lambda each: each.split(" ")[0].lower() in lexicon().determiners | lexicon().openers)
    return _without_opener((beside or apposed or [_subject_before(clauses[:index])])[0])


def _inner_subject(clause: Clause) -> str | None:
    """Of "fears grew after the mayor said": the mayor; None where the saying is the clause's first verb."""
    known = lexicon()
    said = next((each for each in verbs(clause.text) if each[0] in known.reporting), None)
    if said is None or clause.verb is None or said.start() <= clause.verb:
        return None
    words = list(WORD.finditer(clause.text, clause.verb, said.start()))
    opener = next((word for word in reversed(words) if word[0] in known.adverbials), None)
    return clause.text[opener.end() : said.start()].strip() if opener else None


def own_span(clause: Clause) -> Span | None:
    """Where the subject of a clause stands in its sentence; None where it is left out or hard to tell."""
    words = own_subject(clause)
    first, second = (*clause.words, "", "")[:2]
    if clause.start and first in lexicon().coordinates and second in lexicon().openers - {"that"} | {"then"}:
        return None  # "and after a year abroad joined": whose verb it is stands before
    at = clause.text.find(words) if words else -1
    if at < 0 or not plain(words) or words.lower() in lexicon().relatives:
        return None
    before = clause.text[
        :at
    ].rstrip()  # a time blanked out may be of it: "Saturday's regatta", "winter sales"
    start = clause.text.find(" ", len(before)) + 1 if before else 0
    return Span(clause.start + start, clause.start + at + len(words))


def whole_span(clause: Clause) -> Span | None:
    """The stretch of a clause that is nothing but a noun phrase; None where it is more or less."""
    return Span(clause.start, clause.end) if clause.verb is None and plain(clause.text) else None


def phrases(text: str) -> list[int]:
    """Where the phrases of a text begin: at its start and at each preposition."""
    known = lexicon().prepositions
    return [0, *(word.start() for word in WORD.finditer(text) if word[0] in known and word.start())]


def plain(words: str) -> bool:
    """Whether words can be the subject of a headline: no loose marks in them, no preposition first."""
    found, known = WORD.findall(words), lexicon()
    if not found or _LOOSE.search(_BRACKETS.sub("", words)):
        return False
    low, counted = _low(found[0]), len(found) > 1 and found[1][0].isdigit()
    linking = (
        low in known.openers | known.linking
        or low.endswith("ing")
        or (low in known.prepositions and not counted)
    )
    verb = found[0] == low and known.is_verb(low)  # "and fired shells until …"
    return not linking and not verb and not (len(found) == 1 and is_adverb(low))


def is_adverb(words: str) -> bool:
    """Whether words are, or end with, an adverb."""
    return _adverb(words.rpartition(" ")[2])


def _adverb(word: str) -> bool:
    """Whether a word is an adverb that a subject can do without: no "deadly", "only" or "reportedly"."""
    return _ADVERB.match(word) is not None and word.lower() not in lexicon().kept_in_ly


def head(words: str) -> str:
    """A noun phrase without what qualifies it: "troops sent to the region" as "troops"."""
    known = lexicon()
    ends = [word.start() for word in WORD.finditer(words) if word[0] in known.prepositions - {"of"}]
    ends += [found.end(1) for found in _CARRYING.finditer(words)]
    verb = first_verb(words)
    cut = min([end for end in (*ends, verb) if end], default=len(words))
    kept = words[:cut].rstrip(" ,").removesuffix(" such")
    return _without_adverbs(kept) if cut < len(words) else words


def participial(clause: Clause) -> bool:
    """Whether it begins with a participle that hangs on a noun: "backed by her", not "closed the road"."""
    words = clause.words
    participle = clause.verb == 0 and (words[0].endswith("ed") or words[0] in lexicon().alike)
    return participle and set(words[1:2]) <= lexicon().prepositions | {"up", "out"}


def circumstance(clause: Clause) -> bool:
    """Whether it is a phrase with no subject of its own: "under an accord signed in May"."""
    return clause.words[:1] != () and clause.words[0] in lexicon().prepositions and not own_subject(clause)


def own_subject(clause: Clause) -> str:
    """The words before the verb that are its subject; "" where the clause leaves it out."""
    words = _without_adverbs(_without_opener(clause.text[: clause.verb or 0]).strip(" ,"))
    return "" if _prepositions().match(words) else words


def _low(word: str) -> str:
    """A word in small letters, but for an acronym: "WHO" is no "who"."""
    return word if word.isupper() and len(word) > 1 else word.lower()


def _without_adverbs(words: str) -> str:
    while _adverb(words.rpartition(" ")[2]):
        words = words.rpartition(" ")[0].rstrip(" ,")
    return words


def _without_opener(text: str) -> str:
    """The text without the conjunctions, relatives and adverbs it opens with."""
    while True:
        first, _, rest = text.lstrip().partition(" ")
        word = _low(first.strip(","))
        if word in ("not", "never") or not (word in lexicon().openers or _adverb(word)):
            return text.lstrip()
        text = rest


def _apposed(clauses: Sequence[Clause]) -> list[str]:
    """The phrases without a verb that end the clauses, in order: "Ann Lee", "the engineer"."""
    found: list[str] = []
    for before in reversed(clauses):
        if before.verb is None and not before.introduces and before.opener not in lexicon().relatives:
            found.insert(0, before.text.strip(" ,"))
        elif before.opener not in lexicon().relatives | lexicon().adverbials | {"-ing"}:
            break
    return found


def _subject_before(clauses: Sequence[Clause]) -> str:
    passing = lexicon().relatives - {"that"} | {"-ing"}
    for before in reversed(clauses):
        words = _without_adverbs(_without_opener(before.text[: before.verb]).strip(" ,"))
        if words and not before.introduces and before.opener not in passing and not words.isdigit():
            return words
    return ""


def _antecedent(clauses: Sequence[Clause], *, person: bool) -> str:
    """The noun phrase a relative clause hangs on: the last one, or for a person the last plural.

    In "the harbour, a place that …" it is the harbour.
    """
    apposed = len(clauses) > 1 and clauses[-1].verb is None and clauses[-1].words[:1] in (("a",), ("an",))
    text = clauses[-2 if apposed else -1].text
    phrases = [each.strip() for each in _prepositions().split(text) if each.strip()]
    plural = [each for each in phrases if re.search(r"\b[a-z]+s$", each)] if person else []
    phrase = (plural or phrases or [""])[-1]
    return _after_verbs(phrase)


def _after_verbs(phrase: str) -> str:
    """What follows the verb group in "the city has sent two ships": "two ships"."""
    known, verb = lexicon(), first_verb(phrase)
    words = phrase[verb or 0 :].split(" ")
    while len(words) > 1 and (known.is_verb(words[0]) or _adverb(words[0])):
        words = words[1:]
    return " ".join(words)


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().prepositions))})\b(?!\s\d)", re.IGNORECASE)
