"""The lines of YAML that would date an article, for a person to complete and to put among the corrections."""

from __future__ import annotations

import json
import re

from timeline.model import Article

_PLAIN = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_./~+-]*")  # what YAML reads as a text between braces, too
_NO_DAY = "YYYY-MM-DD"
_SHOWN = 12  # candidates


def lines(article: Article) -> str:
    """A correction of the article's date: the first of its candidates is set; `why` and `by` stay open."""
    found = article.published
    candidates = found.candidates if found else ()
    day, *others = candidates or (_NO_DAY,)
    more = ", ".join(others[: _SHOWN - 1]) + (", …" if len(others) >= _SHOWN else "")
    instead = f"  # or {more}\n" if others else ""
    return (
        f"- article: {_text(article.id)}\n"
        f"  was: {{published: {_text(found.value) if found else ''}}}\n"
        f"  set: {{published: {_text(day)}}}\n"
        f"{instead}"
        "  why:\n"
        "  by:\n"
    )


def _text(value: str) -> str:
    """The text as YAML reads it back."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
