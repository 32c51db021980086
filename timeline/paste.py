"""The lines of YAML that would correct what is shown, for a person to complete and to put into a file.

No tool writes into a file of corrections: these are offered, on the site and in the terminal.
"""

from __future__ import annotations

import json
import re

from timeline.model import Article, Event

FILE = "content/corrections/by-hand.yaml"  # any other name will do

_PLAIN = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_./~+-]*")  # what YAML reads as a text between braces, too
_NO_DAY = "YYYY-MM-DD"
_SHOWN = 12  # candidates
_OPEN = "  why:\n  by:\n"


def article(found: Article) -> str:
    """A correction of the article's date: the first of its candidates is set; `why` and `by` stay open."""
    published = found.published
    candidates = published.candidates if published else ()
    day, *others = candidates or (_NO_DAY,)
    more = ", ".join(others[: _SHOWN - 1]) + (", …" if len(others) >= _SHOWN else "")
    instead = f"  # or {more}\n" if others else ""
    return (
        f"# {FILE}\n"
        f"- article: {_text(found.id)}\n"
        f"  was: {{published: {_text(published.value) if published else ''}}}\n"
        f"  set: {{published: {_text(day)}}}\n"
        f"{instead}{_OPEN}"
    )


def event(found: Event) -> str:
    """A correction of the event's date, with the other things that can be done; `why` and `by` stay open.

    What a hand has set already is to be changed where that stands.
    """
    places = list(dict.fromkeys(change.where for change in found.history))
    again = f"# corrected already in {', '.join(places)}: change it there\n" if places else ""
    if found.source:
        return again
    machine = {change.field: change.machine for change in reversed(found.history)}
    when = _text(machine.get("when", found.when.value))
    headline = _text(machine.get("headline", found.headline))
    return (
        f"{again}# {FILE}\n"
        f"- event: {_text(found.id)}\n"
        f"  was: {{when: {when}}}\n"
        f"  set: {{when: {when}}}\n"
        f"  # or was: and set: {{headline: {headline}}}\n"
        f"  # or was: and set: {{phase: {_text(found.phase)}}}, {{kind: {found.kind}}}\n"
        "  # or in the place of set: hide: true, confirm: true\n"
        f"{_OPEN}"
    )


def _text(value: str) -> str:
    """The text as YAML reads it back."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
