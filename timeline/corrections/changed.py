"""What a correction changes in a record: the machine's value beside the hand's, as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from timeline.corrections import fields
from timeline.corrections.entry import Entry, Setting
from timeline.corrections.locate import Line, Mentioned
from timeline.model import Article, Change, Correction, Event

Record: TypeAlias = Article | Event | Line | Mentioned


def machine(record: Record, field: str) -> str:
    """What was found without any correction, as it would be written; "" for nothing."""
    return fields.ALL[field].said(getattr(record, field)) or ""


def agrees(record: Record, setting: Setting) -> bool:
    """Whether the machine found just that."""
    return machine(record, setting.field) == setting.value


def changes(record: Record, entry: Entry) -> tuple[Change, ...]:
    """What the entry sets, but what the machine has found, too."""
    return tuple(
        Change(
            each.field,
            machine(record, each.field),
            each.value,
            entry.why,
            entry.by,
            entry.where,
            each.written if each.written != each.value else "",
        )
        for each in entry.settings
        if not agrees(record, each)
    )


def values(record: Record, entry: Entry, made: Iterable[Change]) -> dict[str, Any]:
    """The new values by field; a date says by whom and why it was corrected."""
    reasons = (entry.why, entry.by_hand)
    return {
        each.field: fields.ALL[each.field].made(each.hand, getattr(record, each.field), reasons)
        for each in made
    }


def in_force(record: Record, entry: Entry, made: tuple[Change, ...]) -> Correction:
    """The correction as the site lists it."""
    name = record.article if isinstance(record, Line | Mentioned) else record.id
    return Correction(name, entry.verb, made, entry.why, entry.by, entry.where, _shown(record))


def _shown(record: Record) -> str:
    match record:
        case Article():
            return record.title
        case Event():
            return f"{record.when.value} · {record.headline}"
        case _:
            return record.words
