"""Everything the pages show, as JSON, with the schema it keeps to; and data as a script for our own pages."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from timeline import model
from timeline.render.exports.edition import Edition

Json = Any
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def data(edition: Edition) -> bytes:
    """The whole result as JSON text: each record an object with its fields, dates as ISO text."""
    return text(_plain(edition.timeline))


def schema(edition: Edition) -> bytes:
    """The JSON Schema (2020-12) of `data`, read off the records themselves: of every story the same."""
    definitions: dict[str, Json] = {}
    root = _schema_of(model.Timeline, definitions)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A sourced timeline"}
    return text({**head, **root, "$defs": definitions})


def script(name: str, value: Json) -> bytes:
    """A classic script that sets `window.<name>`: no text in the value can end the script or a line of it."""
    return f"window.{name} = {inert(value)};\n".encode("utf-8", "backslashreplace")


def inert(value: Json) -> str:
    """JSON that may stand in a page or a script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        written = written.replace(char, f"\\u{ord(char):04x}")
    return written


def text(value: Json) -> bytes:
    """JSON in one line."""
    # Without line breaks: with them the encoder is six times slower on a large story.
    return (json.dumps(value, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _plain(value: Json) -> Json:
    if value is None or isinstance(value, str | int | float):
        return value
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _schema_of(hint: Json, definitions: dict[str, Json]) -> dict[str, Json]:
    """The schema of one type; records are put among the definitions, once each."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, definitions)
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if hint is date:
        return {"type": "string", "format": "date"}
    if hint is type(None):
        return {"type": "null"}
    arguments = get_args(hint)
    origin: Json = get_origin(hint)
    match origin:
        case _ if origin is Literal:
            return {"enum": list(arguments)}
        case _ if origin in (Union, types.UnionType):
            return {"anyOf": [_schema_of(each, definitions) for each in arguments]}
        case _ if origin is tuple and arguments[-1] is ...:
            return {"type": "array", "items": _schema_of(arguments[0], definitions)}
        case _ if origin is tuple:
            places = [_schema_of(each, definitions) for each in arguments]
            return {"type": "array", "prefixItems": places, "items": False, "minItems": len(places)}
        case _:
            return {"type": "object", "additionalProperties": _schema_of(arguments[1], definitions)}


def _record(record: type, definitions: dict[str, Json]) -> dict[str, Json]:
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}  # before its fields, which may name it again
        properties = {key: _schema_of(hint, definitions) for key, hint in get_type_hints(record).items()}
        closed = {"required": list(properties), "additionalProperties": False}
        definitions[name] = {"type": "object", "properties": properties, **closed}
    return {"$ref": f"#/$defs/{name}"}
