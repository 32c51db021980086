"""A rule: a name, a pattern over classes of tokens, a production and an example that is run as a test.

Patterns are regular expressions whose letters are tokens, and white space between them means nothing:

    {MONTH}            a token of the class MONTH of the lexicon
    {DAY|DAYTH}        a token of either class
    {month:MONTH}      the same, and the production finds it as `found.value("month")`
    of                 the word itself
    [NUMBER]           a phrase: a pattern with a name, from `PHRASES`
    [n:NUMBER]         the same, and the production finds it as `found.words("n")`
    first<...>         a group that is a mention of its own, in rules that find a pair
    mention<...>       the group that is the mention, where the pattern is longer

The idea of a rule is duckling's and HeidelTime's; that of a code for each set of classes is ours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from timeline.temporal.meaning import Meaning, Pair
from timeline.temporal.recognition.codes import one_of
from timeline.temporal.recognition.lexer import Tokens, Value, Vocabulary, Writing
from timeline.timexes import Style

Build: TypeAlias = Callable[["Found"], "Meaning | Pair | None"]

_ATOM = re.compile(
    r"(?P<group>[a-z]+)<"
    r"|\{(?:(?P<name>[a-z]+):)?(?P<classes>[A-Z][A-Z0-9]*(?:\|[A-Z][A-Z0-9]*)*)\}"
    r"|\[(?:(?P<as>[a-z]+):)?(?P<phrase>[A-Z]+)\]"
    r"|(?P<word>(?:[^\W\d_A-Z]|')+)"
    r"|(?P<close>>)"
    r"|(?P<lookaround>\(\?<?[=!:])"
    r"|(?<!\\)(?P<stray>[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of expression is found and what it means; without a production it finds false friends."""

    name: str
    pattern: str
    example: str  # a sentence with what the rule finds in [[ ]]
    build: Build | None = None
    only: Style | None = None  # the style of the texts in which it is a time
    mod: str = ""  # the TIMEX3 modifier that its words give

    @property
    def sentence(self) -> str:
        """The example without its marks."""
        return self.example.replace("[[", "").replace("]]", "")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule's pattern matched: the tokens, and those of its named parts."""

    tokens: Tokens
    vocabulary: Vocabulary
    match: re.Match[str]
    pattern: str

    def __contains__(self, name: str) -> bool:
        return name in self.match.re.groupindex and self.match[name] is not None

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a named part; none where it did not match."""
        return tuple(self.tokens.word(index) for index in range(*self.span(name)))

    def word(self, index: int) -> str:
        """The word at a place in the match, from its end where `index` is negative."""
        start, end = self.span()
        return self.tokens.word(start + index if index >= 0 else end + index)

    def span(self, name: str | int = 0) -> tuple[int, int]:
        """The tokens of a named part, or of the whole; an empty span where it did not match."""
        start, end = self.match.span(name)
        return (start, end) if start < end else (0, 0)

    def value(self, name: str) -> Value:
        """What the lexicon says of a named token; a number in digits is a number."""
        word = self.words(name)[0]
        values = (self.vocabulary.value(word, each) for each in _classes(self.pattern)[name])
        return next((value for value in values if value != word), _digits(word))

    def text(self, name: str, default: str = "") -> str:
        """The value of a named token as text, or `default` where it did not match."""
        return str(self.value(name)) if name in self else default

    def number(self, name: str) -> int | None:
        """The value of a named token as a whole number, or None where it did not match."""
        return int(self.value(name)) if name in self else None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Patterns for what stands around times, for the refiners.

    `edges` ("early", "the end of") and `compares` ("more than") come before a time and give it a modifier,
    or "" where the lexicon has it. `others` are the ones that `refine` asks for by name.
    """

    edges: tuple[tuple[str, str], ...]
    compares: tuple[tuple[str, str], ...]
    others: Mapping[str, str]


