"""A finding is shown with its line, and with a caret under what is meant."""

from __future__ import annotations

import pytest

from timeline.diagnostics import Diagnostic, Place


@pytest.mark.parametrize(
    ("line", "word", "caret"),
    [
        ("title: x", "x", "       ^"),
        ("\ttitle: word", "word", "\t       ^^^^"),
        ("a\tb:\t\tc", "c", " \t  \t\t^"),
        ("", "", "^"),
    ],
)
def test_the_caret_stands_under_the_word_also_behind_tabs(line: str, word: str, caret: str) -> None:
    """The margin repeats the tabs of the line, so that they are as wide as there."""
    place = Place("f", 12, line.index(word) + 1, line or " ", len(word))
    *_, last = str(Diagnostic(place, "Y000", "wrong", "mend it")).splitlines()
    assert last == f"     | {caret} mend it"


def test_no_control_character_reaches_a_terminal() -> None:
    place = Place("f\x07", 1, 9, "ab\x1b]0;x\x07\tc\u202e", 1)
    shown = str(Diagnostic(place, "Y000", "not `a\nb`", "mend\x1b it"))
    assert shown.splitlines() == [
        r"f\x07:1:9: error[Y000] not `a\nb`",
        "  1 | " + r"ab\x1b]0;x\x07" + "\tc" + r"\u202e",
        "    | " + " " * 14 + r"^ mend\x1b it",
    ]


@pytest.mark.parametrize("col", [1, 100, 500, 995])
def test_of_a_long_line_what_stands_around_the_caret_is_shown(col: int) -> None:
    source = "".join(chr(97 + n % 26) for n in range(1000))
    _, line, caret = str(Diagnostic(Place("f", 1, col, source, 3), "Y000", "wrong", "")).splitlines()
    assert len(line) <= 168
    at = caret.index("^")
    assert line[at : at + 3] == source[col - 1 : col + 2]
    assert line.endswith("…") is (col < 900)
