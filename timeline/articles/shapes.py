"""What a single line looks like, whatever stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, TypeAlias

from timeline.articles import markers
from timeline.articles.letters import BIG, SMALL
from timeline.articles.markers import folded

# opener: heads a block of furniture. comments: heads those of readers. policy: what a site says over them.
# notice: furniture by itself.
# caption: of a picture. sentence: prose that a full stop ends. question: prose that another sign ends.
# short: a sentence of a few words. unended: prose that nothing ends. item: of a list, with a date.
# heading: what a title may look like. scrap: anything else.
Shape: TypeAlias = Literal[
    "opener",
    "comments",
    "policy",
    "notice",
    "caption",
    "sentence",
    "question",
    "short",
    "unended",
    "item",
    "heading",
    "scrap",
]
_PROSE: tuple[Shape, ...] = ("sentence", "question", "short", "unended")

_END = re.compile(r"([.!?…。！？])(?:\s*[\"'”’»)\]`*_]|\s*-RRB-)*\s*$")
_STOP_INSIDE = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’)]*\s+[\"'“‘(]*" + BIG)
_LEADS_ON = re.compile(rf"[{SMALL}\d)\"'”’]\s*[:;,]$")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
_BULLET = re.compile(r"(?:[-–*•‣▪·]|\d{1,2}[.)])\s+\S")
_QUOTE = ('"', "'", "“", "‘", "«", "`")
_HEADING_START = re.compile(rf"(?!(?i:by)\s+[A-Z])[#\s\d\"'“‘«(„]*[^\W_{SMALL}]")

# Where one sentence of a line ends and another begins, but for titles, initials and "3. Mai".
_STOP = re.compile(
    rf"(?<!\b[MDS][rst])(?<!\bMrs)(?<!(?<![.\w]){BIG})(?<!\b[ap]\.m)[.!?…][\"'”’)]*\s+"
    rf"(?!(?<=\d\.\s)(?i:{markers.DAYS}))(?=(?:[\"'“‘(\[]|-LRB-\s)*[^\W_{SMALL}]|©\s*\d)"
)

_BETWEEN_NAMES = re.compile(r"[|•·›»>/](?<=\s.)\s+")  # the sign first: it is quickly looked for
_DATE = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?\s+\d|1[5-9]\d\d|20\d\d)\b"
)
_SENTENCE = 5  # words of a line that is surely a sentence where a stop ends it
_WIDE = 70  # characters that hold so many words at least
_LONG = 20  # words of a line that is prose though nothing ends it
_HEADLINE = 30  # words a heading has at most
_PARAGRAPH = 40  # words of a line that no reader's comment is taken for
_NOTE = 60  # words of a note of the editors, at most
_STAMPED = 2  # words beside a date that make it more than one
_BUTTON = 2  # words of a button, at most; a sentence may be as short
_LEAST_HEADING = 2  # words of a heading that is known where text follows it on its line
_MENU = 3  # names in a menu at least, and words in each at most


def shape(line: str) -> Shape:
    """The shape of a line without white space around it."""
    low = folded(line)
    if not _LETTER.search(low):
        return "scrap"
    if markers.heads_comments(low):
        return "comments"
    if markers.heads_furniture(low):
        return "opener"
    if _begins_with_heading(line, low):
        return "notice"
    if markers.is_policy(low):
        return "policy"
    if markers.is_notice(low):
        return "notice"
    if markers.is_caption(low):
        return "caption"
    plain = form(line)
    return "notice" if plain not in ("sentence", "question") and markers.is_fact(low) else plain


def form(line: str) -> Shape:
    """What a line looks like, whatever words of a page's furniture are in it."""
    if MARKDOWN_HEADING.match(line):
        return "heading"
    if _is_menu(line) or markers.is_menu(folded(line)):
        return "scrap"
    end = _END.search(line[-24:])
    return _ended(line, end[1]) if end else _unended(line)


def pieces(line: str) -> Iterator[tuple[int, int, Shape]]:
    """A line and its shape; or where notices begin or end a line of prose, them and the prose between them.

    Each piece is its start and end in the line, without white space around it, and its shape.
    """
    whole = shape(line)
    whole = "notice" if whole in _PROSE and _has_notice(line) else whole
    start, end = _unmarked(line) if whole == "notice" else (0, 0)
    if start == end or not _reads_as_prose(line[start:end]):
        yield 0, len(line), whole
        return
    if start:
        yield 0, len(line[:start].rstrip()), whole
    yield start, end, form(line[start:end])
    if end < len(line):
        yield len(line) - len(line[end:].lstrip()), len(line), whole


