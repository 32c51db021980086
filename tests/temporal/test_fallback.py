"""Languages without rules go through dateparser, and only they."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from timeline.temporal import tag

GERMAN = (
    "Die Stadt teilte am Montag mit, dass die Brücke am 3. Oktober 2024 öffnet. "
    "Vor zwei Wochen fiel sie im August auf."
)
RUSSIAN = "Министр заявил в понедельник, что 3 октября 2024 года мост открыли. Вчера он молчал."


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            GERMAN,
            "de",
            [
                ("Montag", "2024-10-28"),
                ("3. Oktober 2024", "2024-10-03"),
                ("Vor zwei Wochen", "2024-W42"),
                ("im August", "2024-08"),
            ],
        ),
        (
            RUSSIAN,
            "ru",
            [("в понедельник", "2024-10-28"), ("3 октября 2024 года", "2024-10-03"), ("Вчера", "2024-10-28")],
        ),
    ],
)
def test_dates_have_their_places_and_grain(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    found = tag(text, date(2024, 10, 29), language=language)
    assert [(timex.text, timex.value) for timex in found] == expected
    assert all(timex.text == text[timex.start : timex.end] and timex.rule == "dateparser" for timex in found)


def test_without_an_anchor_only_what_needs_none_is_resolved() -> None:
    found = tag(RUSSIAN, None, language="ru-RU")
    assert [timex.value for timex in found] == ["", "2024-10-03", ""]
    assert "no publication date" in found[0].reason


def test_a_language_that_nobody_knows_has_no_times() -> None:
    assert tag("Montag", date(2024, 10, 29), language="zz") == ()


def test_english_does_not_load_dateparser() -> None:
    program = (
        "import sys, datetime; from timeline.temporal import tag;"
        "tag('It closed on Monday.', datetime.date(2024, 10, 29)); print('dateparser' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
