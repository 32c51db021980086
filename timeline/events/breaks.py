"""Where a sentence breaks into clauses: at commas and conjunctions, never inside a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD, first_verb, verbs
from timeline.model import Span

_BREAK = re.compile(
    r"[\"”’]?[,;:][\"”’]?\s+|(?<!\s)\s+[—–-]+\s+"
    r"|(?<!\s)\s+(?=(?:that(?! to )|which|who|whom|while|because|although|though|if|unless|whether|when|until"
    r"|where)\s)"
    r"|(?<!such)(?<!well)(?<!\bas)(?<!\bso)(?<!\s)\s+(?=(?P<as>as)\s)"
    r"|(?<!\s)\s+(?=(?:and|but)\s+(?P<verb>[a-z]+)\b)"
)
_PREPOSITION = (
    r"\b(?:late on|early on|back in|as of|on|in|since|by|during|at|over|until|from|between|for|of)\s+"
)
_LEAD = re.compile(rf"{_PREPOSITION}$", re.I)
_LEADING = re.compile(_PREPOSITION, re.I)
_BETWEEN = re.compile(r"\s*(?:,|or|and|to|until|till|through|[-–])\s*")
SAID = re.compile(
    r"\b(?:said|says|say|added|adds|insisted|claimed(?! (?:[\w,]+ ){1,5}lives\b)|believes?|thinks?"
    r"|told (?!(?:him|her|them|us|me|that|how|what)\b)\w+(?: \w+)?)\s+(?=(?P<word>[^\W\d_]+))"
)
_RELATIVE = re.compile(r"(?<=[^\W_])\s+(?P<who>(?:who|which|that|where|whom))\s")
_ADVERB = re.compile(r"[a-z]+ly|not|never|also|already|just|once|first|later|since|\w+n['’]t")
_HELPING = frozenset(
    "is are was were been being has have had will would can could may might must do does did".split()
)
_COMMA = re.compile(r"[,;:](?=\s)")
_AFTER_TIME = re.compile(r"\s+(?=(?P<word>[^\W\d_]+))")


def gaps(sentence: str, times: Sequence[Span]) -> list[Span]:
    """The stretches that say when: times told as one joined, with the preposition before them."""
    return [_with_lead(sentence, time) for time in _joined(sentence, times)]


def lead(sentence: str, gap: Span) -> str:
    """The preposition that a stretch saying when begins with, and the space after it; "" without one."""
    found = _LEADING.match(sentence, gap.start, gap.end)
    return found[0] if found else ""


def blanked(sentence: str, gaps: Sequence[Span]) -> str:
    """The sentence with those stretches blanked out; offsets hold."""
    for gap in gaps:
        sentence = sentence[: gap.start] + " " * (gap.end - gap.start) + sentence[gap.end :]
    return sentence


def pieces(sentence: str, timeless: str, gaps: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch between two breaks."""
    found = sorted([*_breaks(sentence, gaps), *_after_times(timeless, gaps), *_after_said(timeless)])
    start = 0
    for begin, end in sorted([*found, *_after_relatives(timeless, [end for _, end in found])]):
        if begin > start:
            yield start, begin
        start = max(start, end)
    if start < len(sentence):
        yield start, len(sentence)


def _joined(sentence: str, times: Sequence[Span]) -> list[Span]:
    """The times, those that are told as one joined: "27 or 28", "from May to June"."""
    joined: list[Span] = []
    for time in times:
        if joined and _BETWEEN.fullmatch(sentence[joined[-1].end : time.start]):
            joined[-1] = Span(joined[-1].start, time.end)
        else:
            joined.append(time)
    return joined


def _with_lead(sentence: str, time: Span) -> Span:
    lead = _LEAD.search(sentence, max(0, time.start - 12), time.start)
    return Span(lead.start() if lead else time.start, time.end)


