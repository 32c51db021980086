"""Times of day: "10 p.m.", "noon", "this morning"; `refine` joins them to their day."""

from __future__ import annotations

from timeline.temporal.en.grammar import rule
from timeline.temporal.meaning import Calendar, Clock, Pair, Same, Shift
from timeline.temporal.productions.matched import link, weekday
from timeline.temporal.recognition.rule import Found


@rule(
    "{clock:CLOCK} (?= {MERIDIEM} | hours | hrs | [ZONED]) {half:MERIDIEM}? (?:hours|hrs)? [zone:ZONED]?"
    " | {dotted:CLOCKDOT} (?= {MERIDIEM} | [ZONED]) {halfb:MERIDIEM}? [zoneb:ZONED]?",
    "Doors open at [[7:15 p.m.]]",
)
def clock(found: Found) -> Clock:
    hour, _, minutes = (
        found.words("clock" if "clock" in found else "dotted")[0].replace(".", ":").partition(":")
    )
    return _at(int(hour), minutes, found)


@rule(
    "(?: (?<! .) | (?<= {CLOCKPREP|WEEKDAY|SHORTDAY|DAY|DAYTH|YEAR|DEICTIC|DAYPART|STAMPED|BE})"
    " | (?<= {BREAK|STOP|PARENTHESIS} | was | the) | (?<= {WEEKDAY|DAY|DAYTH|YEAR|MONTH|DEICTIC} {COMMA})"
    " | (?<= {CLOCK|MERIDIEM|HOUR|HOUR24|HOURWORD|YEAR} {RANGE})) {clock:CLOCK} (?! {TIMED})"
    " | (?<! with|in|of) {before:CLOCK}"
    " (?= {COMMA}? on? {WEEKDAY|DEICTIC} | {RANGE} {CLOCK} | (?:local|{CAP}) time)"
    " | (?<! with|in|of) {late:CLOCK} (?! {TIMED})",
    "Doors open at [[19:15]]",
)
def bare_clock(found: Found) -> Clock | None:
    """Without a word that tells, "3:15" is a score, a ratio or the length of a song; "19:15" hardly."""
    name = next(each for each in ("clock", "before", "late") if each in found)
    hour, _, minutes = found.words(name)[0].partition(":")
    return _at(int(hour), minutes, found) if name != "late" or int(hour) > 12 else None


@rule("{hour:HOUR|CARDINAL} {half:MERIDIEM} [zone:ZONED]?", "Doors open at [[7 p.m.]]")
def hour_of_half(found: Found) -> Clock | None:
    return _spoken(found, 0)


@rule("{hour:HOUR|CARDINAL} o {APOSTROPHE} clock [zone:ZONED]?", "Doors open at [[seven o'clock]].")
def o_clock(found: Found) -> Clock | None:
    return _spoken(found, 0)


@rule(
    "{time:INT} [zone:ZONED] | (?: (?<= {CLOCKPREP}) (?<! {AROUND}) | (?<= {CLOCKPREP} {AROUND}))"
    " {timeb:INT} (?:hours|hrs) [zoneb:ZONED]?"
    " | {early:EARLYCLOCK} (?:hours|hrs)"
    " | (?: (?<= {CLOCKPREP}) | (?<= as of)) {earlyb:EARLYCLOCK} (?! {NUM|HYPHEN|UNITS})",
    "The train left at [[2215 GMT]].",
)
def four_digits(found: Found) -> Clock | None:
    name = next(each for each in ("time", "timeb", "early", "earlyb") if each in found)
    return _digital(found.words(name)[0], found)


@rule(
    "(?<= at) (?<! {TRADED} at) {dotted:CLOCKDOT} (?= {COMMA}? on (?:the)? {WEEKDAY|MONTH|DAY|DAYTH})",
    "The train left at [[17.30 on Sunday]].",
)
def dotted_clock(found: Found) -> Clock | None:
    """Prices have such numbers too, but seldom whole quarters."""
    hour, _, minutes = found.words("dotted")[0].partition(".")
    return _at(int(hour), minutes, found) if int(minutes) % 15 == 0 else None


