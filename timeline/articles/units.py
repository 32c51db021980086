"""The lines of a text as units of meaning: text that was wrapped to a width has its lines joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.articles.letters import SMALL
from timeline.articles.shapes import MARKDOWN_HEADING, Shape, is_title_case, shape
from timeline.model import Span

_NARROWEST, _WIDEST = 50, 120  # characters; other lines were not wrapped by anybody
# How the next line of a broken sentence mostly begins.
_GOES_ON = re.compile(rf"[{SMALL}][{SMALL}'’-]*(?:[\s,;:)]|[.!?…][\"'”’)]*(?:\s|$))")
_STOPPED = re.compile(r"(?:[.!?…:]|\d \w+ ago)\W*$")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|$)")
_BEGINNING = 5  # words of the beginning of a sentence; a shorter line may be a heading
# The end of a line that cannot be the end of what it says.
_HANGING = re.compile(
    rf"(?:[{SMALL}\d)\"'”’]\s*[,–—]|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|which|who|whose"
    r"|as|than|into|onto|until|since|between|against|during|without|because|if|when|where|while|is|are|was|were"
    r"|be|been|has|have|had|will|would|could|should|may|might|must|his|her|its|their|our|my|your|these|those"
    r"|every|mr|mrs|ms|dr))$",
    re.IGNORECASE,
)
# The beginning of a line that goes on with nothing: a list's sign, or a word that stands with a capital
# letter at the beginning of a sentence only.
_FRESH = re.compile(
    r"[#>*•‣▪·\"“‘(\[–—-]|\d{1,2}[.)]\s|(?:The|A|An|This|That|These|Those|It|He|She|They|We|I|You|There|Here|His|Her|Its|Their|Our|My"
    r"|In|On|At|By|For|From|With|To|Of|As|If|When|While|After|Before|Since|Until|During|But|And|Or|So|Not|No"
    r"|What|Who|Why|How|Where|Some|Many|Most|Several|All|Both|Also|However|Meanwhile|Although|Though|Because"
    r"|According)\b"
)
_LONGEST_LINK = 160  # characters
_BULLETS = "•‣▪·*#>"


def units(text: str, start: int = 0) -> tuple[Span, ...]:
    """The lines of a text from `start`, without blank ones and the white space around them, in order.

    A line that goes on with a small letter belongs to the one before it, and so does one whose sentence
    that one begins. Where two lines or more that go on with a small letter show the text to be wrapped, a
    line also goes on if the first word of the next one would not have fitted.
    """
    spans = tuple(_lines(text, start))
    width = _width(text, spans)
    return tuple(_joined(text, spans, width))


def _lines(text: str, start: int) -> Iterator[Span]:
    for line in text[start:].split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words[0])
            yield Span(first, first + len(words))
        start += len(line) + 1


def _joined(text: str, spans: Sequence[Span], width: int) -> Iterator[Span]:
    if not spans:
        return
    start = spans[0].start
    pairs = list(pairwise(spans))
    for (line, following), goes_on in zip(pairs, _breaks(text, pairs, width), strict=True):
        if not goes_on:
            yield Span(start, line.end)
            start = following.start
    yield Span(start, spans[-1].end)


def _breaks(text: str, pairs: Sequence[tuple[Span, Span]], width: int) -> list[bool]:
    """For each line and the next whether that goes on with it: from the last one, which ends a sentence."""
    apart = _paragraphs_are_apart(text, pairs)
    listed = in_lists(text, [*(line for line, _ in pairs), *(line for _, line in pairs[-1:])])
    goes_on, found = False, []
    for line, following in reversed(pairs):
        ends = goes_on or _STOP.search(text, following.start, following.end) is not None
        goes_on = _adjacent(text, line, following) and (
            _continues(text, line, following, width)
            or (
                ends
                and line not in listed
                and _unended(text, line)
                and _is_beginning(text, line, following, apart)
            )
        )
        found.append(goes_on)
    return found[::-1]


def in_lists(text: str, spans: Sequence[Span]) -> frozenset[Span]:
    """The lines right under the heading of a block of furniture, in a text whose paragraphs are apart.

    They are two or more, not all of them sentences and none of them a paragraph, as links to stories are.
    """
    if not _paragraphs_are_apart(text, list(pairwise(spans))):
        return frozenset()
    runs: list[list[Span]] = []
    for over, line in pairwise(spans):
        if not _adjacent(text, over, line):
            continue
        if runs and runs[-1][-1] == over:
            runs[-1].append(line)
        elif _shape(text, over) == "opener":
            runs.append([over, line])
    return frozenset(line for _, *lines in runs if _is_list(text, lines) for line in lines)


def _is_list(text: str, lines: Sequence[Span]) -> bool:
    is_paragraph = any(line.end - line.start > _LONGEST_LINK for line in lines)
    return len(lines) > 1 and not is_paragraph and {_shape(text, line) for line in lines} != {"sentence"}


def _shape(text: str, line: Span) -> Shape:
    return shape(text[line.start : line.end])


def _paragraphs_are_apart(text: str, pairs: Sequence[tuple[Span, Span]]) -> bool:
    """Whether sentences that end a line are mostly followed by a blank one: a mere line break ends none."""
    ended = [_adjacent(text, *pair) for pair in pairs if not _unended(text, pair[0])]
    return 2 * sum(ended) <= len(ended)


def _is_beginning(text: str, line: Span, following: Span, apart: bool) -> bool:
    """Whether a line that nothing ends is the beginning of a sentence, and not a heading over it.

    It is if its last word asks for another one; or else if breaks inside paragraphs mean nothing in this
    text, it is long enough, and the next line does not begin with a word that only begins sentences.
    """
    words = text[line.start : line.end]
    if shape(words) not in ("heading", "unended") or is_title_case(words):
        return False
    if shape(text[following.start : following.end]) in ("opener", "comments", "policy", "notice", "caption"):
        return False
    if _HANGING.search(words):
        return True
    wide = max(line.end - line.start, following.end - following.start) > _WIDEST
    return (
        apart
        and not wide
        and len(words.split()) >= _BEGINNING
        and not _FRESH.match(text, following.start, following.end)
    )


def _width(text: str, spans: Sequence[Span]) -> int:
    """The width the text was wrapped to; 0 where it was not."""
    unended = [
        (line, following)
        for line, following in pairwise(spans)
        if _NARROWEST <= line.end - line.start <= _WIDEST and _unended(text, line)
    ]
    broken = [line.end - line.start for line, following in unended if _breaks_off(text, line, following)]
    return max(broken) if len(broken) > 1 and 3 * len(broken) > len(unended) else 0


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the next line begins with a small letter, or with a word that the width had no room for."""
    if not width:
        return _breaks_off(text, line, following)
    word = text[following.start : following.end].split(None, 1)[0]
    too_long = line.end - line.start + 1 + len(word) > width
    return (too_long and word[0] not in _BULLETS) or _breaks_off(text, line, following)


def _breaks_off(text: str, line: Span, following: Span) -> bool:
    return (
        _GOES_ON.match(text, following.start, following.end) is not None
        and _adjacent(text, line, following)
        and _unended(text, line)
    )


def _unended(text: str, line: Span) -> bool:
    """Whether what a line says may go on in the next one; a heading that is marked as such does not."""
    if MARKDOWN_HEADING.match(text, line.start):
        return False
    return _STOPPED.search(text, max(line.start, line.end - 20), line.end) is None


def _adjacent(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) == 1
