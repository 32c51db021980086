"""Where a clause can end before its end, so that what is left is whole and no less true.

What goes is what hangs on at the end: "hired a pilot | for the season". A phrase stays that its verb or noun
asks for ("accused the firm | of fraud", "a surge | in sales"), and so do all phrases where leaving one out
would say more than the text does: after a negation, a share or a superlative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.tidying import closed
from timeline.events.verbs import WORD
from timeline.model import Span

_BE = frozenset("is are was were be been being".split())
_FIRM = frozenset("of than as per like but".split())  # never between a word and what it can do without
_LOOSE = ("part of ", "well as ", "$", "£", "€")  # but "as part of" and "of $5 million" can go
_PLACE = frozenset("in at near after before during amid outside inside across along around off".split())
_WHEN = frozenset("after before since when while until where following".split())
_IN_NAME = frozenset("for of and &".split())  # between capitals they are part of a name
_BOUND = re.compile(
    r"(?:about|above|around|at|below|between|by|near|over|to|under|up)\s+"
    r"(?:least|most|more|less|fewer|[$£€#]?\s?\d|half|one\b|two\b|all\b|once\b)"
)
_FIGURE = re.compile(r"\b(?:more|less|fewer) than (?=[a-z]*\s?[$£€#]?\s?[\da-z])|\bso far\b|\bnot guilty\b")
_SHARE = re.compile(r"%|\bper ?cent\b|\bhalf\b|\bthird\b")
_SUPERLATIVE = re.compile(
    r"\b(?!\w*(?:forest|interest|quest|protest|guest|rest|contest|west|east|vest|gest)\b)[a-z]{3,}est\b"
)
_IT_IS = re.compile(r"^\W*(?:that )?it(?: is| was| will be| would be|['’]s)\b")
_AND = re.compile(r"(?:^|\s)and\s")
_QUOTES = "“\"`‘' "
_PERIODS = re.compile(r"(?:moment|minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)?")
_ATTRIBUTE = re.compile(r"\s*['’]s?\s|\s+(?P<word>[^\W\d_]+)")


def ends(clause: Clause, follows: str = "") -> Iterator[int]:
    """The offsets into a clause at which it can end, the last first; what it tells stays true.

    `follows` is the opener of the next clause where no comma is before it: a relative can go, too.
    """
    if clause.verb is None:
        return
    length = len(clause.text.rstrip())
    if follows in lexicon().relatives and _is_whole(clause, length, follows):
        yield length
    for word in reversed(list(WORD.finditer(clause.text, clause.verb))[1:]):
        at = word.start()
        if _begins(clause.text, word) and not _timed(clause, at) and _is_whole(clause, at, word[0]):
            yield len(clause.text[:at].rstrip())


def limited(text: str) -> bool:
    """Whether words say something of no, all or the most of what a phrase after them delimits."""
    low = _FIGURE.sub(" ", text.lower())
    words = WORD.findall(low)
    negated = any(word in lexicon().negation or word.endswith(("n't", "n’t")) for word in words)
    found = negated or not lexicon().limiting.isdisjoint(words)
    return found or bool(_SHARE.search(low) or _SUPERLATIVE.search(low) or _IT_IS.match(low))


def _begins(text: str, word: re.Match[str]) -> bool:
    """Whether a word begins a phrase that can be left out, and no name or bound of a figure is cut."""
    known, low, after = lexicon(), word[0], text[word.end() :].lstrip()
    if low == "and":
        following = WORD.match(after)
        new = known.determiners | known.pronouns | known.quantifiers
        return following is not None and (following[0].lower() in new or following[0].isdigit())
    phrase = low in known.prepositions or low in ("to", "including", "saying")
    if not phrase or (low in _FIRM and not after.startswith(_LOOSE)):
        return False
    before = text[: word.start()].rstrip().rpartition(" ")[2]
    inside_name = low in _IN_NAME and before[:1].isupper() and after[:1].isupper()
    return not inside_name and not _BOUND.match(text, word.start())


def _timed(clause: Clause, at: int) -> bool:
    """Whether a time after an offset is when something in a phrase was: "after the 2014 vote"."""
    return any(
        _attributive(clause, gap) or _circumstance(clause.text[at : gap.start])
        for gap in clause.gaps
        if gap.start >= at
    )


def _circumstance(text: str) -> bool:
    """Whether a word in it begins a phrase with a time of its own: "after a vote"."""
    return not _WHEN.isdisjoint(WORD.findall(text))


def _attributive(clause: Clause, gap: Span) -> bool:
    """Whether a noun follows a time: "Monday's match", "the May election"."""
    found = _ATTRIBUTE.match(clause.text, gap.end)
    known = lexicon()
    return found is not None and (
        found["word"] is None or found["word"].lower() not in known.prepositions | known.openers | {"to"}
    )


def _is_whole(clause: Clause, at: int, begins: str) -> bool:
    """Whether the words of a clause up to an offset can stand without the phrase that begins there."""
    kept, rest = clause.text[:at].rstrip(), clause.text[at:]
    if closed(kept) != kept or unclosed(clause.whole[:at]) or limited(kept):
        return False
    phrase = rest if clause.reports else _AND.split(rest, maxsplit=1)[0]
    if not (lexicon().auxiliaries | lexicon().hedging).isdisjoint(WORD.findall(phrase.lower())):
        return False
    *_, before, last = ("", "", *(word.lower() for word in WORD.findall(kept) if not word.endswith("ly")))
    if _unfinished(last, begins) or not _can_end(clause, kept, last, before, begins, at):
        return False
    return not _asked(clause, at, begins)


def _unfinished(last: str, begins: str) -> bool:
    """Whether a noun is completed by what comes next: "a surge | in sales", "the day | after the vote"."""
    known = lexicon()
    if begins == "in":
        return last in known.unfinished_in
    dated = _PERIODS.fullmatch(last) is not None and begins in known.adverbials
    return dated or last in known.unfinished | known.unfinished_in


def _asked(clause: Clause, at: int, begins: str) -> bool:
    """Whether the verb asks for the phrase that begins at an offset, as "accused the firm" for "of fraud"."""
    known, rest = lexicon(), WORD.findall(clause.text[at:])
    words = WORD.findall(clause.text[clause.verb : at].lower())
    common = known.determiners | known.quantifiers
    infinitive = begins == "to" and rest[1:2] != [] and rest[1][0].islower() and rest[1] not in common
    if infinitive:
        predicate = not _BE.isdisjoint(words) and not any(word.endswith("ing") for word in words[1:3])
        return predicate or not known.asking_to.isdisjoint(words)
    asking = max((place for place, word in enumerate(words) if word in known.needing), default=len(words))
    first = (known.prepositions | {"to"}).isdisjoint(words[asking:]) and asking < len(words)
    return (first and begins in known.prepositions | {"to"}) or (
        begins in ("to", "until") and "from" in words
    )


def _can_end(clause: Clause, kept: str, last: str, before: str, begins: str, at: int) -> bool:
    """Whether the last word kept is a noun, or a verb that asks for no more."""
    known = lexicon()
    apart = at - len(kept) > 2  # a time stood between: "sank on Monday | in the bay"
    if before in _BE:  # "was killed | in", "is home | to"
        return begins in _PLACE and last not in known.needing and not last.endswith("ing")
    own = len(kept) - len(last) == clause.verb
    verb = own or known.is_verb(last) or (last in known.bases and before in known.auxiliaries | {"to"})
    verb = verb or (last.endswith("ing") and before not in known.determiners | known.prepositions)
    return (not verb and last not in known.coordinates) or (apart and begins in _PLACE and own)


def unclosed(text: str) -> bool:
    """Whether a quotation or a bracket begins within a text and does not end."""
    text = text.lstrip(_QUOTES)
    single = len(re.findall(r"(?<!\w)['‘`](?=\w)", text)) > len(re.findall(r"(?<=\w)['’](?!\w)", text))
    pairs = (("“", "”"), ("``", "''"), ("(", ")"), ("[", "]"), ("-LRB-", "-RRB-"))
    return (
        bool(text.count('"') % 2)
        or single
        or any(text.count(left) > text.count(right) for left, right in pairs)
    )
