"""A language is a lexicon, rules and sentences: the smallest one, of docs/add-a-language.md, works."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.temporal import lexicon, normalise, reads
from timeline.temporal.recognition import recognise
from timeline.temporal.recognition.rule import Grammar

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "timeline/temporal"
PAGE = (ROOT / "docs/add-a-language.md").read_text(encoding="utf-8")


def block(kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def grammar() -> Grammar:
    names: dict[str, Any] = {}
    exec(block("python"), names)  # noqa: S102 - the reader is told to write it
    made = names["GRAMMAR"]
    assert isinstance(made, Grammar)
    return made


WORDS = lexicon.parse(block("toml"))
ROWS = [row.split("\t") for row in re.findall(r"^.*\[\[.*\t.*$", PAGE, re.MULTILINE)]


@pytest.mark.parametrize(("marked", "day", "values"), ROWS)
def test_the_smallest_language_reads_its_sentences(marked: str, day: str, values: str) -> None:
    text = re.sub(r"\[\[|\]\]", "", marked)
    found = normalise(
        recognise.mentions(text, recognise.Language.of(grammar(), WORDS)), date.fromisoformat(day)
    )
    assert [timex.text for timex in found] == re.findall(r"\[\[(.*?)\]\]", marked)
    assert [timex.value for timex in found] == values.split("|")


def test_a_pattern_that_names_a_class_of_no_word_is_an_error() -> None:
    made = grammar()
    made.never("misspelt", "{MONHT}", "")
    with pytest.raises(KeyError, match="MONHT"):
        recognise.Language.of(made, WORDS)


def test_a_word_with_a_capital_in_a_pattern_is_an_error() -> None:
    made = grammar()
    made.never("capital", "High {MONTH}", "")
    with pytest.raises(ValueError, match="in lower case"):
        recognise.Language.of(made, WORDS)


@pytest.mark.parametrize("code", recognise.GRAMMARS)
def test_every_class_of_words_is_asked_for_by_a_pattern_or_by_the_code(code: str) -> None:
    classes = {name for word in lexicon.load(code).values() for name in word}
    grammar = recognise.grammar(code)
    package = recognise.GRAMMARS[code].rpartition(".")[2]
    others = {module.rpartition(".")[2] for module in recognise.GRAMMARS.values()} - {package}
    files = [file for file in SOURCE.rglob("*.py") if file.parent.name not in others]
    quoted = {name for file in files for name in re.findall(r'"([A-Z]+)"', file.read_text(encoding="utf-8"))}
    assert classes - grammar.uses().keys() - grammar.writing.plain - quoted == set()


def test_a_word_with_endings_is_all_its_forms() -> None:
    assert lexicon.parse('[DAY]\n"ден|ь|ь"=1\n"дн|я|ю"=1\n"рік"=2') == {
        "день": {"DAY": 1},
        "дня": {"DAY": 1},
        "дню": {"DAY": 1},
        "рік": {"DAY": 2},
    }


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", True), ("en-GB", True), ("uk", True), ("UK-ua", True), ("de", True), ("ua", False), ("", False)],
)
def test_which_languages_are_read(code: str, expected: bool) -> None:
    assert reads(code) is expected
