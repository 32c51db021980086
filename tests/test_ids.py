"""Ids come from the input: whatever articles come, go or change places, a correction finds its event."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import corrections, pipeline
from timeline.model import Article, Story, Timeline

TEXTS = {
    "a": ("The old dam above the valley burst on Monday, flooding 40 houses.", 12),
    "b": ("On Monday the old dam above the valley burst and 40 houses were flooded, the mayor said.", 11),
    "c": (
        "Forty houses stood under water after the old dam burst on 11 May.\n\nThe mayor resigned Wednesday.",
        14,
    ),
    "d": ("The mayor resigned on Wednesday over the dam.\n\nA new dam is to be built in June.", 14),
    "e": ("The old dam above the valley did not burst on Monday, its owner said on Tuesday.", 13),
    "f": ("The old dam above the valley burst on Monday, flooding 40 houses.", 13),
}
ARTICLES = {name: Article(name, text, published=date(2020, 5, day)) for name, (text, day) in TEXTS.items()}
SOME = st.lists(st.sampled_from(sorted(ARTICLES)), unique=True)


def build(names: list[str]) -> Timeline:
    return pipeline.build([ARTICLES[name] for name in names], Story("The dam"))[0]


def ids(line: Timeline) -> dict[str, list[str]]:
    """The ids of the statements of each article."""
    found: dict[str, list[str]] = {article.id: [] for article in line.articles}
    for each in sorted(
        (each for event in line.events for each in event.statements), key=lambda each: each.timex.start
    ):
        found[each.article].append(each.id)
    return found


@settings(max_examples=50)
@given(SOME)
def test_the_ids_of_an_article_s_statements_do_not_depend_on_the_others(names: list[str]) -> None:
    alone = {name: ids(build([name]))[name] for name in names}
    assert ids(build(names)) == alone


@settings(max_examples=50)
@given(SOME, SOME)
def test_an_event_s_id_is_an_alias_of_exactly_one_event_when_articles_come_or_go(
    before: list[str], after: list[str]
) -> None:
    aliases = Counter(alias for event in build(after).events for alias in event.aliases)
    for event in build(before).events:
        expected = 1 if event.statements[0].article in after else 0
        assert aliases[event.id] == expected


@settings(max_examples=30)
@given(st.permutations(sorted(ARTICLES)))
def test_the_order_of_the_articles_changes_no_event(names: list[str]) -> None:
    assert build(names).events == build(sorted(names)).events


def test_a_mention_that_a_hand_says_to_be_no_time_leaves_its_id_to_no_other_statement(tmp_path: Path) -> None:
    text = "The dam burst on Monday, and on Wednesday the mayor resigned."
    article = Article("herald", text, published=date(2020, 5, 15))
    before, _ = pipeline.build([article], Story("The dam"))
    (tmp_path / "c.yaml").write_text(
        "- mention: {article: herald, exact: Monday}\n  set: {value: no time at all}\n  why: x\n  by: y\n"
    )
    entries, _ = corrections.read(tmp_path, "c")
    after, _ = pipeline.build([article], Story("The dam"), entries)
    monday, wednesday = (event.id for event in before.events)
    assert [event.id for event in after.events] == [wednesday] != [monday]
