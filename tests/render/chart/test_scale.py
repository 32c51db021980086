"""The scale of a chart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render.chart.scale import scale


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ([300, 900], (0, 200, 400, 600, 800, 1000)),
        ([3, 5], (0, 1, 2, 3, 4, 5)),
        ([300, 10_400], (200, 500, 1000, 2000, 5000, 10_000, 20_000)),
        ([5, 4_000_000], tuple(10.0**n for n in range(8))),
        ([0.5, 0.9], (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
    ],
)
def test_lines_are_round_numbers_and_multiples_where_the_values_are_far_apart(
    values: list[float], lines: tuple[float, ...]
) -> None:
    found = scale(values)
    assert found
    assert found.lines == pytest.approx(lines)


@given(st.lists(st.floats(1e-3, 1e12), min_size=1, max_size=5))
def test_every_value_stands_within_the_scale_and_the_greater_one_higher(values: list[float]) -> None:
    found = scale(values)
    assert found
    low, high = found.lines[0], found.lines[-1]
    assert all(low * (1 - 1e-9) <= value <= high * (1 + 1e-9) for value in values)
    shares = [found.share(value) for value in sorted(values)]
    assert shares == sorted(shares)
    assert 2 <= len(found.lines) <= 20


def test_there_is_no_scale_of_nothing() -> None:
    assert scale([0.0]) is None
