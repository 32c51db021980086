"""The picture that stands for the site where somebody shares its address. The only module that knows resvg.

It is drawn from the figure's own drawing, with the colours of the style sheet written out, in a font of ours:
so it is the same on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import Any

from timeline.render.figure import Figure
from timeline.render.figure.inline import Inline

WIDTH, HEIGHT = 1200, 630  # pixels: the size that the networks ask for
FONTS = Path(__file__).parent / "fonts"
FAMILY = "DejaVu Sans"
EDGE, LABELS, AXIS = 56, 240, 40  # around the picture; for the lanes' labels; below the lanes
TITLE, LINES, LINE = 38, 2, 56  # of the title: letters in a line, lines, and the height of one
_COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,8})\b")


@dataclass(frozen=True, slots=True)
class Sheet:
    """How the figure's drawing fits the picture: where its lanes begin and end, and by what to scale it."""

    drawing: Inline
    top: float

    @property
    def left(self) -> int:
        """Where the plot begins."""
        return EDGE + LABELS

    @property
    def width(self) -> int:
        """Of the plot."""
        return WIDTH - EDGE - self.left

    @property
    def down(self) -> float:
        """Pixels of the picture for one of the drawing."""
        return (HEIGHT - EDGE - AXIS - self.top) / self.drawing.board.height

    @property
    def size(self) -> float:
        """The scale of marks: lanes that are squeezed do not make them too small to be seen."""
        return min(1.4, max(0.5, self.down))

    def x(self, hundredths: float) -> float:
        """A place in hundredths of the plot's width."""
        return round(self.left + hundredths / 100 * self.width, 2)

    def y(self, pixels: float) -> float:
        """A place in the drawing's pixels."""
        return round(self.top + pixels * self.down, 2)


def values(title: str, subtitle: str, figure: Figure | None, css: str) -> dict[str, Any]:
    """What the template of the picture is given; the style sheet's first colours are those of light."""
    lines = wrap(title, TITLE) or [""]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]
    top = EDGE + 28 + LINE * len(lines) + 28
    return {
        "size": (WIDTH, HEIGHT),
        "edge": EDGE,
        "line": LINE,
        "lines": lines,
        "subtitle": subtitle,
        "sheet": Sheet(figure.drawings[0], top) if figure else None,
        "outlines": figure.outlines if figure else {},
        "colours": dict(reversed(_COLOUR.findall(css))),
        "family": FAMILY,
    }


def png(svg: str, fonts: Mapping[str, bytes]) -> bytes:
    """The picture. Letters that our font lacks are taken from `fonts` (file name -> content), or left out."""
    import resvg_py

    with TemporaryDirectory() as folder:
        for name, content in fonts.items():
            (Path(folder) / name).write_bytes(content)
        files = [str(path) for each in (FONTS, Path(folder)) for path in sorted(each.glob("*.[ot]tf"))]
        made = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files)
    return bytes(made)
