"""YAML that people write: what is typed stays text, and each mistake is told at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.nodes import Mapping, Node, Sequence, Text, parse


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
    ("[a]: 1\n", "1:1", "Y103", "word before the colon"),
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
