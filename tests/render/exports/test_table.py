"""The tables, read back by the standard library."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.render.exports.stories import full, made
from timeline.render.exports.table import cell


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(made(path).decode("utf-8-sig"), newline="")))


def test_every_event_is_a_row_with_its_date_names_and_differences() -> None:
    found = rows("data/timeline.csv")
    assert [row["id"] for row in found] == [event.id for event in full().events]
    assert {name: value for name, value in found[0].items() if value} == {
        "id": "event-gazette-20",
        "date": "27 October 2031",
        "edtf": "2031-10-27",
        "earliest": "2031-10-27",
        "latest": "2031-10-27",
        "date_known": "said in the sentence",
        "kind": "statement",
        "certainty": "certain",
        "phase": "Plans",
        "headline": "'=1+1 <script>alert(1)</script> & \"quotes\"; a, b\\n '",
        "quote": "The council said on Monday that work on the bridge would begin.",
        "speaker": "council",
        "figures": "400 workers; several boats (at least 2)",
        "actors": "Council; Ada Ferris",
        "places": "Harrow Ford",
        "sources": "2",
        "told_by": "The Gazette; The Herald",
        "originals": "https://gazette.example/1",
        "differences": "worker: 400 workers / 90 workers",
        "confirmed": "editor",
        "weight": "0.500",
        "card": "../index.html#event-gazette-20",
    }


def test_an_event_by_hand_has_its_own_source_and_what_was_put_right() -> None:
    added = rows("data/timeline.csv")[-2]
    assert (added["quote"], added["told_by"]) == ("A farmer bought it.", "https://minutes.example/7")
    assert added["corrected"].startswith("when: nothing → 2031-11; ")


def test_a_time_before_year_1_is_told_in_words_and_no_formula() -> None:
    ancient = rows("data/timeline.csv")[-1]
    assert (ancient["date"], ancient["edtf"], ancient["earliest"]) == ("44 BC", "'-0043", "")


def test_every_claim_of_a_shown_event_is_a_row_with_its_bounds() -> None:
    (claim,) = rows("data/figures.csv")
    assert (claim["measure"], claim["claimant"], claim["low"], claim["high"]) == (
        "workers",
        "council",
        "400",
        "400",
    )
    assert (claim["bound"], claim["unit"], claim["conflicts"]) == ("exact", "worker", "x")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1", " =1", "＝1", "\x00=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert cell(text).startswith("'")


def test_every_cell_of_a_hostile_story_is_safe() -> None:
    for path in ("data/timeline.csv", "data/figures.csv"):
        cells = [value for row in rows(path) for value in row.values()]
        assert cells and not [value for value in cells if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_spreadsheets_are_told_that_it_is_utf_8() -> None:
    assert made("data/timeline.csv").startswith(b"\xef\xbb\xbfid,")
