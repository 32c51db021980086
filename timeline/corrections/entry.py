"""A correction as it was written: its target, what is to be done, and by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from timeline.diagnostics import Place
from timeline.model import Quote

Verb: TypeAlias = Literal["set", "hide", "merge", "split", "add", "confirm"]
TargetKind: TypeAlias = Literal["article", "event", "quote", "mention"]

VERBS: tuple[Verb, ...] = get_args(Verb)
TARGETS: tuple[TargetKind, ...] = get_args(TargetKind)


@dataclass(frozen=True, slots=True)
class Target:
    """What a correction is about. `name` is the id of an article or event; of a quote, of its article."""

    kind: TargetKind
    name: str
    place: Place
    quote: Quote = Quote("")  # noqa: RUF009 - a frozen record


@dataclass(frozen=True, slots=True)
class Setting:
    """A field and the value written for it as text, dates as EDTF; `written` is what stands in the file."""

    field: str
    value: str
    place: Place
    written: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What stands behind a verb: the fields it sets, and the other targets it names."""

    settings: tuple[Setting, ...] = ()
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction. `was` is what the machine is expected to have found.

    `others` are the targets that the verb names beside the first: what is merged into it, or split from it.
    One that is not `right` has a mistake in it: its target is looked for, and nothing is done to that.
    """

    target: Target
    verb: Verb
    settings: tuple[Setting, ...]
    was: tuple[Setting, ...]
    why: str
    by: str
    place: Place
    others: tuple[Target, ...] = ()
    right: bool = True

    @property
    def of_line(self) -> bool:
        """Whether it says that a line belongs to its article, or that it does not."""
        return any(setting.field == "body" for setting in self.settings)

    @property
    def where(self) -> str:
        """Its file and line."""
        return f"{self.place.path}:{self.place.line}"

    @property
    def by_hand(self) -> str:
        """Who says so, and where."""
        return f"Corrected by {self.by} in {self.where}."
