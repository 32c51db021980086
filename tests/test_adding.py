"""Articles added to a story: copied as text with what is known of them, none twice, nothing overwritten."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.loopback import page, serving
from timeline import articles
from timeline.adding import Result, add
from timeline.articles import Source
from timeline.diagnostics import Diagnostic, Place
from timeline.fetching import fetch

TEXT = "The council met on Monday and voted for the bridge. The ferry was sold on Friday.\n"
HTML = f"""<html lang="uk"><head><title>Bridge | Herald</title>
<meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2021-03-02T10:00:00Z"></head>
<body><article><h1>A bridge at last</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"""


def nothing(url: str) -> Source | Diagnostic:
    return Diagnostic(Place(url), "A021", "offline")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that paths in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, text: str | bytes) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def run(*inputs: str, dry: bool = False) -> Result:
    return add(inputs, Path("seeds"), "seeds", nothing, dry)


def told(result: Result) -> list[tuple[str, str]]:
    return [(str(each.place), each.code) for each in result.diagnostics]


def files() -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in Path("seeds").glob("*")}


def test_a_page_becomes_a_text_under_what_it_says_of_itself(home: Path) -> None:
    (added,) = run(put("in/bridge.html", HTML)).added
    (written,) = files().values()
    assert written.startswith(
        '---\ntitle: "A bridge at last"\nsource: "The Herald"\nlanguage: "uk"\n'
        "published: 2021-03-02\n"
        "# How the date was found. Once you have checked it, take these lines out: it is yours then.\n"
        "confidence: 0.9\nreasons:\n  - \"The page's meta tag article:published_time says "
        '“2021-03-02T10:00:00Z”."\n---\n\n# A bridge at last\n'
    )
    assert str(added) == (
        "seeds/bridge.txt: “A bridge at last”, The Herald, 2021-03-02 (The page's meta tag "
        "article:published_time says “2021-03-02T10:00:00Z”), 16 words"
    )


def test_what_was_added_is_read_again_as_it_was(home: Path) -> None:
    (added,) = run(put("in/bridge.html", HTML)).added
    (article,), found = articles.read(Path("seeds"), "seeds")
    assert found == ()
    assert (article.title, article.source, article.language) == ("A bridge at last", "The Herald", "uk")
    assert article.published == added.article.published is not None
    assert article.prose.split() == added.article.prose.split()


@pytest.mark.parametrize("text", [TEXT, f"---\n# mine\ntitle: x\n---\n{TEXT}", f"Menu\r\n\r\n{TEXT}"])
def test_a_text_is_copied_as_it_stands(home: Path, text: str) -> None:
    run(put("in/a.md", text))
    assert files() == {"a.md": text}


def test_a_text_in_another_encoding_is_written_in_utf8(home: Path) -> None:
    result = run(put("in/a.txt", "The café was sold to the town.\n".encode("cp1252")))
    assert (files(), told(result)) == (
        {"a.txt": "The café was sold to the town.\n"},
        [("in/a.txt:1:8", "A007")],
    )


def test_a_twin_is_refused_by_name_however_it_is_wrapped_and_whatever_stands_over_it(home: Path) -> None:
    put("seeds/sub/old.txt", f"---\ntitle: x\n---\n\n{TEXT.replace(' ', '  ')}")
    result = run(
        put("in/a.txt", TEXT.replace(" ", "\n", 3)), put("in/b.txt", "It rained in the town on Sunday.\n")
    )
    assert [each.path for each in result.added] == ["seeds/b.txt"]
    assert told(result) == [("in/a.txt:1:1", "A020")]
    assert "seeds/sub/old.txt" in result.diagnostics[0].message


def test_what_a_refused_twin_knows_more_is_given_as_lines_to_paste(home: Path) -> None:
    put("seeds/a.txt", f"---\ntitle: Mine\n---\n{TEXT}")
    record = {"title": "Theirs", "url": "https://x.example/1", "published": "2021-03-02", "text": TEXT}
    result = run(put("in/b.jsonl", json.dumps(record)))
    assert told(result) == [("in/b.jsonl:1:1", "A020")]
    assert result.lines == (
        'seeds/a.txt could say at its head:\nurl: "https://x.example/1"\npublished: 2021-03-02',
    )


def test_a_twin_that_knows_no_more_gives_no_lines(home: Path) -> None:
    assert run(put("in/a.txt", TEXT), put("in/b.txt", TEXT)).lines == ()


def test_another_text_of_an_address_that_is_there_is_added_and_told(home: Path) -> None:
    head = "---\nurl: https://x.example/1{}\n---\n"
    put("seeds/a.txt", head.format("/") + TEXT)
    result = run(put("in/b.txt", head.format("#top") + TEXT + "It rained."))
    assert ([each.path for each in result.added], told(result)) == (
        ["seeds/b.txt"],
        [("in/b.txt:1:1", "A024")],
    )
    assert "seeds/a.txt" in result.diagnostics[0].message


def test_a_date_after_today_is_told_and_a_doubtful_one_with_its_doubt(home: Path) -> None:
    doubtful = HTML.replace("</head>", '<link rel="canonical" href="https://x.example/2021/02/20/a"></head>')
    result = add([put("in/a.html", doubtful)], Path("seeds"), "seeds", nothing, today=date(2021, 3, 1))
    assert told(result) == [("in/a.html:1:1", "A018")]
    assert "But its address says" in str(result.added[0])


def test_the_hint_for_a_date_of_a_feed_is_about_the_file_that_was_added(home: Path) -> None:
    item = f"<item><pubDate>soon</pubDate><description>{TEXT}</description></item>"
    result = run(put("in/a.rss", f'<rss version="2.0"><channel>{item}</channel></rss>'))
    assert [(each.code, "at its head" in each.hint) for each in result.diagnostics] == [("A014", True)]


def test_what_looks_like_an_address_gets_the_hint_to_write_it_as_one(home: Path) -> None:
    (found,) = run("herald.example/bridge").diagnostics
    assert (found.code, "https://herald.example/bridge" in found.hint) == ("Y001", True)


def test_a_page_that_asks_for_consent_is_not_added(home: Path) -> None:
    result = run(put("in/a.txt", "We use cookies. You can accept all cookies or change your choices.\n"))
    assert (result.added, told(result)) == ((), [("in/a.txt:1:1", "A019")])


def test_two_of_the_same_text_are_added_once(home: Path) -> None:
    result = run(put("in/a.txt", TEXT), put("in/b.txt", TEXT))
    assert (list(files()), told(result)) == (["a.txt"], [("in/b.txt:1:1", "A020")])
    assert "seeds/a.txt" in result.diagnostics[0].message


def test_nothing_is_overwritten_and_no_id_is_given_twice(home: Path) -> None:
    put("seeds/a.md", TEXT)
    put("seeds/b.pdf", "x")
    result = run(
        put("in/A.txt", TEXT + "One."), put("in/b.txt", TEXT + "Two."), put("in/x/a.txt", TEXT + "Three.")
    )
    assert [each.path for each in result.added] == ["seeds/A-2.txt", "seeds/b-2.txt", "seeds/a-3.txt"]
    assert files()["a.md"] == TEXT


def test_a_folder_is_added_with_all_that_is_in_it(home: Path) -> None:
    put("in/a.txt", TEXT)
    put(
        "in/sub/wire.jsonl",
        '{"id": "7", "title": "Dam", "text": "The dam holds, it was said on Monday."}\nx\n',
    )
    put("in/c.pdf", "x")
    result = run("in")
    assert [each.path for each in result.added] == ["seeds/a.txt", "seeds/wire-7.txt"]
    assert told(result) == [("in/c.pdf:1:1", "A005"), ("in/sub/wire.jsonl:2:1", "A011")]
    assert files()["wire-7.txt"].startswith('---\ntitle: "Dam"\n---\n\nThe dam holds')


def test_an_article_with_a_mistake_is_not_added_until_it_is_mended(home: Path) -> None:
    lines = '{"id": "1", "published": "2021-02-30", "text": "The dam holds."}\n{"id": "2", "text": "%s"}'
    result = run(
        put("in/a.txt", f"---\ntitel: x\npublished: 2021-02-30\n---\n{TEXT}"),
        put("in/b.jsonl", lines % TEXT.strip()),
    )
    assert list(files()) == ["b-2.txt"]
    assert told(result) == [("in/a.txt:2:1", "Y101"), ("in/a.txt:3:12", "Y106"), ("in/b.jsonl:1:26", "Y106")]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("in/a.pdf", "x", "A005"),
        ("in/a", "x", "A005"),
        ("in/a.txt", "", "A003"),
        ("in/a.html", "<html></html>", "A003"),
        ("in/a.txt", b"\0\1\2" * 99, "A008"),
    ],
)
def test_what_cannot_be_added_is_told_and_the_rest_is_added(
    home: Path, name: str, text: str | bytes, code: str
) -> None:
    result = run(put(name, text), "nowhere.txt", put("in/z.txt", TEXT))
    assert (list(files()), [each.code for each in result.diagnostics]) == (["z.txt"], [code, "Y001"])


def test_a_dry_run_says_the_same_and_writes_nothing(home: Path) -> None:
    wet, dry = (run(put("in/a.txt", TEXT), "in/a.txt", dry=dry) for dry in (False, True))
    assert told(wet) == told(run("in/a.txt", "in/a.txt"))[:1]
    Path("seeds/a.txt").unlink()
    again = run("in/a.txt", "in/a.txt", dry=True)
    assert ([str(each) for each in again.added], told(again)) == (
        [str(each) for each in wet.added],
        told(wet),
    )
    assert (files(), dry.added) == ({}, ())


def test_a_page_from_the_web_keeps_its_address(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving({"/2021/a-bridge.html": page(HTML.encode())}) as server:
        url = f"{server}/2021/a-bridge.html"
        result = add([url, f"{server}/none"], Path("seeds"), "seeds", fetch)
    assert [each.path for each in result.added] == ["seeds/a-bridge.txt"]
    assert f'url: "{url}"\n' in files()["a-bridge.txt"]
    assert told(result) == [(f"{server}/none:1:1", "A022")]


def test_names_are_safe_whatever_a_title_or_a_file_is_called(home: Path) -> None:
    run(
        put("in/Ein Tag: «Brücke»?.txt", TEXT),
        put("in/---.txt", TEXT + "More."),
        put("in/000_Ab.txt", TEXT + "All."),
    )
    assert sorted(files()) == ["000_Ab.txt", "Ein-Tag-Brücke.txt", "article.txt"]


def test_a_line_of_the_report_carries_no_sign_that_acts_on_a_terminal(home: Path) -> None:
    (added,) = run(put("in/a.txt", f'---\ntitle: "a\\e[31mb"\n---\n{TEXT}')).added
    assert "\x1b" not in str(added)
