"""Who does or says what a sentence tells, and where: by capitals, titles, prepositions and verbs; no model.

An actor is a name that a verb follows, that "said" or "according to" comes before, or that the story lists;
a place one that stands after "in" or "near" or before "region". Where neither is sure the name is left out.
A capital that opens a sentence, or one among others in a headline, is no sign of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events import roles
from timeline.events.lexicon.names import name_words
from timeline.events.runs import Run, is_headline, person, runs
from timeline.model import Span, Story

_SMALL = re.compile(r"(?<![\w’'-])[a-z]{3,}(?!\w)")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_CHAIN = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")
_STOPS = re.compile(r"\s*(?:[,.;:!?)”\"–—-]|$)")


@dataclass(frozen=True, slots=True)
class Roll:
    """What the whole of an article shows of its names.

    `known` are the words capitalised where no sentence begins; `people` gives the full name for one part of
    it, `places` are the names that stand after a preposition of place, `alone` those that stand somewhere
    without another before them and an "and" between.
    """

    known: frozenset[str]
    people: Mapping[str, str]
    places: frozenset[str]
    alone: frozenset[str]


def roll(prose: str) -> Roll:
    """The names of an article's prose; its times may be blanked out."""
    found = list(runs(prose))
    known = {word for run in found for word in (run.words if run.middle else run.words[1:])}
    known -= {word.capitalize() for word in set(_SMALL.findall(prose))}
    places = {run.text for run in found if run.middle and roles.is_in(prose, run)}
    people = _people(found, prose)
    persons = people.keys() | set(people.values())
    common = {place for place in places if " " not in place and place not in known}
    alone = {run.text for run in found if run.middle and not roles.is_joined(prose, run)}
    return Roll(frozenset(known), people, frozenset(places - persons - common), frozenset(alone))


def read(
    sentence: str, times: Sequence[Span], roll: Roll, story: Story, names: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors and the places of a sentence, in its order, each once and by the name that joins its ways.

    `times` are mentions in it, whose capitals name nobody; `names` gives the name that each alias stands for.
    """
    if is_headline(sentence):
        return (), ()
    text = blanked(sentence, times)
    found = [run for run in runs(text) if _is_name(run, roll, names)]
    where = dict(_where(text, found, roll, story, names))
    acting = [
        place not in where and roles.acts(text, run, found[:place], roll, story, names)
        for place, run in enumerate(found)
    ]
    for place in range(len(found) - 1, 0, -1):  # "Varn and Ardle signed": the verb is of both
        both = _AND.fullmatch(text, found[place - 1].end, found[place].start)
        acting[place - 1] |= bool(acting[place] and both) and place - 1 not in where
    actors = (_joined(run, roll, names) for run, acts in zip(found, acting, strict=True) if acts)
    places = (_canonical(roles.shortest(run, roll), names) for run in where.values())
    return tuple(dict.fromkeys(filter(None, actors))), tuple(dict.fromkeys(places))


def is_known(name: str, roll: Roll) -> bool:
    """Whether words are a name that the article has elsewhere: all in capitals, none of them common."""
    words = name.split()
    return bool(words) and all(word in roll.known for word in words)


def blanked(text: str, times: Sequence[Span]) -> str:
    """The text with its times blanked out, so that no weekday is taken for a name; offsets hold."""
    for time in times:
        text = text[: time.start] + " " * (time.end - time.start) + text[time.end :]
    return text


def _people(found: Sequence[Run], prose: str) -> Mapping[str, str]:
    """The full name by first and last name, of persons who are named in full once with a title before."""
    full: dict[str, set[str]] = {}
    for run in found:
        name = person(run.words)
        if name is None and _titled_before(prose, run):
            name = run.words
        if name and len(name) < 5:
            for part in {name[0], name[-1]} if len(name) > 1 else {name[0]}:
                full.setdefault(part, set()).add(" ".join(name))
    return {part: _one(part, ways) for part, ways in full.items()}


def _one(part: str, ways: set[str]) -> str:
    """The one full name that a part stands for; itself where there are two."""
    longer = ways - {part}
    return longer.pop() if len(longer) == 1 else part


def _titled_before(prose: str, run: Run) -> bool:
    """Whether a title in small letters stands before a name: "spokesman Ann Lee"."""
    before = re.search(r"([a-z-]+)\s+$", prose[max(0, run.start - 24) : run.start])
    return before is not None and before[1] in name_words().titles and len(run.words) > 1


def _is_name(run: Run, roll: Roll, names: Mapping[str, str]) -> bool:
    """Whether capitals make a name: of the first word of a sentence only where it is known as one."""
    known = name_words()
    if run.text in names:
        return True
    if len(run.words) == 1 and run.words[0].lower().rstrip(".") in known.no_name | known.titles:
        return False
    first = run.words[0]
    return len(run.text) > 1 and (run.middle or first in roll.known or person(run.words) not in (None, ()))


def _where(
    text: str, found: Sequence[Run], roll: Roll, story: Story, names: Mapping[str, str]
) -> Iterator[tuple[int, Run]]:
    """The names that are places, by their place among the names."""
    last, further = -2, False  # the place named before, and whether that was one of a list itself
    for place, run in enumerate(found):
        known = run.text in roll.places or _canonical(run.text, names) in story.places
        listed = last == place - 1 and _CHAIN.fullmatch(text, found[place - 1].end, run.start) is not None
        if roles.is_in(text, run, roll) or (known and roles.is_to(text, run)):
            last, further = place, False
            yield place, run
        elif listed and (known or _ends(text, run, further)) and _can_be_listed(text, run, roll):
            last, further = place, True
            yield place, run


def _ends(text: str, run: Run, further: bool) -> bool:
    """Whether a name ends a list of places for all that shows; two words after another of the list do not."""
    return _STOPS.match(text, run.end) is not None and not (further and len(run.words) > 1)


def _can_be_listed(text: str, run: Run, roll: Roll) -> bool:
    return run.text not in roll.people and roles.can_be_place(text, run)


def _joined(run: Run, roll: Roll, names: Mapping[str, str]) -> str:
    """The name that joins the ways to name one: the story's, else the full name that the article gives."""
    if run.text in names:
        return names[run.text]
    titled = person(run.words)
    if titled == ():
        return ""
    name = " ".join(titled or run.words)
    return _canonical(roll.people.get(name, name), names)


def _canonical(name: str, names: Mapping[str, str]) -> str:
    """The name that the story gives to one, also where it gives it to the last name, or to the end of it."""
    if name in names:
        return names[name]
    words = name.split()
    for first in range(1, len(words)):
        known = names.get(" ".join(words[first:]))
        if known and (len(words) - first > 1 or known.split()[0] == words[0]) and words[first - 1].istitle():
            return known
    return name