def _digital(digits: str, found: Found) -> Clock | None:
    hour, minutes = digits[:2], digits[2:]
    return _at(int(hour), minutes, found) if len(digits) == 4 and hour < "24" and minutes < "60" else None


@rule(
    "half past {hour:HOUR|CARDINAL} {half:MERIDIEM}?"
    " | a? quarter {side:CLOCKSIDE} {hourb:HOUR|CARDINAL} {halfb:MERIDIEM}?",
    "The bells ring at [[half past ten]].",
)
def half_past(found: Found) -> Clock | None:
    return _spoken(found, 30 if "hour" in found else 15 * int(found.value("side")))


@rule(
    "(?<= {CLOCKPREP}) {minutes:CARDINAL|INT} {HYPHEN}? {more:CARDINAL}? minutes? {side:CLOCKSIDE}"
    " {hour:HOUR|CARDINAL} (?= {MERIDIEM|STOP|COMMA|BREAK} | on | in | at | when) {half:MERIDIEM}?",
    "The bells ring at [[ten past six]].",
)
def minutes_past(found: Found) -> Clock | None:
    minutes = int(found.value("minutes")) + (found.number("more") or 0)
    plain = minutes % 5 == 0 or found.word(1).lower().startswith("minute")
    return _spoken(found, minutes * int(found.value("side"))) if plain and minutes < 60 else None


@rule(
    "{hour:HOUR|CARDINAL} (?= in the {DAYPART} | at night | {WHICH} {DAYPART})",
    "They left at [[three in the morning]].",
)
def hour_of_part(found: Found) -> Clock | None:
    """`refine` joins the part of the day to it."""
    return _spoken(found, 0)


@rule(
    "first<{time:INT}> {link:RANGE} second<{last:INT} [zone:ZONED]>",
    "The line was shut between [[1900]] and [[2200 GMT]].",
)
def four_digits_to(found: Found) -> Pair | None:
    ends = [_digital(found.words(name)[0], found) for name in ("time", "last")]
    first, last = ends
    if first is None or last is None:
        return None
    return Pair(first, last, link(found))


@rule("(?: twelve | {twelve:HOUR})? {hour:HOURWORD} | mid {HYPHEN} day", "The bells ring at [[noon]].")
def hour_word(found: Found) -> Clock | None:
    if "hour" not in found:
        return Clock("TMI")
    return Clock(f"T{found.value('hour')}") if found.number("twelve") in (None, 12) else None


@rule(
    "first<{hour:HOUR|CLOCK|CLOCKDOT}> {link:RANGE}"
    " second<{last:HOUR|CLOCK|CLOCKDOT} {half:MERIDIEM} [zone:ZONED]?>",
    "The hall is open [[5]]-[[6 p.m.]]",
)
def hours_to(found: Found) -> Pair:
    """The first hour is of the same half as the last, unless it would come after it: "11-1 p.m."."""
    start, end = (_minutes(found.words(name)[0]) for name in ("hour", "last"))
    half = found.text("half")
    if start % 720 > end % 720:
        half = "a" if half == "p" else "p"
    ends = [
        Clock(f"T{minutes // 60 % 12 + 12 * (side == 'p'):02d}:{minutes % 60:02d}{_zone(found)}")
        for minutes, side in ((start, half), (end, found.text("half")))
    ]
    return Pair(ends[0], ends[1], link(found))


def _minutes(word: str) -> int:
    hour, _, minutes = word.replace(".", ":").partition(":")
    return int(hour) * 60 + int(minutes or 0)


