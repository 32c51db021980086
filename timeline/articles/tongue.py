"""Which language a text is in, by its commonest words; the one door of justext.

Of any text about three words in ten are among the commonest of its language: by that justext, whose lists
are used here, tells prose from menus (Pomikálek 2011). Another language counts only where that of the
assumed one is far from it: what is in doubt stays as it was assumed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache

from timeline.diagnostics import Diagnostic, Place
from timeline.model import Article

# How the names of the lists begin that tell a language from the others, by their ISO 639 codes.
_LISTS = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "gl": "Galician", "he": "Hebrew", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ka": "Georgian",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "nb": "Norwegian_Bokmal", "nl": "Dutch",
    "nn": "Norwegian_Nynorsk", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukr", "vi": "Vietnamese",
}  # fmt: skip
_LEAST = 20  # words that tell a language
_SAMPLE = 4_000  # characters of a text that are looked at
_IN = 0.35  # share of the commonest words in a text that is plainly of a language
_OUT = 0.5  # of that share, what those of the assumed language may come to
_QUOTED = "en"
_WORD = re.compile(r"[^\W\d_]+")


def in_language(
    articles: Iterable[Article], default: str, by_hand: Collection[str] = ()
) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles, each with a language: its own, or the default one, or else the one it is plainly in.

    Warnings: A016 for those that do not say theirs and are in another, A017 where one says another; none for
    those, by their ids, whose language a person settles: `by_hand`.
    """
    whole: list[Article] = []
    unsaid: dict[str, list[Article]] = defaultdict(list)
    found: list[Diagnostic] = []
    for article in articles:
        assumed = article.language or default
        other = other_language(article.prose, assumed)
        whole.append(replace(article, language=article.language or other or assumed))
        if not other or article.id in by_hand:
            continue
        if article.language:
            found.append(_denied(article, other))
        else:
            unsaid[other].append(article)
    found += [_told(each, code) for code, each in unsaid.items()]
    return tuple(whole), tuple(found)


def _denied(article: Article, other: str) -> Diagnostic:
    message = f"`{article.id}` is said to be in `{article.language}`, and reads like `{other}`"
    hint = f"write `language: {other}` at its head if that is right"
    return Diagnostic(Place(article.path), "A017", message, hint, "warning")


def _told(articles: list[Article], code: str) -> Diagnostic:
    more = f" and {len(articles) - 1} more" if articles[1:] else ""
    message = f"`{articles[0].id}`{more} without a language: read as `{code}`, which it reads like"
    hint = f"write `language: {code}` at its head, or the right one"
    return Diagnostic(Place(articles[0].path), "A016", message, hint, "warning")


def other_language(text: str, assumed: str) -> str:
    """The code of the language a text is plainly in where it is not the assumed one, or else ""."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    mine = assumed.partition("-")[0]
    if len(words) < _LEAST or mine not in _LISTS:
        return ""
    own = _share(words, mine)
    if own >= _IN:
        return ""
    share, best = max((_share(words, code), code) for code in _LISTS)
    return best if share >= _IN and own <= _OUT * share else ""


def _share(words: list[str], code: str) -> float:
    common = _common(code)
    return sum(word in common for word in words) / len(words)


@cache
def _common(code: str) -> frozenset[str]:
    """The commonest words of a language; the lists hold some of English, too, from texts that quote it."""
    import justext

    name = min(each for each in justext.get_stoplists() if each.startswith(_LISTS[code]))
    words = frozenset(justext.get_stoplist(name))
    return words if code == _QUOTED else words - _common(_QUOTED)
