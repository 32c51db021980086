"""The story file is read whole, and each mistake in it is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import story
from timeline.diagnostics import Diagnostic
from timeline.model import Measure, Phase, Site, Story


def read(folder: Path, text: str) -> tuple[Story, list[tuple[str, str]]]:
    (folder / "timeline.yaml").write_text(text, encoding="utf-8")
    told, found = story.read(folder / "timeline.yaml", "content/timeline.yaml")
    return told, places(found)


def places(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(str(each.place).removeprefix("content/timeline.yaml:"), each.code) for each in found]


WHOLE = """\
title: The bridge
description: How a town came to its bridge.
language: en-GB
keywords: [bridge, ferry]
phases:
  - {id: plans, label: Plans, words: [vote, plan]}
  - {id: works, label: Works, patterns: ['pier \\d+']}
fallback_phase: works
aliases:
  Council: [town council, councillors]
figures:
  - {id: cost, label: What it costs, units: [GBP], of: [Council], words: [cost], without: [debt]}
actors: [Council]
places: [Ardle]
key_events: 5
site: {url: https://paper.example/bridge}
"""


def test_a_whole_story_is_read(tmp_path: Path) -> None:
    told, found = read(tmp_path, WHOLE)
    assert found == []
    assert told == Story(
        title="The bridge",
        description="How a town came to its bridge.",
        language="en-GB",
        keywords=("bridge", "ferry"),
        phases=(Phase("plans", "Plans", ("vote", "plan")), Phase("works", "Works", (), (r"pier \d+",))),
        fallback_phase="works",
        aliases={"Council": ("town council", "councillors")},
        figures=(Measure("cost", "What it costs", ("GBP",), ("Council",), ("cost",), ("debt",)),),
        actors=("Council",),
        places=("Ardle",),
        key_events=5,
        site=Site("https://paper.example/bridge/"),
    )


def test_a_title_is_enough(tmp_path: Path) -> None:
    assert read(tmp_path, "title: no\n") == (Story("no"), [])


# A mistake in the story file, and where and how it is told.
MISTAKES = [
    ("description: x\n", [("1:1", "Y102")]),
    ("titel: x\ntitle: y\n", [("1:1", "Y101")]),
    ("title: [x]\n", [("1:8", "Y103")]),
    (
        "title: x\nphases:\n- {id: a, label: A, patterns: ['(a', 'b+', '*']}\n",
        [("3:32", "S006"), ("3:44", "S006")],
    ),
    ("title: x\ntitle: y\n", [("2:1", "Y004")]),
    ("title: x\nphases: works\n", [("2:9", "Y103")]),
    ("title: x\nphases:\n  - id: a\n", [("3:5", "Y102")]),
    ("title: x\nphases: [{id: a, label: A}, {id: a, label: B}]\n", [("2:34", "S002")]),
    ("title: x\nphases: [{id: a, label: A}]\nfallback_phase: b\n", [("3:17", "S003")]),
    ("title: x\nfallback_phase: b\n", [("2:17", "S003")]),
    ("title: x\naliases: [a]\n", [("2:10", "Y103")]),
    ("title: x\naliases: {A: b}\nkeywords:\n", [("2:14", "Y103"), ("3:10", "Y103")]),
    ("title: x\nfigures: [{id: a, label: A}]\n", [("2:11", "Y102")]),
    ("title: x\nfigures: [{id: a, label: A, units: []}]\n", [("2:36", "S005")]),
    ("title: x\nfigures: [{id: a, label: A, units: [b], unit: c}]\n", [("2:41", "Y101")]),
    (
        "title: x\nfigures:\n- {id: a, label: A, units: [b]}\n- {id: a, label: B, units: [b]}\n",
        [("4:8", "S004")],
    ),
    ("title: x\nfigures: crew\nplaces: {a: b}\n", [("2:10", "Y103"), ("3:9", "Y103")]),
    ("title: x\nkey_events: -1\n", [("2:13", "Y109")]),
    ("title: 'x\n", [("1:8", "Y003")]),
    ("- title\n", [("1:1", "Y103")]),
    ("# nothing yet\n", [("1:1", "S001")]),
]


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_each_mistake_is_told_at_its_place(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(tmp_path, text)[1] == expected


def test_the_likeliest_phase_is_named(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("title: x\nphases: [{id: works, label: W}]\nfallback_phase: work\n")
    _, (found,) = story.read(tmp_path / "t", "t")
    assert found.hint == "did you mean `works`?"


def test_a_story_file_that_is_not_there_is_told_with_what_to_write(tmp_path: Path) -> None:
    told, (found,) = story.read(tmp_path / "timeline.yaml", "content/timeline.yaml")
    assert (told, found.code) == (Story(""), "S001")
    assert "title:" in found.hint


def test_a_story_file_that_is_not_utf8_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "t").write_bytes(b"title: caf\xe9\n")
    assert places(story.read(tmp_path / "t", "content/timeline.yaml")[1]) == [("1:11", "Y002")]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://paper.example", "https://paper.example/"),
        ("https://paper.example/ford/index.html", "https://paper.example/ford/"),
        ("http://localhost:8000//", "http://localhost:8000/"),
    ],
)
def test_the_address_of_the_site_ends_in_a_slash(written: str, meant: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"title: T\nsite:\n  url: {written}\n") == (Story("T", site=Site(meant)), [])


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("{url: paper.example/ford}", ("2:13", "Y107")),
        ("{url: 'https://paper.example/?story=ford'}", ("2:13", "S007")),
        ("{url: 'https://paper.example/#ford'}", ("2:13", "S007")),
        ("{url: https://пором.example/}", ("2:13", "S007")),
        ("https://paper.example/", ("2:7", "Y103")),
        ("{}", ("2:7", "Y102")),
    ],
)
def test_what_is_no_address_of_a_site_is_told(written: str, wrong: tuple[str, str], tmp_path: Path) -> None:
    told, found = read(tmp_path, f"title: T\nsite: {written}\n")
    assert (told.site, found) == (Site(), [wrong])