def _spoken(found: Found, minutes: int) -> Clock | None:
    """So many minutes after an hour on the face of a clock, in words or digits; before it where negative."""
    hour = int(found.value("hour" if "hour" in found else "hourb"))
    if not 1 <= hour <= 12:
        return None
    past = hour * 60 + minutes
    return _at(past // 60 or 12, f"{past % 60:02d}", found)


def _at(hour: int, minutes: str, found: Found) -> Clock:
    half = found.text("half") or found.text("halfb")
    number = hour % 12 + 12 * (half == "p") if half else hour
    return Clock(f"T{number:02d}:{minutes or '00'}{_zone(found)}")


def _zone(found: Found) -> str:
    """The offset of a zone as ISO 8601 writes it; empty where none is said, or it depends on the season."""
    words = next((found.words(name) for name in ("zone", "zoneb") if name in found), ())
    sign = next((at for at, word in enumerate(words) if word in ("+", "-", "–", "−")), 0)
    if sign:
        return f"{'+' if words[sign] == '+' else '-'}{int(words[sign + 1]):02d}"
    values = [
        found.vocabulary.value(word, name) for word in words for name in ("ZONE", "GREENWICH", "ZONENAME")
    ]
    offsets = [str(value) for value in values if value == "Z" or str(value)[0] in "+-"]
    if not offsets:
        return ""
    summer = "daylight" in map(str.lower, words)
    named = any(found.vocabulary.value(word, "ZONENAME") != word for word in words)
    if not named:
        return offsets[0]
    return f"{int(offsets[0]) + summer:+03d}" if summer or "standard" in map(str.lower, words) else ""


@rule("{which:WHICH} {part:DAYPART} | tonight", "The vote is [[this evening]].")
def which_part(found: Found) -> Clock:
    part = found.text("part", "NI")
    step = int(found.value("which")) if "which" in found else 0
    return Clock(f"T{part}", Shift(step if abs(step) < 2 else 0, "day"))


@rule("overnight (?:on)? {weekday:WEEKDAY}", "Two bridges were hit [[overnight Sunday]].")
def overnight_weekday(found: Found) -> Clock:
    return Clock("TNI", Calendar(weekday=weekday(found)))


@rule("overnight", "Two bridges were hit [[overnight]].")
def overnight(found: Found) -> Clock:
    return Clock("TNI", Shift(-1, "day"))


@rule("that (?: very|same)? {part:DAYPART} | the same {partb:DAYPART}", "He left [[that night]].")
def that_part(found: Found) -> Clock:
    return Clock(f"T{found.text('part') or found.text('partb')}", Same("day"))


@rule("the (?: next|following) {part:DAYPART}", "[[The next morning]] the snow had gone.")
def next_part(found: Found) -> Clock:
    return Clock(f"T{found.value('part')}", Shift(1, "day", of_context=True))


@rule(
    "(?<= {INDURING}) the {part:DAYPART} (?! [NOPART])"
    " | (?<= {INDURING} the {EDGE}) {partb:DAYPART} (?! [NOPART])"
    " | (?<= {EDGE} {HYPHEN}) {parte:DAYPART} (?! [NOPART])"
    " | (?<= {CLOCKPREP}) {partc:NIGHTFALL} (?! [NOPART])"
    " | (?<= {EDGE} in the) {partd:DAYPART} (?! [NOPART])",
    "It rained in [[the morning]].",
)
def bare_part(found: Found) -> Clock:
    return Clock(
        f"T{next(found.text(name) for name in ('part', 'partb', 'partc', 'partd', 'parte') if name in found)}"
    )


@rule("(?<= at|by) {part:NIGHT}", "The lamps burn at [[night]].")
def at_night(found: Found) -> Clock:
    """No particular one: the day is left open."""
    return Clock(f"T{found.value('part')}", Calendar())


@rule(
    "(?: (?<= {EDGE}) | the? (?: small | wee)) {part:DAYPART}? hours"
    " (?: of the? {DAYPART} | (?! of) | of the? (?= {WEEKDAY|MONTH|DAY|DAYTH|DEICTIC|WHICH}))",
    "It burned in [[the small hours]].",
)
def small_hours(found: Found) -> Clock:
    before = found.tokens.word(found.span()[0] - 1)
    late = found.vocabulary.value(before, "EDGE") in ("END", "LATER")
    return Clock(f"T{found.text('part', 'NI' if late else 'MO')}")


@rule("the night before last", "He was seen [[the night before last]].")
def night_before_last(found: Found) -> Clock:
    return Clock("TNI", Shift(-2, "day"))
