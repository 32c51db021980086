"""Where rules run: around the words that tell of time, and each rule only where it can match."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.temporal.recognition.codes import one_of
from timeline.temporal.recognition.needs import needed
from timeline.temporal.recognition.rule import Compiled, Grammar, Patterns, compile_rules

_MARGIN = 3  # tokens around a run that patterns can look at


@dataclass(frozen=True, slots=True)
class Scanner:
    """The rules of a language, and in which stretches of a text each has to be tried."""

    rules: tuple[Compiled, ...]
    runs: re.Pattern[str]  # of tokens that a rule can know, one of which can tell a time
    needing: Mapping[str, frozenset[int]]  # the rules that can match only with such a code, by their order

    @classmethod
    def of(cls, grammar: Grammar, patterns: Patterns) -> Scanner:
        """Compile the rules of a language for its vocabulary."""
        vocabulary, rules = patterns.vocabulary, compile_rules(grammar, patterns)
        trigger = patterns.compile(grammar.triggers)
        codes, known = vocabulary.codes(), vocabulary.known()
        telling = {code for code in codes if trigger.match(code)}
        told = Counter(code for rule in grammar.rules for code in vocabulary.tokens(rule.sentence).codes)
        rarity = {code: 1 + told[code] for code in codes}  # the examples are a sample of the language
        needing: dict[str, set[int]] = defaultdict(set)
        for rule in rules:
            for code in needed(rule.regex.pattern, rarity) or codes:
                needing[code].add(rule.order)
        any_, quiet = one_of(known | telling), one_of(known - telling)
        return cls(
            rules,
            re.compile(f"(?<!{any_}){quiet}*+{one_of(telling)}{any_}*+"),
            {code: frozenset(needing[code]) for code in codes},
        )

    def matches(self, codes: str) -> Iterator[tuple[Compiled, re.Match[str]]]:
        """Every match of every rule; those of one rule do not overlap."""
        for start, end in self.windows(codes):
            for at in frozenset().union(*map(self.needing.__getitem__, codes[start:end])):
                rule = self.rules[at]
                match = rule.regex.search(codes, start, end)
                while match:  # finditer would cost more, as most rules find nothing
                    yield rule, match
                    match = rule.regex.search(codes, match.end(), end)

    def windows(self, codes: str) -> Iterator[tuple[int, int]]:
        """The stretches in which there can be a time, apart and in order: a quarter of a text."""
        start = end = 0
        for run in self.runs.finditer(codes):
            if run.start() - _MARGIN > end:
                yield start, end
                start = run.start() - _MARGIN
            end = run.end() + _MARGIN
        yield start, end
