"""Links inside the site that lead nowhere: to a page that is not there, or to no place in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from timeline.diagnostics import Diagnostic, Place
from timeline.render.theme import Theme

_HINT = "mend the link, or take it out"


class _Page(HTMLParser):
    """The links of a page with their lines and columns, and the places in it that a link can lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[tuple[str, int, int]] = []
        self.lines = html.split("\n")
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Also of a tag that closes itself."""
        line, col = self.getpos()
        for name, value in attrs:
            if name == "id" and value:
                self.places.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append((value, line, col + 1))


def broken(files: Mapping[str, bytes], theme: Theme, site: str) -> Iterator[Diagnostic]:
    """H004 for each link that leads nowhere, at its line of the theme's template or, of ours, of the page.

    `files` are those of the site by their paths in it, `site` is the folder as it is shown.
    """
    pages = {
        path: _Page(data.decode("utf-8", "replace")) for path, data in files.items() if path.endswith(".html")
    }
    told: set[Place] = set()
    for path, page in sorted(pages.items()):
        for target, line, col in page.links:
            missing = _missing(path, target, files, pages)
            if not missing:
                continue
            place = _in_theme(target, theme) or Place(f"{site}/{path}", line, col, page.lines[line - 1])
            if place not in told:
                told.add(place)
                yield Diagnostic(place, "H004", f"the link `{target}` leads nowhere: {missing}", _HINT)


def _missing(page: str, target: str, files: Mapping[str, bytes], pages: Mapping[str, _Page]) -> str:
    """What is not there; "" where all is, and for links that lead out of the site."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "it is no address"
    if parts.scheme or parts.netloc:
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    path = page if not parts.path else f"{path}/index.html" if parts.path.endswith("/") else path
    if path not in files:
        return f"the site has no `{path}`"
    place = unquote(parts.fragment)
    if place and path in pages and place not in pages[path].places:
        return f"`{path}` has no `#{place}`"
    return ""


def _in_theme(target: str, theme: Theme) -> Place | None:
    """Where a template of the theme has that link as it stands, or behind the root of the site."""
    bare = re.sub(r"^(?:\.\./)+", "", target)
    link = rf"(?P<link>(?:\.\./)*{re.escape(bare)})"
    written = re.compile(rf"(?:href|src)\s*=\s*[\"']?(?:{{{{[^}}]*}}}})?{link}(?=[\"'\s>])")
    for name, text in theme.templates.items():
        for number, line in enumerate(text.split("\n"), 1):
            found = written.search(line) if bare else None
            if found:
                return Place(
                    f"{theme.shown}/{name}", number, found.start("link") + 1, line, len(found["link"])
                )
    return None
