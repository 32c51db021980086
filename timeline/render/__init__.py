"""The site: pages, figure and data files of a finished timeline, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from timeline import model
from timeline.render import chronology, exports, figure, pages, swap
from timeline.render.figure import interactive
from timeline.render.swap import ForeignFolderError

__all__ = ["ForeignFolderError", "repair", "site"]

repair = swap.repair


def site(timeline: model.Timeline, out: Path) -> None:
    """Write the whole site of a timeline into the folder `out`, in place of the one that was there.

    Raises ForeignFolderError, before anything is written, where `out` holds files that are not a site of
    ours; OSError where the disk fails, with the last site still in place.
    """
    swap.check(out)
    swap.publish(_files(timeline), out)


def _files(timeline: model.Timeline) -> dict[str, bytes]:
    drawn = figure.draw(timeline.events, chronology.lanes(timeline.story, timeline.events))
    files = {path: html.encode("utf-8", "replace") for path, html in pages.render(timeline, drawn)}
    files |= pages.assets()
    files |= {"data/timeline.json": exports.data(timeline), "data/timeline.schema.json": exports.schema()}
    if drawn:
        files["data/figure.js"] = exports.script("timelineFigure", drawn.payload)
        files["assets/plotly.min.js"] = interactive.script()
    return files
