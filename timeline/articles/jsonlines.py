"""A JSON Lines file of articles: an object a line, with the keys of front matter and `text`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.articles import frontmatter, page
from timeline.articles.source import Found, Source, clean, entry_name, one_line
from timeline.articles.stamps import day_of
from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import Reading
from timeline.model import Article, Dated
from timeline.nodes import Mapping, Node, Sequence, Text

KEYS = (*frontmatter.KEYS, "id", "text")

_DECODER = json.JSONDecoder(strict=False)
_TOLD = 3  # lines that are told of a file in which none is right
_BLANK = re.compile(r"[ \t\r]*")
_WRITE = 'write one article a line: {"title": "...", "published": "2021-03-02", "text": "..."}'


def read(source: Source, text: str) -> tuple[list[Found], list[Diagnostic]]:
    """The articles of a file, a line each. `published` counts as stated, by the day of its stamp.

    Codes: A003, A011, A012 (a warning), and what `handwritten` finds.
    """
    form = Reading()
    unread: dict[str, Place] = {}
    articles: list[Found] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            record = _record(form, line.rstrip("\r"), Place(source.shown, number))
            articles += _article(form, record, source, unread) if record else []
    if not articles:
        _cut_short(form)
    for key, place in unread.items():
        message, hint = f"the key `{key}` is not read", f"known here: {', '.join(KEYS)}"
        form.found.append(Diagnostic(place, "A012", message, hint, "warning"))
    return articles, form.found


def _cut_short(form: Reading) -> None:
    """Of a file that is no JSON Lines at all only the first lines are told."""
    broken = [each for each in form.found if each.code == "A011"]
    for each in broken[_TOLD:]:
        form.found.remove(each)
    if broken[_TOLD:]:
        last = broken[_TOLD - 1]
        more = replace(last, message=f"{last.message}; and so are {len(broken) - _TOLD} lines more")
        form.found[form.found.index(last)] = more


def _article(form: Reading, record: Mapping, source: Source, unread: dict[str, Place]) -> Iterator[Found]:
    for key, _ in record.entries:
        if key.value not in KEYS:
            unread.setdefault(key.value, key.place)
    known = tuple((key, value) for key, value in record.entries if key.value in KEYS)
    fields = form.fields(Mapping(known, record.place), KEYS)
    text = fields.get("text")
    if not isinstance(text, Text) or not text.value.strip():
        place = text.place if text else record.place
        form.error(place, "A003", "no text of an article stands here", "write it behind the key `text`")
        return
    title, url = one_line(form.text(fields.get("title"))), form.web_address(fields.get("url"))
    own = form.text(fields.get("id"))
    place = replace(record.place, length=1)
    yield Found(
        Article(
            entry_name(source.name, own, url, title, text.value),
            clean(page.prose(text.value) if page.is_markup(text.value) else text.value),
            title=title,
            source=one_line(form.text(fields.get("source"))),
            author=one_line(", ".join(_names(form, fields.get("author")))),
            url=url,
            language=form.language(fields.get("language")),
            published=_published(form, fields.get("published"), place),
            path=source.shown,
        ),
        place,
    )


def _names(form: Reading, node: Node | None) -> tuple[str, ...]:
    return form.texts(node) if isinstance(node, Sequence) else (form.text(node),)


def _published(form: Reading, node: Node | None, place: Place) -> Dated | None:
    if isinstance(node, Text):
        day = day_of(node.value)
        node = Text(day, node.place) if day else node
    value = form.date(node)
    reason = f"Line {place.line} of {place.path} gives the publication date."
    return Dated.of(value, "stated", reason) if value else None


def _record(form: Reading, line: str, place: Place) -> Mapping | None:
    """The object of a line, every value at its place; None where there is none. Code: A011."""
    whole = replace(place, source=line)
    try:
        if line.lstrip().startswith("{"):
            return Mapping(tuple(_members(form, line, whole)), replace(whole, col=1 + line.index("{")))
        message = "expected an object in braces"
        if line.lstrip().startswith("["):
            message += ", found a list (`jq -c '.[]'` makes lines of it)"
        at = len(line) - len(line.lstrip())
    except json.JSONDecodeError as error:
        message, at = error.msg[0].lower() + error.msg[1:], min(error.pos, len(line) - 1)
    except RecursionError:
        message, at = "too many levels", 0
    form.error(replace(whole, col=1 + at), "A011", f"this line is no article: {message}", _WRITE)
    return None


def _members(form: Reading, line: str, whole: Place) -> Iterator[tuple[Text, Node]]:
    at = _after(line, _after(line, 0, "{"))
    seen: set[str] = set()
    while line[at : at + 1] != "}":
        if seen:
            at = _after(line, at, ",")
        if line[at : at + 1] != '"':
            raise json.JSONDecodeError("expecting a key in double quotes", line, at)
        key, end = _DECODER.raw_decode(line, at)
        value_at = _after(line, _after(line, end), ":")
        value, end = _value(line, value_at)
        name = Text(key, replace(whole, col=at + 1, length=len(key) + 2))
        if key in seen:
            hint = "it stands on this line already: keep one of them"
            form.error(name.place, "Y004", f"the key `{key}` stands twice", hint)
        elif value not in (None, "", []) or key not in KEYS:
            yield name, _node(value, replace(whole, col=value_at + 1, length=end - value_at))
        seen.add(key)
        at = _after(line, end)
    rest = _after(line, at + 1)
    if rest < len(line):
        raise json.JSONDecodeError("more stands behind the object", line, rest)


def _value(line: str, at: int) -> tuple[Any, int]:
    try:
        found: tuple[Any, int] = _DECODER.raw_decode(line, at)
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # a number of too many digits
        raise json.JSONDecodeError(str(error).split(";")[0], line, at) from None
    return found


def _after(line: str, at: int, sign: str = "") -> int:
    """Behind the blanks at a place, or behind a sign that must stand there and the blanks round it."""
    blank = _BLANK.match(line, at)
    at = blank.end() if blank else at
    if not sign:
        return at
    if not line.startswith(sign, at):
        raise json.JSONDecodeError(f"expecting `{sign}`", line, at)
    return _after(line, at + len(sign))


def _node(value: Any, place: Place) -> Node:
    match value:
        case list():
            return Sequence(tuple(_node(each, place) for each in value), place)
        case dict():
            pairs = ((Text(str(key), place), _node(each, place)) for key, each in value.items())
            return Mapping(tuple(pairs), place)
        case str():
            return Text(value, place)
    return Text(json.dumps(value), place)
