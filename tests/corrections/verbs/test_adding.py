"""`add`: an event of the person's own, with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corrections.events import EVENTS, applied, on_events
from timeline.corrections import read
from timeline.model import Factuality

WHY = "  why: No article tells it.\n  by: Ann\n"
FULL = (
    "- add:\n    when: 2021-03~\n    headline: Mayor resigns\n    source: https://herald.example/mayor\n"
    "    phase: works\n    kind: statement\n    factuality: probable\n    summary: She said so.\n"
    "    actors: [Mayor, Council]\n    places: [Harrow Ford]\n"
    "    figures: ['about 1,200 letters', 2-3 days]\n"
)


def test_an_added_event_says_what_is_written_and_who_wrote_it(tmp_path: Path) -> None:
    _, (*others, event), (correction,), found = applied(tmp_path, FULL + WHY)
    assert (found, tuple(others)) == ([], EVENTS)
    assert event.id.startswith("mayor-resigns-")
    assert (event.when.value, event.when.basis, event.headline) == ("2021-03~", "corrected", "Mayor resigns")
    assert (event.source, event.phase, event.kind) == ("https://herald.example/mayor", "works", "statement")
    assert (event.factuality, event.summary) == (Factuality("probable"), "She said so.")
    assert (event.actors, event.places) == (("Mayor", "Council"), ("Harrow Ford",))
    about, days = event.figures
    assert (about.low, about.high, about.bound, about.unit) == (1200.0, 1200.0, "about", "letters")
    assert (days.low, days.high, days.bound, days.unit) == (2.0, 3.0, "range", "days")
    assert (event.statements, event.sources, event.aliases) == ((), (), (event.id,))
    assert (correction.verb, correction.target, correction.by) == ("add", event.id, "Ann")
    assert "Corrected by Ann in content/corrections/c.yaml:1." in event.when.reasons


def test_what_is_not_said_is_an_occurrence_in_the_fallback_phase(tmp_path: Path) -> None:
    yml = f"- add: {{when: 2021, headline: Mayor resigns, source: A letter}}\n{WHY}"
    (tmp_path / "c.yaml").write_text(yml, encoding="utf-8")
    entries, _ = read(tmp_path, "c")
    (event,), _, found = on_events((), entries, ("plans",), fallback="plans")
    assert (event.phase, event.kind, event.factuality, found) == ("plans", "occurrence", Factuality(), ())


@pytest.mark.parametrize(
    ("yml", "codes"),
    [
        ("- add: {when: 2021, headline: x}\n", ["Y102"]),
        ("- add: {}\n", ["Y102", "Y102", "Y102", "Y104"]),
        ("- add: {when: 2021-02-30, headline: x, source: y}\n", ["Y106"]),
        ("- add: {when: 2021, headline: x, source: y, phase: wroks}\n", ["C106"]),
        ("- add: {when: 2021, headline: x, source: y, figures: [many]}\n", ["C008"]),
        ("- add: {when: 2021, headline: x, source: y, figures: 8 ships}\n", ["Y103"]),
        ("- add: {when: 2021, headline: x, source: y, factuality: perhaps}\n", ["Y105"]),
        ("- add: x\n", ["Y103"]),
        ("- article: herald\n  add: {when: 2021, headline: x, source: y}\n", ["C002"]),
    ],
)
def test_a_mistake_in_an_added_event_is_told(yml: str, codes: list[str], tmp_path: Path) -> None:
    *_, found = applied(tmp_path, yml + WHY)
    assert sorted(each.code for each in found) == codes


def test_an_event_added_twice_is_a_clash(tmp_path: Path) -> None:
    _, events, (correction,), (found,) = applied(tmp_path, (FULL + WHY) * 2)
    assert (len(events), correction.where) == (len(EVENTS) + 1, "content/corrections/c.yaml:1")
    assert (found.code, "c.yaml:1" in found.hint) == ("C105", True)


def test_what_happened_again_on_another_day_is_another_event(tmp_path: Path) -> None:
    yml = "- add: {{when: {}, headline: The ferry sinks, source: The log}}\n  why: x\n  by: y\n"
    days = ("2021-03-02", "2021-03-09")
    _, events, _, found = applied(tmp_path, "".join(map(yml.format, days)))
    assert found == []
    assert tuple(each.when.value for each in events if each.headline == "The ferry sinks") == days
