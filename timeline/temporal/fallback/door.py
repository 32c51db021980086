"""The one door to dateparser, for languages that have no rules here.

dateparser's own search loses where words stand, cuts "31. Jul. 1999" and takes articles for weekdays; its
reading takes "2014 years" of Russian for years ago and looks back from every verb. So only its dictionaries
are used: they translate, `translated` finds what is a date, and `translation` says what that means. All of
them are imported when they are first needed: dateparser takes longer to load than all of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from timeline.temporal import lexicon
from timeline.temporal.lexicon import Borrowed
from timeline.temporal.meaning import Mention

if TYPE_CHECKING:
    from timeline.temporal.fallback.translated import Translate

_REMEMBERED = 1 << 14  # stretches of words whose translation is kept
_ENDING = r"\w{0,3}"  # of an inflected word


@dataclass(frozen=True, slots=True)
class _Language:
    """A language that dateparser knows: its order of day, month and year in numbers, and its words."""

    code: str
    order: str
    translate: Translate

    def mentions(self, text: str) -> Iterator[Mention]:
        from timeline.temporal.fallback.sides import sides
        from timeline.temporal.fallback.translated import dates
        from timeline.temporal.fallback.translation import meaning_of

        words = lexicon.borrowed(self.code)
        for start, end in dates(text, self.translate, words.since, words.joins):
            said = text[start:end]
            is_word = not any(map(str.isdigit, said))
            meaning = meaning_of(self.translate(said), self.code, self.order, is_word)
            if meaning is not None:
                cue = sides(self.code).cue(text, start, end)
                yield Mention(start, end, said, "dateparser", meaning, cue=cue)


def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """The dates of a text in a language that dateparser knows; none in any other."""
    known = _language(language)
    return tuple(known.mentions(text)) if known else ()


def knows(language: str) -> bool:
    """Whether dateparser knows a language."""
    return _language(language) is not None


@cache
def _language(code: str) -> _Language | None:
    """A language with dateparser's dictionary, or None where it has none."""
    from dateparser.conf import settings
    from dateparser.languages.loader import default_loader

    try:
        locale = default_loader.get_locale(code)
    except ValueError:
        return None
    words, sides = lexicon.borrowed(code), _sides(lexicon.borrowed(code))

    @lru_cache(_REMEMBERED)
    def translate(said: str) -> str:
        english = locale.translate(_known(_plain(said), words), settings=settings)
        plain = " ".join(re.sub(r"(?<=\w)[.,](?=\s|$)", " ", english).split())
        return sides(plain) if sides else plain

    return _Language(code, locale.info.get("date_order", "DMY"), translate)


def _plain(words: str) -> str:
    """Words as dateparser's dictionaries have them: composed, with plain apostrophes."""
    return normalize("NFC", words).replace("’", "'")


def _bare(words: str) -> str:
    """Words without accents, as dateparser's translations have them."""
    return re.sub("[\u0300-\u036f]", "", normalize("NFKD", words))


def _known(said: str, words: Borrowed) -> str:
    """Words with those that dateparser lacks in a form that it has."""
    for pattern, known in words.words:
        said = re.sub(rf"\b{pattern}\b", known, said, flags=re.IGNORECASE)
    return said


def _sides(words: Borrowed) -> Callable[[str], str] | None:
    """Put "next" and "last" for the words of a language that say so; None where none is known."""
    if not words.next:
        return None
    patterns = {
        side: re.compile(rf"\b(?:{'|'.join(map(_bare, stems))}){_ENDING}\b")
        for side, stems in (("next", words.next), ("last", words.last))
    }

    def put(said: str) -> str:
        for side, pattern in patterns.items():
            said = pattern.sub(side, said)
        return said

    return put
