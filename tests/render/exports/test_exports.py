"""All formats together."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import replace
from io import StringIO

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.render.exports.stories import full, made
from timeline import render
from timeline.model import Attribution, Quote, Story, Timeline
from timeline.render import exports

PATHS = [each.path for each in exports.FORMATS]


@pytest.mark.parametrize("path", PATHS)
def test_the_same_story_gives_the_same_bytes_in_another_process(path: str) -> None:
    code = (
        f"import sys; from tests.render.exports.stories import made; sys.stdout.buffer.write(made({path!r}))"
    )
    env = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    assert other.stdout == made(path)


@pytest.mark.parametrize("path", PATHS)
def test_a_story_without_anything_in_it_has_its_files_too(path: str) -> None:
    assert made(path, Timeline(Story("Nothing yet"), (), ()))


def test_every_format_is_a_file_of_the_site() -> None:
    assert set(PATHS) <= set(render.files(full())[0])


def test_the_heavy_libraries_wait_until_a_site_is_written() -> None:
    code = "import sys, timeline.render; print({'icalendar', 'feedgen', 'resvg_py'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "set()"


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_whatever_stands_in_an_article_each_file_can_be_read(text: str) -> None:
    line = full()
    first = line.events[0]
    statement = replace(first.statements[0], quote=Quote(text), attribution=Attribution(text, text))
    told = replace(first, statements=(statement,), headline=text, summary=text, source=text)
    event = replace(told, actors=(text,), places=(text,))
    url = f"https://a.example/{text}"
    articles = tuple(replace(each, title=text, source=text, author=text, url=url) for each in line.articles)
    story = replace(line.story, title=text, description=text)
    line = replace(line, story=story, events=(event,), articles=articles)
    etree.fromstring(made("feed.xml", line))
    (calendar,) = vobject.readComponents(made("data/timeline.ics", line).decode())
    assert len(calendar.vevent_list) == 1
    rows = csv.reader(StringIO(made("data/timeline.csv", line).decode("utf-8-sig"), newline=""), strict=True)
    assert len({len(row) for row in rows}) == 1
    for path in ("data/timeline.jsonld", "data/timelinejs.json", "data/timeline.json"):
        assert json.loads(made(path, line))
