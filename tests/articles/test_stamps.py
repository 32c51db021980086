"""Stamps of machines: the day as it is written there, and nothing where there is none."""

from __future__ import annotations

import pytest

from timeline.articles.stamps import day_in_address, day_of

STAMPS = {
    "2021-03-02": "2021-03-02",
    "2021-03-02T23:30:00-05:00": "2021-03-02",
    " 2021-03-02 10:00": "2021-03-02",
    "2021/3/2": "2021-03-02",
    "20210302": "2021-03-02",
    "20210302T100000Z": "2021-03-02",
    "20210302100000": "2021-03-02",
    "Tue, 02 Mar 2021 23:30:00 -0500": "2021-03-02",
    "2 Mar 2021 10:00 GMT": "2021-03-02",
    "2021-02-30": "",
    "2021-03": "",
    "1614679200": "",
    "1970-01-01T00:00:00Z": "",
    "0001-01-01": "",
    "soon": "",
    "": "",
}
ADDRESSES = {
    "https://x.example/2021/03/02/dam": "2021-03-02",
    "https://x.example/news/2021/mar/02/dam": "2021-03-02",
    "https://x.example/2021-03-02-dam.html": "2021-03-02",
    "https://x.example/2021/3/2": "2021-03-02",
    "https://x.example/2021/03/dam": "",
    "https://x.example/2021/13/02/dam": "",
    "https://x.example/dam-20210302": "",
    "": "",
}


@pytest.mark.parametrize(("stamp", "day"), STAMPS.items())
def test_the_day_of_a_stamp_is_the_one_written_there(stamp: str, day: str) -> None:
    assert day_of(stamp) == day


@pytest.mark.parametrize(("url", "day"), ADDRESSES.items())
def test_the_day_in_an_address_stands_in_its_path(url: str, day: str) -> None:
    assert day_in_address(url) == day
