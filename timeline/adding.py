"""Articles put among those of a story: copied as text with front matter, none twice, nothing overwritten.

A sibling of the pipeline: it reads with the stage `articles` what a build would read, and writes what a
build then reads again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from timeline import articles
from timeline.articles import Found, Source
from timeline.diagnostics import Diagnostic, Place, errors, visible
from timeline.model import Article

# What stands at an address: its bytes, and how they are read; or what kept them from coming.
Fetch: TypeAlias = Callable[[str], Source | Diagnostic]

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 100  # characters of a name
_LIKE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
# What is said of a mistake in a file of the story, and is not so of one that is copied.
_HINTS = {"A014": "the article is undated without it: write `published:` at its head where it was added"}
_NEWS = ("title", "source", "author", "url", "published", "language")


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was added: where it stands now, and what was found of it."""

    path: str
    article: Article
    title: str  # as its file or page gives it; "" where it does not

    def __str__(self) -> str:
        """The line that is printed: file, title, source, date and where from, words of its own text."""
        when = self.article.published
        day = f"{when.value} ({' '.join(when.reasons).rstrip('.')})" if when else "no date"
        words = f"{len(self.article.prose.split())} words"
        title = f"“{self.title}”" if self.title else "no title"
        return visible(f"{self.path}: {', '.join(filter(None, (title, self.article.source, day, words)))}")


@dataclass(frozen=True, slots=True)
class Result:
    """What was added, and what was wrong with the rest."""

    added: tuple[Added, ...]
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()  # what refused twins know more, as front matter to paste, under its file


def add(
    inputs: Sequence[str],
    into: Path,
    shown: str,
    fetch: Fetch,
    dry: bool = False,
    today: date | None = None,
) -> Result:
    """Copy the articles of files, folders and web addresses into a folder; if `dry`, only say what would be.

    Raises OSError where the folder cannot be written. Codes: A001, A003, A020, A024, A018 for a date after
    `today`, and those of readers and of `fetch`.
    """
    there = [each.article for each in articles.gather(into, shown)[0]] if into.is_dir() else []
    known = {_print(each): each for each in there}
    addresses = {_address(each): each.path for each in there if each.url}
    lines: list[str] = []
    names = {each.id.casefold() for each in there} | _taken(into)
    added: list[Added] = []
    found: list[Diagnostic] = []
    for each in _read(inputs, fetch, found):
        article = articles.set_apart(each.article)
        twin = known.get(_print(article))
        if not article.body:
            hint = "look whether it was saved whole, or paste its text into a .txt file"
            found.append(Diagnostic(each.place, "A003", "no text of an article stands here", hint))
        elif twin:
            more = _more(each.article, twin)
            hint = "it was not added again" + ("; what it knows more stands below" if more else "")
            found.append(Diagnostic(each.place, "A020", f"{twin.path} has the same text", hint))
            lines += [f"{twin.path} could say at its head:\n{more}"] if more else []
        else:
            name = _free(_safe(article.id), names)
            file = f"{name}{'.md' if article.path.lower().endswith('.md') else '.txt'}"
            if not dry:
                _write(into / file, _text(each.article))
            path, before = f"{shown}/{file}", addresses.get(_address(article)) if article.url else ""
            if before:
                found.append(_updated(each.place, before))
            found += articles.ahead([article], today) if today else ()
            known[_print(article)] = replace(each.article, path=path)
            addresses[_address(article)] = path
            added.append(Added(path, article, each.article.title))
    return Result(tuple(added), tuple(found), tuple(lines))


def _more(article: Article, twin: Article) -> str:
    """The front matter of what an article knows and its twin does not; "" where that is nothing."""
    new = {key: getattr(article, key) for key in _NEWS if not getattr(twin, key)}
    bare = Article(article.id, "", language="")
    return "\n".join(
        line for line in articles.matter(replace(bare, **new)).split("\n") if line not in ("", "---")
    )


def _updated(place: Place, before: str) -> Diagnostic:
    message = f"{before} has the same address and another text: both are there now"
    return Diagnostic(place, "A024", message, "take out the one that is out of date", "warning")


def _address(article: Article) -> str:
    return article.url.partition("#")[0].rstrip("/").casefold()


def _read(inputs: Iterable[str], fetch: Fetch, found: list[Diagnostic]) -> Iterator[Found]:
    """The articles that are to be added, in their order; what is wrong goes into `found`, and they do not."""
    for name in inputs:
        read, wrong = _at_address(name, fetch) if _is_address(name) else _at_path(Path(name))
        found += (replace(each, hint=_HINTS.get(each.code, each.hint)) for each in wrong)
        yield from _right(read, errors(wrong))


def _right(read: Sequence[Found], wrong: Iterable[Diagnostic]) -> Iterator[Found]:
    """The articles nothing is wrong with: in their file, or in their line of a file with several."""
    lines = {(error.place.path, error.place.line) for error in wrong}
    files = {path for path, _ in lines}
    for each in read:
        path, is_whole_file = each.place.path, not each.place.source
        if not (path in files if is_whole_file else (path, each.place.line) in lines):
            yield each


def _is_address(name: str) -> bool:
    return "://" in name


def _at_address(url: str, fetch: Fetch) -> tuple[list[Found], list[Diagnostic]]:
    came = fetch(url)
    if isinstance(came, Diagnostic):
        return [], [came]
    read, wrong = articles.of_source(came)
    return [replace(each, article=_from(each.article, came.shown)) for each in read], wrong


def _from(article: Article, url: str) -> Article:
    return replace(article, url=article.url or articles.web_address(url))


def _at_path(path: Path) -> tuple[list[Found], list[Diagnostic]]:
    if path.is_dir():
        return articles.gather(path, str(path))
    if not path.exists() and _LIKE_ADDRESS.fullmatch(str(path)) and path.suffix not in articles.KNOWN:
        hint = f"check its name; or, if it is a page of the web, write https://{path}"
        return [], [Diagnostic(Place(str(path)), "Y001", "there is no such file", hint)]
    if path.suffix.lower() in articles.KNOWN or not path.exists():
        return articles.load(path, str(path))
    hint = "save it as text, or as a page of the web"
    return [], [Diagnostic(Place(str(path)), "A005", "files of this kind are not read", hint)]


def _print(article: Article) -> str:
    """What articles of the same text have in common, whatever stands over it and however it is wrapped."""
    words = " ".join(article.text[articles.end_of_matter(article.text) :].split())
    return hashlib.sha256(words.encode()).hexdigest()


def _taken(into: Path) -> set[str]:
    return {file.stem.casefold() for file in into.rglob("*")} if into.is_dir() else set()


def _safe(name: str) -> str:
    """The name as it is, but for what may not stand in that of a file everywhere."""
    return _UNSAFE.sub("-", name)[:_LONGEST].strip("-.") or "article"


def _free(name: str, names: set[str]) -> str:
    """The name, or with a number behind it where it is taken; it is taken from now on."""
    free, number = name, 1
    while free.casefold() in names:
        number += 1
        free = f"{name}-{number}"
    names.add(free.casefold())
    return free


def _text(article: Article) -> str:
    """What is written: a text that has front matter as it stands, any other under what is known of it."""
    own = articles.end_of_matter(article.text)
    return article.text if own > 1 else articles.matter(article) + article.text[own:]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="") as out:
            out.write(text)
    except FileExistsError:
        raise
    except OSError:  # a full disk leaves half of it
        file.unlink(missing_ok=True)
        raise
