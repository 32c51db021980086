"""The work that a text asks for grows with its length, and no pattern can run away."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from itertools import pairwise
from re import _parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Style
from timeline.temporal import lexicon, normalise
from timeline.temporal.normalisation.order import settled
from timeline.temporal.recognition import recognise
from timeline.temporal.recognition.rule import Compiled
from timeline.temporal.recognition.scan import Scanner
from timeline.temporal.refiners.beside import Shades
from timeline.temporal.refiners.refine import Refiners

ANCHOR = date(2024, 10, 29)
LANGUAGES = [each for code in recognise.GRAMMARS if (each := recognise.language(code)) is not None]
LONGEST = 80  # tokens that one match of a rule can take
WORDS = sorted(lexicon.load("en"))
REPEATS = (
    "the |May |May |1|1 |1,|1,234,|1:|12:34:|1/|10/10/|1.|28-|2020-01-01T|U.S.|a.|'|’s |(|[|a|ab|-|\n|\n |  "
    "|Monday and |May 2020 to |only on |since |the day |the week before that |two years ago |1 1/2 |’89 "
    "|every other |hundred and |million |may have been |10 a.m. |morning of |from May 1 to |between May and "
    "|January 1 |1990s |100 BC |Theresa May |said |to |will be |of that year |a few |in the early "
    "|é|٣|\xa0|\0|\u200b"
).split("|")


class Watched:
    """A pattern that counts the characters it has to look at."""

    def __init__(self, pattern: re.Pattern[str], looked: list[int]) -> None:
        self._pattern, self._looked = pattern, looked

    def __getattr__(self, name: str) -> Any:
        def run(text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            found = getattr(self._pattern, name)(text, start, end)
            end = found.end() if isinstance(found, re.Match) else min(end, len(text))
            self._looked.append(max(0, end - start))
            return found

        return run


def watched(of: Any, looked: list[int]) -> Any:
    """The same with every pattern in it watched."""
    match of:
        case re.Pattern():
            return Watched(of, looked)
        case dict():
            return {key: watched(value, looked) for key, value in of.items()}
        case tuple():
            return tuple(watched(each, looked) for each in of)
        case Scanner() | Compiled() | Refiners() | Shades() | recognise.Language():
            return replace(of, **{each.name: watched(getattr(of, each.name), looked) for each in fields(of)})
        case _:
            return of


LOOKED: list[int] = []
WATCHED = watched(recognise.language("en"), LOOKED)


def work(text: str, style: Style) -> int:
    """How many functions are called to tag a text, and how many tokens their patterns look at."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    LOOKED.clear()
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        normalise(tuple(settled(recognise.mentions(text, WATCHED))), ANCHOR, style)
    finally:
        sys.setprofile(before)
    return calls + sum(LOOKED)


def grows_with_the_text(piece: str, style: Style) -> bool:
    once, more = (work(piece * times, style) for times in (60, 240))
    return more <= 4.4 * once + 400


PLAIN = " The mayor walks over the bridge to the harbour and talks to those who mend the nets there." * 5


def test_a_long_text_asks_for_no_more_work_by_the_word_than_a_short_one() -> None:
    short = "\n\n".join(rule.sentence + PLAIN for rule in recognise.grammar("en").rules)
    times = 1_000_000 // len(short)
    assert work(f"{short}\n\n" * times, "news") <= 1.1 * times * work(short, "news")


@pytest.mark.parametrize("style", ["news", "narrative"])
@pytest.mark.parametrize("piece", REPEATS)
def test_work_for_what_is_repeated_grows_with_the_text(piece: str, style: Style) -> None:
    assert grows_with_the_text(piece, style)


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n", ".", ",", "2024", "28", "-"]), min_size=1, max_size=5))
def test_work_for_any_words_repeated_grows_with_the_text(words: list[str]) -> None:
    assert grows_with_the_text(" ".join([*words, ""]), "news")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that runs over the codes of a text, with a name."""
    for language in LANGUAGES:
        yield from ((rule.rule.name, rule.regex) for rule in language.scanner.rules)
        yield from (item for item in language.refiners.whole.items())
        yield from (item for item in language.refiners.before.items())
        for shades in (language.refiners.edges, language.refiners.compares):
            yield "shades", shades.some


@pytest.mark.parametrize("pattern", [pytest.param(regex, id=name) for name, regex in patterns()])
def test_a_rule_looks_at_so_many_tokens_and_no_more(pattern: re.Pattern[str]) -> None:
    assert _parser.parse(pattern.pattern).getwidth()[1] <= LONGEST


def unbounded(parsed: Any) -> Iterator[Any]:
    """The repeats without a bound that can be tried again in another length."""
    for operator, argument in parsed:
        name = str(operator)
        if name == "MAX_REPEAT" and argument[1] == _parser.MAXREPEAT:
            yield argument[2]
        for part in argument if isinstance(argument, tuple | list) else ():
            for inner in part if isinstance(part, list) else (part,):
                if isinstance(inner, _parser.SubPattern):
                    yield from unbounded(inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cuts_a_text_repeats_single_characters_or_never_goes_back(language: recognise.Language) -> None:
    """So no repeat is within a repeat, and a failed attempt costs no more than the characters it saw."""
    parsed = _parser.parse(language.vocabulary._token.pattern)
    assert [each for each in unbounded(parsed) if each.getwidth() != (1, 1)] == []


def test_tokens_cover_a_text_of_any_length_and_each_character_once() -> None:
    text = ("  On Oct. 28th,\tit’s 10:30 p.m. — “late”.\n\n\n¿Qué? 𝔘 \n" + "".join(REPEATS)) * 50
    for language in LANGUAGES:
        tokens = language.vocabulary.tokens(text)
        assert "".join(tokens.pieces) == text
        assert all(after > before for before, after in pairwise(tokens.starts))
