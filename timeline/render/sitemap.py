"""The pages of the site for search engines (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

MOST = 50_000  # addresses in one file, by the protocol
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def address(site: str, path: str) -> str:
    """The address of a page, that of an `index.html` being its folder's."""
    return site + (path.removesuffix("index.html") if path.split("/")[-1] == "index.html" else path)


def files(site: str, pages: Sequence[str]) -> dict[str, bytes]:
    """`sitemap.xml` with these pages; of more than one file can hold, the list of the files that do."""
    parts = [pages[at : at + MOST] for at in range(0, len(pages), MOST)]
    made = [_file("urlset", "url", (address(site, path) for path in part)) for part in parts]
    if len(made) < 2:
        return {"sitemap.xml": made[0]} if made else {}
    named = {f"sitemap-{number}.xml": content for number, content in enumerate(made, start=1)}
    return {"sitemap.xml": _file("sitemapindex", "sitemap", (site + name for name in named)), **named}


def _file(root: str, item: str, addresses: Iterable[str]) -> bytes:
    made = ElementTree.Element(root, xmlns=_SPACE)
    for each in addresses:
        ElementTree.SubElement(ElementTree.SubElement(made, item), "loc").text = each
    return bytes(ElementTree.tostring(made, "utf-8", xml_declaration=True))
