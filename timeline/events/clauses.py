"""The clauses of a sentence, found by commas, conjunctions and the shape of words; no parser, no model.

Where a sentence breaks is in breaks.py, what a clause leaves out of its subject in subjects.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.events import breaks, subjects
from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, first_verb, verbs
from timeline.model import Span

_UNTRUE = re.compile(r"\b(?:not true|untrue|false|wrong)[\s.]*$", re.IGNORECASE)

_ASIDES = ("which", "who", "whom", "whose", "after", "while", "when", "as", "before", "since")
_COLON = re.compile(r"\s*:\s")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| not|n['’]t| also| widely)? (?!said\b(?! to))\w+ed\b"
    r"|\b(?:is|are|was|were|be|been|being)(?: \w+ly| not| also)? (?:told|said to)\b|\bhea(?:rd|rs)\b"
)
_UNREAL = re.compile(r"\b(?:would|could|might|should) (?:\w+ly |also |not |never )?have\b")
_BEING = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| not| also)?\s+$")
_CALLED = re.compile(
    r"call(?:ed|s) (?:off|up|in|out|back|on|(?:the )?police|(?:an?|the|his|her|their|its)\b(?: [\w-]+)?"
    r" (?:vote|ballot|election|referendum|meeting|session|strike|halt|ambulance|doctor|police|crew|office))\b"
    r"|(?<!^)wr(?:ote|ites) (?:an?|the|his|her|their|its)\b"
)
_SO = re.compile(r"\b(?:so \w+|such .{1,40})$")
# "Voted not to close it", "left with no power", "did not act until Monday" say that something is so.
_AFFIRMING = re.compile(
    r"\b(?:no (?:fewer|less|more|later|earlier|sooner|doubt)|not (?:only|just|merely)"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?:not|never) to (?!be\b)(?=[a-z])"
    r"|(?:with|of|for|in) no(?! way\b))\b"
)
_TAKING_BACK = re.compile(
    r"but (?:(?:he|she|it|they|we|i) )?"
    r"(?:(?:never|not yet) (?:did|was|were|has|have|had)|(?:\w+ not|\w+n[’']t)(?: yet| so| been)?)"
    r"(?: (?:do|done) so)?"
    r"[\s.,;!]*$"
)
_UNTIL = re.compile(r"\b(?:not|never|\w+n[’']t)\b[^,;]* until\b")
_LATER = re.compile(
    r"(?:not long|shortly|soon|immediately|just|only|even) (after|before|when|as|while)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence. Offsets `start` and `end` are into the sentence, `verb` is into `text`.

    `text` has its times blanked out (with "on" or "since" before them), so that no month is taken for a verb
    and no weekday for a name; `whole` has all its words, and `gaps` are the stretches blanked. `opener` is
    the conjunction or relative it begins with, "-ing" for a participle, else "". `verb` is where its first
    verb begins, None where it has none; `colon` says whether a colon follows it, `asked` whether "that …"
    does, and `relative` whether it hangs on the noun before it.
    """

    start: int
    end: int
    text: str
    whole: str
    gaps: tuple[Span, ...]
    opener: str
    verb: int | None
    colon: bool = False
    asked: bool = False
    relative: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(word.lower() for word in WORD.findall(self.text))

    @property
    def introduces(self) -> bool:
        """Whether it is an opening phrase without a verb ("On Tuesday", "Asked by the mayor")."""
        words = self.words
        if not words or words[0] == "according":
            return True
        leads = words[0] in lexicon().prepositions or words[0] in ("last", "next") or words[0].endswith("ed")
        return leads and self.verb is None

    @property
    def reports(self) -> bool:
        """Whether it says that somebody says something."""
        known, found = lexicon(), [each for each in verbs(self.text) if not self._calls(each)]
        if self.relative and subjects.own_subject(self) and known.denying.isdisjoint(self.words):
            return False  # "the letter that she wrote"
        if any(verb[0] in known.reporting | known.denying for verb in found):
            return True
        if found and found[-1][0] in known.reporting_that and self._leads_to_that(found[-1]):
            return True
        if self.start and self.verb == 0 and self.words[0] in known.inverting and len(found) == 1:
            return True  # "…," added the mayor
        making = any(verb[0] in known.making | known.rejecting for verb in found)
        return making and not known.saying_nouns.isdisjoint(self.words)

    @property
    def passive(self) -> bool:
        """Whether what it says is said to or of its subject: "was told", "is believed", "heard"."""
        return _PASSIVE.search(self.text) is not None

    @property
    def denies(self) -> bool:
        """Whether it says that something is not so, or that somebody does not say it."""
        known, words = lexicon(), self.words
        rejects = not known.rejecting.isdisjoint(words) and not known.saying_nouns.isdisjoint(words)
        saying = self.reports and (rejects or self.negated or not known.denying.isdisjoint(words))
        return saying or self.untrue or (self.negated and not known.grounds.isdisjoint(words))

    @property
    def untrue(self) -> bool:
        """Whether it ends by calling something untrue."""
        return _UNTRUE.search(self.text) is not None

    @property
    def negated(self) -> bool:
        """Whether a word of negation denies its verb; that of "not only" or "voted not to go" does not."""
        if any(_UNTIL.search(self.whole, 0, gap.end) for gap in self.gaps):
            return False
        words = WORD.findall(_AFFIRMING.sub(" ", self.text.lower()))
        return any(word in lexicon().negation or word.endswith(("n't", "n’t")) for word in words)

    @property
    def takes_back(self) -> bool:
        """Whether it denies what stands before it and adds nothing: "but did not"."""
        return self.opener == "but" and _TAKING_BACK.match(self.text.lower()) is not None

    @property
    def quoted(self) -> bool:
        """Whether it begins with a quotation mark."""
        return self.whole.startswith(("“", '"', "‘", "``"))

    @property
    def hypothetical(self) -> bool:
        """Whether it tells a condition and not what happened: "if it had burst", "had it burst"."""
        return self.opener in ("if", "unless", "whether") or self.whole.startswith(
            ("Had ", "Were ", "Should ")
        )

    @property
    def counterfactual(self) -> bool:
        """Whether it tells what did not happen, but under a condition: "would have burst"."""
        return _UNREAL.search(self.text) is not None

    @property
    def asks(self) -> bool:
        """Whether what is said comes next: "said in May", "told her", not "called it a pit"."""
        known, said = lexicon(), [each for each in verbs(self.text) if each[0] in self._saying()]
        if self.colon or not said or not known.saying_nouns.isdisjoint(self.words):
            return True
        after = WORD.findall(self.text, said[-1].end())
        led = not after or after[0] in known.prepositions or after[0].endswith("ly")
        return led or said[-1][0] in known.telling

    @staticmethod
    def _saying() -> frozenset[str]:
        known = lexicon()
        return known.reporting | known.denying | known.reporting_that

    @property
    def ends_saying(self) -> bool:
        """Whether its last word is a verb of saying, or a colon asks for what is said."""
        known, words = lexicon(), self.words
        last = words[-1] if words else ""
        return self.colon or last in known.reporting | known.reporting_that

    def _leads_to_that(self, verb: re.Match[str]) -> bool:
        """Whether nothing but a phrase of time or place follows the verb, and "that" comes next."""
        if _BEING.search(self.text[: verb.start()]):
            return False  # "was found in the lift"
        after = WORD.findall(self.text[verb.end() :])
        return not after or (after[0] in lexicon().prepositions and self.asked)

    def _calls(self, verb: re.Match[str]) -> bool:
        """Whether a verb of saying is one of doing here: "called off", "called a vote"."""
        return _CALLED.match(self.text, verb.start()) is not None


