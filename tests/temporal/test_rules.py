"""Every rule's example is found by that rule, and every false friend's by none but for its rule."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from timeline.temporal import mentions, tag
from timeline.temporal.recognition import recognise
from timeline.temporal.recognition.rule import Grammar, Rule

GRAMMARS = {code: recognise.grammar(code) for code in recognise.GRAMMARS}
RULES = [(code, rule) for code, grammar in GRAMMARS.items() for rule in grammar.rules]


def each(of: list[tuple[str, Rule]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("language", "rule"), of, ids=[f"{code}-{rule.name}" for code, rule in of])


TIMES = each([(code, rule) for code, rule in RULES if rule.build is not None])
FALSE = each([(code, rule) for code, rule in RULES if rule.build is None])


@TIMES
def test_example_is_found_by_its_rule(language: str, rule: Rule) -> None:
    found = [(mention.text, mention.rule) for mention in mentions(rule.sentence, language)]
    marked = re.findall(r"\[\[(.*?)\]\]", rule.example)
    assert [each for each in found if each[1] == rule.name] == [(text, rule.name) for text in marked]


@FALSE
def test_example_of_a_false_friend_is_a_time_without_its_rule_only(language: str, rule: Rule) -> None:
    assert [mention.text for mention in mentions(rule.sentence, language)] == []
    assert recognise.mentions(rule.sentence, without(language, rule)) != ()


def without(code: str, rule: Rule) -> recognise.Language:
    """A language in which a rule is never tried."""
    language = recognise.language(code)
    assert language is not None
    (order,) = (each.order for each in language.scanner.rules if each.rule == rule)
    needing = {code: orders - {order} for code, orders in language.scanner.needing.items()}
    return replace(language, scanner=replace(language.scanner, needing=needing))


@pytest.mark.parametrize("grammar", GRAMMARS.values(), ids=GRAMMARS)
def test_names_of_rules_are_unique(grammar: Grammar) -> None:
    assert [name for name, times in Counter(rule.name for rule in grammar.rules).items() if times > 1] == []


@TIMES
def test_reason_names_the_words_and_ends_as_a_sentence(language: str, rule: Rule) -> None:
    for timex in tag(rule.sentence, date(2024, 10, 29), language=language):
        assert timex.text in timex.reason
        assert timex.reason.endswith(".")
