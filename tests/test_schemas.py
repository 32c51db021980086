"""The JSON Schemas that editors read say what our readers say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from timeline import corrections, pipeline, story

ROOT = Path(__file__).parents[1]
STORY, HAND = story.schema(), corrections.schema()
FILES = [ROOT / "content/timeline.yaml", *sorted((ROOT / "content/corrections").glob("*.yaml"))]
WORLDS = sorted((ROOT / "tests/worlds").glob("*/content/**/*.yaml"))


class Loader(yaml.SafeLoader):
    """YAML as editors read it: of 2024-10-28 no date is made."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load(text: str) -> Any:
    return yaml.load(text, Loader)  # noqa: S506 - a safe loader


@pytest.mark.parametrize("name", ["story.json", "corrections.json"])
def test_the_schemas_in_the_docs_are_those_of_the_readers(name: str) -> None:
    written = (ROOT / "docs/schema" / name).read_text(encoding="utf-8")
    assert written == pipeline.schemas()[name], "write them anew: python build.py schema docs/schema"
    jsonschema.Draft7Validator.check_schema(json.loads(written))


@pytest.mark.parametrize("file", [*FILES, *WORLDS], ids=lambda file: str(file.relative_to(ROOT)))
def test_our_own_files_keep_to_the_schema(file: Path) -> None:
    schema = STORY if file.name == "timeline.yaml" else HAND
    found = load(file.read_text(encoding="utf-8"))
    assert [each.message for each in jsonschema.Draft7Validator(schema).iter_errors(found)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_of_our_files_names_its_schema_for_editors(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    wanted = "story.json" if file.name == "timeline.yaml" else "corrections.json"
    assert (file.parent / named).resolve() == ROOT / "docs/schema" / wanted


def test_the_examples_of_the_docs_keep_to_the_schema() -> None:
    page = (ROOT / "docs/corrections.md").read_text(encoding="utf-8")
    examples = [part.split("```")[0] for kind in ("```yaml\n", "```yml\n") for part in page.split(kind)[1:]]
    assert len(examples) >= 3
    for example in examples:
        assert jsonschema.Draft7Validator(HAND).is_valid(load(example))


WHY = "  why: x\n  by: y\n"
WRONG = [
    "- article: a\n  set: {headline: x}\n" + WHY,
    "- article: a\n  set: {title: x}\n  why: x\n",
    "- article: a\n  event: b\n  set: {title: x}\n" + WHY,
    "- event: a\n  set: {kind: rumour}\n" + WHY,
    "- event: a\n  hide: false\n" + WHY,
    "- event: a\n  confirm: true\n" + WHY,
    "- event: a\n  merge: [a, b]\n" + WHY,
    "- merge: [a]\n" + WHY,
    "- add: {when: 2024}\n" + WHY,
    "- mention: {article: a, exact: b}\n  hide: true\n" + WHY,
    "- quote: {exact: b}\n  hide: true\n" + WHY,
]


@pytest.mark.parametrize("yml", WRONG)
def test_what_the_reader_refuses_the_schema_refuses(yml: str, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(yml, encoding="utf-8")
    assert corrections.read(tmp_path, "c")[1]
    assert not jsonschema.Draft7Validator(HAND).is_valid(load(yml))


def test_a_story_with_a_misspelt_key_is_refused() -> None:
    assert not jsonschema.Draft7Validator(STORY).is_valid({"titel": "x"})
    assert jsonschema.Draft7Validator(STORY).is_valid({"title": "x", "key_events": 3})
