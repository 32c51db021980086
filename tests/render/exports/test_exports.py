"""All formats together."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.render.exports.stories import full, made
from timeline import render
from timeline.model import Story, Timeline
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
