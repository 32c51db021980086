"""Which corrections apply: each means one record, agrees with the others, and with what it expected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from timeline.corrections import fields
from timeline.corrections.changed import Record, agrees, machine
from timeline.corrections.entry import Entry, Setting
from timeline.corrections.locate import Find, Line, Mentioned
from timeline.diagnostics import Diagnostic
from timeline.handwritten import suggestion
from timeline.model import Article, Event

R = TypeVar("R", Article, Event, Line, Mentioned)
Claims: TypeAlias = dict[tuple[str, str], Entry]  # record id and field -> the correction that sets it

_LOOK_AGAIN = "look at it again, then bring `was` up to date or take the correction out"


def assigned(entries: Iterable[Entry], find: Find[R]) -> tuple[dict[str, list[Entry]], list[Diagnostic]]:
    """The corrections that apply, by the id of their record, and what is wrong with the others."""
    in_force: dict[str, list[Entry]] = defaultdict(list)
    found: list[Diagnostic] = []
    claims: Claims = {}
    for entry in entries:
        record = find(entry.target)
        if isinstance(record, Diagnostic):
            found.append(record)
        elif not entry.right:
            continue
        elif wrong := _clashes(record, entry, claims) + conflicts(record, entry):
            found += wrong
        else:
            found += _no_longer_needed(record, entry)
            in_force[record.id].append(entry)
    return in_force, found


def of_known_phases(
    entries: Iterable[Entry], phases: Collection[str]
) -> tuple[list[Entry], list[Diagnostic]]:
    """The corrections, those that set a phase which the story does not have with C106 as not right."""
    checked = [(entry, list(_unknown_phases(entry, phases))) for entry in entries]
    right = [replace(entry, right=entry.right and not wrong) for entry, wrong in checked]
    return right, [each for _, wrong in checked for each in wrong]


def _unknown_phases(entry: Entry, phases: Collection[str]) -> Iterator[Diagnostic]:
    for setting in entry.settings:
        if setting.field == "phase" and setting.value not in phases:
            hint = suggestion(setting.value, phases, "the phases are")
            yield Diagnostic(setting.place, "C106", f"the story has no phase `{setting.value}`", hint)


def _clashes(record: Record, entry: Entry, claims: Claims) -> list[Diagnostic]:
    """C105 for a field that another correction of the same record sets; hiding takes all fields."""
    name = record.id
    claimed = [each.field for each in (entry.was if entry.verb == "confirm" else entry.settings)]
    claimed = claimed or list(fields.ALL)
    firsts = {claims[name, field].where: field for field in claimed if (name, field) in claims}
    claims.update({(name, field): entry for field in claimed if (name, field) not in claims})
    return _hides_merged(record, entry) + [
        Diagnostic(
            entry.place,
            "C105",
            _clash(name, field, (claims[name, field].verb, entry.verb)),
            f"the other is in {where}: keep one of them",
        )
        for where, field in firsts.items()
    ]


def _hides_merged(record: Record, entry: Entry) -> list[Diagnostic]:
    """Whoever hides one of the events that are merged may not mean the others."""
    merges = [each for each in record.history if each.field == "merge"] if isinstance(record, Event) else []
    if entry.verb != "hide" or not merges:
        return []
    hint = f"the other is in {merges[0].where}: keep one of them"
    return [Diagnostic(entry.place, "C105", f"`{record.id}` is merged with another event and hidden", hint)]


_DONE = {"hide": "hidden", "set": "set", "confirm": "confirmed"}


def _clash(name: str, field: str, verbs: tuple[str, str]) -> str:
    if verbs == ("set", "set"):
        return f"two corrections to `{field}` of `{name}`"
    one, other = sorted(_DONE[verb] for verb in verbs)
    what = f"`{name}`" if "hide" in verbs else f"`{field}` of `{name}`"
    return f"{what} is {one} twice" if one == other else f"{what} is {one} and {other}"


def conflicts(record: Record, entry: Entry) -> list[Diagnostic]:
    """C103 where the machine no longer finds what `was` says, and not what the hand sets either.

    C108, a warning, where that was confirmed: it is as the machine has it now, and no longer confirmed.
    """
    hand = {setting.field: setting.value for setting in entry.settings}
    moved = [
        was
        for was in entry.was
        if not agrees(record, was) and machine(record, was.field) != hand.get(was.field)
    ]
    if entry.verb == "confirm":
        return [_changed_mind(was, machine(record, was.field)) for was in moved]
    return [
        Diagnostic(
            was.place, "C103", _conflict(was, machine(record, was.field), hand.get(was.field)), _LOOK_AGAIN
        )
        for was in moved
    ]


def _conflict(was: Setting, now: str, hand: str | None) -> str:
    """All the values there are."""
    values = f"it was {_said(was.value)}, now it is {_said(now)}"
    return f"`{was.field}` has changed: {values}" + (f", and the correction sets `{hand}`" if hand else "")


def _changed_mind(was: Setting, now: str) -> Diagnostic:
    message = f"`{was.field}` was confirmed as {_said(was.value)}, now it is {_said(now)}"
    hint = "look at it again, then set what is right or bring `was` up to date"
    return Diagnostic(was.place, "C108", message, hint, "warning")


def _no_longer_needed(record: Record, entry: Entry) -> list[Diagnostic]:
    return [
        Diagnostic(
            setting.place,
            "C104",
            f"`{setting.field}` is `{setting.value}` without this correction too",
            "it can be taken out",
            "warning",
        )
        for setting in entry.settings
        if agrees(record, setting)
    ]


def _said(value: str) -> str:
    return f"`{value}`" if value else "nothing"
