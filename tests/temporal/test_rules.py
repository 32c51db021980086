"""Every rule's example is found by that rule, and every false friend's by none."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from timeline.temporal import mentions, tag
from timeline.temporal.english import GRAMMAR
from timeline.temporal.rule import Rule

TIMES = [rule for rule in GRAMMAR.rules if rule.build is not None]
FALSE = [rule for rule in GRAMMAR.rules if rule.build is None]


def plain(example: str) -> str:
    return re.sub(r"\[\[|\]\]", "", example)


@pytest.mark.parametrize("rule", TIMES, ids=lambda rule: rule.name)
def test_example_is_found_by_its_rule(rule: Rule) -> None:
    found = [(mention.text, mention.rule) for mention in mentions(plain(rule.example))]
    marked = re.findall(r"\[\[(.*?)\]\]", rule.example)
    assert [each for each in found if each[1] == rule.name] == [(text, rule.name) for text in marked]


@pytest.mark.parametrize("rule", FALSE, ids=lambda rule: rule.name)
def test_example_of_a_false_friend_is_no_time(rule: Rule) -> None:
    assert [mention.text for mention in mentions(plain(rule.example))] == []


def test_names_of_rules_are_unique() -> None:
    assert [name for name, times in Counter(rule.name for rule in GRAMMAR.rules).items() if times > 1] == []


@pytest.mark.parametrize("rule", TIMES, ids=lambda rule: rule.name)
def test_reason_names_the_words_and_ends_as_a_sentence(rule: Rule) -> None:
    for timex in tag(plain(rule.example), date(2024, 10, 29)):
        assert timex.text in timex.reason
        assert timex.reason.endswith(".")
