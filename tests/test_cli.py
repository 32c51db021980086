"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
DAM = ROOT / "tests/worlds/dam"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of a world that a test may spoil, with build.py beside it."""
    for folder in ("seeds", "content"):
        shutil.copytree(DAM / folder, tmp_path / folder)
    shutil.copy(ROOT / "build.py", tmp_path)
    return tmp_path


def run(project: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "build.py", *flags], cwd=project, capture_output=True, text=True, check=False
    )


def test_a_build_says_what_it_did_and_what_to_open(project: Path) -> None:
    done = run(project)
    assert (done.returncode, done.stderr) == (0, "")
    rows = dict(
        line.split(maxsplit=1)
        for line in done.stdout.replace("corrections applied", "corrections").splitlines()
    )
    assert rows["articles"].split() == ["read", "3"]
    assert rows["dated"] == "2: 1 set by hand, 1 stated with the article"
    assert rows["not"].split() == ["dated", "1"]
    assert rows["03-notebook"] == "nothing tells its day"
    assert rows["mentions"].endswith("resolved, 1 unresolved")
    assert (rows["events"], rows["corrections"], rows["warnings"]) == ("7", "2", "0")
    assert rows["open"] == "site/index.html"
    assert (project / "site/index.html").is_file()


def test_the_short_version_holds_the_heaviest_events_only(project: Path) -> None:
    assert run(project).returncode == 0
    events = json.loads((project / "site/data/timeline.json").read_text(encoding="utf-8"))["events"]
    assert run(project, "--top", "3", "--site", "short").returncode == 0
    short = json.loads((project / "short/data/timeline.json").read_text(encoding="utf-8"))["events"]
    heaviest = sorted((event["weight"] for event in events), reverse=True)[:3]
    assert sorted((event["weight"] for event in short), reverse=True) == heaviest
    assert [event["id"] for event in short] == [
        event["id"] for event in events if event["id"] in {each["id"] for each in short}
    ]


def test_a_short_version_of_no_event_is_refused(project: Path) -> None:
    done = run(project, "--top", "0")
    assert (done.returncode, done.stdout) == (1, "")
    assert "--top" in done.stderr


MISTAKES = {
    "content/timeline.yaml": ("title: The dam", "titel: The dam"),
    "content/corrections/dates.yaml": ("published: 2020-05-12", "published: 2020-02-30"),
    "seeds/02-herald.md": ("published: 2020-05-14", "published: 14 May"),
}


def test_all_mistakes_are_reported_at_once_with_their_places_and_the_last_site_stays(project: Path) -> None:
    run(project)
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    for name, (right, wrong) in MISTAKES.items():
        path = project / name
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    done = run(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for place in (
        "content/timeline.yaml:1:1:",
        "content/corrections/dates.yaml:2:20:",
        "seeds/02-herald.md:5:12:",
    ):
        assert place in done.stderr
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--sede", "x"], "--seeds"),
        (["extra"], "extra"),
        (["--seeds", "nowhere"], "nowhere"),
        (["--content", "nowhere"], "nowhere"),
    ],
)
def test_a_flag_that_is_wrong_is_named_with_exit_status_1_and_no_traceback(
    project: Path, flags: list[str], said: str
) -> None:
    done = run(project, *flags)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_a_folder_with_other_files_is_never_replaced(project: Path) -> None:
    (project / "precious").mkdir()
    (project / "precious/thesis.txt").write_text("years of work", encoding="utf-8")
    done = run(project, "--site", "precious")
    assert done.returncode == 1
    assert "thesis.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "precious/thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_where_the_folders_lie_on_this_machine_is_not_published(project: Path) -> None:
    assert (
        run(project, "--seeds", str(project / "seeds"), "--content", str(project / "content")).returncode == 0
    )
    pages = [path for path in (project / "site").rglob("*") if path.suffix in (".html", ".json")]
    assert pages
    assert [path for path in pages if str(project) in path.read_text(encoding="utf-8")] == []


def test_the_version_is_told_without_an_installation(project: Path) -> None:
    done = run(project, "--version")
    assert (done.returncode, done.stdout) == (0, f"timeline, version {timeline.__version__}\n")


def test_without_articles_the_one_reason_is_told_and_no_correction_blamed(project: Path) -> None:
    done = run(project, "--seeds", "nowhere")
    assert "error[A001]" in done.stderr
    assert "error[C" not in done.stderr


def test_help_fits_a_screen_and_shows_an_example(project: Path) -> None:
    done = run(project, "--help")
    assert done.returncode == 0
    assert "python build.py --seeds" in done.stdout
    assert len(done.stdout.splitlines()) <= 24


def test_articles_are_added_to_the_folder_of_the_seeds_and_told_line_by_line(project: Path) -> None:
    (project / "new.txt").write_text("The ferry was sold to the town on Friday.\n", encoding="utf-8")
    done = run(project, "add", "new.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "seeds/new.txt: no title, no date, 9 words\n1 added\n"
    again = run(project, "add", "new.txt", "none.txt")
    assert (again.returncode, again.stdout) == (1, "0 added, 2 not\n")
    assert "seeds/new.txt has the same text" in again.stderr
    assert "Traceback" not in again.stderr


def test_adding_takes_the_folder_from_a_flag_and_a_dry_run_writes_nothing(project: Path) -> None:
    (project / "new.txt").write_text("The ferry was sold to the town on Friday.\n", encoding="utf-8")
    done = run(project, "--seeds", "mine", "add", "new.txt", "--dry-run")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "1 would be added")
    assert not (project / "mine").exists()
    assert run(project, "add", "new.txt", "--into", "other").returncode == 0
    assert (project / "other/new.txt").is_file()


@pytest.mark.parametrize("flags", [["add"], ["add", "x", "--into", "build.py"], ["add", "x", "--dry"]])
def test_adding_with_a_wrong_flag_ends_with_exit_status_1_and_no_traceback(
    project: Path, flags: list[str]
) -> None:
    done = run(project, *flags)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


# The five mistakes that a site's author makes most, each with the place that is to be named.
PLANTED = {
    "content/theme/base.html": ("<p>\n{% if story %}\n<i>\n", "content/theme/base.html:2:1: error[H001]"),
    "content/theme/articles.html": ("<p>\n{{ storry }}\n", "content/theme/articles.html:2:4: error[H002]"),
    "seeds/04-gazette.md": (
        "---\ntitle: [x\npublished: 2020-05-12\n---\nThe dam was mended in May.\n",
        "seeds/04-gazette.md:2:8: error[Y003]",
    ),
    "content/timeline.yaml": ("title: The dam\nphasess: []\n", "content/timeline.yaml:2:1: error[Y101]"),
}
LINK = '{% extends "ours/article.html" %}\n{% block head %}<a href="../lost.html">x</a>{% endblock %}\n'


def plant(project: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")


def test_check_names_file_and_line_of_the_mistakes_an_author_makes(project: Path) -> None:
    plant(project, {name: text for name, (text, _) in PLANTED.items()} | {"content/theme/article.html": LINK})
    done = run(project, "check")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    for _, place in PLANTED.values():
        assert place in done.stderr
    assert "content/theme/article.html:2:26: error[H004] the link `../lost.html` leads nowhere" in done.stderr
    assert not (project / "site").exists()


def test_check_lists_the_corrections_in_force_with_what_words_were_understood_as(project: Path) -> None:
    file = project / "content/corrections/dates.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("published: 2020-05-12", "published: 12 May 2020"), encoding="utf-8")
    done = run(project, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (project / "site").exists()
    head, *rows, last = done.stdout.splitlines()
    assert (head.split(), last) == (
        ["target", "field", "machine", "->", "hand", "by", "why"],
        "nothing is wrong",
    )
    assert "-> 2020-05-12 (12 May 2020)" in rows[0]


@pytest.mark.parametrize(
    "flags", [["check", "--format", "json"], ["--format", "json", "check"], ["--format", "json"]]
)
def test_programs_are_told_in_json_on_the_standard_output(project: Path, flags: list[str]) -> None:
    plant(project, {"content/timeline.yaml": PLANTED["content/timeline.yaml"][0]})
    done = run(project, *flags)
    assert done.returncode == 1
    first, *_ = json.loads(done.stdout)
    assert (first["code"], first["line"]) == ("Y101", 2)


def test_ci_is_told_in_annotations(project: Path) -> None:
    plant(project, {"content/timeline.yaml": PLANTED["content/timeline.yaml"][0]})
    done = run(project, "check", "--format", "github")
    assert done.stdout.startswith("::error file=content/timeline.yaml,line=2,col=1,endColumn=8,title=Y101::")


def test_nothing_is_coloured_in_a_pipe(project: Path) -> None:
    plant(project, {"content/timeline.yaml": PLANTED["content/timeline.yaml"][0]})
    assert "\x1b" not in run(project, "check").stderr


def test_what_is_right_is_built_when_it_is_to_keep_going_and_the_pages_name_the_rest(project: Path) -> None:
    wrong = "- event: none-such\n  hide: true\n  why: x\n  by: y\n"
    plant(project, {"content/corrections/wrong.yaml": wrong, "content/theme/base.html": "{{ nobody }}"})
    done = run(project, "--keep-going")
    assert done.returncode == 1
    assert "2 errors; the site was built without what is wrong" in done.stderr
    assert re.search(r"^warnings +0$", done.stdout, re.MULTILINE)
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert "content/corrections/wrong.yaml:1:10: no event `none-such`" in page
    assert "content/theme/base.html:1:4: `nobody` is not defined" in page
    assert "This site is not whole" in (project / "site/corrections.html").read_text(encoding="utf-8")


def test_without_a_story_the_site_is_called_after_its_folder_when_it_is_to_keep_going(project: Path) -> None:
    (project / "content/timeline.yaml").unlink()
    assert run(project, "--keep-going").returncode == 1
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert "<title>content</title>" in page
    assert "there is no story file" in page


def test_explain_prints_the_chain_of_what_was_asked_for(project: Path) -> None:
    done = run(project, "explain", "02-herald")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Article" in done.stdout
    event = json.loads(run(project, "--format", "json").stdout or "[]")
    assert event == []
    found = json.loads((project / "site/data/timeline.json").read_text(encoding="utf-8"))["events"][0]
    said = run(project, "explain", found["aliases"][-1]).stdout
    for word in (found["id"], "Article", "Sentence", "Words", "Rule", "Value", "Phase"):
        assert word in said


def test_explain_suggests_where_nothing_is_called_so(project: Path) -> None:
    done = run(project, "explain", "02-herold")
    assert (done.returncode, done.stdout) == (1, "")
    assert "perhaps you mean" in done.stderr
    assert "02-herald" in done.stderr
