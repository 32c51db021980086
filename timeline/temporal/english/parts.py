"""Times of day: "10 p.m.", "noon", "this morning"; `refine` joins them to their day."""

from __future__ import annotations

from timeline.temporal.english.grammar import rule
from timeline.temporal.meaning import Clock, Same, Shift
from timeline.temporal.rule import Found


@rule(
    "{clock:CLOCK} {half:MERIDIEM}? {ZONE}?"
    " | {hour:HOUR} {halfb:MERIDIEM} {ZONE}? | {hourb:HOUR} o {APOSTROPHE} clock",
    "Doors open at [[7:15 p.m.]]",
)
def clock(found: Found) -> Clock:
    hour, _, minute = found.words(next(n for n in ("clock", "hour", "hourb") if n in found))[0].partition(":")
    half = found.text("half") or found.text("halfb")
    number = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
    return Clock(f"T{number:02d}:{minute or '00'}")


@rule("{hour:HOURWORD}", "The bells ring at [[noon]].")
def hour_word(found: Found) -> Clock:
    return Clock(f"T{found.value('hour')}")


@rule("{which:WHICH} {part:DAYPART} | tonight", "The vote is [[this evening]].")
def which_part(found: Found) -> Clock:
    part = found.text("part", "NI")
    step = int(found.value("which")) if "which" in found else 0
    return Clock(f"T{part}", Shift(step if abs(step) < 2 else 0, "day"))


@rule("overnight", "Two bridges were hit [[overnight]].")
def overnight(found: Found) -> Clock:
    return Clock("TNI", Shift(-1, "day"))


@rule("that (?: very|same)? {part:DAYPART} | the same {partb:DAYPART}", "He left [[that night]].")
def that_part(found: Found) -> Clock:
    return Clock(f"T{found.text('part') or found.text('partb')}", Same("day"))


@rule("the (?: next|following) {part:DAYPART}", "[[The next morning]] the snow had gone.")
def next_part(found: Found) -> Clock:
    return Clock(f"T{found.value('part')}", Shift(1, "day", of_context=True))
