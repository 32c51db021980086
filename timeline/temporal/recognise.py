"""Find the mentions of time in a text: rules over codes, then the longest match wins, then the refiners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from timeline.temporal import lexicon, refine
from timeline.temporal.english import GRAMMAR
from timeline.temporal.lexer import Tokens, Vocabulary
from timeline.temporal.meaning import Meaning, Mention, Pair
from timeline.temporal.refine import Candidate
from timeline.temporal.rule import Compiled, Found, compile_rules


@dataclass(frozen=True, slots=True)
class Language:
    """A language ready for use: its words, its rules and its refiners over codes."""

    vocabulary: Vocabulary
    rules: tuple[Compiled, ...]
    refiners: refine.Refiners


@cache
def english() -> Language:
    """The rules of English, compiled once, when first asked for."""
    vocabulary = Vocabulary(lexicon.load("en"), GRAMMAR.literals() | refine.literals())
    return Language(vocabulary, compile_rules(GRAMMAR, vocabulary), refine.Refiners.of(vocabulary))


def mentions(text: str, language: Language) -> tuple[Mention, ...]:
    """The mentions of time in a text, in order, none overlapping."""
    tokens = language.vocabulary.tokens(text)
    candidates = list(_contest(_candidates(tokens, language)))
    refined = language.refiners.apply(candidates, tokens)
    return tuple(_mention(each, tokens, text) for each in refined if each.meaning is not None)


def _candidates(tokens: Tokens, language: Language) -> Iterator[tuple[int, Candidate]]:
    for compiled in language.rules:
        for found in compiled.finds(tokens, language.vocabulary):
            start, end = found.match.span()
            if compiled.rule.build is None:
                yield compiled.order, Candidate(start, end, compiled.rule.name, None)
                continue
            meaning = compiled.rule.build(found)
            for candidate in _parts(compiled.rule.name, found, meaning):
                yield compiled.order, candidate


def _parts(name: str, found: Found, meaning: Meaning | Pair | None) -> Iterator[Candidate]:
    """The one candidate of a meaning, and the two of a pair, each as long in the contest as the pair is."""
    start, end = found.match.span()
    if isinstance(meaning, Pair):
        pair = (start, end)
        yield Candidate(*found.match.span("first"), name, meaning.first, link=meaning.link, contest=pair)
        yield Candidate(*found.match.span("second"), name, meaning.second, contest=pair)
    elif meaning is not None:
        yield Candidate(start, end, name, meaning)


def _contest(candidates: Iterable[tuple[int, Candidate]]) -> Iterator[Candidate]:
    """The longest of overlapping candidates, and of equally long ones the earlier rule's; in order of place."""
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


def _mention(candidate: Candidate, tokens: Tokens, text: str) -> Mention:
    start, end = tokens.span(candidate.start, candidate.end)
    assert candidate.meaning is not None
    return Mention(
        start,
        end,
        text[start:end],
        candidate.rule,
        candidate.meaning,
        candidate.mod,
        candidate.cue,
        candidate.relation,
        candidate.link,
    )
