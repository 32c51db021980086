"""Runs of capitalised words, as names are written: "Bureau of Shipping", "Ann Lee", "U.S."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.lexicon import lexicon
from timeline.events.lexicon.names import name_words
from timeline.events.lexicon.quantities import quantities

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĶŁĻŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_TITLE = r"(?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Rev|Hon|St|Jr|Sr)\."
_CAPITAL = (
    rf"(?:{_TITLE}|(?:[A-Z]\.)+[A-Z]?(?!\w)|[{_UPPER}](?:(?:[\w-]|['’](?!s\b)(?=\w))*\w)?|[A-Z]'[A-Z]\w+)"
)
_MIDDLE = re.compile(r"[^\W_A-Z](?:[,;]|['’]s?|[)”\"])?\s+[“\"‘(]?$|\d,?\s+$|[,;]\s+$")
_BASED = re.compile(r"-[a-z]+(?:ed|born)$")  # "Corvell-based Coastwire"
_WORD = re.compile(r"\S+")
_TITLE_CASE = 0.75  # the share of capitalised longer words from which a line is a headline
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a text; `middle` says that no sentence begins with the first of them."""

    start: int
    end: int
    words: tuple[str, ...]
    middle: bool

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.words)


def runs(text: str) -> Iterator[Run]:
    """The runs of a text in order, without small words that open a sentence ("The", "In")."""
    for found in _runs().finditer(text):
        middle = _MIDDLE.search(text[max(0, found.start() - 6) : found.start()]) is not None
        start = found.start()
        for part in _small_words().split(found[0]):
            run = _run(start, part, middle or start > found.start())
            if run.words:
                yield run
            start += len(part)


def _run(start: int, part: str, middle: bool) -> Run:
    """The run without the small words it begins with, or what "-based" ends: "Corvell-based Coastwire"."""
    skipped = 0
    words = list(_WORD.finditer(part))
    for place, word in enumerate(words):
        if (place == skipped and word[0].lower() in _small()) or (
            _BASED.search(word[0]) and word is not words[-1]
        ):
            skipped = place + 1
    kept = words[skipped:]
    if not kept:
        return Run(start, start, (), False)
    return Run(
        start + kept[0].start(),
        start + kept[-1].end(),
        tuple(word[0] for word in kept),
        middle or skipped > 0,
    )


def is_headline(sentence: str) -> bool:
    """Whether capitals are no sign of a name in a sentence, because most of its words have them."""
    long = [word for word in re.findall(r"[^\W\d_]+", sentence) if len(word) >= _SHORT]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > _SHORT and capitals > _TITLE_CASE * len(long)


def person(words: Sequence[str]) -> tuple[str, ...] | None:
    """The name of the person in a run with titles: () where only titles stand, None where none do."""
    known = name_words()
    low = [word.lower().rstrip(".") for word in words]
    titled = [place for place, word in enumerate(low) if word in known.titles]
    if not titled or not known.no_person.isdisjoint(low[titled[0] + 1 :]):
        return None
    rest = list(words[titled[-1] + 1 :])
    if rest[:1] == ["of"]:
        rest = rest[2:]  # "Secretary of State Ann Lee"
    return tuple(rest)


@cache
def _small() -> frozenset[str]:
    known = lexicon()
    return (known.small | known.quantifiers | known.relatives | name_words().openers) - {
        "new",
        *quantities().numbers,
    }


@cache
def _small_words() -> re.Pattern[str]:
    """Before a small word with a capital, where a full stop is missing: "the Song He sang"."""
    words = "|".join(sorted(word.capitalize() for word in _small()))
    return re.compile(rf"(?<=[\w.])(?=[ \u00a0]+(?:{words})(?:[ \u00a0]|$))")


@cache
def _runs() -> re.Pattern[str]:
    particles = "|".join(sorted(name_words().particles))
    blank = r"[ \u00a0]+"
    between = rf"{blank}(?:(?:of|for){blank}(?:the{blank})?|&{blank})?(?:(?:{particles}){blank}){{0,2}}"
    return re.compile(rf"(?<![\w@#/.-]){_CAPITAL}(?:{between}{_CAPITAL})*")
