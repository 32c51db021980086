"""Files that people write: what is typed stays text, and each mistake is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.handwritten import Mapping, Node, Reading, Sequence, Text, nearest, parse, read_text


def plain(node: Node | None) -> object:
    match node:
        case Mapping():
            return {key.value: plain(value) for key, value in node.entries}
        case Sequence():
            return [plain(item) for item in node.items]
        case Text():
            return node.value
    return None


def test_scalars_stay_what_was_typed() -> None:
    node, found = parse(
        "a: 2024-02-30\nb: no\nc: 12:30\nd: [1, 'x: y']\ne: >\n  two\n  lines\nf:\n", "f.yaml"
    )
    assert found == []
    assert plain(node) == {
        "a": "2024-02-30",
        "b": "no",
        "c": "12:30",
        "d": ["1", "x: y"],
        "e": "two lines\n",
        "f": "",
    }


def test_nothing_written_is_no_node_and_no_mistake() -> None:
    assert parse("# only a remark\n", "f.yaml") == (None, [])


def test_a_place_has_line_column_source_and_length() -> None:
    node, _ = parse("\ufeffone: 1\r\n𝔸é: [déjà, vu]\r\n", "f.yaml")
    assert isinstance(node, Mapping)
    _, listed = node.entries[1]
    assert isinstance(listed, Sequence)
    place = listed.items[1].place
    assert (str(place), place.source, place.length) == ("f.yaml:2:12", "𝔸é: [déjà, vu]", 2)


def test_yaml_inside_a_text_is_placed_by_the_lines_of_the_whole() -> None:
    text = "---\ntitle: x\nurl: 'y\n---\nBody.\n"
    _, found = parse(text, "a.md", 4, text.index("---\nBody"))
    assert [str(each.place) for each in found] == ["a.md:3:6"]


# What is wrong, where it is reported (line:col), its code, and a word of the hint.
MISTAKES = [
    ("a: 1\nb:\n\t- c\n", "3:1", "Y003", "spaces"),
    ("a: 'x\nb: c\n", "1:4", "Y003", "never closed"),
    ('a: "\\q"\n', "1:5", "Y003", "single quotes"),
    ("a: [1\nb: 2\n", "1:4", "Y003", "bracket"),
    ("a: {b: 1", "1:4", "Y003", "bracket"),
    ("a: one: two\n", "1:7", "Y003", "quotes"),
    ("a:\n  b: 1\n c: 2\n", "3:2", "Y003", "indentation"),
    ("a: 1\n- b\n", "2:1", "Y003", "indentation"),
    ("a: - b\n", "1:4", "Y003", "indentation"),
    ("a: 'it's'\n", "1:8", "Y003", "quotes"),
    ("a: @b\n", "1:4", "Y003", "quotes"),
    ("a: b\x07\n", "1:5", "Y003", "delete"),
    ("a: 1\n--- \nb: 2\n", "2:1", "Y003", ""),
    ("[" * 30 + "]" * 30, "1:22", "Y003", ""),
    ("a: 1\nb: 2\na: 3\n", "3:1", "Y004", "line 1"),
    ("a: &x 1\nb: 2\n", "1:4", "Y005", "write the value out"),
    ("a: *x\n", "1:4", "Y005", "write the value out"),
    ("a: !!str 1\n", "1:4", "Y006", "leave it out"),
    ("[a]: 1\n", "1:1", "Y103", ""),
]


@pytest.mark.parametrize(("yml", "place", "code", "hint"), MISTAKES)
def test_each_mistake_of_yaml_has_its_place_code_and_hint(yml: str, place: str, code: str, hint: str) -> None:
    _, found = parse(yml, "f.yaml")
    assert [(str(each.place), each.code) for each in found] == [(f"f.yaml:{place}", code)]
    assert hint in found[0].hint


def test_mistakes_that_do_not_stop_the_parser_are_told_together() -> None:
    _, found = parse("a: &x 1\na: 2\nb: !t 3\nc: 'open\n", "f.yaml")
    assert [each.code for each in found] == ["Y005", "Y006", "Y003"]


@given(st.text(alphabet="ab:-[]{}'\"\\#&*!|>%@` \t\r\n\ufeff\x00\x85\u2028é𝔸"))
def test_any_text_gives_nodes_or_mistakes_inside_it(text: str) -> None:
    """No text raises, and every place points into the text."""
    node, found = parse(text, "f.yaml")
    lines = text.split("\n")
    for each in found:
        assert 1 <= each.place.line <= len(lines)
        assert 1 <= each.place.col <= len(lines[each.place.line - 1]) + 1
    assert node is None or isinstance(node, (Text, Sequence, Mapping))


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
    ],
)
def test_another_shape_than_expected_is_told(method: str, yml: str, message: str) -> None:
    node, form = reading(yml)
    assert not getattr(form, method)(node)
    assert [(each.code, each.message) for each in form.found] == [("Y103", message)]


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


def test_a_list_where_a_date_should_be_is_told_with_the_quotes_that_make_it_one() -> None:
    node, form = reading("[2024-10-27, 2024-10-28]")
    assert form.date(node) == ""
    assert reports(form) == [("1:1", "Y103", 'put it in quotes: "[2024-10-27,2024-10-28]"')]
    node, form = reading('"[2024-10-27,2024-10-28]"')
    assert (form.date(node), form.found) == ("[2024-10-27,2024-10-28]", [])


def test_a_list_of_no_texts_is_no_date_and_nothing_is_offered_for_it() -> None:
    node, form = reading("[{a: b}]")
    assert form.date(node) == ""
    assert reports(form) == [("1:1", "Y103", "")]


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


@pytest.mark.parametrize(
    ("value", "right"),
    [("https://example.org/a?b=c", True), ("javascript:alert(1)", False), ("https://", False)],
)
def test_a_web_address_is_http_or_https(value: str, right: bool) -> None:
    node, form = reading(f"'{value}'")
    assert form.web_address(node) == (value if right else "")
    assert [each.code for each in form.found] == ([] if right else ["Y107"])


def test_the_nearest_word_is_found_in_any_case() -> None:
    assert nearest("PHASE", ["phases", "title"]) == ["phases"]
    assert nearest("qqq", ["phases", "title"]) == []


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
