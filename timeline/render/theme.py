"""The templates of the pages, ours or in their place a person's theme. The only module that knows Jinja.

What is wrong in a theme comes back as diagnostics with template file, line and column; what is wrong in our
own templates is a fault of ours, and raised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
    meta,
    nodes,
)
from jinja2.exceptions import TemplateNotFound, UndefinedError

from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import read_text, suggestion

OURS = Path(__file__).parent / "templates"
_UNCLOSED = re.compile(r"innermost block that needs to be closed is '(\w+)'")
_CLOSED = ("if", "for", "block", "macro", "call", "filter", "with", "autoescape")  # by a tag of their own
_NAMED = re.compile(r"'([^' ]+)'")


@dataclass(frozen=True, slots=True)
class Theme:
    """The texts of a theme's files by name: templates, and what takes the place of our styles and scripts."""

    shown: str = ""
    templates: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)

    def without(self, names: Collection[str]) -> Theme:
        """The theme without some of its templates: ours are in their place again."""
        kept = {name: text for name, text in self.templates.items() if name not in names}
        return replace(self, templates=kept)

    def place(self, name: str, line: int, word: str = "") -> Place:
        """A line of a template, or a word in it."""
        lines = self.templates[name].split("\n")
        source = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else ""
        at = max(0, source.find(word)) if word else len(source) - len(source.lstrip())
        return Place(f"{self.shown}/{name}", line, at + 1, source, max(1, len(word)))


