"""What is written behind a key: how it is read, and the JSON Schema that tells an editor the same.

The tables of keys that a kind of file has are made of these, so that a reader and its schema cannot part.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from timeline.handwritten import Reading
from timeline.nodes import Node

T = TypeVar("T")
Json: TypeAlias = dict[str, Any]

# YAML takes 2024 and 12 for numbers; here they are the text that was typed.
_SCALAR: Json = {"type": ["string", "number"]}


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How a value is read from its node (None: the key was left out), and its schema."""

    read: Callable[[Reading, Node | None], T]
    schema: Json


def items(of: Json) -> Json:
    """The schema of a list."""
    return {"type": "array", "items": of}


def choice(allowed: Collection[str]) -> Form[str]:
    """One of a few words."""
    return Form(lambda form, node: form.choice(node, allowed), {"enum": list(allowed)})


def whole(otherwise: int) -> Form[int]:
    """A whole number from 0."""
    return Form(lambda form, node: form.whole(node, otherwise), {"type": "integer", "minimum": 0})


TEXT = Form(Reading.text, _SCALAR)
TEXTS = Form(Reading.texts, items(_SCALAR))
DATE = Form(Reading.date, {**_SCALAR, "description": "A date: 2024-10-28, 2024-10, another form of EDTF."})
LANGUAGE = Form(Reading.language, {"type": "string", "description": "The code of a language: en, uk, en-GB."})
WEB_ADDRESS = Form(Reading.web_address, {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"})


def record(keys: Mapping[str, Form[Any]], required: Collection[str] = ()) -> Json:
    """The schema of keys and values."""
    properties = {name: form.schema for name, form in keys.items()}
    closed: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    return closed | ({"required": list(required)} if required else {})


def document(title: str, schema: Json) -> Json:
    """The schema of a whole file, in the draft that editors read."""
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **schema}
