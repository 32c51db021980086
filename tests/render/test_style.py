"""The style sheet's colours can be read, in light and in dark."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from timeline.render import pages

STYLE = (pages.FOLDER / "static/site.css").read_text()
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rules))
    for rules in STYLE.split("@media (prefers-contrast", 1)[0].split("@media (prefers-color-scheme: dark)")
)
LANES = [f"lane-{number}" for number in range(8)]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *product(["ink", "soft", "accent", *LANES], ["paper", "band-0", "band-1", "target"]),
        *product(["ink", "soft", "accent"], ["raised"]),
        ("ink", "mark"),
    ],
)
def test_text_stands_out_from_its_ground_by_at_least_four_and_a_half_to_one(
    scheme: dict[str, str], text: str, ground: str
) -> None:
    dark, light = sorted((luminance(scheme[text]), luminance(scheme[ground])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_both_schemes_define_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_style_sheets_load_nothing() -> None:
    for path in Path(pages.FOLDER / "static").glob("*.css"):
        assert not re.search(r"url\(|@import|https?:", path.read_text()), path.name
