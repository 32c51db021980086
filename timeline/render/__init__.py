"""The site: pages, figure and data files of a finished timeline, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from timeline import model
from timeline.diagnostics import Diagnostic
from timeline.render import (
    chronology,
    exports,
    figure,
    finding,
    linkcheck,
    pages,
    paging,
    share,
    sitemap,
    swap,
    theme,
    words,
)
from timeline.render.figure import interactive
from timeline.render.swap import ForeignFolderError

__all__ = [
    "ForeignFolderError",
    "Placed",
    "Theme",
    "broken_links",
    "files",
    "publish",
    "read_theme",
    "repair",
    "site",
]

Placed = pages.Placed
Theme = theme.Theme
broken_links = linkcheck.broken
publish = swap.publish
read_theme = theme.read
repair = swap.repair


def site(timeline: model.Timeline, out: Path, placed: pages.Placed = pages.nothing_placed) -> None:
    """Write the whole site of a timeline into the folder `out`, in place of the one that was there.

    Raises ForeignFolderError, before anything is written, where `out` holds files that are not a site of
    ours; OSError where the disk fails, with the last site still in place.
    """
    swap.check(out)
    swap.publish(files(timeline, placed=placed)[0], out)


def files(
    timeline: model.Timeline,
    look: Theme = Theme(),  # noqa: B008 - a frozen record
    placed: pages.Placed = pages.nothing_placed,
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """The files of the site, by their paths in it, and what is wrong with the theme.

    `placed` gives the sentences of an article with the time each belongs to, for the article's page.
    In the place of a template that is broken ours is taken, so that all that is wrong is found at once.
    """
    drawn = figure.draw(timeline.events, chronology.lanes(timeline.story, timeline.events))
    made, found = _pages(timeline, drawn, look, placed)
    if timeline.story.site.url:
        made |= sitemap.files(timeline.story.site.url, [path for path in made if path not in pages.UNLISTED])
    assets = pages.assets(look)
    made |= {"assets/share.png": _picture(timeline, drawn, assets), **assets}
    made |= exports.files(timeline, paging.places(timeline.events, paging.sheets(timeline.events)))
    if 0 < len(timeline.events) <= paging.LISTED:
        made["data/search.js"] = exports.script("timelineSearch", finding.texts(timeline.events))
    if drawn:
        made["data/figure.js"] = exports.script("timelineFigure", drawn.payload)
        made["assets/plotly.min.js"] = interactive.script()
    return made, found


def _picture(timeline: model.Timeline, drawn: figure.Figure | None, assets: Mapping[str, bytes]) -> bytes:
    reach = chronology.reach(timeline.events)
    numbers = (words.count(len(timeline.events), "event"), words.count(len(timeline.articles), "article"))
    said = " · ".join((*([words.span(*reach)] if reach else []), *numbers))
    ours = (pages.FOLDER / "static/site.css").read_bytes()  # for the colours that a theme's does not name
    css = (assets["assets/site.css"] + ours).decode("utf-8", "replace")
    drawing = share.values(exports.clean(timeline.story.title), said, drawn, css)
    fonts = {Path(path).name: content for path, content in assets.items() if path.endswith((".ttf", ".otf"))}
    return share.png(pages.templates(Theme()).page("share.svg", drawing), fonts)


def _pages(
    timeline: model.Timeline, drawn: figure.Figure | None, look: Theme, placed: pages.Placed
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    templates = pages.templates(look)
    written = pages.render(timeline, drawn, templates, placed)
    made = {path: html.encode("utf-8", "replace") for path, html in written}
    found = tuple(templates.found)
    if not templates.broken:
        return made, found
    made, more = _pages(timeline, drawn, look.without(templates.broken), placed)
    return made, (*found, *(each for each in more if each.severity == "error"))
