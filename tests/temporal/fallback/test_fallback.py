"""Languages without rules go through dateparser, and only they; `tests/corpus` has what it finds in some."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.temporal import mentions, tag

ANCHOR = date(2024, 10, 29)
RUSSIAN = "Министр заявил в понедельник, что 3 октября 2024 года мост открыли. Вчера он молчал."
PIECES = {
    "de": [
        "Montag",
        "31. Jul. 1999",
        "die",
        "am",
        "vor zwei Wochen",
        "5.3.2021",
        "\n\n",
        "Mai",
        "2024",
        "²",
        "é",
    ],
    "ru": [
        "понедельник",
        "28 октября 2024 г.",
        "вчера",
        "в",
        "мая",
        "маяк",
        "5",
        "И\u0306",
        "две недели назад",
    ],
    "zh": ["2024年10月28日", "昨天", "大桥", "，", "10月", "。"],
}


@pytest.mark.parametrize("language", PIECES)
@given(data=st.data())
@settings(max_examples=40)
def test_mentions_are_in_order_do_not_overlap_and_are_where_they_say(
    language: str, data: st.DataObject
) -> None:
    pieces = st.lists(st.sampled_from(PIECES[language]), max_size=8).map(" ".join)
    text = data.draw(pieces | st.text(max_size=30))
    end = 0
    for timex in tag(text, ANCHOR, language=language):
        assert end <= timex.start < timex.end
        assert timex.text == text[timex.start : timex.end]
        assert timex.rule == "dateparser"
        assert timex.text in timex.reason
        end = timex.end


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_written_with_combining_characters_are_the_same_words(form: Literal["NFC", "NFD"]) -> None:
    (timex,) = tag(normalize(form, "Il est parti le 1er août 2024."), ANCHOR, language="fr")
    assert (timex.text, timex.value) == (normalize(form, "1er août 2024"), "2024-08-01")


def test_without_an_anchor_only_what_needs_none_is_resolved() -> None:
    found = tag(RUSSIAN, None, language="ru-RU")
    assert [timex.value for timex in found] == ["XXXX-WXX-1", "2024-10-03", ""]
    assert "no publication date" in found[0].reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Der Rat tagte am Montag.",
            "“Montag”, with “tagte”, looks back from 2024-10-29: "
            "the nearest one on or before it is 2024-10-28.",
        ),
        (
            "Der Rat tagt am Montag.",
            "“Montag” is before or after 2024-10-29: no word known here tells which. "
            "It is 2024-10-28 or 2024-11-04.",
        ),
        (
            "Der Rat tagt am nächsten Montag.",
            "“nächsten Montag” is the first one after the publication date 2024-10-29: 2024-11-04.",
        ),
        (
            "Er kam am 3.4.2021.",
            "“3.4.2021” says its date in full: 2021-04-03. It is read with the day first, as in de.",
        ),
        ("Er kam am 13.4.2021.", "“13.4.2021” says its date in full: 2021-04-13."),
    ],
)
def test_the_reason_says_which_side_was_taken_and_what_is_not_known(text: str, reason: str) -> None:
    assert [timex.reason for timex in tag(text, ANCHOR, language="de")] == [reason]


@pytest.mark.parametrize("language", ["", "zz", "xx-YY", "../en", "ю", "d\0e"])
def test_a_language_that_nobody_knows_has_no_times(language: str) -> None:
    assert mentions("Montag, 28.10.2024", language) == ()


@pytest.mark.parametrize(
    ("language", "text", "loaded"),
    [
        ("en", "It closed on Monday.", "False"),
        ("uk", "Міст закрили у понеділок.", "False"),
        ("de", "Am Montag schloss er.", "True"),
    ],
)
def test_dateparser_is_loaded_only_for_a_language_without_rules(
    language: str, text: str, loaded: str
) -> None:
    program = (
        "import sys, datetime; from timeline.temporal import tag;"
        f"tag({text!r}, datetime.date(2024, 10, 29), language={language!r});"
        "print('dateparser' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == loaded
