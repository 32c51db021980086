"""The hours that head the entries of a live report: "1707 The department says…" is no year.

One such line may well begin with a year, as the entries of a chronology do. Told are several that all begin
with four digits which a clock can show, where one of them can hardly be the year of anything in the news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_HOUR = re.compile(r"\s*((?:[01]\d|2[0-3])[0-5]\d)(?::|\s+[-–—])?\s+(?=[^\W\d_a-z])")
_YEARS = range(1900, 2060)
_FEWEST = 3  # lines


def hours(texts: Sequence[str]) -> dict[int, int]:
    """The lines that an hour heads: their numbers, and where in each the hour has ended."""
    found = {at: stamp for at, text in enumerate(texts) if (stamp := _HOUR.match(text))}
    surely = any(int(stamp[1]) not in _YEARS for stamp in found.values())
    return {at: stamp.end() for at, stamp in found.items()} if surely and len(found) >= _FEWEST else {}
