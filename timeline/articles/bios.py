"""The lines below an article that tell of its writers, of its paper, or of somebody who wrote in it.

A name that stands over the text is told of by its first words. A name that stands nowhere else in the article
was not written about: if that person reports, or that house publishes, the line is no part of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.articles.bylines import NAME, names
from timeline.articles.letters import BIG
from timeline.articles.markers import folded, heads_note_on_writer, reports

_NAME = re.compile(NAME)
_TELLS = re.compile(
    r"(?:, [^,.]{3,80},)? (?:is|was|has|covers|writes|joined|lives|works|studied|specialises"
    r"|specializes|can be)\b"
)
_JOB = (
    r"(?:reporter|correspondent|editor|columnist|journalist|photographer|contributor|news producer|blogger"
    r"|(?:staff|senior|freelance|news|feature|science|contributing) writer)"
)
_WHOSE = r"(?:an?|the|our|[^.]{3,40}['’]s)"
_REPORTS = re.compile(
    rf"(?P<name>{NAME})(?:, [^,.]{{3,80}},)? (?:is {_WHOSE} [^.]{{0,60}}?\b{_JOB}\b|covers\b"
    r"|has (?:covered|reported|been covering|been reporting)\b|reports (?:on|for|from)\b"
    r"|writes (?:about|for|on)\b)"
)
_PAPER = (
    r"(?:newspapers?|news (?:agency|site|service|organi[sz]ation|outlet|website|channel|network)"
    r"|newsroom|magazine|broadcaster|publication|weekly|daily)"
)
_HOUSE = re.compile(
    rf"(?:The |the )?(?P<name>{BIG}[\w.'’&-]*(?: (?:of |the )?{BIG}[\w.'’&-]*){{0,4}})"
    rf" (?:(?P<begun>was|were) (?:first )?(?:founded|established|launched)\b"
    rf"|is (?:an?|the) [^.]{{0,80}}?\b{_PAPER}\b)"
)
_TITLE_OF_PAPER = re.compile(
    r"\b(?:Gazette|Times|Post|News|Herald|Press|Tribune|Daily|Journal|Mail|Chronicle|Observer|Courier|Echo|Examiner"
    r"|Telegraph|Guardian|Magazine|Agency|Media|Radio|TV)\b"
)
_GOES_ON = re.compile(
    r"(?:He|She|They|His|Her|Their|It|Its) |(?:Before|Previously|Prior)\b[^.]*\b(?:he|she|they)\b"
)


def below(texts: Sequence[str], body: Sequence[int], author: str = "", source: str = "") -> Iterator[int]:
    """The numbers of those lines, which stand in the lower half of the body.

    `body` are the numbers of its lines: over the first one stands the byline. `author` and `source` are names
    that are known.
    """
    known = [*names(texts[: body[0] if body else 0], author)]
    lower = body[(len(body) + 1) // 2 :]
    told = {at for at in lower if any(_tells(texts[at], name) for name in known)}
    told |= {at for at in lower[-1:] if any(_tells(texts[at], name.split()[0]) for name in known)}
    told |= {at for at in lower if _is_headed(texts, at)}
    yield from sorted(told | set(_tail(texts, body, told, source)))


def _tells(line: str, name: str) -> bool:
    return line.startswith(name) and _TELLS.match(line, len(name)) is not None


def _is_headed(texts: Sequence[str], at: int) -> bool:
    """Whether a line tells of the person it begins with, under a heading that says who wrote the article."""
    name = _NAME.match(texts[at]) if heads_note_on_writer(folded(texts[at - 1])) else None
    return name is not None and _TELLS.match(texts[at], name.end()) is not None


def _tail(texts: Sequence[str], body: Sequence[int], told: set[int], source: str) -> Iterator[int]:
    """The last lines of the body, from the first that is a note on who wrote or printed it."""
    found: list[int] = []
    for at in reversed(body[(len(body) + 1) // 2 :]):
        if at in told or _is_note(texts, at, [each for each in body if each < at], source):
            found.append(at)
            yield from found
            found = []
        elif _GOES_ON.match(texts[at]):
            found.append(at)
        else:
            return


def _is_note(texts: Sequence[str], at: int, before: Sequence[int], source: str) -> bool:
    """Whether a line tells of a reporter or a paper that no other line of the body names."""
    line = texts[at]
    found = _REPORTS.match(line) or _HOUSE.match(line)
    if not found or reports(folded(line)):
        return False
    name = found["name"]
    if (
        found.re is _HOUSE
        and (found["begun"] or " " not in name)
        and not (name in source or _TITLE_OF_PAPER.search(name))
    ):
        return False
    last = name.split()[-1] if found.re is _REPORTS else name
    return all(re.search(rf"\b{re.escape(last)}\b", texts[each]) is None for each in before)