def _breaks(sentence: str, times: Sequence[Span]) -> Iterator[tuple[int, int]]:
    for found in _BREAK.finditer(sentence):
        if any(time.start < found.end() and found.start() < time.end for time in times):
            continue
        if found[0].isspace() and any(time.start == found.end() for time in times):
            continue  # "until Monday"
        if found["verb"] and not lexicon().is_verb(found["verb"]):
            continue  # "trains and buses", not "left and came back"
        if found["as"] and first_verb(_BREAK.split(sentence[found.end() + 3 :], maxsplit=1)[0]) is None:
            continue  # "as a sign", not "as the war goes on"
        yield found.span()


def _after_times(timeless: str, times: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Breaks without a comma right after a time: "on Friday | after he fled", "on Friday | and they left"."""
    known = lexicon()
    for time in times:
        found = _AFTER_TIME.match(timeless, time.end)
        if not found:
            continue
        word, rest = found["word"].lower(), _BREAK.split(timeless[found.end() :], maxsplit=1)[0]
        opens = (word in known.adverbials or word in ("and", "but")) and first_verb(rest) is not None
        if opens or (word in known.determiners and _enters(timeless[: time.end])):
            yield found.span()


def _after_relatives(timeless: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Breaks where a relative clause without a comma ends: "those who had left on Friday | came back".

    `starts` are the offsets after other breaks, of which one is at the relative.
    """
    known = lexicon()
    for found in _RELATIVE.finditer(timeless):
        noun = WORD.findall(
            timeless[max((at for at in starts if at < found.start("who")), default=0) : found.start()]
        )
        content = (
            found["who"] == "that"
            and noun
            and noun[-1] in known.saying_nouns | known.grounds | known.contents
        )
        if not noun or content or first_verb(" ".join(noun)) is not None:
            continue
        resumed = _resumed(_BREAK.split(timeless[found.end() :], maxsplit=1)[0])
        if resumed is not None:
            yield found.end() + resumed - 1, found.end() + resumed


def _resumed(rest: str) -> int | None:
    """Where the verb of a subject stands after a relative clause: its first auxiliary, or its last verb."""
    known, found = lexicon(), list(verbs(rest))
    if not found or found[0][0] in known.reporting | known.reporting_that:
        return None  # "those who said the dam was safe"
    later = found[1:]
    while later and _leads_on(rest, found[0], later[0]):
        found, later = later, later[1:]
    helping = (each for each in later if each[0] in known.auxiliaries and not _has_subject(rest, each))
    timed = (each for each in later if rest[: each.start()].endswith("   "))  # a time was blanked out
    last = [
        each
        for each, before in zip(later, (None, *later), strict=False)
        if not before or rest[before.end() : each.start()] != " "
    ]
    found_verb = next(helping, None) or next(timed, None) or (last[-1] if last else None)
    return found_verb.start() if found_verb else None


def _leads_on(rest: str, verb: re.Match[str], following: re.Match[str]) -> bool:
    """Whether one verb helps the next: "had also left", "were laid"."""
    between = WORD.findall(rest[verb.end() : following.start()])
    return verb[0] in _HELPING and all(_ADVERB.fullmatch(word) for word in between)


def _has_subject(rest: str, verb: re.Match[str]) -> bool:
    return WORD.findall(rest[: verb.start()])[-1].lower() in lexicon().pronouns


def _after_said(timeless: str) -> Iterator[tuple[int, int]]:
    """Breaks where "that" is left out: "he said on Friday | she would stay"."""
    known = lexicon()
    for found in SAID.finditer(timeless):
        word, rest = found["word"], _COMMA.split(timeless[found.end() :], maxsplit=1)[0]
        begins = word[0].isupper() or word in known.pronouns | known.determiners | known.quantifiers
        begins = begins or re.fullmatch(r"[a-z]{3,}s", word) is not None  # "said engineers have left"
        if begins and first_verb(rest):
            yield found.end(), found.end()


def _enters(text: str) -> bool:
    """Whether a sentence begins with a phrase of circumstance: "After the vote …"."""
    words = WORD.findall(text)
    return len(words) > 1 and words[0].lower() in lexicon().prepositions | lexicon().adverbials
