"""EDTF and TIMEX3 text: what is printed reads back, and the package `edtf` is the oracle of what is valid."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.edtf import Date, EdtfError, Granularity, Interval, OneOf

DAYS = st.dates(date(1000, 1, 1), date(9899, 12, 31))


@st.composite
def dates(draw: st.DrawFn) -> Date:
    """A date of any grain and qualifier."""
    day = draw(DAYS)
    qualifier = draw(st.sampled_from(["", "?", "~", "%"]))
    match draw(st.sampled_from(["day", "month", "group", "year", "decade", "century"])):
        case "day":
            return Date(day.year, day.month, day.day, qualifier=qualifier)
        case "month":
            return Date(day.year, day.month, qualifier=qualifier)
        case "group":
            return Date(day.year, draw(st.sampled_from(sorted(edtf.GROUPS))), qualifier=qualifier)
        case "year":
            return Date(day.year, qualifier=qualifier)
        case "decade":
            return Date(day.year // 10 * 10, masked=1, qualifier=qualifier)
        case _:
            return Date(day.year // 100 * 100, masked=2, qualifier=qualifier)


ENDS = dates() | st.sampled_from([edtf.OPEN, edtf.UNKNOWN])


@given(dates())
def test_a_date_that_is_printed_reads_back(when: Date) -> None:
    assert edtf.parse(str(when)) == when


@given(st.lists(dates(), min_size=1, max_size=4).map(lambda members: OneOf(tuple(members))))
def test_a_choice_that_is_printed_reads_back(when: OneOf) -> None:
    assert edtf.parse(str(when)) == when


@given(ENDS, ENDS)
def test_an_interval_reads_back_or_says_why_not(start: Date | str, end: Date | str) -> None:
    interval = Interval(start, end)
    try:
        assert edtf.parse(str(interval)) == interval
    except EdtfError as error:
        assert str(interval) in str(error)


@given(dates().filter(lambda when: when.granularity != Granularity.SEASON))
def test_a_date_is_valid_to_the_oracle_and_means_the_same_days(when: Date) -> None:
    """Seasons are left out: EDTF leaves their months open, and the oracle knows none with a qualifier."""
    oracle = parse_edtf(str(when))
    bounds = tuple(date(*found[:3]) for found in (oracle.lower_strict(), oracle.upper_strict()))
    assert when.bounds == bounds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-13",
        "2024-02-30",
        "2024-10-28T",
        "24-10-28",
        "2024-1-1",
        "yesterday",
        "2024/10/28/",
        "[",
        "199",
    ],
)
def test_what_is_not_edtf_is_an_error_here_and_to_the_oracle(text: str) -> None:
    with pytest.raises(EdtfError):
        edtf.parse(text)
    with pytest.raises(EDTFParseException):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["../..", "/", "2024-10-28/2024-10-27", "198X-10", "2023-02-29"])
def test_what_the_oracle_lets_pass_is_an_error_here(text: str) -> None:
    with pytest.raises(EdtfError):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2024-10", (date(2024, 10, 1), date(2024, 10, 31))),
        ("2024-24", (date(2023, 12, 1), date(2024, 2, 29))),
        ("2024-35", (date(2024, 7, 1), date(2024, 9, 30))),
        ("2024-41", (date(2024, 7, 1), date(2024, 12, 31))),
        ("19XX", (date(1900, 1, 1), date(1999, 12, 31))),
        ("2024-08/..", (date(2024, 8, 1), None)),
        ("/2024-08", (None, date(2024, 8, 31))),
        ("[2024-10-27,2024-10-28]", (date(2024, 10, 27), date(2024, 10, 28))),
        ("-0145", (None, None)),
        ("9999", (date(9999, 1, 1), None)),
    ],
)
def test_bounds(text: str, bounds: edtf.Bounds) -> None:
    assert edtf.bounds(text) == bounds


@given(
    dates().filter(lambda when: not when.qualifier and (when.month is None or when.month in edtf_months()))
)
def test_a_timex_value_that_is_printed_reads_back(when: Date) -> None:
    assert edtf.from_timex(edtf.to_timex(when)) == when


@given(DAYS)
def test_weeks_have_seven_days_and_read_back(day: date) -> None:
    year, week, _ = day.isocalendar()
    when = edtf.from_timex(f"{year:04d}-W{week:02d}")
    earliest, latest = when.bounds
    assert earliest is not None and latest is not None
    assert earliest <= day <= latest
    assert (latest - earliest).days == 6
    assert edtf.to_timex(when) == f"{year:04d}-W{week:02d}"


def edtf_months() -> set[int]:
    """The months and groups of months for which TIMEX3 has a name."""
    return {*range(1, 13), *range(21, 25), *range(33, 37), 40, 41}


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2024-W43", "2024-10-21/2024-10-27"),
        ("2024-W43-WE", "2024-10-26/2024-10-27"),
        ("2024-SU", "2024-22"),
        ("2024-Q3", "2024-35"),
        ("2024-H1", "2024-40"),
        ("198", "198X"),
        ("198X", "198X"),
        ("19", "19XX"),
        ("BC0146", "-0145"),
        ("2024-10-28T22:00", "2024-10-28"),
        ("2024-10-28TEV", "2024-10-28"),
    ],
)
def test_from_timex(value: str, when: str) -> None:
    assert str(edtf.from_timex(value)) == when


@pytest.mark.parametrize(
    "value", ["", "P2W", "PAST_REF", "XXXX-10-28", "XXXX-WXX-1", "2023-W53", "2024-02-30", "PXY"]
)
def test_what_means_no_days_is_an_error(value: str) -> None:
    with pytest.raises(EdtfError):
        edtf.from_timex(value)


@pytest.mark.parametrize("text", ["2024-25", "2024-10-28/2024-10-30", "2024/..", "[2024-10-27,2024-10-28]"])
def test_what_timex_cannot_say_is_an_error(text: str) -> None:
    with pytest.raises(EdtfError):
        edtf.to_timex(edtf.parse(text))


@pytest.mark.parametrize("text", ["14/06/2023", "2023/06/14", "14/06", "2023-01-01/soon"])
def test_what_is_no_date_is_named_as_a_whole(text: str) -> None:
    with pytest.raises(EdtfError, match=f"`{text}` is n.*: expected YYYY|`{text}` is no interval"):
        edtf.parse(text)
