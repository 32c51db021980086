"""Where quoted words stand, and what is said of a target that is not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from timeline import alike
from timeline.corrections.entry import Target
from timeline.diagnostics import Diagnostic
from timeline.model import Quote, Span

Record = TypeVar("Record")
Find: TypeAlias = Callable[[Target], Record | Diagnostic]

SUGGESTED = 3
_SHOWN = 60  # characters of a headline or sentence in a hint


def no_article(target: Target, known: Iterable[str]) -> Diagnostic:
    """C101: no article has that id."""
    return none(target, f"no article `{target.name}`", alike.words(target.name, known, SUGGESTED))


def none(target: Target, message: str, likely: Sequence[str]) -> Diagnostic:
    """C101, with what may have been meant."""
    hint = f"nearest: {'; '.join(likely)}" if likely else "nothing here is like it"
    return Diagnostic(target.place, "C101", message, hint)


def of_hidden(target: Target, article: str, where: str) -> Diagnostic:
    """C105: what is meant stands in an article that another correction hides."""
    message = f"the article `{article}`, which tells this, is hidden"
    return Diagnostic(target.place, "C105", message, f"by the correction in {where}: keep one of them")


def find_all(text: str, quote: Quote) -> Iterator[Span]:
    """Where the words stand in a text, however spaced, between prefix and suffix if those are given."""
    exact, prefix, suffix = (r"\s+".join(map(re.escape, part.split())) for part in _parts(quote))
    before = rf"{prefix}\s*" if prefix else ""
    after = rf"(?=\s*{suffix})" if suffix else ""
    for found in re.finditer(f"{before}({exact}){after}", text):
        yield Span(*found.span(1))


def _parts(quote: Quote) -> tuple[str, str, str]:
    return quote.exact, quote.prefix, quote.suffix


def meet(line: Span, place: Span) -> bool:
    """Whether two stretches have a character in common."""
    return line.start < place.end and place.start < line.end


def likeliest(words: str, sentences: Iterable[str]) -> list[str]:
    """The sentence in which the words come nearest to standing, if they come near."""
    best = alike.sentence(words, sentences)
    return [f"“{short(best)}”"] if best else []


def spaced(text: str) -> str:
    """The text with single blanks."""
    return " ".join(text.split())


def short(text: str) -> str:
    """As much of a text as fits into a hint."""
    words = spaced(text)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + "…"
