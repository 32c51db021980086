"""A folder of articles: which files are read, and what is wrong with those that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from timeline.articles.frontmatter import place_of_date
from timeline.articles.furniture import set_apart
from timeline.articles.readers import KNOWN, load
from timeline.articles.source import Found
from timeline.diagnostics import Diagnostic, Place
from timeline.model import Article

_KINDS = ".txt, .md, .html, .jsonl and feeds (.xml)"
# What browsers call the folder of pictures and scripts they save beside a page, behind the page's name.
_PAGE_PARTS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_файлы", "_файли")


def read(folder: Path, shown: str) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles of a folder and its subfolders, by path, their bodies set apart.

    `shown` is the folder's name to people. An article's id is its file's name without the ending, and where
    a file holds several, what tells them apart behind it; of articles with one id the first is read.
    Codes: A001 to A005, and those of the readers.
    """
    loaded, found = gather(folder, shown)
    whole = [Found(article, each.place) for each in loaded for article in _whole(each, found)]
    by_id: dict[str, Found] = {}
    for each in whole:
        first = by_id.setdefault(each.article.id, each)
        if first is not each:
            found.append(_twin(each, first))
    return tuple(each.article for each in by_id.values()), tuple(found)


def ahead(articles: Iterable[Article], today: date) -> tuple[Diagnostic, ...]:
    """A warning for each article that is said to be of a day after today. Code: A018."""
    hint = "look whether its year is right, and write the right date at its head"
    return tuple(
        Diagnostic(
            place_of_date(each),
            "A018",
            f"`{each.id}` is said to be published on {each.published.value}, which is not yet",
            hint,
            "warning",
        )
        for each in articles
        if each.published and each.published.earliest and each.published.earliest > today
    )


def gather(folder: Path, shown: str) -> tuple[list[Found], list[Diagnostic]]:
    """The articles of a folder as they were read, not yet set apart."""
    if not folder.is_dir():
        hint = f"make the folder and put the articles into it: {_KINDS}"
        return [], [Diagnostic(Place(shown), "A001", f"there is no folder `{shown}`", hint)]
    files, found = _files(folder, shown)
    articles: list[Found] = []
    for file in files:
        loaded, wrong = load(file, _name(file, folder, shown))
        articles += loaded
        found += wrong
    if not files:
        hint = f"put articles there: {_KINDS}"
        found.append(Diagnostic(Place(shown), "A001", f"no articles in `{shown}`", hint))
    return articles, found


def _whole(each: Found, found: list[Diagnostic]) -> Iterator[Article]:
    article = set_apart(each.article)
    if article.body:
        yield article
    else:
        hint = "write its text into the file, or take the file away"
        found.append(Diagnostic(each.place, "A003", "no text of an article stands here", hint))


def _twin(each: Found, first: Found) -> Diagnostic:
    name, where = each.article.id, first.place.path
    if each.place.path != where:
        hint = "give one of them another name"
    elif each.article.text != first.article.text:
        where, hint = f"line {first.place.line}", "give one of them another id"
    else:
        message, hint = (
            f"this says the same as line {first.place.line}",
            "it is read once: take one of them out",
        )
        return Diagnostic(each.place, "A002", message, hint, "warning")
    return Diagnostic(each.place, "A002", f"`{name}` is also the name of {where}", hint)


def _files(folder: Path, shown: str) -> tuple[list[Path], list[Diagnostic]]:
    """The files to read, by path, and what is wrong with the others. Hidden ones are passed over."""
    files, found = [], []
    for file in sorted(_walk(folder)):
        place = Place(_name(file, folder, shown))
        if _leads_out(file, folder):
            hint = "copy the file itself into the folder"
            found.append(Diagnostic(place, "A004", "this link leads out of the folder", hint))
        elif file.suffix.lower() in KNOWN:
            files.append(file)
        else:
            message, hint = f"not read: {_KINDS} are", "move it away, or save it as one of these"
            found.append(Diagnostic(place, "A005", message, hint, "warning"))
    return files, found


def _leads_out(file: Path, folder: Path) -> bool:
    try:
        return not file.resolve().is_relative_to(folder.resolve())
    except RuntimeError:  # links in a circle
        return True


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            if not _is_part_of_page(path):
                yield from _walk(path)
        else:
            yield path


def _is_part_of_page(folder: Path) -> bool:
    """Whether a browser saved the folder beside a page, with its pictures and scripts."""
    pages = (folder.name.removesuffix(part) for part in _PAGE_PARTS if folder.name.endswith(part))
    return any(folder.with_name(page + suffix).is_file() for page in pages for suffix in (".html", ".htm"))


def _name(file: Path, folder: Path, shown: str) -> str:
    return f"{shown}/{file.relative_to(folder).as_posix()}" if shown else file.relative_to(folder).as_posix()
