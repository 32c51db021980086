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
