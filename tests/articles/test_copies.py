"""Articles that are one text are known, and those that merely quote the same words are not taken for one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import same_text
from timeline.model import Article, Dated, Span


def paragraphs(text: str) -> list[str]:
    return [" ".join(each.split()) for each in text.split("\n\n")]


SENT = paragraphs("""
The old ferry across the Harrow sank on Monday evening with 40 people on board, the harbour office said.

Boats from both banks took up all of them within an hour, and nobody was hurt, according to the fire
brigade.

The ferry, built in 1931, had been due for repair since the spring, a spokeswoman for the office told
reporters.

“We had asked for the money three times, and three times we were told to wait for the bridge,” she
added.

The bridge is to be opened in June of next year, two years later than the council had promised in its
plan.

Until then a bus will take the children of the east bank to school, a detour of 25 kilometres each way.
""")
OTHER = paragraphs("""
Shopkeepers in the old town see their customers stay away since there is no way across the river any
more.

At the market on Saturday there were 12 stalls where 30 had stood, and those who came bought little.

Some want the council to hire a barge, as it did after the flood of 2008, when the ferry was out of
service.

The treasurer said that a barge would cost more each month than the old ferry had cost in half a year.
""")
(SAID,) = paragraphs("""
“The people of the east bank have waited long enough, and they shall not wait any longer than they must:
by the end of the month there will be a new boat, paid for by the province, and the fare will stay what
it was,” the governor said in a statement on Tuesday.
""")


def article(name: str, *lines: str) -> Article:
    text = "\n\n".join(lines)
    return Article(name, text, body=(Span(0, len(text)),) if text else ())


def grouped(*texts: list[str]) -> list[set[str]]:
    found = same_text([article(chr(97 + number), *lines) for number, lines in enumerate(texts)])
    return [set(group) for group in {frozenset((name, *others)) for name, others in found.items()}]


def edited(lines: list[str]) -> list[str]:
    return [line.replace("according to", "said").replace("kilometres", "kilometers") for line in lines]


# Two texts that are one.
SAME = [
    (SENT, SENT),
    (["Ferry sinks in the Harrow", *SENT], ["Forty saved from the river", *SENT[:-1]]),
    (SENT, [*SENT[:3], "Read on below.", *SENT[3:]]),
    (SENT, edited(SENT)),
    (SENT, [" ".join(SENT)]),
    (SENT, [line.upper() for line in SENT]),
    (SENT, SENT[:4]),
    (["It was the 3rd flood of the year."], ["It was the 3rd flood of the year."]),
]

# Two texts that are not.
DIFFERENT = [
    (SENT, OTHER),
    ([*SENT[:2], SAID], [*OTHER[:2], SAID]),
    ([*SENT[:3], SAID, *SENT[3:]], [*OTHER[:2], SAID, *OTHER[2:]]),
    ([*SENT, *OTHER], SENT[:2]),
    (SENT, SENT[::-1]),
    ([], []),
    (["He agreed."], ["She agreed."]),
    (SENT, [line.replace("40 people", "60 people") for line in SENT]),
    (SENT, [line.replace("Monday", "Thursday") for line in SENT]),
    (SENT, [line.replace("in June", "in July") for line in SENT]),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_text_is_known_again_under_another_headline_or_cut(one: list[str], other: list[str]) -> None:
    assert grouped(one, other, OTHER) == [{"a", "b"}]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_two_texts_have_in_common_does_not_make_them_one(one: list[str], other: list[str]) -> None:
    assert grouped(one, other) == []


@pytest.mark.parametrize(("days", "one"), [((2, 3), True), ((2, 8), True), ((2, 9), False), ((2, 30), False)])
def test_what_is_printed_again_a_week_later_is_another_article(days: tuple[int, int], one: bool) -> None:
    papers = [
        replace(article(f"{day}", *SENT), published=Dated.of(f"2021-03-{day:02}", "stated")) for day in days
    ]
    assert bool(same_text(papers)) is one


def test_an_undated_copy_does_not_join_what_was_printed_weeks_apart() -> None:
    papers = [
        replace(article(f"{day}", *SENT), published=Dated.of(f"2021-03-{day:02}", "stated"))
        for day in (2, 30)
    ]
    found = same_text([*papers, article("undated", *SENT)])
    assert ("2" in found and "30" in found["2"]) is False
    assert len(found) == 2


def test_a_form_filled_in_anew_each_day_is_a_new_text() -> None:
    form = paragraphs(
        """
The water of the Harrow stood at {} centimetres on {} morning, the harbour office said in its report.

That is {} centimetres more than the day before, and {} less than the mark at which the quay is closed.

Ships longer than {} metres need a pilot, and the speed limit above the weir is {} kilometres per hour.
"""
    )
    days = [(512, "Monday", 14, 88, 60, 9), (530, "Tuesday", 18, 70, 45, 7)]
    filled = ["\n\n".join(form).format(*each).split("\n\n") for each in days]
    assert grouped(*filled) == []


def test_all_of_a_group_know_each_other_whatever_the_order() -> None:
    papers = [article(f"paper{n}", f"Paper {n} reports from the river", *SENT[: 6 - n % 2]) for n in range(9)]
    names = sorted(each.id for each in papers)
    found = same_text([*papers, article("own", *OTHER)])
    assert found == same_text([article("own", *OTHER), *papers[::-1]])
    assert found == {name: tuple(other for other in names if other != name) for name in names}


def test_furniture_makes_no_copies() -> None:
    """Both pages end with the same rules for readers; only their own texts are compared."""
    texts = ["\n\n".join([*own, *SENT]) for own in (OTHER[:2], OTHER[2:])]
    own = [Article(str(n), text, body=(Span(0, text.index(SENT[0])),)) for n, text in enumerate(texts)]
    assert same_text(own) == {}


@given(st.lists(st.lists(st.sampled_from([*SENT, *OTHER, SAID]), max_size=8), max_size=8))
def test_who_is_a_copy_of_another_has_that_one_for_a_copy(texts: list[list[str]]) -> None:
    found = same_text([article(str(number), *lines) for number, lines in enumerate(texts)])
    assert all(name in found[other] for name, others in found.items() for other in others)
    assert all(others and name not in others for name, others in found.items())
