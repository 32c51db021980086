"""A stretch of a sentence without the times that stand beside a headline anyway.

A time goes only where the words around it read on without it: "sank on Monday in a gale" can spare it,
"overnight losses" and "the hearing is on Monday" cannot, and of "Saturday's regatta" stays "the regatta".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.events import breaks, calling
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, first_verb
from timeline.model import Span

_POSSESSIVE = re.compile(r"\s?['’]s?(?=\s)")
_HEDGES = re.compile(
    r"(?:(?<=\s)(?:just|only|almost|nearly|about|around|roughly|some|shortly|early|late|more than|less than"
    r"|as recently as|as early as|as late as|no later than|no earlier than|at some point|sometime)\s+)+$"
)
_COMMA = re.compile(r"\s*,")
_PARTICIPLE = re.compile(r"(?<=,\s)[a-z]+ed\s+$")  # it goes too: "the study, published on Monday, found"
_NEEDING = frozenset(
    "be been last lasts lasted lasting dates dated dating due until till than from between since".split()
)
_ADVERB = re.compile(r"[a-z]+ly$|also$|not$|still$|already$|again$")
_ADVERBIAL = re.compile(
    r"(?:late |early |earlier |later )?"
    r"(?:last|this|next|that|today|tomorrow|yesterday|tonight|earlier|later|[A-Z]|\d|an? )"
    r"|.*\b(?:ago|later|earlier)$"
)
_WHEN = re.compile(r"\s*,\s+when\b|\s+of\b(?! [a-z]+ing\b)")
_OPEN = re.compile(r"[,(:;—–]\s*$|^\s*(?:(?:and|but|so|yet|also)\s)?\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,.;:!?)—–”]|''|--|-RRB-|$)")


def text(sentence: str, span: Span, gaps: Sequence[Span], keeps: Callable[[Span], bool]) -> str:
    """The words of a stretch without the times in it that can go and that `keeps` does not ask for."""
    parts, at = [], span.start
    for gap in gaps:
        if not (span.start <= gap.start and gap.end <= span.end) or gap.start < at:
            continue
        cut, instead = _cut(sentence, span, gap)
        if cut is not None and (instead or not keeps(gap)):
            parts += [sentence[at : cut.start], instead]
            at = cut.end
    return "".join([*parts, sentence[at : span.end]])


def _cut(sentence: str, span: Span, gap: Span) -> tuple[Span | None, str]:
    """What to leave out for a time, and what to put there; None where it has to stay."""
    before, after = sentence[span.start : gap.start], sentence[gap.end : span.end]
    lead = breaks.lead(sentence, gap)
    if lead.strip().lower() in ("of", "until") or _WHEN.match(after):
        return None, ""  # "the worst of the decade", "until Monday", "on Monday, when …"
    if calling.names_day(before + lead):
        return None, ""  # the vote is then, not the call for it
    owner = _POSSESSIVE.match(after)
    if owner is not None and after[owner.end() :].lstrip()[:1].isupper() and before.strip():
        return None, ""  # "on yesterday's Talk of the Town"
    if owner is not None:
        return Span(gap.start + len(lead), gap.end + owner.end()), "the"
    if not _spared(before, sentence[gap.start + len(lead) : gap.end], after, bool(lead)):
        return None, ""
    hedge = _HEDGES.search(before) or _participle(before, after)
    start = span.start + hedge.start() if hedge else gap.start
    return _with_comma(sentence, Span(span.start, start), Span(gap.end, span.end))


def _participle(before: str, after: str) -> re.Match[str] | None:
    """A participle that goes with its time: no main verb, as in "a landmark, collapsed on Monday"."""
    ends_main = first_verb(before.partition(",")[0]) is not None and _CLOSED.match(after)
    return _PARTICIPLE.search(before) if _COMMA.match(after) or ends_main else None


def _with_comma(sentence: str, before: Span, after: Span) -> tuple[Span, str]:
    """The cut with the commas around it: of two one stays where it closes what an earlier one opened."""
    left = sentence[before.start : before.end].rstrip()
    right = _COMMA.match(sentence[after.start : after.end])
    if right is not None and len(left.split()) == 1 and not left.endswith(","):
        return Span(before.start, after.start + right.end()), ""  # "Speaking on Monday, "
    opener = left.rpartition(" ")[2].lower() in lexicon().openers  # "that, by Monday, all left"
    if right is None or not (left.endswith(",") or opener):
        return Span(before.end, after.start), ""
    if opener:
        return Span(before.start + len(left), after.start + right.end()), ""
    closes = left.count(",") % 2 == 0
    return Span(before.start + len(left) - 1, after.start + right.end()), "," if closes else ""


def _spared(before: str, time: str, after: str, led: bool) -> bool:
    """Whether the words around a time read on without it."""
    if _quoted(before):
        return False
    left, right = WORD.findall(before), WORD.search(after)
    last = left[-1].lower() if left else ""
    opens = bool(_OPEN.search(before)) or last in lexicon().openers - lexicon().prepositions
    opens = opens or all(_ADVERB.match(word.lower()) for word in left)
    closed = bool(_CLOSED.match(after)) or right is None
    if time.startswith(("The ", "A ")) and not opens:
        return False  # "in Here Comes The Weekend"
    if closed:
        return opens or (_ends(left, last, time, led) and not _of_phrase(left, after))
    assert right is not None  # noqa: S101  # for mypy: a word follows
    word = right[0]
    if after[: right.start()].strip():
        return False  # "in 2009-10", "12:30 to 3:30"
    if opens:
        verb = next((each for each in WORD.findall(after) if not _ADVERB.match(each)), "")
        subject = not led and lexicon().is_verb(verb)  # "today is a holiday"
        return led or (_ADVERBIAL.match(time) is not None and _goes_on(word) and not subject)
    if lexicon().is_verb(last) and lexicon().is_verb(word) and last not in lexicon().auxiliaries:
        return False  # "clips filmed in May appear to show"
    if last in lexicon().auxiliaries:
        return lexicon().is_verb(word) or (led and word.endswith("ing"))
    return _ends(left, last, time, led) and (_goes_on(word) or (led and word[0].isupper()))


def _of_phrase(left: Sequence[str], after: str) -> bool:
    """Whether the time is when something in an opening phrase was: "under an accord signed in May, …"."""
    goes_on = after.lstrip()[:1] == ","
    return goes_on and left[-1].endswith("ed") and left[0].lower() in lexicon().prepositions


def _quoted(before: str) -> bool:
    """Whether what follows stands in brackets, or in a quotation that began after the first word."""
    if before.count("(") + before.count("-LRB-") > before.count(")") + before.count("-RRB-"):
        return True
    opened = before.count("“") + before.count("``") > before.count("”") + before.count("''")
    return opened and not before.lstrip().startswith(("“", "``"))


def _ends(left: Sequence[str], last: str, time: str, led: bool) -> bool:
    """Whether a clause can end, or go on with a phrase, after the words before its time."""
    known = lexicon()
    while len(left) > 1 and (_ADVERB.match(last) or last in ("always", "never", "now", "just")):
        left, last = left[:-1], left[-2].lower()
    hanging = known.auxiliaries | known.determiners | known.prepositions | {"all", "every", "each", "both"}
    if not left or last in _NEEDING | hanging:
        return False
    if led:
        return True
    owned = len(left) > 1 and left[-2].lower() in {"his", "her", "their", "its", "my", "our"}
    return _ADVERBIAL.match(time) is not None and not (owned and time.endswith("s"))  # "his last years"


def _goes_on(word: str) -> bool:
    """Whether a word begins the next phrase, so that the time before it is none of its parts."""
    known, low = lexicon(), word.lower()
    small = known.prepositions | known.openers | known.determiners | known.quantifiers | known.pronouns
    phrase = low in small | {"to", "there", "here"} or word.endswith("ing")
    return phrase or known.is_verb(word) or bool(_ADVERB.match(word))
