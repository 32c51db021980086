"""Find the mentions of time in a text: rules over codes, then the longest match wins, then the refiners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from timeline.temporal import lexicon
from timeline.temporal.lexer import Tokens, Vocabulary
from timeline.temporal.meaning import Meaning, Mention, Pair
from timeline.temporal.refine import Candidate, Refiners
from timeline.temporal.rule import Compiled, Found, Grammar, compile_pattern, compile_rules, one_of

_GRAMMARS = {"en": "timeline.temporal.english"}  # loaded when they are first needed
_MARGIN = 3  # tokens around a run that patterns can look at


@dataclass(frozen=True, slots=True)
class Language:
    """A language ready for use: its words, its rules and its refiners over codes."""

    vocabulary: Vocabulary
    rules: tuple[Compiled, ...]
    refiners: Refiners
    runs: re.Pattern[str]  # of tokens that a rule can know
    triggers: re.Pattern[str]  # tokens without one of which there is no time


@cache
def language(code: str) -> Language | None:
    """The language of an ISO 639 code, compiled when first asked for; None where it has no rules here."""
    if code not in _GRAMMARS:
        return None
    grammar: Grammar = import_module(_GRAMMARS[code]).GRAMMAR
    vocabulary = Vocabulary(lexicon.load(code), grammar.literals(), grammar.writing)
    return Language(
        vocabulary,
        compile_rules(grammar, vocabulary),
        Refiners.of(grammar.around, vocabulary),
        re.compile(f"{one_of(vocabulary.known())}+"),
        compile_pattern(grammar.triggers, {}, vocabulary),
    )


def mentions(text: str, rules: Language) -> tuple[Mention, ...]:
    """The mentions of time in a text, in order, none overlapping."""
    tokens = rules.vocabulary.tokens(text)
    candidates = list(_contest(_candidates(tokens, rules)))
    refined = rules.refiners.apply(candidates, tokens)
    return tuple(_mention(each, each.meaning, tokens, text) for each in refined if each.meaning is not None)


def _candidates(tokens: Tokens, language: Language) -> Iterator[tuple[int, Candidate]]:
    codes, at = _shortened(tokens.codes, language)
    for compiled in language.rules:
        for found in compiled.finds(codes, at, tokens, language.vocabulary):
            if compiled.rule.build is None:
                yield compiled.order, Candidate(*found.span(), compiled.rule.name, None)
                continue
            for candidate in _parts(compiled.rule.name, found, compiled.rule.build(found)):
                yield compiled.order, candidate


def _shortened(codes: str, language: Language) -> tuple[str, list[int]]:
    """The runs of known words in which a time can be, with a margin, and the token that each code is of.

    Every rule scans only this: a quarter of a text. A code that no token has stands between runs.
    """
    short, at, done = [], [], 0
    for run in language.runs.finditer(codes):
        if language.triggers.search(codes, run.start(), run.end()):
            start, end = max(done, run.start() - _MARGIN), min(len(codes), run.end() + _MARGIN)
            short += [codes[start:end]] if start == done else ["\0", codes[start:end]]
            at += [*range(start, end)] if start == done else [-1, *range(start, end)]
            done = end
    return "".join(short), at


def _parts(name: str, found: Found, meaning: Meaning | Pair | None) -> Iterator[Candidate]:
    """The one candidate of a meaning, and the two of a pair, each as long in the contest as the pair is."""
    if isinstance(meaning, Pair):
        yield Candidate(*found.span("first"), name, meaning.first, link=meaning.link, contest=found.span())
        yield Candidate(*found.span("second"), name, meaning.second, contest=found.span())
    elif meaning is not None:
        yield Candidate(*found.span(), name, meaning)


def _contest(candidates: Iterable[tuple[int, Candidate]]) -> Iterator[Candidate]:
    """The longest of overlapping candidates, of equally long ones the earlier rule's; in order of place."""
    ranked = sorted(candidates, key=lambda each: (-each[1].length, each[0], each[1].start))
    taken: dict[int, tuple[int, int]] = {}
    won = []
    for order, candidate in ranked:
        owner = (order, candidate.reach[0])
        reach = range(*candidate.reach)
        if all(taken.get(at, owner) == owner for at in reach):
            taken.update(dict.fromkeys(reach, owner))
            won.append(candidate)
    return iter(sorted(won, key=lambda each: each.start))


def _mention(candidate: Candidate, meaning: Meaning, tokens: Tokens, text: str) -> Mention:
    start, end = tokens.span(candidate.start, candidate.end)
    return Mention(
        start,
        end,
        text[start:end],
        candidate.rule,
        meaning,
        candidate.mod,
        candidate.cue,
        candidate.relation,
        candidate.link,
    )
