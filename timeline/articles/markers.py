"""The words by which page furniture is known: `markers.toml`, made ready for quick comparing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

# Signs at the start of a line that say how it is set, not what it says: headings, bullets, quotes, tags.
_MARKUP = re.compile(r"(?:[#>*•‣▪·|\s]|\[[^\]\n]{0,20}\](?!\()\s*)*")
_PLAIN = (("’", "'"), ("\\'", "'"), (" '", "'"), ("-lrb- ", "("), (" -rrb-", ")"), ("\xa0", " "))
_LETTERS = re.compile(r"[^\W\d_]+")
_READER = frozenset(("you", "your", "us", "our", "we"))
_READER_LIKE = ("you", " our", " us ", " we ")  # quick to look for, before words are told apart
_NOT_WORDS = re.compile(r"[\W\d_]+(?<!['-])")
_SHORT = 7  # words in a line that heads a block, at most
_WIDE = 80  # characters in it
_CREDIT = re.compile(r"[.!?…][\"'”’)]*\s+(?:(?P<plain>[/|©]\s*\S)|[(\[–—-])(?P<words>.{0,100})$")
_NAMED_CREDIT = re.compile(
    r"[.!?…][\"'”’)]*\s+(?:photographs?|photos?|pictures?|images?|illustrations?|credits?)\s?:(?:[^.!?]|\b\w\.){1,60}$"
)
# How a site heads the comments of its readers with their number, and how a paper says where it is reached.
_COUNTED = re.compile(
    r"(?:one|\d+) (?:thoughts?|comments?|responses?|replies|reply) (?:(?:on|to) [\"“«']|so far\b)"
)
_CONTACT = re.compile(
    r"(?:contact|reach|e-?mail|write to|follow|you can (?:reach|contact|follow))\b(?:[^.!?]|\b\w\.){0,60}"
    r"(?:@\s?\w|\b\d{3}[-. ]\d{4}\b)"
)
_LONGEST_CREDIT = 12  # words
_CREDIT_SENTENCE = 5  # words behind a sentence that are another one, and no credit, where a stop ends them
_ENDED = re.compile(r"[.!?…]\W*$")
_LONGEST_CAPTION = 60  # words; a longer line is prose, whatever picture it begins or ends with


@dataclass(frozen=True, slots=True)
class Markers:
    """What a line is known by; each method takes the line as `folded` gives it."""

    headings: frozenset[str]
    comment_headings: frozenset[str]
    buttons: frozenset[str]
    heading_beginnings: tuple[str, ...]
    beginnings: re.Pattern[str]
    policies: re.Pattern[str]
    notices: tuple[str, ...]
    requests: tuple[str, ...]
    caption_beginnings: re.Pattern[str]
    credit_words: frozenset[str]
    speech: frozenset[str]

    def heads_comments(self, line: str) -> bool:
        """Whether it says only that comments of readers follow, and perhaps how many."""
        if _COUNTED.match(line):
            return True
        return len(line) <= _WIDE and _bare(line) in self.comment_headings

    def heads_furniture(self, line: str) -> bool:
        """Whether it says only that other things follow: related stories, videos, sharing."""
        if len(line) > _WIDE:
            return False
        if _bare(line) in self.headings:
            return True
        return len(line.split()) <= _SHORT and line[-1] != "." and line.startswith(self.heading_beginnings)

    def is_policy(self, line: str) -> bool:
        """Whether it is, or ends with, what a site says over the comments of its readers."""
        found = self.policies.search(line) if "comment" in line else None
        return found is not None and (not found.start() or self.is_notice(line))

    def is_notice(self, line: str) -> bool:
        """Whether it is a button, a credit, a notice or a request of the publisher, sentence or not."""
        if len(line) <= _WIDE and _bare(line) in self.buttons:
            return True
        if _CONTACT.match(line) or self.beginnings.match(line) or any(map(line.__contains__, self.notices)):
            return True
        says = line.__contains__
        if not (any(map(says, _READER_LIKE)) and any(map(says, self.requests))):
            return False
        words = set(_LETTERS.findall(line))
        return not words.isdisjoint(_READER) and words.isdisjoint(self.speech)

    def is_caption(self, line: str) -> bool:
        """Whether it begins as the caption of a picture, or ends with a credit after its last sentence."""
        if not (self.caption_beginnings.match(line) or self._ends_in_credit(line)):
            return False
        return len(line.split()) <= _LONGEST_CAPTION

    def _ends_in_credit(self, line: str) -> bool:
        if _NAMED_CREDIT.search(line[-120:]):
            return True
        credit = _CREDIT.search(line[-120:])
        if not credit:
            return False
        words = re.findall(r"\w+", credit["words"])
        says = len(words) >= _CREDIT_SENTENCE and _ENDED.search(credit["words"])
        if says or len(words) > _LONGEST_CREDIT:
            return False
        return bool(credit["plain"]) or not self.credit_words.isdisjoint(words)


@lru_cache(maxsize=4096)  # a line is asked for twice or three times
def folded(line: str) -> str:
    """A line in small letters with plain quotes and without the signs it is set with."""
    line = line[_MARKUP.match(line).end() :].lower()  # type: ignore[union-attr]  # matches any text
    for sign, plain in _PLAIN:
        line = line.replace(sign, plain)
    return line


@lru_cache(maxsize=16)
def _bare(line: str) -> str:
    """Its words alone: "comments (12)" is "comments"."""
    return _NOT_WORDS.sub(" ", line).strip(" -'")


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, each ending where its last word does."""
    return re.compile("|".join(re.escape(each) + (r"\b" if each[-1].isalpha() else "") for each in phrases))


def load() -> Markers:
    """The words of `markers.toml`."""
    text = files("timeline.articles").joinpath("markers.toml").read_text(encoding="utf-8")
    words: dict[str, list[str]] = tomllib.loads(text)
    return Markers(
        headings=frozenset(words["headings"]),
        comment_headings=frozenset(words["comment_headings"]),
        buttons=frozenset(words["buttons"]),
        heading_beginnings=tuple(words["heading_beginnings"]),
        beginnings=_one_of(words["beginnings"]),
        policies=_one_of(words["policies"]),
        notices=tuple(words["notices"]),
        requests=tuple(words["requests"]),
        caption_beginnings=_one_of(words["caption_beginnings"]),
        credit_words=frozenset(words["credit_words"]),
        speech=frozenset(words["speech"]),
    )


MARKERS = load()
