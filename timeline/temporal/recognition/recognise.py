"""Find the mentions of time in a text: rules over codes, then the longest match wins, then the refiners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from timeline.temporal import lexicon
from timeline.temporal.meaning import Mention, Pair
from timeline.temporal.recognition.lexer import Entries, Tokens, Vocabulary
from timeline.temporal.recognition.rule import Compiled, Found, Grammar, Patterns
from timeline.temporal.recognition.scan import Scanner
from timeline.temporal.refiners.refine import Candidate, Refiners

GRAMMARS = {  # by ISO 639 code; loaded when they are first needed
    "en": "timeline.temporal.en",
    "uk": "timeline.temporal.uk",
}


@dataclass(frozen=True, slots=True)
class Language:
    """A language ready for use: its words, its rules and its refiners over codes."""

    vocabulary: Vocabulary
    scanner: Scanner
    refiners: Refiners

    @classmethod
    def of(cls, grammar: Grammar, entries: Entries) -> Language:
        """A language of some rules and words. Raises KeyError where a rule names a class of no word."""
        vocabulary = Vocabulary(entries, grammar.writing, grammar.uses())
        patterns = Patterns(grammar.phrases, vocabulary)
        return cls(vocabulary, Scanner.of(grammar, patterns), Refiners.of(grammar.around, patterns))


@cache
def language(code: str) -> Language | None:
    """The language of an ISO 639 code, compiled when first asked for; None where it has no rules here."""
    return Language.of(grammar(code), lexicon.load(code)) if code in GRAMMARS else None


def grammar(code: str) -> Grammar:
    """The rules of a language. Raises KeyError where it has none here."""
    of: Grammar = import_module(GRAMMARS[code]).GRAMMAR
    return of


def mentions(text: str, rules: Language) -> tuple[Mention, ...]:
    """The mentions of time in a text, in order, none overlapping."""
    tokens = rules.vocabulary.tokens(text)
    refined = rules.refiners.apply(_contest(tokens, rules), tokens)
    return tuple(_mention(each, tokens, text) for each in refined)


def _contest(tokens: Tokens, rules: Language) -> list[Candidate]:
    """The longest of overlapping matches, of equally long ones the earlier rule's; in order of place.

    A production may refuse its match, which then takes nothing from the others.
    """
    matches = list(rules.scanner.matches(tokens.codes))
    matches.sort(key=lambda each: (each[1].start() - each[1].end(), each[0].order))
    taken: set[int] = set()
    won: list[Candidate] = []
    for compiled, match in matches:
        reach = range(*match.span())
        if taken.isdisjoint(reach):
            candidates = _candidates(compiled, Found(tokens, rules.vocabulary, match, compiled.rule.pattern))
            if candidates is not None:
                taken.update(reach)
                won += candidates
    return sorted(won, key=lambda each: each.start)


def _candidates(compiled: Compiled, found: Found) -> Sequence[Candidate] | None:
    """The times that a match means: two for a pair, none for a false friend; None where it is refused."""
    if compiled.rule.build is None:
        return ()
    name, meaning = compiled.rule.name, compiled.rule.build(found)
    if isinstance(meaning, Pair):
        first = Candidate(
            *found.span("first"), name, meaning.first, link="" if meaning.middle else meaning.link
        )
        second = Candidate(*found.span("second"), name, meaning.second)
        if meaning.middle is None:
            return first, second
        return first, Candidate(*found.span("middle"), name, meaning.middle, link=meaning.link), second
    if meaning is None:
        return None
    span = found.span("mention" if "mention" in found else 0)
    return (Candidate(*span, name, meaning, compiled.rule.mod, only=compiled.rule.only),)


def _mention(candidate: Candidate, tokens: Tokens, text: str) -> Mention:
    start, end = tokens.span(candidate.start, candidate.end)
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
        candidate.only,
        candidate.restates,
    )
