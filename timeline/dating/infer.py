"""The publication dates of a folder's undated articles: from their own words, and from one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.dating.address import day_of
from timeline.dating.beliefs import Belief, certain, given, of_links, of_year
from timeline.dating.bounds import between
from timeline.dating.links import Folder
from timeline.dating.reading import Reading, read
from timeline.dating.stamps import Scored, scored, stamp
from timeline.dating.times import YEARS, Times, Told, month_day
from timeline.dating.traits import TRAITS
from timeline.dating.years import Year, year_of, year_of_stamp
from timeline.model import Article, Dated, Span

_STAMP = 0.75  # chance of a stamp that is taken for the date
_SURE = 0.98  # of one that the others of the story cannot shake
_ADDRESS = 0.9  # of a day in an article's address, which can be that of its first version
_APART = 300  # days between a date and those of all the others of its story, which make it the page's own
_SEVERAL = 3  # others at least
_COMMENTS = (
    5  # readers' comments, below which the earliest of them is of the day itself in two cases of three
)
_COMMENTED = 0.92  # and the chance with as many: 47 of 51
_YEAR = 0.8  # of a year
_SWEEPS = 3  # times that beliefs go from article to article


def infer(articles: Sequence[Article], times: Callable[[Article], Times]) -> dict[str, Dated]:
    """The publication date of each undated article, by its id, where something tells it.

    A single day is given where a stamp is likely to be that of publication (`_STAMP`), or where the folder
    leaves little but it and the day beside it (`given`), with its confidence; else the days between
    which it lies; else nothing. The others' dates are taken as they are. `times` is called once for each
    article, and never if all are dated.
    """
    if all(article.published for article in articles):
        return {}
    folder = Folder([read(article, times(article)) for article in articles])
    undated = [index for index, each in enumerate(folder.readings) if each.article.published is None]
    stamped = {index: best for index in undated if (best := _stamp(folder.readings[index].stamps))}
    known = {index: each.stamp.day for index, each in stamped.items()} | _given(folder)
    astray = [index for index, each in stamped.items() if _is_astray(each, folder.near[index], known)]
    for index in astray:
        del stamped[index], known[index]
    found = _by_address(folder, undated) | {index: _stamped(each) for index, each in stamped.items()}
    found |= _by_comments(folder, [index for index in undated if index not in found])
    known |= _days(found)
    found |= _by_year(folder, [index for index in undated if index not in found], known)
    known |= _days(found)
    unknown = [index for index in undated if index not in found]
    years = _years(folder, unknown, known)
    beliefs = _beliefs(folder, unknown, known, years)
    for index in unknown:
        belief, reading = beliefs.get(index), folder.readings[index]
        if dated := (belief and given(belief, reading)) or between(folder, index, beliefs):
            found[index] = dated
    return {folder.readings[index].article.id: dated for index, dated in sorted(found.items())}


def _days(found: Mapping[int, Dated]) -> dict[int, date]:
    return {index: each.day for index, each in found.items() if each.day}


def _given(folder: Folder) -> dict[int, date]:
    days = ((index, each.article.published) for index, each in enumerate(folder.readings))
    return {index: dated.day for index, dated in days if dated and dated.day and dated.day.year in YEARS}


def _stamp(found: Sequence[Scored]) -> Scored | None:
    best = max(found, key=lambda each: each.confidence, default=None)
    return best if best and best.confidence >= _STAMP else None


def _is_astray(found: Scored, near: Sequence[int], known: Mapping[int, date]) -> bool:
    """Whether a date lies far from those of its story: it is that of the visit, or of what stands beside."""
    others = [known[other] for other in near if other in known]
    apart = all(abs((found.stamp.day - other).days) > _APART for other in others)
    return len(others) >= _SEVERAL and apart and found.confidence < _SURE


def _stamped(found: Scored) -> Dated:
    day, words = found.stamp.day.isoformat(), " ".join(found.stamp.timex.text.split())
    traits = ", ".join(sorted(found.traits))
    reason = f"At its head stands “{words}”; what makes it the date of publication or not: {traits}."
    return Dated(day, found.stamp.day, found.stamp.day, "dateline", round(found.confidence, 2), (reason,))


def _by_address(folder: Folder, undated: Sequence[int]) -> dict[int, Dated]:
    """The articles whose address holds their day."""
    urls = {index: folder.readings[index].article.url for index in undated}
    days = {index: day for index, url in urls.items() if (day := day_of(url))}
    return {
        index: Dated(f"{day}", day, day, "metadata", _ADDRESS, (f"Its address holds the day: {urls[index]}",))
        for index, day in days.items()
    }


def _by_comments(folder: Folder, unknown: Sequence[int]) -> dict[int, Dated]:
    """The articles with so many comments that the earliest of them is of the day of publication."""
    found = {index: each for index in unknown if (each := folder.readings[index].comments)}
    return {
        index: Dated(f"{day}", day, day, "inferred", _COMMENTED, (f"It has comments; {each.reason}",))
        for index, each in found.items()
        if each.number >= _COMMENTS and not _is_over(folder.readings[index], day := each.first.day)
    }


def _is_over(reading: Reading, day: date) -> bool:
    """Whether an article tells of what came after a day as past."""
    full = reading.latest_full
    return reading.latest_year > day.year or (full is not None and full[0] > day)


def _by_year(folder: Folder, unknown: Sequence[int], known: Mapping[int, date]) -> dict[int, Dated]:
    """The articles with a day at their head that lacks its year, where that can be told."""
    found = ((index, dated) for index in unknown for dated in _in_years(folder, index, known))
    return {index: dated for index, dated in found if dated.confidence >= _STAMP}


def _in_years(folder: Folder, index: int, known: Mapping[int, date]) -> Iterator[Dated]:
    reading = folder.readings[index]
    for timex in reversed(reading.yearless):  # the first of them counts
        month, day, weekday = month_day(timex) or (0, 0, -1)
        told = Told("month-day", timex.text, True, 0, Span(0, 0), None, month, day, weekday)
        found = stamp(reading.article, timex, date.min)
        if year := year_of_stamp(folder, index, known, told, is_dateline=TRAITS["dateline"](found)):
            own = replace(found, day=year.day)
            best = scored([own, *(each.stamp for each in reading.stamps)], reading.told)[0]
            dated = _stamped(best)
            confidence = round(best.confidence * year.chance, 2)
            yield replace(dated, confidence=confidence, reasons=(*dated.reasons, *year.reasons[1:]))


def _years(folder: Folder, unknown: Sequence[int], known: Mapping[int, date]) -> dict[int, Year]:
    found = ((index, year_of(folder, index, known)) for index in unknown)
    return {index: year for index, year in found if year and year.chance >= _YEAR}


def _beliefs(
    folder: Folder, unknown: Sequence[int], known: Mapping[int, date], years: Mapping[int, Year]
) -> dict[int, Belief]:
    """What is believed of each article, handed on from those whose day or year is known."""
    fixed = {index: certain(day) for index, day in known.items()}
    fixed |= {index: of_year(year) for index, year in years.items()}
    open_ = [index for index in unknown if index not in fixed and not folder.later(index)]
    beliefs = fixed
    for _ in range(_SWEEPS):
        found = {
            index: of_links(folder.readings[index], links, beliefs, years, folder)
            for index in open_
            if (links := folder.links(index))
        }
        beliefs = fixed | {index: belief for index, belief in found.items() if belief}
    return beliefs