@dataclass(slots=True)
class Grammar:
    """The rules of a language, in order: of two matches of one length the earlier rule's wins.

    Every time has one of the words of `triggers`; only their surroundings are looked at.
    """

    writing: Writing
    phrases: Mapping[str, str]
    triggers: str
    around: Surroundings
    rules: list[Rule] = field(default_factory=list)

    def rule(
        self, pattern: str, example: str, only: Style | None = None, mod: str = ""
    ) -> Callable[[Build], Build]:
        """Make a production a rule, under the production's name."""

        def register(build: Build) -> Build:
            self.rules.append(Rule(build.__name__.replace("_", "-"), pattern, example, build, only, mod))
            return build

        return register

    def never(self, name: str, pattern: str, example: str) -> None:
        """Add a rule for what looks like a time and is none: a longer match of it wins over a time."""
        self.rules.append(Rule(name, pattern, example))

    def uses(self) -> Counter[str]:
        """How often the patterns ask for each class, and for each word: that is the class `=word`."""
        shades = [pattern for pattern, _ in (*self.around.edges, *self.around.compares)]
        patterns = [*shades, *self.around.others.values(), self.triggers, *(r.pattern for r in self.rules)]
        asked = Counter(name for pattern in patterns for name in _asked(pattern))
        for phrase, pattern in self.phrases.items():
            times = asked[f"[{phrase}]"]
            asked.update({name: times * count for name, count in Counter(_asked(pattern)).items()})
        return asked


def _asked(pattern: str) -> Iterator[str]:
    for atom in _ATOM.finditer(pattern):
        match atom.lastgroup:
            case "classes":
                yield from atom["classes"].split("|")
            case "word":
                yield f"={atom['word']}"
            case "phrase":
                yield f"[{atom['phrase']}]"


class Patterns:
    """Translates patterns to regular expressions over the codes of a vocabulary."""

    def __init__(self, phrases: Mapping[str, str], vocabulary: Vocabulary) -> None:
        """What comes in several patterns is translated once."""
        self._phrases, self.vocabulary = phrases, vocabulary
        self._one_of, self._phrase = cache(self._codes), cache(self._translated)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern over codes.

        Raises KeyError for a class or phrase that does not exist, and ValueError for a word with a capital.
        """
        return re.compile(self._regex(pattern))

    def _regex(self, pattern: str) -> str:
        return re.sub(r"[ \n]", "", _ATOM.sub(self._atom, pattern))

    def _atom(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "classes":
                return _named(found["name"], self._one_of(found["classes"]))
            case "phrase":
                return _named(found["as"], self._phrase(found["phrase"]))
            case "word":
                return self._one_of(f"={found['word']}")
            case "group":
                return f"(?P<{found['group']}>"
            case "close":
                return ")"
            case "stray":
                raise ValueError(f"words of a pattern are in lower case, classes in braces: {found.string}")
            case _:
                return found[0]

    def _codes(self, classes: str) -> str:
        return one_of(code for name in classes.split("|") for code in self.vocabulary.having(name))

    def _translated(self, phrase: str) -> str:
        return f"(?:{self._regex(self._phrases[phrase])})"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to run over codes."""

    rule: Rule
    order: int
    regex: re.Pattern[str]


def compile_rules(grammar: Grammar, patterns: Patterns) -> tuple[Compiled, ...]:
    """Translate the pattern of every rule. Raises KeyError for a class or phrase that does not exist."""
    return tuple(
        Compiled(rule, order, patterns.compile(rule.pattern)) for order, rule in enumerate(grammar.rules)
    )


def _named(name: str | None, regex: str) -> str:
    return f"(?P<{name}>{regex})" if name else regex


@cache
def _classes(pattern: str) -> dict[str, tuple[str, ...]]:
    return {a["name"]: tuple(a["classes"].split("|")) for a in _ATOM.finditer(pattern) if a["name"]}


def _digits(word: str) -> Value:
    digits = "".join(char for char in word if char.isdigit())
    return int(digits) if digits else word
