"""What can be written in a file of corrections, and what is read from it."""

from __future__ import annotations

from pathlib import Path

from timeline.corrections import read
from timeline.model import Quote

ENTRY = "- article: a\n  set: {title: x}\n  why: w\n  by: b\n"


def test_no_folder_is_no_corrections(tmp_path: Path) -> None:
    assert read(tmp_path / "none", "c") == ((), ())


def test_an_empty_file_is_no_corrections(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# later\n")
    assert read(tmp_path, "c") == ((), ())


def test_files_are_read_by_name_and_entries_keep_their_order_and_place(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(ENTRY)
    (tmp_path / "a.yaml").write_text("# first\n" + ENTRY + ENTRY)
    entries, found = read(tmp_path, "content/corrections")
    assert found == ()
    assert [entry.where for entry in entries] == [
        "content/corrections/a.yaml:2",
        "content/corrections/a.yaml:6",
        "content/corrections/b.yml:1",
    ]


def test_a_quote_is_read_with_what_stands_around_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "- quote: {article: a, exact: two, prefix: one, suffix: three}\n  hide: true\n  why: w\n  by: b\n"
    )
    ((entry,), _) = read(tmp_path, "c")
    assert (entry.target.kind, entry.target.name) == ("quote", "a")
    assert entry.target.quote == Quote("two", "one", "three")


def test_a_quote_without_its_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- quote: {article: a}\n  hide: true\n  why: w\n  by: b\n")
    entries, (found,) = read(tmp_path, "c")
    assert (entries, str(found.place), found.code) == ((), "c/a.yaml:1:10", "Y102")


def test_a_language_that_is_set_is_its_code_in_any_case(tmp_path: Path) -> None:
    entry = "- article: a\n  set: {language: %s}\n  why: w\n  by: b\n"
    (tmp_path / "a.yaml").write_text(entry % "RU" + entry % "english")
    entries, (found,) = read(tmp_path, "c")
    assert [(entry.settings[0].value, entry.right) for entry in entries] == [("ru", True), ("", False)]
    assert (str(found.place), found.code) == ("c/a.yaml:6:19", "Y108")


def test_a_wrong_entry_is_told_from_the_right_ones(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- article: a\n  set: {title: x}\n  by: b\n" + ENTRY)
    entries, (found,) = read(tmp_path, "c")
    assert [(entry.place.line, entry.right) for entry in entries] == [(1, False), (4, True)]
    assert found.code == "Y102"


def test_another_kind_of_file_is_a_warning_and_a_hidden_one_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("")
    (tmp_path / ".gitkeep").write_text("")
    (tmp_path / ".#x.yaml").symlink_to("nobody@nowhere")
    _, (found,) = read(tmp_path, "c")
    assert (found.code, found.severity, found.place.path) == ("C001", "warning", "c/notes.txt")
