"""Files that people write: what a kind of file expects is taken from them, and what is not so is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.handwritten import Reading, read_text
from timeline.nodes import Node, parse


def reading(yml: str) -> tuple[Node | None, Reading]:
    node, found = parse(yml, "f.yaml")
    return node, Reading(found)


def reports(form: Reading) -> list[tuple[str, str, str]]:
    return [(str(each.place).removeprefix("f.yaml:"), each.code, each.hint) for each in form.found]


def test_an_unknown_key_is_told_with_the_likeliest_one() -> None:
    node, form = reading("titel: x\nzzz: y\n")
    assert form.fields(node, ("title", "words")) == {}
    assert reports(form) == [
        ("1:1", "Y101", "did you mean `title`?"),
        ("2:1", "Y101", "known here: title, words"),
    ]


def test_a_missing_key_is_told_where_the_record_begins() -> None:
    node, form = reading("- a: 1\n")
    form.fields(form.items(node)[0], ("a", "why"), required=("why",))
    assert reports(form) == [("1:3", "Y102", "add `why:` here")]


@pytest.mark.parametrize(
    ("method", "yml", "message"),
    [
        ("text", "[a]", "expected text, found a list"),
        ("items", "a: 1", "expected a list, found keys and values"),
        ("texts", "a", "expected a list, found text"),
        ("items", "''", "expected a list, found nothing"),
    ],
)
def test_another_shape_than_expected_is_told(method: str, yml: str, message: str) -> None:
    node, form = reading(yml)
    assert not getattr(form, method)(node)
    assert [(each.code, each.message, bool(each.hint)) for each in form.found] == [("Y103", message, True)]


def test_a_list_where_a_record_should_be_is_told() -> None:
    node, form = reading("- a\n")
    assert form.fields(node, ("a",), required=("a",)) == {}
    assert [each.code for each in form.found] == ["Y103"]


def test_a_value_that_is_not_there_is_told() -> None:
    node, form = reading("a:\n")
    form.text(form.fields(node, ("a",))["a"])
    assert [each.code for each in form.found] == ["Y104"]


def test_a_key_left_out_is_empty_and_no_mistake() -> None:
    form = Reading()
    assert (form.text(None), form.texts(None), form.items(None), form.date(None)) == ("", (), (), "")
    assert (form.choice(None, ("a",)), form.web_address(None), form.language(None), form.found) == (
        "",
        "",
        "",
        [],
    )


@pytest.mark.parametrize(
    ("word", "result", "hint"),
    [("plan", "plan", ""), ("plam", "", "did you mean `plan`?"), ("x", "", "expected one of: plan, state")],
)
def test_a_choice_is_one_of_its_words(word: str, result: str, hint: str) -> None:
    node, form = reading(word)
    assert form.choice(node, ("plan", "state")) == result
    assert [(each.code, each.hint) for each in form.found] == ([("Y105", hint)] if hint else [])


@pytest.mark.parametrize("value", ["2024-10-28", "2024-10", "2024-10~", "2024-08/..", "2024-21"])
def test_dates_are_read_in_every_form_of_edtf(value: str) -> None:
    node, form = reading(f"'{value}'")
    assert (form.date(node), form.found) == (value, [])


@pytest.mark.parametrize("value", ["2024-02-30", "yesterday", "28 October 2024", "2024-13"])
def test_what_is_no_date_is_told(value: str) -> None:
    node, form = reading(value)
    assert form.date(node) == ""
    assert [each.code for each in form.found] == ["Y106"]


def test_a_time_of_day_is_to_be_left_out_of_a_date() -> None:
    node, form = reading("2020-05-12T10:00:00Z")
    assert form.date(node) == ""
    assert reports(form) == [("1:1", "Y106", "leave the time out: 2020-05-12")]


def test_a_list_where_a_date_should_be_is_told_with_the_quotes_that_make_it_one() -> None:
    node, form = reading("[2024-10-27, 2024-10-28]")
    assert form.date(node) == ""
    assert reports(form) == [("1:1", "Y103", 'put it in quotes: "[2024-10-27,2024-10-28]"')]
    node, form = reading('"[2024-10-27,2024-10-28]"')
    assert (form.date(node), form.found) == ("[2024-10-27,2024-10-28]", [])


def test_a_list_of_no_texts_is_no_date_and_no_date_is_offered_for_it() -> None:
    node, form = reading("[{a: b}]")
    assert form.date(node) == ""
    assert [(each.code, "one text" in each.hint) for each in form.found] == [("Y103", True)]


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("en", "en"),
        ("RU", "ru"),
        ("de-at", "de-AT"),
        ("gsw", "gsw"),
        ("zh-hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
    ],
)
def test_a_language_is_a_tag_in_any_case(value: str, tag: str) -> None:
    node, form = reading(value)
    assert (form.language(node), form.found) == (tag, [])


@pytest.mark.parametrize("value", ["english", "klingon", "en_GB", "e", "en-", "éé"])
def test_what_is_no_code_of_a_language_is_told(value: str) -> None:
    node, form = reading(value)
    assert form.language(node) == ""
    assert [each.code for each in form.found] == ["Y108"]
    assert "`en`" in form.found[0].hint


@pytest.mark.parametrize("value", ["0", "8", "012"])
def test_a_whole_number_is_read(value: str) -> None:
    node, form = reading(value)
    assert (form.whole(node, 5), form.found) == (int(value), [])


def test_a_number_that_was_left_out_is_the_one_given_instead() -> None:
    _, form = reading("x")
    assert (form.whole(None, 5), form.found) == (5, [])


@pytest.mark.parametrize("value", ["-1", "8.5", "many", "1" * 5000, "'٣'", "'²'"])
def test_what_is_no_whole_number_is_told(value: str) -> None:
    node, form = reading(value)
    assert form.whole(node, 5) == 5
    assert [each.code for each in form.found] == ["Y109"]


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("https://example.org/a?b=c", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ('https://x.example/">', False),
        ("https://x.example/a b", False),
    ],
)
def test_a_web_address_is_http_or_https(value: str, right: bool) -> None:
    node, form = reading(f"'{value}'")
    assert form.web_address(node) == (value if right else "")
    assert [each.code for each in form.found] == ([] if right else ["Y107"])


def test_what_a_web_address_cannot_hold_is_said() -> None:
    node, form = reading("https://x.example/a b")
    form.web_address(node)
    assert "blanks" in form.found[0].hint


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("\ufeffé\r\n".encode())
    assert read_text(tmp_path / "a", "a") == ("\ufeffé\r\n", ())


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    _, (found,) = read_text(tmp_path / "none", "content/none")
    assert (found.code, str(found.place)) == ("Y001", "content/none:1:1")


def test_bytes_that_are_not_utf8_are_told_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("one\r\nté".encode() + b"\xe9 x\r\n")
    _, (found,) = read_text(tmp_path / "a", "a")
    assert (found.code, str(found.place), found.place.source) == ("Y002", "a:2:3", "té� x")
