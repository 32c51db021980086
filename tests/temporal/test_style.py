"""A text is news unless it names its years and hardly counts from now."""

from __future__ import annotations

import pytest

from timeline.temporal import mentions, style_of

HISTORY = " ".join(f"In {year} the town was besieged, and in May it fell." for year in range(1901, 1912))
STAMPS = " ".join(f"Posted on 3 May 2019 at {hour}:15 by a reader." for hour in range(8, 20))


@pytest.mark.parametrize(
    ("text", "style"),
    [
        (HISTORY, "narrative"),
        (HISTORY + " The museum reopened on Monday.", "narrative"),
        (HISTORY + " It reopened on Monday and closed yesterday.", "news"),
        ("In 1901, 1902 and 1903 the town was besieged.", "news"),
        (STAMPS, "news"),
        ("On Monday the mayor, elected in 2019, resigned.", "news"),
        ("", "news"),
    ],
)
def test_style(text: str, style: str) -> None:
    assert style_of(mentions(text)) == style
