"""What a build came to, in lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline import pipeline
from timeline.chain import Explained, Step
from timeline.model import Article, Change, Correction, Timeline
from timeline.wording import BASES

_LISTED = 20  # articles without a date that are named
_SHOWN = 6  # candidates of each
_WIDTH = 20
_CELL, _VALUE = 110, 40  # characters of a cell of the table of corrections, and of each value in it
_NAME = 12  # of a step


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


def corrections(found: Sequence[Correction]) -> str:
    """The corrections in force, one line for each field: target, field, machine -> hand, by, why."""
    rows = [("target", "field", "machine -> hand", "by", "why")]
    for each in found:
        done = (each.verb, each.shown, each.by, each.why)
        changes = [(change.field, _change(change), change.by, change.why) for change in each.changes] or [
            done
        ]
        rows += [(each.target, *change) for change in changes]
    if len(rows) == 1:
        return "no corrections in force"
    cells = [[_cell(cell, _CELL) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(rows[0]) - 1)]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]).rstrip() for row in cells)


def explained(found: Explained, asked: str) -> str:
    """The chain that was asked for, or what may have been meant."""
    if found.groups:
        return "\n".join(line for title, steps in found.groups for line in (title, *_steps(steps)))
    if not found.nearest:
        return f"nothing is called or told as `{asked}`"
    listed = "\n".join(f"  {each}" for each in found.nearest)
    return f"`{asked}` is not the name or the words of one event; perhaps you mean\n{listed}"


def _change(change: Change) -> str:
    understood = f" ({change.written})" if change.written else ""
    machine, hand = (_cell(each or "nothing", _VALUE) for each in (change.machine, change.hand))
    return f"{machine} -> {hand}{understood}"


def _cell(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _steps(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        quote = f"“{' '.join(step.quote.split())}”" if step.quote else ""
        code = f"({', '.join(step.code)})" if step.code else ""
        said = ", ".join(filter(None, (quote, step.said)))
        yield f"  {step.name:{_NAME}} {' '.join(filter(None, (said, code)))}".rstrip()
        yield from (f"  {'':{_NAME}} {reason}" for reason in step.reasons)