def split(sentence: str, times: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """The clauses in order; nothing is split inside `times`, mentions as offsets into the sentence."""
    gaps = breaks.gaps(sentence, times)
    timeless = breaks.blanked(sentence, gaps)
    found = [_clause(sentence, timeless, gaps, *piece) for piece in breaks.pieces(sentence, timeless, gaps)]
    relative = [False, *(_is_relative(one, other) for one, other in pairwise(found))]
    asked = [
        *(each.opener == "that" and not own for each, own in zip(found[1:], relative[1:], strict=True)),
        False,
    ]
    return tuple(
        replace(each, colon=_COLON.match(sentence, each.end) is not None, asked=that, relative=own)
        for each, that, own in zip(found, asked, relative, strict=True)
    )


def at(clauses: Sequence[Clause], offset: int) -> int:
    """The index of the clause that a time at an offset into the sentence belongs to.

    A time in a phrase of its own belongs to the next clause with a verb where it opens the sentence or a
    clause ("On Tuesday, …", "that, on Tuesday, …"), else to the one before it.
    """
    here = max(index for index, clause in enumerate(clauses) if index == 0 or clause.start <= offset)
    clause = clauses[here]
    if not clause.introduces:
        return here
    if here and len(WORD.findall(clause.whole[: offset - clause.start])) > 2:
        return here  # "with 300 men as of May 3" tells something by itself
    after = [index for index in range(here + 1, len(clauses)) if clauses[index].verb is not None]
    after.sort(key=lambda index: clauses[index].opener in _ASIDES)  # they come last
    before = [index for index in range(here - 1, -1, -1) if clauses[index].verb is not None]
    if before and (here - 1 in before or not after or clauses[after[0]].opener in lexicon().adverbials):
        leads_on = clauses[here - 1].words[-1:] and clauses[here - 1].words[-1] in lexicon().coordinates
        after, before = (after, before) if leads_on else (before, after)
    return next(iter((*after, *before)), min(here + 1, len(clauses) - 1) if not clause.words else here)


def main(clauses: Sequence[Clause]) -> int:
    """The index of the clause that carries a sentence, or 0: the first with a verb and no opener.

    One that hangs on the subject is passed over: "The firm, founded in 1990, has closed".
    """
    carrying = [
        index for index, clause in enumerate(clauses) if clause.verb is not None and not clause.opener
    ]
    for index, later in pairwise(carrying):
        if index == 0 or clauses[index].verb != 0 or clauses[later].verb != 0:
            return index
    return carrying[-1] if carrying else 0


def denier(clauses: Sequence[Clause], told: int) -> int | None:
    """The index of the clause that denies what the clause at an index tells; None where none does."""
    before = told - 1 if told and clauses[told].opener == "that" and not clauses[told].relative else told
    return before if clauses[before].denies else None


def _is_relative(before: Clause, clause: Clause) -> bool:
    """Whether a clause hangs on the noun before it: "the mayor who left", not "asked who left"."""
    known, words = lexicon(), before.words
    if not words or clause.verb is None or clause.opener not in known.relatives | {"where"}:
        return False
    last = next((each for each in verbs(before.text) if not before.text[each.end() :].strip()), None)
    infinitive = words[-1] in known.bases and set(words[-2:-1]) <= known.auxiliaries | {"to", "not"}
    if last is not None or infinitive:
        return False  # "asked who had left", "said that it burst"
    if clause.opener != "that":
        return True
    given = words[-1] in known.saying_nouns | known.grounds | known.contents or _SO.search(
        before.text.rstrip()
    )
    if given or not known.telling.isdisjoint(words):
        return False  # "told the town that it burst", "no evidence that it burst", "so old that it burst"
    own = subjects.own_subject(clause)
    if not own:
        return True  # "the fire that killed nine"
    after = WORD.findall(clause.text, clause.verb)[1:2]
    ends = not after or after[0] in known.prepositions
    found = list(verbs(before.text))
    object_of = WORD.findall(before.text, found[-1].end())[:1] if found else []
    saying = known.reporting | known.denying | known.reporting_that
    reports = any(each[0] in saying for each in found)
    return ends and (not reports or not known.determiners.isdisjoint(object_of))  # "the letter that he wrote"


def _clause(sentence: str, timeless: str, gaps: Sequence[Span], start: int, end: int) -> Clause:
    text, whole = timeless[start:end], sentence[start:end]
    inside = tuple(Span(gap.start - start, gap.end - start) for gap in gaps if start <= gap.start < end)
    found = WORD.search(text)
    first = found[0].lower() if found else ""
    if first.endswith("ing") and len(first) > 5 and start and text[0].islower():
        return Clause(start, end, text, whole, inside, "-ing", 0)
    late = _LATER.match(text)
    opener = late[1].lower() if late else first if first in lexicon().openers else ""
    if not opener and any(said.end() == start for said in breaks.SAID.finditer(timeless, 0, start + 1)):
        opener = "that"  # left out
    return Clause(start, end, text, whole, inside, opener, first_verb(text))
