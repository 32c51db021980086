"""How likely each day is to be the one on which an undated article was published, as the folder tells.

Three things are weighed. Publication falls on the first-named past weekday or the day after (85 to 95 in 100
of agency reports). An article that tells of one day of a month after the other was published on the last or
soon after. And a sentence that tells the same as another article's tells of the day which that one names, or
of one of the days before it was published.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dating.links import LEAD, Folder, Link
from timeline.dating.reading import Reading
from timeline.dating.times import latest
from timeline.dating.years import Year
from timeline.model import Dated

# Chance that publication falls so many days after the weekday named first, and after one named later.
_FIRST = (0.62, 0.22, 0.05, 0.04, 0.02, 0.02, 0.03)
_OTHER = (0.30, 0.22, 0.13, 0.10, 0.09, 0.08, 0.08)
# Chance that it falls so many days after the last month-day of a run of days, and of a single one.
_RUN = (0.52, 0.30, 0.07, 0.04, 0.02, 0.02, 0.01)
_SINGLE = (0.20, 0.16, 0.08, 0.04, 0.03, 0.03, 0.02)
# Chance that what is told by two articles took place so many days before one of them was published.
_TOLD = (0.45, 0.25, 0.10, 0.06, 0.05, 0.04, 0.03)
_DAY = 0.9  # that it took place on the day which one of them names
_UNTOLD = 0.003  # and that it took place on any one other day

_DAYS_OF_RUN = 3  # days in a run at least
_TRUST = 6  # times the cosine of two sentences, the chance that they tell the same
_SUREST = 0.9  # and the highest
_BESIDE = 2.0  # times as likely as any day is one on which another article that tells the same appeared
_FADES = 6  # days after which that is a third
_GOOD = 0.05  # fit of a link that is a reason
_NAMED = 0.4  # cosine of a lead and the sentence that names its day, from which they are of one event
_SAME = 0.3  # and of it and others that tell of it
_SHOWN = 2  # such links named
_ELSEWHERE = 0.7  # weight of its being none of the days considered; a day that nothing speaks for weighs 1
_LEAST = 0.01  # chance of a day that is kept
_LIKELY = 0.4  # of a day that is given,
_PAIR = 0.55  # and of it or the day beside it
_CANDIDATE = 0.1  # and of one that is offered to choose from


@dataclass(frozen=True, slots=True)
class Belief:
    """The chances of days; what is missing from 1 is the chance that it is another day.

    `in_run` tells whether it goes back to an article that tells of a run of days up to its own: such reports
    follow a story day by day, while others look back on its days from anywhere.
    """

    days: Mapping[date, float]
    reasons: tuple[str, ...] = ()
    in_run: bool = False
    borne_out: bool = False  # whether its lead tells of a day that another names, and a third tells the same
    told: tuple[date, str] | None = None  # the likeliest day of something that it tells, and why

    @property
    def candidates(self) -> tuple[date, ...]:
        """The days worth looking at, likeliest first."""
        likely = (day for day, chance in self.days.items() if chance >= _CANDIDATE)
        return tuple(sorted(likely, key=lambda day: (-self.days[day], day)))

    @property
    def best(self) -> date:
        """The likeliest day."""
        return max(self.days, key=lambda day: (self.days[day], day))

    @property
    def pair(self) -> tuple[date, float]:
        """The first of the likeliest two days that follow one another, and their chance."""
        before = self.best - timedelta(1)
        pairs = [
            (self.days.get(day, 0) + self.days.get(day + timedelta(1), 0), day) for day in (before, self.best)
        ]
        chance, first = max(pairs)
        return first, chance


def given(belief: Belief, reading: Reading) -> Dated | None:
    """The single day in which an article can be believed; None where too much is left beside it.

    Something firm must stand behind it, and the article must not tell of a later year.
    """
    day, firm = belief.best, belief.in_run or belief.borne_out
    if not firm or reading.latest_year > day.year or belief.days[day] < _LIKELY or belief.pair[1] < _PAIR:
        return None
    candidates = tuple(each.isoformat() for each in belief.candidates)
    confidence = round(belief.days[day], 2)
    return Dated(day.isoformat(), day, day, "inferred", confidence, belief.reasons, candidates)


def certain(day: date) -> Belief:
    """The belief in a day that is known."""
    return Belief({day: 1.0})


def of_year(year: Year) -> Belief:
    """What the last month-day of an article says of its publication."""
    run = year.told.number <= LEAD and year.run >= _DAYS_OF_RUN
    chances = _RUN if run else _SINGLE
    days = {year.day + timedelta(gap): year.chance * each for gap, each in enumerate(chances)}
    return Belief(days, year.reasons, run and year.by_others)


def of_links(
    reading: Reading,
    links: Sequence[Link],
    beliefs: Mapping[int, Belief],
    years: Mapping[int, Year],
    folder: Folder,
) -> Belief | None:
    """What the weekdays of an article say, given what is believed of the others; None if nothing."""
    tied = [tie for link in links if (tie := _tie(link, beliefs, years))]
    others = [beliefs[other] for other in sorted({tie.link.other for tie in tied} & beliefs.keys())]
    scores = {day: _score(day, reading, tied) * _beside(day, others) for day in _candidates(tied)}
    total = sum(scores.values()) + _ELSEWHERE
    days = {day: score / total for day, score in scores.items() if score / total >= _LEAST}
    if not days:
        return None
    best = max(days, key=lambda day: (days[day], day))
    good = [tie for tie in tied if tie.fit(best) >= _GOOD]
    reasons = _reasons(reading, best, good, folder)
    told = max((tie.link.told.on(best) or date.min for tie in good), default=None)
    return Belief(
        days,
        reasons,
        any(tie.in_run for tie in good),
        _is_borne_out(reading, good),
        (told, reasons[1]) if told else None,
    )


@dataclass(frozen=True, slots=True)
class _Tie:
    """A link with the days on which what it tells can have taken place."""

    link: Link
    days: Mapping[date, float]
    in_run: bool

    def fit(self, published: date) -> float:
        """How well a day of publication fits, by the day on which the weekday told then lies."""
        told = self.link.told.on(published)
        return self.days.get(told, _UNTOLD) if told else _UNTOLD

    def speaks_for(self, published: date) -> float:
        """How many times as likely it makes a day of publication as any day."""
        same = min(_SUREST, _TRUST * self.link.likeness)
        return 1 - same + same * 7 * self.fit(published)


def _tie(link: Link, beliefs: Mapping[int, Belief], years: Mapping[int, Year]) -> _Tie | None:
    if link.day is not None and (day := _day_of(link, beliefs, years)):
        return _Tie(link, {day: _DAY}, link.other in beliefs and beliefs[link.other].in_run)
    if link.other not in beliefs:
        return None
    belief = beliefs[link.other]
    days: dict[date, float] = defaultdict(lambda: _UNTOLD)
    for day, chance in belief.days.items():
        for gap, each in enumerate(_TOLD):
            days[day - timedelta(gap)] += chance * each
    return _Tie(link, dict(days), belief.in_run)


def _day_of(link: Link, beliefs: Mapping[int, Belief], years: Mapping[int, Year]) -> date | None:
    told = link.day
    if told is None or told.when:
        return told.when[0] if told and told.when else None
    if link.other in years:
        return latest(told.month, told.day, years[link.other].day)
    return told.on(beliefs[link.other].best) if link.other in beliefs else None


def _candidates(ties: Sequence[_Tie]) -> list[date]:
    """The days from which the weekday of one of the links lies on a likely day."""
    days = {
        (tie.link.told.weekday, day) for tie in ties for day, chance in tie.days.items() if chance > _UNTOLD
    }
    found = {day for weekday, day in days if day.weekday() == weekday}
    return sorted({day + timedelta(gap) for day in found for gap in range(7)})


def _score(day: date, reading: Reading, ties: Sequence[_Tie]) -> float:
    score = 1.0
    for at, weekday in enumerate(dict.fromkeys(each.weekday for each in reading.weekdays)):
        score *= 7 * (_FIRST if at == 0 else _OTHER)[(day.weekday() - weekday) % 7]
    by_weekday: dict[int, list[_Tie]] = defaultdict(list)
    for tie in ties:
        by_weekday[tie.link.told.weekday].append(tie)
    for each in by_weekday.values():
        weights = [tie.link.likeness**2 for tie in each]
        score *= sum(w * tie.speaks_for(day) for w, tie in zip(weights, each, strict=True)) / sum(weights)
    return score


def _is_borne_out(reading: Reading, good: Sequence[_Tie]) -> bool:
    first = reading.weekdays[0]
    links = [tie.link for tie in good if tie.link.told.weekday == first.weekday]
    named = any(link.day and link.told.number <= LEAD and link.likeness >= _NAMED for link in links)
    return named and len({link.other for link in links if link.likeness >= _SAME}) > 1


def _beside(day: date, others: Sequence[Belief]) -> float:
    """How many times as likely a day is for lying near those on which articles telling the same appeared."""
    if not others:
        return 1.0
    near = (
        chance * math.exp(-abs((day - each).days) / _FADES)
        for other in others
        for each, chance in other.days.items()
    )
    return _BESIDE * sum(near) / len(others)


def _reasons(reading: Reading, day: date, good: Sequence[_Tie], folder: Folder) -> tuple[str, ...]:
    first = reading.weekdays[0]
    quote = reading.quote(first.sentence)
    found = [f"The weekday it names first is {first.words}, mostly the day of publication: {quote}"]
    for tie in sorted(good, key=lambda tie: (-tie.fit(day), tie.link.other))[:_SHOWN]:
        other, told = folder.readings[tie.link.other], tie.link.told
        quote = other.quote(tie.link.sentence.span)
        found.append(
            f"What it tells of {told.words}, {told.on(day)}, {other.article.id} tells as well: {quote}"
        )
    return tuple(found)
