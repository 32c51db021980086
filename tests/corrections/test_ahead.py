"""What a hand says of an article holds from the first stage that reads it, not only on its card."""

from __future__ import annotations

from pathlib import Path

from timeline import pipeline
from timeline.corrections import read
from timeline.diagnostics import Diagnostic
from timeline.model import Article, Story, Timeline

GERMAN = (
    "Die Brücke über den Fluss wurde am Montag für den Verkehr geschlossen, weil die Pfeiler nicht mehr "
    "sicher waren und der Rat der Stadt es so wollte. Der Bürgermeister sagte, dass sie im Mai wieder "
    "geöffnet werden soll, wenn das Geld für die Arbeiten da ist und auch alle zustimmen."
)


def built(folder: Path, yml: str, *articles: Article) -> tuple[Timeline, list[Diagnostic]]:
    (folder / "c.yaml").write_text(yml, encoding="utf-8")
    entries, wrong = read(folder, "c")
    line, found = pipeline.build(articles, Story(title="Test"), entries)
    return line, [*wrong, *found]


def test_a_text_is_read_in_the_language_that_a_hand_gives_it(tmp_path: Path) -> None:
    yml = "- article: a\n  was: {language: en}\n  set: {language: de}\n  why: x\n  by: y\n"
    article = Article("a", GERMAN, language="en")
    _, untold = built(tmp_path, "[]", article)
    assert [each.code for each in untold] == ["A017"]
    line, found = built(tmp_path, yml, article)
    assert found == []
    assert line.articles[0].language == "de"
    ((change,),) = [each.changes for each in line.corrections]
    assert (change.machine, change.hand) == ("en", "de")


def test_an_undated_text_is_dated_in_the_language_that_a_hand_gives_it(tmp_path: Path) -> None:
    text = "HOLM, 3. März 2021. " + GERMAN
    yml = "- article: a\n  set: {language: de}\n  why: x\n  by: y\n"
    as_it_is, _ = built(tmp_path, "[]", Article("a", text, language="de"))
    line, _ = built(tmp_path, yml, Article("a", text, language="en"))
    assert line.articles[0].published is not None
    assert line.articles[0].published == as_it_is.articles[0].published


def test_a_hidden_text_dates_no_other(tmp_path: Path) -> None:
    told = "The old dam above the valley burst on Monday{}, Pontin said. The ferry at Holm sank in the flood."
    article, gone = (
        Article("a", told.format("")),
        Article("b", "HOLM, May 12, 2020. " + told.format(", May 11")),
    )
    helped, _ = built(tmp_path, "[]", article, gone)
    assert helped.articles[0].published is not None
    alone, found = built(tmp_path, "- article: b\n  hide: true\n  why: x\n  by: y\n", article, gone)
    assert found == []
    assert [(each.id, each.published) for each in alone.articles] == [("a", None)]
