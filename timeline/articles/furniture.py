"""The article's own prose told from the furniture of the page it was scraped from, line by line.

What was measured on scraped news decides the rules: a line of prose ends as a sentence does and has five
words or more (the C4 rule: no prose lost, most furniture caught); a marker such as "Related stories" opens
a block which the next full sentence closes, because such lines stand in the middle of articles whose text
goes on below; a notice that begins or ends a line takes its own sentences with it and no other; a line told
twice counts once. Nothing is deleted: every line keeps its place and its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal, TypeAlias

from timeline.articles import bios, clocks, frontmatter, threads, titles
from timeline.articles.markers import folded
from timeline.articles.shapes import Shape, is_heading, is_paragraph, is_stamp, may_be_prose, pieces
from timeline.articles.units import in_lists, units
from timeline.model import Article, Span

LineKind: TypeAlias = Literal["body", "title", "subhead", "caption", "furniture"]

Block: TypeAlias = Literal["none", "list", "comments", "thread"]

Mark: TypeAlias = LineKind | Literal["heading"]  # a heading is not yet known to be a subhead


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, several that were wrapped from one, or a piece of one, and what it is."""

    span: Span
    kind: LineKind


_FIRST_SENTENCE = re.compile(r".{30,}?[.!?…](?=[\"'”’)]*\s)")
_BLANK_LINE = re.compile(r"\n\s*\n")
_TOLD_LINES = 2  # of the body, over which a link to the comments may stand
_SUBHEAD_WORDS = 4  # and a subhead over the text, where bylines stand, too
_TOLD_LENGTH = 25  # characters; a shorter line may well be told twice
_LONGEST_TITLE = 90  # characters of the first sentence that serve where there is no title


def set_apart(article: Article) -> Article:
    """The article with its body found, and with its title found where it has none."""
    found = lines(article)
    runs = groupby(found, key=lambda line: line.kind == "body")
    body = tuple(_across([line.span for line in run]) for is_body, run in runs if is_body)
    whole = replace(article, body=body)
    return replace(whole, title=article.title or _heading(article, found) or first_words(whole))


