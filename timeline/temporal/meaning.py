"""What a mention of time means before it is known when "now" is: frozen values, one kind a class.

Units are the names that the lexicon gives them: minute, hour, day, week, weekend, month, quarter, half,
season, year, decade, century and so on. Lengths, sets and times of day are in TIMEX3 already; a date is
once its days are known (`answers`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from timeline import edtf
from timeline.timexes import Style


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a date that are said; what is None comes from the context. Without a year it is relative."""

    year: int | None = None  # astronomical: 0 is 1 BC; of a decade or century its first year
    month: int | None = None  # 1-12, or a group of months (edtf.GROUPS)
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    masked: int = 0  # 1 for a decade, 2 for a century
    note: str = ""  # what a reader should know about how it was read
    holiday: str = ""  # a key of `holidays`, instead of month and day

    @property
    def yearly(self) -> bool:
        """Whether it comes once a year."""
        return self.month is not None or self.holiday != ""

    @property
    def underspecified(self) -> str:
        """The TIMEX3 value where the year is not known: `XXXX-10-28`, `XXXX-WXX-1`."""
        if self.month is not None:
            known = edtf.to_timex(edtf.Date(1000, self.month, self.day))
            return "XXXX" + known[4:]
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday + 1}"
        if self.day is not None:
            return f"XXXX-XX-{self.day:02d}"
        return "XXXX-XX-XX" if self.holiday else ""


@dataclass(frozen=True, slots=True)
class Numeric:
    """A day in numbers that do not say their order: "02/03/2022". The other dates of a text can settle it."""

    month_first: Calendar
    day_first: Calendar


@dataclass(frozen=True, slots=True)
class Step:
    """A calendar part counted from the anchor: "last Monday" is -1, "this summer" 0, "next May" 1.

    Of `context` it is counted from the time last mentioned ("the Friday before that"), of `told` as well,
    but from the anchor where no day was mentioned ("the previous Friday"), of `event` from something that is
    no time ("the Friday before the vote").
    """

    part: Calendar
    step: int
    base: Literal["anchor", "context", "told", "event"] = "anchor"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after the anchor, or, where `of_context`, the time last mentioned.

    A year before a quarter is a quarter; a `reported` one ("a year ago") is that if a quarter was mentioned.
    `grain` is the period meant where it is another than the unit: "two years ago this week". A `told` one
    ("the week before that") stays open where no time was mentioned before it. A `deictic` one ("today") is
    counted from the day of writing, which a history does not tell.
    """

    count: int
    unit: str
    of_context: bool = False
    reported: bool = False
    grain: str = ""
    told: bool = False
    deictic: bool = False


@dataclass(frozen=True, slots=True)
class Same:
    """The unit in which the time last mentioned lies: "that day", "the same month"; `time` is that itself.

    A `definite` one ("the quarter", "the year") is in news that of the anchor where none was mentioned.
    """

    unit: str
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a larger time: "June last year", "July of that year"."""

    part: Calendar
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Echo:
    """The period last mentioned as it was in a year: "the 1988 quarter", "the same period last year"."""

    year: Meaning
    unit: str


@dataclass(frozen=True, slots=True)
class Nth:
    """One of the units of a larger time, or of its Mondays: "the first week of May"; the last one is -1."""

    number: int
    unit: str
    weekday: int | None
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on a day, `time` in TIMEX3 with its T; by itself on the day of the context.

    The day of one that is `apart` is said by another time, whose prepositions are not those of this one.
    """

    time: str
    day: Meaning | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A duration in TIMEX3; `toward` says on which side of the anchor it lies, if it is tied to it.

    A `reported` one is a period that figures are given for: "the first nine months".
    """

    value: str
    toward: Literal[-1, 0, 1] = 0
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Frequency:
    """A set of times as TIMEX3 writes it: "every Monday" is `XXXX-WXX-1`."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A time that is no date: PRESENT_REF, PAST_REF or FUTURE_REF, or empty where not even that is said."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF", ""]


Meaning: TypeAlias = (
    Calendar | Numeric | Step | Shift | Same | Within | Nth | Echo | Clock | Length | Frequency | Reference
)
Link: TypeAlias = Literal["", "to", "or", "and"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two or three times that share words: "28-31 October" (`to`), "October 27 or 28" (`or`).

    With a `middle` they are three: "26, 27 and 28 October" (`and`). Those with no link are one day that is
    said twice: "Monday (October 28)".
    """

    first: Calendar | Clock
    second: Calendar | Clock
    link: Link
    middle: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that tells whether a time lies before (-1) or after (1) the anchor; 0 where nothing tells.

    A `firm` one stands right beside the time, one `after` it behind it: "by Friday it was over". A `told` one
    is counted from the time before it: "said on Sunday that it would". An `unread` one is of a language, or a
    clause, whose verbs are not known, so that it can be on either side.
    """

    direction: Literal[-1, 0, 1] = 0
    word: str = ""
    firm: bool = False
    after: bool = False
    told: bool = False
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A recognised time, not yet resolved; `text[start:end]` are its words.

    `relation` is the preposition that opens its days to one side ("since", "until"; "onward" is a "since"
    that can lie ahead); `link` says how it joins the next mention. One that is a time `only` in a style of
    text is dropped in the other; one that `restates` says more of the time before it.
    """

    start: int
    end: int
    text: str
    rule: str
    meaning: Meaning
    mod: str = ""
    cue: Cue = field(default=Cue())
    relation: str = ""
    link: Link = ""
    only: Style | None = None
    restates: bool = False
