"""What a reader finds events by: the choices of the filters, and the text that the search goes through.

Every choice of every filter has a number; an event carries the numbers of the choices that it falls under.
So the script in the page knows nothing of what the filters mean, and a new filter is a line of `_values`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline import model
from timeline.render import chronology, words

FEW = 6  # choices of a long filter that stand there unasked
MOST = 40  # choices of a filter at most, those of most events; what is rarer the search finds
_LEGENDS = {
    "phase": "Phase",
    "kind": "Kind",
    "certainty": "How sure the text is",
    "source": "Source",
    "actor": "Who",
    "place": "Where",
}
_DENIED = "denied"
_Values = Callable[[model.Event], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What one box of a filter stands for; `number` is its own among those of all filters."""

    number: int
    value: str  # in the address of the page, so it must not change from build to build
    label: str
    events: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: `few` of its choices, and `more` for the reader who asks for them."""

    key: str
    legend: str
    few: tuple[Choice, ...]
    more: tuple[Choice, ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All of them."""
        return self.few + self.more


@dataclass(frozen=True, slots=True)
class Finding:
    """The filters of some events, and for each event (by its id) the numbers of its choices."""

    facets: tuple[Facet, ...] = ()
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def of(self, event: model.Event) -> tuple[int, ...]:
        """The numbers of an event's choices; none where there is no filter on the page."""
        return self.numbers.get(event.id, ())


def finding(
    events: Sequence[model.Event], articles: Iterable[model.Article], lanes: Iterable[chronology.Lane]
) -> Finding:
    """The filters that tell these events apart."""
    labels = {
        "phase": {lane.id: lane.label for lane in lanes},
        "kind": dict[str, str](words.KINDS.items()),
        "certainty": _sureness(),
    }
    facets: list[Facet] = []
    falls: dict[str, tuple[int, ...]] = {event.id: () for event in events}
    first = 0
    for key, values in _values(articles).items():
        under = {event.id: tuple(dict.fromkeys(values(event))) for event in events}
        facet = _facet(key, under.values(), labels.get(key, {}), first)
        if all(each.events == len(events) for each in facet.choices):
            continue  # what all events fall under narrows nothing
        number_of = {choice.value: choice.number for choice in facet.choices}
        for id_, each in under.items():
            falls[id_] += tuple(number_of[value] for value in each if value in number_of)
        facets.append(facet)
        first += len(facet.choices)
    return Finding(tuple(facets), falls)


def texts(events: Iterable[model.Event]) -> dict[str, str]:
    """For each event (by its id) what the search goes through: headline, quotes, speakers, actors, places."""
    return {event.id: " ".join(_said(event)) for event in events}


def _facet(key: str, under: Collection[Sequence[str]], labels: Mapping[str, str], first: int) -> Facet:
    """A filter of what events fall under: in the order of its labels, else the most frequent first."""
    often = Counter(value for each in under for value in each)
    order = [value for value in labels if often[value]] or [value for value, _ in often.most_common(MOST)]
    choices = tuple(
        Choice(number, each, labels.get(each, each), often[each]) for number, each in enumerate(order, first)
    )
    few = len(choices) if labels or len(choices) <= FEW + 1 else FEW
    return Facet(key, _LEGENDS[key], choices[:few], choices[few:])


def _values(articles: Iterable[model.Article]) -> dict[str, _Values]:
    """What an event falls under, for each filter; what is said not to be so is of no kind."""
    names = {each.id: chronology.name(each) for each in articles}
    return {
        "phase": lambda event: (event.phase,),
        "kind": lambda event: () if event.factuality.negated else (event.kind,),
        "certainty": lambda event: (_DENIED if event.factuality.negated else event.factuality.certainty,),
        "source": lambda event: (names[id_] for id_ in chronology.tellers(event)),
        "actor": lambda event: event.actors,
        "place": lambda event: event.places,
    }


def _sureness() -> dict[str, str]:
    told = {str(certainty): label.capitalize() for certainty, label in words.CERTAINTIES.items()}
    return {**told, _DENIED: "Told as not so"}


def _said(event: model.Event) -> list[str]:
    """The parts of an event's text, without those that stand in another."""
    told = event.statements
    speakers = (each.attribution.speaker for each in told if each.attribution)
    parts = (*(each.quote.exact for each in told), event.headline, *speakers, *event.actors, *event.places)
    kept: list[str] = []
    for part in dict.fromkeys(parts):
        if not any(part in each for each in kept):
            kept.append(part)
    return kept
