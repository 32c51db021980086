"""The language of an article: what it says, else the story's, else the one it is plainly in."""

from __future__ import annotations

import pytest

from timeline.articles import in_language
from timeline.articles.tongue import other_language
from timeline.model import Article, Span

TEXTS = {
    "en": "The council met on Monday and voted for the bridge, and the mayor said that it is to be built. "
    "The ferry was sold on Friday.",
    "de": "Der Rat trat am Montag zusammen und stimmte für die Brücke, und der Bürgermeister sagte, dass sie "
    "gebaut wird. Die Fähre wurde am Freitag verkauft.",
    "fr": "Le conseil s'est réuni lundi et a voté pour le pont, et le maire a dit qu'il sera construit "
    "avant le mois de mai. Le bac a été vendu vendredi.",
    "uk": "Рада зібралася в понеділок і проголосувала за міст, а мер сказав, що його збудують до травня. "
    "Пором продали в п'ятницю, як він сам і хотів це зробити.",
    "ru": "Совет собрался в понедельник и проголосовал за мост, а мэр сказал, что его построят до мая. "
    "Паром продали в пятницу, как он сам и хотел это сделать.",
}


def article(name: str, text: str, language: str) -> Article:
    return Article(name, text, language=language, body=(Span(0, len(text)),), path=f"in/{name}.txt")


@pytest.mark.parametrize("written", TEXTS)
@pytest.mark.parametrize("assumed", TEXTS)
def test_a_text_plainly_in_another_language_is_known(written: str, assumed: str) -> None:
    assert other_language(TEXTS[written], assumed) == ("" if written == assumed else written)


@pytest.mark.parametrize(
    "text", ["", "Der Rat trat am Montag zusammen.", "Lopez 4, Smith 7, Okafor 9, Novak 3; " * 9]
)
def test_what_is_short_or_no_prose_stays_as_it_was_assumed(text: str) -> None:
    assert other_language(text, "en") == ""


def test_an_article_that_says_nothing_takes_the_storys_language_or_else_its_own() -> None:
    (one, other, more), (told,) = in_language(
        [article("a", TEXTS["uk"], ""), article("b", TEXTS["en"], ""), article("c", TEXTS["en"], "")], "uk"
    )
    assert [each.language for each in (one, other, more)] == ["uk", "en", "en"]
    assert (told.code, told.severity, str(told.place)) == ("A016", "warning", "in/b.txt:1:1")
    assert "`b` and 1 more" in told.message


def test_what_an_article_says_is_kept_and_doubted_aloud() -> None:
    (kept,), (told,) = in_language([article("a", TEXTS["de"], "en-GB")], "en")
    assert (kept.language, told.code, "`de`" in told.message) == ("en-GB", "A017", True)


def test_a_language_of_a_region_is_that_language() -> None:
    assert in_language([article("a", TEXTS["de"], "de-AT")], "en")[1] == ()
