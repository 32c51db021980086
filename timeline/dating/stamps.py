"""Days that stand over an article or at its beginning as its date, and how sure each is of being that.

A stamp is told by what stands around it (a label, a time of day, the name of an agency) and by where it
stands, never by being the first date or the last. `scorecard.toml` says what each trait weighs.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from timeline.dating.places import head_of
from timeline.dating.rows import side_by_side
from timeline.dating.times import YEARS, Told, month_day
from timeline.dating.traits import TRAITS, Stamp, beside
from timeline.model import Article, Timex

_BEFORE = 40  # characters looked at before a date
_AFTER = 30  # and after it
_LINE = 150  # and of its line
_LEAD = 400  # characters from the start of the body, behind which a label is of something else
_FROM = re.compile(r"\s*[A-Z][A-Z .'/-]{2,}[^|\n]{0,25}\|\s*")  # "LONDON | "
_TRIED = 2  # days without a year that are looked at
_SIGNED = ("of itself", "byline before", "signs the text")  # what makes a date below the head the article's


@dataclass(frozen=True, slots=True)
class Scored:
    """A stamp with the traits it has and the probability that it is the day of publication."""

    stamp: Stamp
    traits: frozenset[str]
    confidence: float


def stamps(article: Article, placed: Sequence[Timex]) -> tuple[Stamp, ...]:
    """The full days at the head of an article, or signed as its own further down, in their order."""
    found = side_by_side(article, full(article, placed))
    return tuple(
        each
        for each in found
        if _is_own(article, each.timex) or _under_a_lead(article, each) or _is_signed(each)
    )


def full(article: Article, placed: Sequence[Timex]) -> tuple[Stamp, ...]:
    """All full days of some mentions, whosever they are, with what stands around them."""
    days = ((timex, timex.when.day) for timex in placed if timex.when and timex.when.day and _is_full(timex))
    return tuple(stamp(article, timex, day) for timex, day in days if day.year in YEARS)


def yearless(article: Article, head: Sequence[Timex]) -> tuple[Timex, ...]:
    """The first days at the head of an article that are named without their year."""
    found = ((timex, month_day(timex)) for timex in head)
    days = (timex for timex, named in found if named and named[1])
    return tuple(timex for timex in days if _is_own(article, timex))[:_TRIED]


def scored(found: Sequence[Stamp], tells: Sequence[Told]) -> tuple[Scored, ...]:
    """The stamps with their traits and their chances, each day once."""
    own = {stamp: frozenset(name for name, holds in TRAITS.items() if holds(stamp)) for stamp in found}
    traits = {stamp: own[stamp] | beside(stamp, own, tells) for stamp in found}
    best: dict[date, Scored] = {}
    for stamp in found:
        each = Scored(stamp, traits[stamp], chance(traits[stamp]))
        if stamp.day not in best or each.confidence > best[stamp.day].confidence:
            best[stamp.day] = each
    return tuple(best.values())


def chance(traits: frozenset[str]) -> float:
    """The probability that a stamp of these traits is the day of publication (a logistic model)."""
    card = scorecard()
    return 1 / (1 + math.exp(-card["bias"] - sum(card[trait] for trait in traits)))


@cache
def scorecard() -> Mapping[str, float]:
    """What each trait weighs."""
    text = files("timeline.dating").joinpath("scorecard.toml").read_text(encoding="utf-8")
    weights: Mapping[str, float] = tomllib.loads(text)["stamps"]
    return weights


def stamp(article: Article, timex: Timex, day: date) -> Stamp:
    """A date at the head of an article, for which a day is taken, with what stands around it."""
    text, start, end = article.text, timex.start, timex.end
    line = text[max(text.rfind("\n", 0, start) + 1, start - _LINE) : start]
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    is_last = not text[end : end + _AFTER].strip()
    return Stamp(day, timex, before, after, line, start - _begun(article), is_last)


def _is_full(timex: Timex) -> bool:
    """Whether it names its day and year itself: a bare hour has them from a day told beside it."""
    return timex.when is not None and f"{timex.when.day:%Y}"[2:] in timex.text


def _is_own(article: Article, timex: Timex) -> bool:
    """Whether it stands over the body or in it: what stands beside it or below is of something else."""
    if timex.start >= head_of(article).end:
        return False
    return timex.start < _begun(article) or any(timex.span in body for body in article.body)


def _under_a_lead(article: Article, found: Stamp) -> bool:
    """Whether it stands, labelled or behind a place, amid the body: between a lead and the text."""
    goes_on = any(body.start - _begun(article) > found.place for body in article.body)
    is_labelled = TRAITS["published"](found) or _FROM.fullmatch(found.line) is not None
    return is_labelled and goes_on and found.place < _LEAD


def _is_signed(found: Stamp) -> bool:
    return any(TRAITS[name](found) for name in _SIGNED)


def _begun(article: Article) -> int:
    return article.body[0].start if article.body else len(article.text)
