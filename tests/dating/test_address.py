"""An address tells the day of its article where it holds just one."""

from __future__ import annotations

import pytest

from timeline.dating.address import day_of


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://herald.example/2021/05/06/quay-paid-for", "2021-05-06"),
        ("https://herald.example/world/2021/may/06/quay", "2021-05-06"),
        ("https://herald.example/quay-paid-for-2021-05-06.html", "2021-05-06"),
        ("https://herald.example/20210506/quay", "2021-05-06"),
        ("https://herald.example/2021/05/quay", None),
        ("https://herald.example/2021/02/30/quay", None),
        ("https://herald.example/2021/xyz/06/quay", None),
        ("https://herald.example/from-2021-05-06-to-2021-05-09", None),
        ("https://herald.example/quay?seen=2021-05-06", None),
        ("https://herald.example/id/120210506123", None),
        ("", None),
    ],
)
def test_an_address_holds_a_day_or_none(url: str, expected: str | None) -> None:
    found = day_of(url)
    assert (found.isoformat() if found else None) == expected
