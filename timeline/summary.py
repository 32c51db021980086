"""What a build came to, in lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline import pipeline
from timeline.model import Article, Timeline
from timeline.wording import BASES

_LISTED = 20  # articles without a date that are named
_SHOWN = 6  # candidates of each
_WIDTH = 20


def text(line: Timeline, warnings: int, seconds: float, site: Path) -> str:
    """The figures of a build and the articles it could not date, each with its candidates."""
    mentions = sum(map(len, line.timexes.values()))
    unresolved = pipeline.unresolved(line.timexes)
    undated = [article for article in line.articles if article.undated]
    rows = (
        ("articles read", f"{len(line.articles)}{_copies(line)}"),
        ("dated", _dated(line.articles)),
        *([("not dated", f"{len(undated)}")] if undated else []),
        *_named(undated, site),
        ("mentions", f"{mentions - unresolved} resolved, {unresolved} unresolved"),
        ("events", f"{len(line.events)}"),
        ("corrections applied", f"{len(line.corrections)}"),
        ("warnings", f"{warnings}"),
        ("seconds", f"{seconds:.1f}"),
        ("open", f"{site / 'index.html'}"),
    )
    return "\n".join(f"{name:{_WIDTH}} {value}" for name, value in rows)


def _copies(line: Timeline) -> str:
    copies = sum(name > min(others) for name, others in line.copies.items())
    return f" ({copies} with the same text as another)" if copies else ""


def _dated(articles: Sequence[Article]) -> str:
    """How many are dated, and how that is known."""
    bases = Counter(
        article.published.basis for article in articles if article.published and not article.undated
    )
    how = ", ".join(f"{often} {BASES[basis]}" for basis, often in sorted(bases.items()))
    return f"{bases.total()}" + (f": {how}" if how else "")


def _named(undated: Sequence[Article], site: Path) -> Iterator[tuple[str, str]]:
    """The articles without a date, a line for each."""
    for article in undated[:_LISTED]:
        yield f"  {article.id}", _known(article)
    if len(undated) > _LISTED:
        yield f"  and {len(undated) - _LISTED} more", f"in {site / 'articles' / 'index.html'}"


def _known(article: Article) -> str:
    found = article.published
    if found is None:
        return "nothing tells its day"
    shown = ", ".join(found.candidates[:_SHOWN]) + (", …" if len(found.candidates) > _SHOWN else "")
    return found.value + (f"; perhaps {shown}" if shown else "")