def read(folder: Path, shown: str) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme of a folder, none where there is no folder; and the files of it that cannot be read."""
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    if folder.exists() and not folder.is_dir():
        hint = "put templates and styles into a folder of that name"
        return Theme(), (Diagnostic(Place(shown), "Y001", "expected a folder, found a file", hint),)
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.name.startswith("."):
            continue
        if not file.is_file():
            hint = "put its files into the theme's folder itself"
            found.append(
                Diagnostic(Place(f"{shown}/{file.name}"), "H005", "this is not read", hint, "warning")
            )
            continue
        if file.suffix == ".html":
            templates[file.name], wrong = read_text(file, f"{shown}/{file.name}")
            found += wrong
        else:
            assets[file.name] = file.read_bytes()
    return Theme(shown, templates, assets), tuple(found)


class Templates:
    """Renders pages; `found` is what is wrong in the theme."""

    found: list[Diagnostic]

    def __init__(self, theme: Theme, filters: Mapping[str, Any], names: Mapping[str, Any]) -> None:
        """Take our templates where the theme has none of that name; `names` are known in all of them.

        Codes: H001, H002, H003, H005.
        """
        ours = FileSystemLoader(OURS)
        self._theme = theme
        self._environment = Environment(
            loader=ChoiceLoader([FunctionLoader(self._themed), ours, PrefixLoader({"ours": ours})]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= filters
        self._environment.globals |= names
        self.found = [wrong for name in theme.templates for wrong in self._wrong(name)]
        self.found += self._unused()

    @property
    def broken(self) -> set[str]:
        """The templates of the theme that cannot be used."""
        return {Path(each.place.path).name for each in self.found if each.severity == "error"}

    def page(self, template: str, values: Mapping[str, Any]) -> str:
        """A page, "" where the theme is broken: then `found` says why. Its template is known as `here`."""
        if self.broken:
            return ""
        try:
            return self._environment.get_template(template).render({"here": template, **values})
        except Exception as error:
            where = _in_theme(error.__traceback__, self._theme)
            if where is None:
                raise
            self.found.append(self._failed(error, *where))
            return ""

    def _themed(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        text = self._theme.templates.get(name)
        return None if text is None else (text, f"{self._theme.shown}/{name}", lambda: True)

    def _wrong(self, name: str) -> Iterator[Diagnostic]:
        text = self._theme.templates[name]
        try:
            tree = self._environment.parse(text, name)
            self._environment.compile(text, name)
        except TemplateSyntaxError as error:
            yield _syntax(error, name, self._theme, self._environment)
            return
        known = self._known()
        for name_of, line in _unknown(tree, known):
            hint = suggestion(name_of, sorted(known), "known here")
            yield Diagnostic(
                self._theme.place(name, line, name_of), "H002", f"`{name_of}` is not defined", hint
            )

    def _known(self) -> set[str]:
        """What our own templates are given, and so may any other."""
        trees = [self._environment.parse(path.read_text(encoding="utf-8")) for path in OURS.glob("*.html")]
        return {name for tree in trees for name in meta.find_undeclared_variables(tree)}

    def _unused(self) -> Iterator[Diagnostic]:
        ours = {path.name for path in OURS.glob("*.html")}
        used = set(ours)
        for text in self._theme.templates.values():
            try:
                used |= set(filter(None, meta.find_referenced_templates(self._environment.parse(text))))
            except TemplateSyntaxError:
                return
        for name in self._theme.templates:
            if name not in used:
                hint = suggestion(name, sorted(ours), "our templates are")
                place = Place(f"{self._theme.shown}/{name}")
                yield Diagnostic(place, "H005", "this template takes the place of none", hint, "warning")

    def _failed(self, error: Exception, name: str, line: int) -> Diagnostic:
        said = str(error)
        words = [word for word in _NAMED.findall(said) if word in self._theme.templates[name]]
        place = self._theme.place(name, line, words[-1] if words else "")
        if isinstance(error, TemplateNotFound):
            ours = sorted({path.name for path in OURS.glob("*.html")} | set(self._theme.templates))
            hint = suggestion(said, ours, "there are")
            place = self._theme.place(name, line, said)
            return Diagnostic(place, "H003", f"there is no template `{said}`", hint)
        if isinstance(error, UndefinedError):
            return Diagnostic(place, "H002", said, "look for the name in our template of the same name")
        return Diagnostic(place, "H003", f"the template fails: {said or type(error).__name__}", "")


def _unknown(tree: nodes.Template, known: set[str]) -> Iterator[tuple[str, int]]:
    names = meta.find_undeclared_variables(tree) - known
    for node in tree.find_all(nodes.Name):
        if node.name in names and node.ctx == "load":
            yield node.name, node.lineno


def _syntax(error: TemplateSyntaxError, name: str, theme: Theme, environment: Environment) -> Diagnostic:
    said = (error.message or "").split(". ")[0].rstrip(".")
    unclosed = _UNCLOSED.search(error.message or "")
    if unclosed:
        line = _opened(theme.templates[name], unclosed[1], environment) or error.lineno
        hint = f"close it with {{% end{unclosed[1]} %}}"
        return Diagnostic(theme.place(name, line), "H001", f"`{unclosed[1]}` is never closed", hint)
    return Diagnostic(theme.place(name, error.lineno), "H001", f"this is no template: {said}", "")


def _opened(text: str, tag: str, environment: Environment) -> int:
    """The line of the last block of that kind that is not closed; 0 where there is none."""
    stack: list[tuple[str, int]] = []
    begins = False
    for line, kind, value in environment.lex(text):
        if begins and kind == "name":
            if value in _CLOSED:
                stack.append((value, line))
            elif value.startswith("end") and stack and stack[-1][0] == value[3:]:
                stack.pop()
        begins = kind == "block_begin" or (begins and kind == "whitespace")
    return next((line for name, line in reversed(stack) if name == tag), 0)


def _in_theme(trace: TracebackType | None, theme: Theme) -> tuple[str, int] | None:
    """The template of the theme, and its line, in which it failed last."""
    where = None
    while trace is not None:
        path, _, name = trace.tb_frame.f_code.co_filename.rpartition("/")
        if path == theme.shown and name in theme.templates:
            where = (name, trace.tb_lineno)
        trace = trace.tb_next
    return where