def _has_notice(line: str) -> bool:
    """Whether the first or last of several sentences is a notice, and more than a word or two."""
    ends = [stop.end() for stop in _STOP.finditer(line)]
    edges = (line[: ends[0]].rstrip(), line[ends[-1] :]) if ends else ()
    return any(len(_WORD.findall(each)) > _BUTTON and shape(each) in ("notice", "policy") for each in edges)


def _begins_with_heading(line: str, low: str) -> bool:
    """Whether the heading of a block and what stands under it were joined: "Related Stories Ferry Sinks"."""
    words = _WORD.findall(line)[: markers.heading_at_start(low) + 1]
    return len(words) > _LEAST_HEADING and all(word[0].isupper() for word in words)


def may_be_prose(line: str, shape: Shape) -> bool:
    """Whether a line is to be taken for prose where an article has nothing that surely is."""
    if shape == "caption":
        return len(_WORD.findall(line)) >= _SENTENCE
    return shape in (*_PROSE, "heading") or (shape == "notice" and _reads_as_prose(line))


def is_paragraph(line: str) -> bool:
    """Whether it is long and of several sentences, as what an article says and seldom what a reader adds."""
    return len(_WORD.findall(line)) >= _PARAGRAPH and _STOP.search(line) is not None


def is_stamp(line: str) -> bool:
    """Whether it says little else than when it was published."""
    return len(_WORD.findall(markers.without_stamp(line.lower()))) < _STAMPED


def _is_menu(line: str) -> bool:
    """Whether it is made of names with signs between them, the last one perhaps a heading they lead to."""
    if not _BETWEEN_NAMES.search(line):
        return False
    names = _BETWEEN_NAMES.split(line)
    return len(names) >= _MENU and all(len(name.split()) <= _MENU for name in names[:-1])


def _reads_as_prose(line: str) -> bool:
    """Whether it would be prose if no word of a page's furniture were in it."""
    return form(line) in _PROSE and not is_title_case(line)


def _unmarked(line: str) -> tuple[int, int]:
    """From the first sentence of a line that is no notice to the last one.

    A note of the editors takes the rest of its line with it, if that is no longer than such notes are.
    """
    ends = (stop.end() for stop in _STOP.finditer(line))
    plain: list[tuple[int, int]] = []
    for start, end in pairwise([0, *ends, len(line)]):
        said = line[start:end].rstrip()
        if markers.is_note(folded(said)) and len(_WORD.findall(line[start:])) <= _NOTE:
            break
        if shape(said) not in ("notice", "policy"):
            plain.append((start, end))
    return (plain[0][0], len(line[: plain[-1][1]].rstrip())) if plain else (0, 0)


def is_heading(line: str, least: int) -> bool:
    """Whether a line of shape heading can be a title or subhead of at least so many words."""
    words = len(_WORD.findall(line))
    return least <= words <= _HEADLINE and _HEADING_START.match(line) is not None


def is_title_case(line: str) -> bool:
    """Whether it is set like a headline: nearly all of its longer words begin with a capital."""
    longer = [word for word in _WORD.findall(line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return 3 <= len(longer) <= _HEADLINE and capitals >= 0.8 * len(longer)


def _ended(line: str, stop: str) -> Shape:
    quoted = line.startswith(_QUOTE)
    asks = stop in "!?！？" and not quoted
    if asks and is_title_case(line):
        return "heading"
    words = len(_WORD.findall(line)) if len(line) < _WIDE else _SENTENCE
    if words < (2 if quoted else _SENTENCE):
        return "short" if words > 1 else "scrap"
    return "question" if asks else "sentence"


def _unended(line: str) -> Shape:
    if is_title_case(line):
        return "heading"
    words = _WORD.findall(line)
    if _BULLET.match(line) and _DATE.search(line) and len(words) < _LONG:
        return "item"
    several = _STOP_INSIDE.search(line) is not None and len(words) >= _SENTENCE
    lists = (_BULLET.match(line) or _LEADS_ON.search(line[-4:])) and len(words) >= _SENTENCE
    return "unended" if several or lists or len(words) >= _LONG else "heading"
