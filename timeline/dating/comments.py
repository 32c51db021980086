"""The readers' comments under an article: it was published before the first of them, and mostly that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dating.stamps import full
from timeline.dating.traits import Stamp, is_comment
from timeline.model import Article, Timex


@dataclass(frozen=True, slots=True)
class Comments:
    """The earliest of the comments that were looked at, and how many those are."""

    first: Stamp
    number: int

    @property
    def reason(self) -> str:
        """What they say of the day of publication."""
        words = " ".join(self.first.timex.text.split())
        return f"the earliest of the readers' comments under it is of {words}."


def comments(article: Article, placed: Sequence[Timex]) -> Comments | None:
    """The readers' comments of an article, by the stamps on them; None where there are none."""
    found = [each for each in full(article, placed) if is_comment(each)]
    first = min(found, key=lambda each: (each.day, each.place), default=None)
    return Comments(first, len(found)) if first else None