def first_words(article: Article) -> str:
    """The first sentence of the body, or as much of it as serves for a title."""
    span = article.body[0] if article.body else Span(0, 0)
    text = " ".join(_BLANK_LINE.split(article.text[span.start : span.end], maxsplit=1)[0].split())
    sentence = _FIRST_SENTENCE.match(text)
    text = sentence[0] if sentence else text
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[: _LONGEST_TITLE + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def lines(article: Article) -> tuple[Line, ...]:
    """Every line of an article that is not blank, front matter left out, with its kind."""
    found = [
        (Span(unit.start + start, unit.start + end), shape)
        for unit in _units(article.text)
        for start, end, shape in pieces(article.text[unit.start : unit.end])
    ]
    texts = [article.text[span.start : span.end] for span, _ in found]
    listed = in_lists(article.text, [span for span, _ in found])
    shapes: list[Shape] = [
        "unended" if span in listed and shape == "sentence" else shape for span, shape in found
    ]
    kinds = _kinds(texts, shapes, article)
    return tuple(Line(span, kind) for (span, _), kind in zip(found, kinds, strict=True))


def _units(text: str) -> Iterator[Span]:
    """The units of the text; the hour that heads an entry of a live report is one of its own."""
    whole = list(units(text, frontmatter.end(text)))
    headed = clocks.hours([text[unit.start : unit.end] for unit in whole])
    for at, unit in enumerate(whole):
        cut = unit.start + headed.get(at, 0)
        yield from (Span(unit.start, cut), Span(cut, unit.end)) if cut > unit.start else (unit,)


def _kinds(texts: Sequence[str], shapes: Sequence[Shape], article: Article) -> list[LineKind]:
    words = list(map(_words, texts))
    marks = list(_once(words, list(_flow(texts, shapes))))
    for at in bios.below(texts, _of_body(marks), article.author, article.source):
        marks[at] = "furniture"
    title = article.title or titles.choose(_headings_over(texts, marks), article.source)
    told = {_words(title), _words(titles.plain(title, texts, article.source))} - {""}
    marks = ["title" if line in told else mark for line, mark in zip(words, marks, strict=True)]
    if "body" not in marks:  # nothing is surely prose: what could be prose must be it
        marks = [
            "body" if may else mark for may, mark in zip(map(may_be_prose, texts, shapes), marks, strict=True)
        ]
    return _subheads(texts, marks)


def _flow(texts: Sequence[str], shapes: Sequence[Shape]) -> Iterator[Mark]:
    """What each line is by its shape and by the block of furniture it stands in, if any."""
    block: Block = "none"
    before: Mark = "furniture"
    told = 0  # lines of the body so far
    thread = threads.begin(texts)
    for at, (text, each) in enumerate(zip(texts, shapes, strict=True)):
        block = _block(block, text, each, told)
        if told >= _TOLD_LINES and (at >= thread or each == "policy"):
            block = "thread"
        mark = _mark(each, block != "none", before if told else "furniture")
        told += mark == "body"
        yield mark
        if block != "none" or not _goes_unnoticed(text, each):
            before = mark


def _goes_unnoticed(text: str, each: Shape) -> bool:
    """Whether a line interrupts no text: a picture, or the hour over an entry of a live report."""
    return each in ("scrap", "caption") or is_stamp(text)


def _block(block: Block, text: str, each: Shape, told: int) -> Block:
    """The block a line stands in. Comments over the text are a link to them; below it they are its end.

    Nothing closes a thread: behind a site's rules for comments, and from the first stamp on them, readers
    write paragraphs, too.
    """
    if block == "thread":
        return block
    if each == "comments" and told >= _TOLD_LINES:
        return "comments"
    if each in ("opener", "comments"):
        return "list" if block == "none" else block
    if not told and titles.TOP_HEADING.match(text):
        return "none"
    closes = each == "sentence" and (block != "comments" or is_paragraph(text))
    return "none" if closes else block


def _mark(each: Shape, inside: bool, before: Mark) -> Mark:
    if each == "caption":
        return "caption"
    if inside or each in ("notice", "policy", "scrap"):
        return "furniture"
    if each == "heading":
        return "heading"
    if each == "item":
        return "body" if before in ("body", "heading") else "furniture"
    return "body" if each != "short" or before == "body" else "furniture"


def _once(lines: Sequence[str], marks: Sequence[Mark]) -> Iterator[Mark]:
    """A line of the body told again is furniture; one that another begins with is a picture's caption."""
    told = sorted({line for line, mark in zip(lines, marks, strict=True) if mark == "body"})
    captions = {line for line, longer in pairwise(told) if _begins(line, longer)}
    seen: set[str] = set()
    for line, mark in zip(lines, marks, strict=True):
        if mark != "body" or len(line) < _TOLD_LENGTH:
            yield mark
        elif line in captions:
            yield "caption"
        else:
            yield "furniture" if line in seen else "body"
            seen.add(line)


def _begins(line: str, longer: str) -> bool:
    return longer.startswith(line) and not longer[len(line)].isalnum()


def _headings_over(texts: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """The headings over the body."""
    over = marks.index("body") if "body" in marks else len(marks)
    return [text for text, mark in zip(texts[:over], marks, strict=False) if mark == "heading"]


def _of_body(marks: Sequence[Mark]) -> list[int]:
    """The numbers of the lines of the body."""
    return [number for number, mark in enumerate(marks) if mark == "body"]


def _subheads(texts: Sequence[str], marks: Sequence[Mark]) -> list[LineKind]:
    """A heading is a subhead where the body or another subhead follows, and else furniture."""
    over = marks.index("body") if "body" in marks else len(marks)
    kinds: list[LineKind] = []
    for at in reversed(range(len(marks))):
        mark = marks[at]
        if mark == "heading":
            leads = kinds and kinds[-1] in ("body", "subhead")
            least = _SUBHEAD_WORDS if at < over else 1
            mark = "subhead" if leads and is_heading(texts[at], least) else "furniture"
        kinds.append(mark)
    return kinds[::-1]


def _heading(article: Article, found: Sequence[Line]) -> str:
    texts = [article.text[line.span.start : line.span.end] for line in found]
    title = next((text for text, line in zip(texts, found, strict=True) if line.kind == "title"), "")
    return titles.plain(title, texts, article.source)


def _across(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _words(text: str) -> str:
    """What a line says, to find it told twice: in small letters, without the signs around it."""
    return " ".join(folded(text).split()).strip(" .!?…\"'“”‘#*_")
