"""The chart of the claims of a figure."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.render.chart.rows import crowd, row
from timeline.model import Bound
from timeline.render import chart
from timeline.render.chart import Chart, Drawing, Mark
from timeline.render.chart.labels import HEIGHT, LETTER
from timeline.render.claims import Row


def drawn(*rows: Row) -> Chart:
    found = chart.draw(rows)
    assert found
    return found


def marks(*rows: Row) -> tuple[Mark, ...]:
    return drawn(*rows).drawings[0].marks


def on_screen(drawing: Drawing, width: int) -> list[tuple[float, float, float, float]]:
    """The boxes of the labels at a width of the plot: left, right, top, bottom."""
    found = []
    for mark in drawing.marks:
        if mark.label:
            long = len(mark.label.text) * LETTER
            before = {"start": 0.0, "middle": long / 2, "end": long}[mark.label.anchor]
            left = mark.x / 100 * width + mark.label.across - before
            found.append((left, left + long, mark.label.down + 4 - HEIGHT, mark.label.down + 4))
    return found


def on_marks(drawing: Drawing, width: int) -> list[tuple[float, float, float, float]]:
    """The boxes of the marks at a width of the plot."""
    found = []
    for mark in drawing.marks:
        left, right, top, bottom = mark.glyph.edges
        x = mark.x / 100 * width + mark.aside
        found.append((x + left, x + right, mark.y + top, mark.y + bottom))
    return found


def overlapping(boxes: list[tuple[float, float, float, float]]) -> int:
    near = 0.01
    return sum(
        one[0] + near < other[1]
        and other[0] + near < one[1]
        and one[2] + near < other[3]
        and other[2] + near < one[3]
        for one, other in combinations(boxes, 2)
    )


@pytest.mark.parametrize("form", [0, 1], ids=["wide", "narrow"])
@pytest.mark.parametrize("part", [0, 0.3, 1])
def test_no_two_labels_overlap_and_none_a_mark_at_any_width(form: int, part: float) -> None:
    drawing = drawn(*crowd(40)).drawings[form]
    widths = drawing.form.widths
    width = round(widths.least + part * (widths.most - widths.least))
    labels, found = on_screen(drawing, width), on_marks(drawing, width)
    assert len(labels) >= 5
    assert overlapping(labels) == 0
    assert sum(overlapping([label, mark]) for label in labels for mark in found) == 0
    assert all(left >= 0 and right <= width for left, right, *_ in labels)


@pytest.mark.parametrize("width", [560, 700, 1050])
def test_marks_of_one_day_and_one_number_stand_side_by_side(width: int) -> None:
    same = [row("2031-10-05", 300, 300, claimant=name) for name in ("council", "union", "police")]
    found = drawn(*same, row("2031-10-20", 900, 900)).drawings[0]
    assert overlapping(on_marks(found, width)) == 0
    assert len({mark.x for mark in found.marks[:3]}) == 1


def test_the_greater_number_stands_higher_and_the_later_day_further_right() -> None:
    first, second = marks(row("2031-10-05", 300, 300), row("2031-10-20", 900, 900))
    assert first.y > second.y
    assert first.x < second.x


@pytest.mark.parametrize(
    ("bound", "low", "high", "said"),
    [
        ("exact", 300, 300, "300"),
        ("about", 300, 300, "≈300"),
        ("at least", 300, None, "≥300"),
        ("at most", None, 300, "≤300"),
        ("range", 300, 400, "300–400"),
        ("exact", 1_250_000, 1_250_000, "1.25 million"),
    ],
)
def test_the_label_says_how_far_a_number_binds(
    bound: Bound, low: float | None, high: float | None, said: str
) -> None:
    found = marks(row("2031-10-05", low, high, bound, claimant=""), row("2031-10-20", 200, 200))
    assert found[0].label and found[0].label.text == said


def test_each_bound_has_lines_of_its_own() -> None:
    kinds: tuple[Bound, ...] = ("exact", "about", "at least", "at most", "range")
    found = marks(*(row(f"2031-10-{n + 10}", 300, 400, bound) for n, bound in enumerate(kinds)))
    assert len({(mark.glyph.lines, mark.glyph.loose) for mark in found}) == len(kinds)


def test_a_time_of_many_days_is_drawn_as_long_as_it_is_and_an_open_one_to_the_edge() -> None:
    days, opened, day = marks(
        row("2031-10-05/2031-10-10", 300, 300), row("2031-10-12/", 500, 500), row("2031-10-20", 900, 900)
    )
    assert days.days[0] < days.x < days.days[1] < opened.days[0]
    assert (opened.x, opened.days[1]) == (opened.days[0], 100.0)
    assert day.days[0] == day.days[1]


def test_claimants_differ_in_shape_as_well_as_in_colour_and_those_who_claim_least_share_one() -> None:
    rows = [row("2031-10-05", n, n, claimant=f"Mayor {n // 2}") for n in range(2, 24)]
    found = drawn(*rows, row("2031-10-06", 5, 5, claimant=""))
    assert len({sign.path for sign in found.key}) == len({sign.colour for sign in found.key}) == 8
    assert [sign.name for sign in found.key][-2:] == ["others", "not said by whom"]


def test_a_plan_is_hollow_and_a_claim_against_another_ringed() -> None:
    other = row("2031-10-05", 900, 900)
    plan, against = marks(
        row("2031-10-05", 300, 300, kind="plan"), row("2031-10-05", 500, 500, against=(other.claim,))
    )
    assert plan.glyph.hollow and not plan.glyph.ring
    assert against.glyph.ring and not against.glyph.hollow


def test_the_words_name_the_least_and_the_greatest_number_with_who_says_so() -> None:
    found = drawn(row("2031-10-05", 300, None, "at least"), row("2031-10-20", 900, 900, claimant=""))
    assert found.said == (
        "2 claims by 1 claimant. Lowest: at least 300 (council), 5 October 2031. "
        "Highest: 900, 20 October 2031."
    )


def test_claims_of_no_known_day_are_counted_and_not_drawn() -> None:
    found = drawn(row("2031-10-05", 300, 300), row("2031-10-20", 900, 900), row("-0044-03-15", 5, 5))
    assert found.undrawn == 1
    assert [mark.row for mark in found.drawings[0].marks] == [0, 1]


def test_there_is_no_chart_of_one_claim_and_none_of_nothing_at_all() -> None:
    assert chart.draw([row("2031-10-05", 300, 300)]) is None
    assert chart.draw([row("2031-10-05", None, 0, "at most"), row("2031-10-06", 0, 0)]) is None


def test_many_claims_are_drawn_without_labels() -> None:
    found = drawn(*crowd(chart.MOST + 50)).drawings[0]
    assert len(found.marks) == chart.MOST + 50
    assert not any(mark.label for mark in found.marks)
