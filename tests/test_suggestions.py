"""Suggestions: corrections to copy, and that they do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline import cli, suggestions

TOLD = "---\npublished: {}\n---\nThe old dam above the valley burst on {}, flooding 40 houses.\n"
STORY = {
    "content/timeline.yaml": "title: The dam\n",
    "seeds/a.md": TOLD.format("2020-05-12", "Monday"),
    "seeds/b.md": TOLD.format("2020-05-14", "Tuesday"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story in which two articles tell the same of two days, and the folder a command is run in."""
    for name, text in STORY.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def suggest(*flags: str) -> str:
    done = CliRunner().invoke(cli.build, ["suggest", *flags])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_pair_is_printed_with_both_sentences_and_what_is_left_to_say(project: Path) -> None:
    lines = suggest().splitlines()
    assert "one day apart, both tell of" in lines[3]
    assert lines[4].startswith("# 2020-05-11, a: The old dam above the valley burst on Monday")
    assert lines[5].startswith("# 2020-05-12, b: The old dam above the valley burst on Tuesday")
    assert lines[6].startswith("- merge: [above-valley-burst-monday-")
    assert lines[7:] == ['  why: ""', '  by: ""', ""]
    assert not (project / "site").exists()


def test_what_is_copied_and_left_empty_is_refused(project: Path) -> None:
    (project / "content/corrections").mkdir()
    (project / "content/corrections/pairs.yaml").write_text(suggest(), encoding="utf-8")
    done = CliRunner().invoke(cli.build, [])
    assert done.exit_code == 1
    assert "pairs.yaml:8" in done.output
    assert "pairs.yaml:9" in done.output


def test_a_pair_that_is_copied_and_filled_in_is_one_event_and_is_not_offered_again(project: Path) -> None:
    (project / "content/corrections").mkdir()
    filled = suggest().replace('why: ""', "why: b counts from its press day").replace('by: ""', "by: editor")
    (project / "content/corrections/pairs.yaml").write_text(filled, encoding="utf-8")
    done = CliRunner().invoke(cli.build, [])
    assert (done.exit_code, "events               1\n" in done.output) == (0, True), done.output
    assert suggest() == f"{suggestions.text((), 1)}\n"


def test_top_says_how_many_are_shown_and_how_many_are_left(project: Path) -> None:
    (project / "seeds/c.md").write_text(TOLD.format("2020-05-15", "Wednesday"), encoding="utf-8")
    shown = suggest("--top", "1")
    assert shown.count("- merge:") == 1
    assert shown.endswith("# 1 less alike: --top 2 shows all\n")


def test_a_mistake_in_the_story_is_reported_and_nothing_suggested(project: Path) -> None:
    (project / "content/timeline.yaml").write_text("titel: The dam\n", encoding="utf-8")
    done = CliRunner().invoke(cli.build, ["suggest"])
    assert done.exit_code == 1
    assert "content/timeline.yaml:1:1: error" in done.stderr
    assert "merge" not in done.stdout
