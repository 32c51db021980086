"""Dates and categories in words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.stories import bridge
from timeline import edtf
from timeline.model import Factuality, Kind
from timeline.render import words

SAID = """
2031-10-28                  28 October 2031
2031-10                     October 2031
2031                        2031
0000                        1 BC
203X                        the 2030s
20XX                        the hundred years from 2000
2031-22                     summer 2031
2031-24                     winter 2030/31
-0048-24                    winter 50 BC/49 BC
2031-33                     the first quarter of 2031
2031-36                     the fourth quarter of 2031
2031-39                     the last four months of 2031
2031-41                     the second half of 2031
2031-10~                    about October 2031
2031-10-28?                 perhaps 28 October 2031
2031%                       perhaps about 2031
2031-10-01~/2031-10-10~     early October 2031 (1–10)
2031-10-11~/2031-10-20~     mid-October 2031 (11–20)
2031-02-21~/2031-02-28~     late February 2031 (21–28)
2031-02-21~/2031-02-27~     about 21–27 February 2031
[2031-10-27,2031-10-28]     27 or 28 October 2031
[2031-10-31,2031-11-01]     31 October or 1 November 2031
[2031-10-26,2031-10-27,2031-10-28]  26, 27 or 28 October 2031
[2031-12-31,2032-01-01]     31 December 2031 or 1 January 2032
[2031-10,2031-11]           October 2031 or November 2031
2031-10-20/2031-10-26       week of 20 October 2031
2031-10-21/2031-10-27       21–27 October 2031
2031-10-27/2031-11-03       27 October to 3 November 2031
2031-12-27/2032-01-03       27 December 2031 to 3 January 2032
2031-09/2031-11             September 2031 to November 2031
2031-10~/2031-11            about October 2031 to November 2031
198X/199X                   the 1980s to the 1990s
18XX/2031                   the hundred years from 1800 to 2031
198X~/199X~                 about the 1980s to the 1990s
2031-10-28/2031-10-28       28 October 2031
2031-10-28~/2031-10-28~     about 28 October 2031
2031-10/2031-10             October 2031
2031-08/..                  since August 2031
2031-10-31/                 from 31 October 2031, end not said
../2031-10-24               until 24 October 2031
/2031-10-24                 on or before 24 October 2031
"""


@pytest.mark.parametrize(
    ("value", "said"), [re.split(r"\s{2,}", line.strip()) for line in SAID.strip().splitlines()]
)
def test_a_date_is_said_as_it_is_known(value: str, said: str) -> None:
    assert words.when(value) == said


def test_only_a_single_day_is_given_its_weekday() -> None:
    assert words.heading("2031-10-27") == "Monday 27 October 2031"
    assert words.heading("2031-10") == "October 2031"


@given(st.dates())
def test_every_day_is_said_with_its_month_and_year_only_once(day: object) -> None:
    said = words.when(f"{day}")
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{1,4}", said)


@given(st.integers(1, 9998), st.sampled_from(sorted(edtf.GROUPS)))
def test_every_group_of_months_has_words_that_name_the_year(year: int, group: int) -> None:
    said = words.when(str(edtf.Date(year, group)))
    assert str(year) in said or f"/{year % 100:02d}" in said


def test_a_span_is_as_fine_as_its_ends_were_said() -> None:
    spring, day = edtf.Date(2029, 21), edtf.Date(2031, 11, 13)
    assert words.span(spring, day) == "spring 2029 to 13 November 2031"
    assert words.span(day, day) == "13 November 2031"


@pytest.mark.parametrize("kind", get_args(Kind))
def test_what_is_said_not_to_be_so_is_never_called_what_happened(kind: Kind) -> None:
    event = replace(bridge().events[0], kind=kind)
    denied = replace(event, factuality=Factuality("possible", negated=True))
    assert words.told(event) == f"{words.KINDS[kind]}, told as certain"
    assert re.search(r"\b(?:not|Not|Denied)\b.*, told as possible$", words.told(denied))


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (5000, "5,000 events")]
)
def test_a_count_agrees_with_its_noun(number: int, said: str) -> None:
    assert words.count(number, "event") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.0, ""),
        (0.97, "almost certain (97 of 100)"),
        (0.9, "very likely (90 of 100)"),
        (0.7, "likely (70 of 100)"),
        (0.5, "more likely than not (50 of 100)"),
        (0.2, "uncertain (20 of 100)"),
    ],
)
def test_confidence_is_said_in_words(value: float, said: str) -> None:
    assert words.confidence(value) == said


def test_a_candidate_that_is_no_edtf_stands_as_it_is() -> None:
    assert words.when_said("2031-11-04") == "4 November 2031"
    assert words.when_said("a Tuesday") == "a Tuesday"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2031-11-01/..", "on or after 1 November 2031"),
        ("../2031-11-01", "on or before 1 November 2031"),
        ("/2031-11", "on or before November 2031"),
        ("2031-11-01/2031-12", "between 1 November 2031 and December 2031"),
        ("[2031-11-01,2031-11-08]", "1 or 8 November 2031"),
        ("2031-11", "November 2031"),
    ],
)
def test_what_took_place_on_one_day_of_a_time_is_said_to_lie_in_it(value: str, said: str) -> None:
    assert words.sometime(value) == said
