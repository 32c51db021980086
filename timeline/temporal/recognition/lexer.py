"""Text to tokens, and tokens to classes: one pass, after which rules never look at the characters again.

A token is a stretch of text with the white space after it, so that tokens cover the text without gaps. Each
token has a set of classes ("May" is a month and a modal verb, "28" is a number and a day). Every distinct set
is one code character; a document is then a string of codes, one for each token, over which rules run as
ordinary regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, count
from typing import TypeAlias
from unicodedata import normalize

Value: TypeAlias = int | float | str
Entries: TypeAlias = Mapping[str, Mapping[str, Value]]  # word -> class -> value

# White space that stays with the token before it: at most one line break. A blank line is a token of its own.
_SPACE = r"[^\S\n]*+(?:\n(?!\s*\n)[^\S\n]*+)?"
_COMMON = r"[A-Za-z][a-z]*+ (?=\w)"  # three tokens of four: found here in half the time
_DATES = (
    r"(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?"
    r"|\d{1,4}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}-\d{1,2}-\d{4})(?![\w-])"
)
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?!\d)"
_REST = r"-[LR]RB-|\d+|(?:[^\W\d_]\.){2,}+|[^\W\d_]\.[^\W\d_](?![\w.])|[^\W\d]\w*+|\S"

# The classes that a token has by its shape, the first that fits; words of the lexicon are looked up before.
_NUMBERS: tuple[tuple[str, str], ...] = (
    (r"0?[1-9]|1[0-2]", "WORD NUM INT DAY HOUR"),
    (r"1[3-9]|2[0-3]", "WORD NUM INT DAY HOUR24 YY"),
    (r"2[4-9]|3[01]", "WORD NUM INT DAY YY"),
    (r"\d\d", "WORD NUM INT YY"),
    (r"\d{3}", "WORD NUM INT SHORTYEAR"),
    (r"1[7-9]\d\d|20\d\d", "WORD NUM INT YEAR"),
    (r"1[0-6]\d\d", "WORD NUM INT OLDYEAR"),
    (r"0\d[0-5]\d", "WORD NUM INT EARLYCLOCK"),
    (r"2[1-9]\d\d", "WORD NUM INT FARYEAR"),
    (r"\d{1,15}", "WORD NUM INT"),  # longer ones count nothing
    (r"\d{4}-\d\d-\d\d(?:[T ].*)?", "ISODATE"),
    (
        r"\d{1,2}/\d{1,2}/(?:\d\d|\d{4})|\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})|\d{4}[/.]\d{1,2}[/.]\d{1,2}"
        r"|\d{1,2}-\d{1,2}-\d{4}",
        "SLASHDATE",
    ),
    (r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", "CLOCK"),
    (r"(?:1?\d|2[0-3])\.[0-5]\d", "WORD NUM CLOCKDOT"),
)
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x590))))  # Latin, Greek, Cyrillic and Armenian
_WORDS: tuple[tuple[str, str], ...] = (
    (rf"[{_CAPITALS}]\w*", "WORD CAP"),
    (r"\w+", "WORD"),
    (r"", "BREAK"),
    (r".+", "OTHER"),
)
_PLAIN = frozenset("WORD CAP OTHER BREAK".split())
_LONE = re.compile(r"[-–‑‐](?=\s)")  # with a space after it a hyphen is a dash
_FIRST = 0x7F  # the lowest code: those below it mean something in patterns
_REMEMBERED = 1 << 16  # words of a text whose codes are kept: most come again
_SPELLINGS = str.maketrans({"’": "'", "ʼ": "'", "\u0301": None})  # apostrophes are one, stress marks none


@dataclass(frozen=True, slots=True)
class Writing:
    """How a language writes what no lexicon can list: what is one token, and the classes of words by shape.

    `word` is the form of most tokens, `tokens` the other forms that this language has. Tokens of no other
    class than those in `plain` can be part of no time. A word of the lexicon is what its shape makes it only
    if all its classes are of `besides`, which are plain too.
    """

    word: str
    tokens: tuple[str, ...]
    shapes: tuple[tuple[str, str], ...]
    plain: frozenset[str]
    besides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `codes[i]` is the code of the i-th, which begins at `starts[i]`."""

    pieces: tuple[str, ...]
    starts: tuple[int, ...]  # one more than there are tokens: the last is the length of the text
    codes: str

    def word(self, index: int) -> str:
        """The text of a token without the space after it."""
        return self.pieces[index].rstrip()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the tokens from `start` to before `end`, without the space after the last."""
        return self.starts[start], self.starts[end - 1] + len(self.word(end - 1))


def spelled(word: str) -> str:
    """A word as a lexicon has it: composed, with a plain apostrophe and without a stress mark."""
    return word if word.isascii() else normalize("NFC", word).translate(_SPELLINGS)


class _Remembered(dict[str, str]):
    """The codes of the pieces seen so far, up to a bound: most come again, and lru_cache costs more."""

    def __init__(self, code: Callable[[str], str]) -> None:
        self._code = code

    def __missing__(self, piece: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[piece] = code = self._code(piece)
        return code


class Vocabulary:
    """The words of a language and the classes of each; gives a code to each distinct set of classes."""

    def __init__(self, entries: Entries, writing: Writing, uses: Mapping[str, int]) -> None:
        """`uses` says how often rules ask for each class; a word that they name is the class `=word`.

        Codes follow each other, those of words last and those with one much used class side by side, so that
        the patterns are short: `re` compiles sets of few ranges, or of low codes, in a third of the time.
        """
        self.entries, self.uses = entries, uses
        self._literals = frozenset(name[1:] for name in uses if name[0] == "=")
        self._plain, self._besides = _PLAIN | writing.plain | writing.besides, writing.besides
        by_shape = (*_NUMBERS, *writing.shapes, *_WORDS)
        shapes = {shape: frozenset(classes.split()) for shape, classes in by_shape}
        self._shape = re.compile("|".join(f"({shape})" for shape in shapes))
        known = {word: self._classes(word, list(shapes.values())) for word in sorted(self._known())}
        distinct = dict.fromkeys([*known.values(), *shapes.values()])
        rank = {name: at for at, name in enumerate(sorted(uses, key=lambda name: -uses[name]))}
        rank["WORD"] = len(rank)
        ordered = sorted(
            distinct,
            key=lambda classes: ("WORD" in classes, min(rank.get(name, len(rank)) for name in classes)),
        )
        self._codes = dict(zip(ordered, map(chr, count(_FIRST)), strict=False))
        self._having: dict[str, set[str]] = {}
        for classes, code in self._codes.items():
            for name in classes:
                self._having.setdefault(name, set()).add(code)
        self._words = {word: self._codes[classes] for word, classes in known.items()}
        self._shapes = [self._codes[classes] for classes in shapes.values()]
        forms = (writing.word, _DATES, _CLOCK, *writing.tokens, _REST)
        self._token = re.compile(rf"{_COMMON}|(?:{'|'.join(forms)}){_SPACE}|\s+")
        self._meanings = lru_cache(_REMEMBERED)(self._values)
        self._remembered = _Remembered(lambda piece: self.code(_LONE.sub("—", piece).rstrip()))

    def tokens(self, text: str) -> Tokens:
        """Cut and classify a text: linear in its length."""
        pieces = self._token.findall(text)
        codes = "".join(map(self._remembered.__getitem__, pieces))
        return Tokens(tuple(pieces), tuple(accumulate(map(len, pieces), initial=0)), codes)

    def code(self, word: str) -> str:
        """The code of a word, as written in a text."""
        plain = spelled(word)
        for form in (word, plain) if plain.islower() else (word, plain.capitalize(), plain.lower()):
            if form in self._words:
                return self._words[form]
        return self._shapes[self._shape_of(plain)]

    def _shape_of(self, word: str) -> int:
        """Which shape a word has."""
        shape = self._shape.fullmatch(word)
        return shape.lastindex - 1 if shape and shape.lastindex else -1

    def having(self, name: str) -> frozenset[str]:
        """The codes of all tokens that have a class. Raises KeyError where no word has it."""
        codes = self.any_of(name)
        if not codes:
            raise KeyError(f"no word has the class {name}")
        return codes

    def any_of(self, *names: str) -> frozenset[str]:
        """The codes of all tokens that have one of some classes, none of which a language needs to have."""
        return frozenset().union(*(self._having.get(name, ()) for name in names))

    def codes(self) -> frozenset[str]:
        """The codes of all tokens."""
        return frozenset(self._codes.values())

    def known(self) -> frozenset[str]:
        """The codes of the tokens that rules can know: words of the lexicon, numbers and dates."""
        return frozenset(code for classes, code in self._codes.items() if not classes <= self._plain)

    def value(self, word: str, name: str) -> Value:
        """What a word means as a member of a class: a number, a name, or the word itself."""
        return self._meanings(word).get(name, word)

    def _known(self) -> set[str]:
        return {
            *self.entries,
            *self._literals,
            *(word.capitalize() for word in [*self.entries, *self._literals]),
        }

    def _values(self, word: str) -> Mapping[str, Value]:
        """Words in lower case are known in any case; words with a capital only so (or all in capitals)."""
        word, entries = spelled(word), self.entries
        lower = word.lower()
        forms = (lower, lower.capitalize(), word) if word[:1].isupper() else (lower,)
        return {name: value for form in forms if form in entries for name, value in entries[form].items()}

    def _classes(self, word: str, shapes: Sequence[frozenset[str]]) -> frozenset[str]:
        """The classes of a word that the lexicon or a rule names."""
        own = [f"={word.lower()}"] if word.lower() in self._literals else []
        values = self._values(word)
        keeps = not own and values.keys() <= self._besides
        shape = shapes[self._shape_of(word)] if keeps else ["WORD"] if word[0].isalnum() else []
        return frozenset([*values, *own, *shape])
