"""A folder of articles: which files are read, and what is wrong with those that cannot be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.articles import frontmatter
from timeline.articles.furniture import set_apart
from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import read_text
from timeline.model import Article

SUFFIXES = (".txt", ".md")


def read(folder: Path, shown: str) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles of a folder and its subfolders, by path, their bodies set apart.

    `shown` is the folder's name to people. An article's id is its file's name without the ending; of files
    with one name the first is read.
    Codes: A001 to A006, and what `handwritten` finds.
    """
    if not folder.is_dir():
        hint = "make the folder and put the articles into it, as .txt or .md files"
        return (), (Diagnostic(Place(shown), "A001", f"there is no folder `{shown}`", hint),)
    files, found = _files(folder, shown)
    articles = []
    for file in files:
        article, wrong = _article(file, _name(file, folder, shown))
        articles += [article] if article else []
        found += wrong
    if not files:
        message = f"no articles in `{shown}`"
        found.append(Diagnostic(Place(shown), "A001", message, "put articles there as .txt or .md files"))
    by_id: dict[str, Article] = {}
    for article in articles:
        by_id.setdefault(article.id, article)
    return tuple(by_id.values()), (*found, *_twins(articles))


def _files(folder: Path, shown: str) -> tuple[list[Path], list[Diagnostic]]:
    """The files to read, by path, and what is wrong with the others. Hidden ones are passed over."""
    files, found = [], []
    for file in sorted(_walk(folder)):
        place = Place(_name(file, folder, shown))
        if _leads_out(file, folder):
            hint = "copy the file itself into the folder"
            found.append(Diagnostic(place, "A004", "this link leads out of the folder", hint))
        elif file.suffix.lower() in SUFFIXES:
            files.append(file)
        else:
            message, hint = (
                f"not read: {' and '.join(SUFFIXES)} files are",
                "move it away, or save it as text",
            )
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
            yield from _walk(path)
        else:
            yield path


def _article(file: Path, shown: str) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    text, wrong = read_text(file, shown)
    if wrong:
        return None, wrong
    article, found = frontmatter.read(Article(file.stem, text, path=shown))
    article = set_apart(article)
    if not article.body:
        hint = "write its text into the file, or take the file away"
        return None, (*found, Diagnostic(Place(shown), "A003", "no text of an article stands here", hint))
    return article, found


def _twins(articles: Iterable[Article]) -> list[Diagnostic]:
    paths: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        paths[article.id].append(article.path)
    return [
        Diagnostic(
            Place(path), "A002", f"`{name}` is also the name of {first}", "give one of them another name"
        )
        for name, (first, *others) in paths.items()
        for path in others
    ]


def _name(file: Path, folder: Path, shown: str) -> str:
    return f"{shown}/{file.relative_to(folder).as_posix()}" if shown else file.relative_to(folder).as_posix()
