"""A theme takes the place of our templates file by file, and each mistake in it is told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.stories import bridge
from timeline import render
from timeline.diagnostics import Diagnostic

LINE = bridge()


def made(folder: Path, **files: str) -> tuple[dict[str, bytes], list[Diagnostic]]:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    theme, unread = render.read_theme(folder, "content/theme")
    pages, wrong = render.files(LINE, theme)
    return pages, [*unread, *wrong]


def test_a_template_and_a_style_sheet_take_the_place_of_ours(tmp_path: Path) -> None:
    pages, wrong = made(tmp_path, corrections_html="<p>{{ story.title }}</p>", site_css="p { margin: 0 }")
    assert wrong == []
    assert pages["corrections.html"] == b"<p>The bridge at Harrow Ford</p>"
    assert pages["assets/site.css"] == b"p { margin: 0 }"
    assert b"<h1" in pages["index.html"]


def test_a_template_can_extend_the_one_whose_place_it_takes(tmp_path: Path) -> None:
    mine = '{% extends "ours/base.html" %}{% block head %}<meta name="x">{% endblock %}'
    pages, wrong = made(tmp_path, base_html=mine)
    assert wrong == []
    assert b'<meta name="x">' in pages["corrections.html"]
    assert b"Corrections in force" in pages["corrections.html"]


def test_what_articles_say_is_escaped_in_a_theme_too(tmp_path: Path) -> None:
    pages, _ = made(tmp_path, corrections_html="{{ '<b>' }}")
    assert pages["corrections.html"] == b"&lt;b&gt;"


# The template, and code, place and words of what is told of it.
MISTAKES = [
    ("<p>\n{% if story %}\n{% for x in events %}{% endfor %}\n", "H001", "2:1", "`if` is never closed"),
    ("<p>\n\n{% endif %}\n", "H001", "3:1", "unknown tag 'endif'"),
    ("<p>{{ story.title|shuot }}", "H001", "1:1", "shuot"),
    ("<p>\n  {{ storry.title }}", "H002", "2:6", "did you mean `story`?"),
    ("<p>\n  {{ story.titel }}", "H002", "2:12", "titel"),
    ("<p>\n{{ story.title|count }}", "H003", "2:1", "fails"),
    ("<p>\n{% include 'bsae.html' %}", "H003", "2:13", "did you mean `base.html`?"),
]


@pytest.mark.parametrize(("text", "code", "place", "said"), MISTAKES)
def test_a_mistake_in_a_template_is_told_at_its_line(
    text: str, code: str, place: str, said: str, tmp_path: Path
) -> None:
    pages, (wrong,) = made(tmp_path, index_html=text)
    assert (wrong.code, str(wrong.place)) == (code, f"content/theme/index.html:{place}")
    assert said in f"{wrong.message} {wrong.hint}"
    assert b"Busiest time" in pages["index.html"], "ours is in its place"


def test_all_names_that_are_not_defined_are_told_at_once(tmp_path: Path) -> None:
    _, wrong = made(tmp_path, index_html="{{ one }}\n{{ two }}", base_html="{{ three }}")
    assert [each.place.path[-10:] + str(each.place.line) for each in wrong] == [
        "/base.html1", "index.html1", "index.html2",
    ]  # fmt: skip


def test_a_template_of_another_name_is_a_warning_unless_it_is_used(tmp_path: Path) -> None:
    _, (wrong,) = made(tmp_path, idnex_html="<p>")
    assert (wrong.code, wrong.severity, "index.html" in wrong.hint) == ("H005", "warning", True)
    pages, wrongs = made(tmp_path, idnex_html="<p>part</p>", index_html='{% include "idnex.html" %}')
    assert (wrongs, pages["index.html"]) == ([], b"<p>part</p>")


def test_what_is_no_folder_of_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    _, (wrong,) = render.read_theme(tmp_path, "content/theme")
    assert (wrong.code, wrong.place.path) == ("H005", "content/theme/parts")
    (tmp_path / "theme").write_text("")
    _, (wrong,) = render.read_theme(tmp_path / "theme", "content/theme")
    assert (wrong.code, wrong.place.path) == ("Y001", "content/theme")


def test_a_template_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"caf\xe9")
    _, (wrong,) = render.read_theme(tmp_path, "content/theme")
    assert wrong.code == "Y002"
