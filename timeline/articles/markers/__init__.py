"""The words by which page furniture is known, and what they say of a line."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.articles.markers import words

# Signs at the start of a line that say how it is set, not what it says: headings, bullets, quotes, tags.
_MARKUP = re.compile(r"(?:[#>*•‣▪·|→➤►\s]|\[[^\]\n]{0,20}\](?!\()\s*)*")
_PLAIN = (("’", "'"), ("\\'", "'"), (" '", "'"), ("-lrb- ", "("), (" -rrb-", ")"), ("\xa0", " "))
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\w+")
_NOT_WORDS = re.compile(r"[\W\d_]+(?<!['-])")
_MENU = 3  # names in a menu at least
_SHORT = 7  # words in a line that heads a block, at most
_WIDE = 80  # characters in it
_LONGEST_LABELLED = 30  # words of a sentence behind a label; in a longer one both were joined to prose
_STAMP_WIDTH = 160  # characters of a line that may still say only when the page was changed
# What stands between a label and what it announces; a dash only behind those that no sentence begins with.
_SIGN = r"\s*(?:[:|»→►]|[({][^)}]{0,40}[)}]\s*:)"
_DASH = r"\s+[-–—]{1,2}\s"
_SENTENCE = re.compile(r"(?:[^.!?]|\.(?=\w)|\b\w\.)*")
# How a site heads the comments of its readers with their number, and how a paper says where it is reached.
_COUNTED = re.compile(
    r"(?:one|\d+) (?:thoughts?|comments?|responses?|replies|reply) (?:(?:on|to) [\"“«']|so far\b)"
)
_CONTACT = re.compile(
    r"(?:contact|reach|e-?mail|write to|follow|you can (?:reach|contact|follow))\b(?:[^.!?]|\b\w\.){0,60}"
    r"(?:@\s?\w|\b\d{3}[-. ]\d{4}\b)"
)
_CREDIT = re.compile(r"[.!?…][\"'”’)]*\s+(?:(?P<plain>[/|©]\s*\S)|[(\[–—-])(?P<words>.{0,100})$")
_IN_BRACKETS = re.compile(r"\w\s\((?=[^()]{3,60}\)$)[^()/\d]+/[^()/\d]+\)$")  # "(A. Lens/City News)"
_LONGEST_CREDIT = 12  # words
_CREDIT_SENTENCE = 5  # words behind a sentence that are another one, and no credit, where a stop ends them
_ENDED = re.compile(r"[.!?…]\W*$")
_LONGEST_CAPTION = 60  # words; a longer line is prose, whatever picture it begins or ends with

_HEADINGS = frozenset(words.of("headings"))
_AUTHOR_HEADINGS = frozenset(words.of("author_headings"))
_COMMENT_HEADINGS = frozenset(words.of("comment_headings"))
_BUTTONS = frozenset(words.of("buttons"))
_SECTIONS = frozenset(words.of("sections"))
_CREDIT_WORDS = frozenset(words.of("credit_words"))
_HEADING_BEGINNINGS = words.of("heading_beginnings")
_NOTICES = words.of("notices")
_REQUESTS = tuple(
    (each.get("requests", ()), frozenset(each.get("reader", ()))) for each in words.languages().values()
)
DAYS = words.one_of(words.of("days"))
_BEGINNINGS = re.compile(words.one_of(words.of("beginnings")))
_NOTES = re.compile(words.one_of(words.of("notes")))
_LABELS = re.compile(
    rf"{words.one_of(words.of('labels'))}(?:{_SIGN}|{_DASH})|{words.one_of(words.of('headings'))}{_SIGN}"
)
_HEADED = re.compile(words.one_of(each for each in words.of("headings") if " " in each))
_FACTS = re.compile(rf"{words.one_of(words.of('facts'))}\s*:")
_ASKS = re.compile(words.one_of(words.of("asks")))
_POLICIES = re.compile(words.one_of(words.of("policies")))
_STAMPS = words.one_of(words.of("stamps"))
_STAMPED = re.compile(rf"{_STAMPS}\s*[:,|–-]?(?:\s*\w{{1,4}})?\s*(?:\d|{DAYS})")
_CLAUSE = re.compile(rf",\s+(?!{DAYS}|{_STAMPS})[^\W\d_]{{2,}}")
_STAMP_WORDS = re.compile(rf"\b(?:{DAYS}|{_STAMPS}|{words.one_of(words.of('stamp_words'))})", re.IGNORECASE)
_SPEECH = re.compile(rf"\b{words.one_of(words.of('speech'))}")
_SAYS = re.compile(rf"[,\"”»'].*{_SPEECH.pattern}")
_CAPTIONS = re.compile(words.one_of(words.of("caption_beginnings")))
_PICTURED = re.compile(words.one_of(words.of("pictured")))
_NAMED_CREDIT = re.compile(
    rf"(?:[.!?…][\"'”’)]*\s|\s[|(–—-])\s*{words.one_of(words.of('credits'))}(?:[^.!?]|\b\w\.){{1,60}}$"
)


@lru_cache(maxsize=4096)  # a line is asked for twice or three times
def folded(line: str) -> str:
    """A line in small letters with plain quotes and without the signs it is set with."""
    line = line[_MARKUP.match(line).end() :].lower()  # type: ignore[union-attr]  # matches any text
    for sign, plain in _PLAIN:
        line = line.replace(sign, plain)
    return line


def heads_comments(line: str) -> bool:
    """Whether it says only that comments of readers follow, and perhaps how many."""
    if _COUNTED.match(line):
        return True
    return len(line) <= _WIDE and _bare(line) in _COMMENT_HEADINGS


def heads_furniture(line: str) -> bool:
    """Whether it says only that other things follow: related stories, videos, sharing."""
    if len(line) > _WIDE:
        return False
    if _bare(line) in _HEADINGS:
        return True
    return len(line.split()) <= _SHORT and line[-1] != "." and line.startswith(_HEADING_BEGINNINGS)


def heads_note_on_writer(line: str) -> bool:
    """Whether it says only that a note on who wrote the article follows."""
    return len(line) <= _WIDE and _bare(line) in _AUTHOR_HEADINGS


def heading_at_start(line: str) -> int:
    """How many words of it are a heading of a block of furniture, before it goes on."""
    found = _HEADED.match(line)
    return len(found[0].split()) if found else 0


def is_policy(line: str) -> bool:
    """Whether it is, or ends with, what a site says over the comments of its readers."""
    found = _POLICIES.search(line) if "comment" in line else None
    return found is not None and (not found.start() or is_notice(line))


def is_notice(line: str) -> bool:
    """Whether it is a button, a credit, a notice or a request of the publisher, sentence or not."""
    if len(line) <= _WIDE and _bare(line) in _BUTTONS:
        return True
    begins = _CONTACT.match(line) or _BEGINNINGS.match(line) or is_note(line)
    if begins or _has_label(line) or _is_stamp(line) or _asks(line) or any(map(line.__contains__, _NOTICES)):
        return True
    return _requests(line)


def is_note(line: str) -> bool:
    """Whether it begins as a note of the editors on the article does: what follows it belongs to it."""
    return _NOTES.match(line) is not None


def is_fact(line: str) -> bool:
    """Whether it begins as a line in the box of an event or a programme does: "Doors: 7 p.m."."""
    return _FACTS.match(line) is not None


def is_menu(line: str) -> bool:
    """Whether it consists of the names that sites give to their sections."""
    names = _WORD.findall(line)
    return len(names) >= _MENU and all(map(is_menu_word, names))


def is_menu_word(word: str) -> bool:
    """Whether sites call a section or a button so."""
    return word in _SECTIONS


def is_caption(line: str) -> bool:
    """Whether it begins as the caption of a picture, or ends with a credit after its last sentence."""
    pictured = _PICTURED.match(line) and not reports(line)
    if not (pictured or _CAPTIONS.match(line) or _ends_in_credit(line)):
        return False
    return len(line.split()) <= _LONGEST_CAPTION


def without_stamp(line: str) -> str:
    """What a line says besides when it was published or changed."""
    return _STAMP_WORDS.sub(" ", line)


def _is_stamp(line: str) -> bool:
    """Whether it begins with when it was published or changed, and no sentence goes on from there."""
    found = _STAMPED.match(line) if len(line) <= _STAMP_WIDTH else None
    return found is not None and not _CLAUSE.search(_first(line), found.end())


def _has_label(line: str) -> bool:
    return _LABELS.match(line) is not None and len(_first(line).split()) <= _LONGEST_LABELLED


def _asks(line: str) -> bool:
    return _ASKS.match(line) is not None and not reports(line)


def reports(line: str) -> bool:
    """Whether its first sentence names a speaker behind what is said, and so is prose however it begins."""
    return _SAYS.search(_first(line)) is not None


def _first(line: str) -> str:
    return _SENTENCE.match(line)[0]  # type: ignore[index]  # matches any text


def _requests(line: str) -> bool:
    """Whether it speaks of the page's business to its reader, and reports nobody's words."""
    said = _WORD.findall(line)
    found = any(
        any(map(line.__contains__, phrases)) for phrases, reader in _REQUESTS if not reader.isdisjoint(said)
    )
    return found and not _SPEECH.search(line)


def _ends_in_credit(line: str) -> bool:
    if _NAMED_CREDIT.search(line[-120:]) or _IN_BRACKETS.search(line[-80:]):
        return True
    credit = _CREDIT.search(line[-120:])
    if not credit:
        return False
    said = _TOKEN.findall(credit["words"] or "")
    says = len(said) >= _CREDIT_SENTENCE and _ENDED.search(credit["words"])
    if says or len(said) > _LONGEST_CREDIT:
        return False
    return bool(credit["plain"]) or not _CREDIT_WORDS.isdisjoint(said)


@lru_cache(maxsize=16)
def _bare(line: str) -> str:
    """Its words alone: "comments (12)" is "comments"."""
    return _NOT_WORDS.sub(" ", line).strip(" -'")
