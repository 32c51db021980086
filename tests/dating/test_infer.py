"""Undated articles of a folder fix each other's dates, and what nothing dates stays undated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dating.folders import PARAGRAPH, alone, dated, day
from timeline import dating, pipeline
from timeline.model import Article, Dated, Story

BRIDGE = {
    file.stem: file.read_text(encoding="utf-8")
    for file in sorted((Path(__file__).parents[1] / "worlds/footbridge/seeds").iterdir())
}
OTHER = (
    "Orchestra plays in the barn\n\nThe youth orchestra of Tarn played Haydn in the barn on Friday.\n\n"
    "Its violins had been lent by the museum, which wants them back."
)


def days(found: dict[str, Dated | None]) -> dict[str, str]:
    return {name: each.value if each else "-" for name, each in sorted(found.items())}


FOUND = days(dated(BRIDGE))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on Monday.",
        "The mayor resigned on October 28.",
        "The mayor of Wexham resigned yesterday. Her party will meet on Thursday to name another.",
        "The bridge was built in 1931, 1948 and 2019. It will be replaced in 2031.",
        "",
    ],
)
def test_an_article_alone_is_not_dated_by_what_it_tells(text: str) -> None:
    found = alone(text or PARAGRAPH)
    assert found is None or found.day is None


def test_the_day_in_an_address_is_taken_and_gives_way_to_a_stamp() -> None:
    url = "https://herald.example/2021/05/06/quay"
    plain, stamped = (
        Article(id=name, text=text, url=url)
        for name, text in {"a": PARAGRAPH, "b": "WEXHAM | Fri May 7, 2021 4:07 pm\n\n" + PARAGRAPH}.items()
    )
    line, _ = pipeline.build([plain, stamped], Story(title="Test"))
    assert [day(article.published) for article in line.articles] == ["2021-05-06", "2021-05-07"]
    assert line.articles[0].published == replace(
        Dated.of("2021-05-06", "metadata", f"Its address holds the day: {url}"), confidence=0.9
    )


DATELINE = (
    "WEXHAM, Oct 28 (Tamber News) - The mayor of Wexham paid for the quay on Monday, her office said.\n\n"
    "The county had promised the money in {}."
)


def test_a_dateline_gets_its_year_from_its_weekday_and_what_is_told() -> None:
    found = alone(DATELINE.format("March 2024"))
    assert day(found) == "2024-10-28"
    assert found is not None
    assert any("March 2024" in reason for reason in found.reasons)


@pytest.mark.parametrize("told", ["spring", "March 2022"])
def test_a_dateline_whose_year_is_not_told_gives_no_day(told: str) -> None:
    assert day(alone(DATELINE.format(told))) == "-"


@pytest.mark.parametrize(("sold", "expected"), [("2024", "-"), ("2020", "2021-10-28")])
def test_a_dateline_gets_no_year_that_its_text_rules_out(sold: str, expected: str) -> None:
    text = DATELINE.format("spring").replace("Monday", "Thursday") + f" The quay was sold in {sold}."
    beside = "The mayor of Wexham paid for the quay with money of the county."
    assert day(dated({"a": text, "b": beside}, {"b": date(2021, 10, 29)})["a"]) == expected


def test_a_given_date_is_left_as_it_is() -> None:
    stated = date(2019, 5, 1)
    found = dated({"a": "WEXHAM | Thu May 6, 2021 4:07 pm EDT\n\n" + PARAGRAPH}, {"a": stated})["a"]
    assert found is not None
    assert (found.day, found.basis) == (stated, "stated")


def test_without_an_undated_article_no_text_is_looked_at() -> None:
    def times(article: Article) -> dating.Times:
        raise AssertionError(article.id)

    assert dating.infer([Article(id="a", text=PARAGRAPH, published=date(2021, 5, 6))], times) == {}


def test_each_date_names_the_sentences_it_is_taken_from() -> None:
    found = dated(BRIDGE)
    for each in found.values():
        assert each is not None
        quotes = [quote for reason in each.reasons for quote in re.findall("“([^”]+)”", reason)]
        assert quotes
        texts = " ".join(" ".join(text.split()) for text in BRIDGE.values())
        assert all(quote in texts for quote in quotes)


def test_what_one_tells_as_done_and_another_still_expects_is_later() -> None:
    found = dated(BRIDGE)["04-ferry"]
    assert found is not None
    assert (found.earliest, found.latest, found.day) == (date(2024, 10, 31), None, None)
    assert "still expects" in found.reasons[0]


def test_an_undated_copy_appeared_within_a_day_of_the_dated_one() -> None:
    text = BRIDGE["01-quay"]
    found = dated({"a": text, "b": text.replace("Divers", "On the spot divers")}, {"a": date(2021, 5, 6)})[
        "b"
    ]
    assert found is not None
    assert (found.value, found.candidates) == ("2021-05-05/2021-05-07", ("2021-05-06",))


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_year_at_the_end_of_the_calendar_tells_nothing(year: str) -> None:
    texts = {name: text.replace("2024", year) for name, text in BRIDGE.items()}
    texts["05"] = f"WEXHAM | Dec 31, {year} 4:07 pm EDT\n\n{PARAGRAPH}"
    found = dated({**texts, "06": texts["01-quay"]}, {"06": date(int(year), 12, 31)})
    assert {name: day(each) for name, each in found.items() if name != "06"} == dict.fromkeys(texts, "-")


def test_without_any_year_in_the_folder_no_day_is_given() -> None:
    texts = {name: text.replace("March 2024", "March") for name, text in BRIDGE.items()}
    assert {day(each) for each in dated(texts).values()} == {"-"}


def test_the_weekday_that_the_others_name_outweighs_the_nearest_year() -> None:
    """October 28 was a Monday in 2024 and a Saturday in 2023, though 2023 is what the text tells of."""
    texts = {name: text.replace("March 2024", "March 2023") for name, text in BRIDGE.items()}
    assert days(dated(texts))["02-inspectors"] in ("2024-10-28", "2023-03-01/")


def test_a_date_far_from_its_story_is_that_of_the_page() -> None:
    head = "WEXHAM | {} 4:07 pm EDT\n\nFootbridge falls into the Tamber\n\n"
    body = "The old footbridge over the Tamber fell into the river, mayor Ida Lorne said. Divers sought cars."
    story = {f"0{n}": head.format(f"May {n}, 2021") + f"{body} They were {n} by noon." for n in range(1, 6)}
    visit = "updated: June 7, 2023 08:01\n\n" + body + " They found none."
    found = dated(story | {"99": visit})
    assert day(found["01"]) == "2021-05-01"
    assert day(found["99"]) == "-"


@settings(max_examples=5)
@given(st.permutations(sorted(BRIDGE)))
def test_the_order_of_the_articles_changes_nothing(order: list[str]) -> None:
    assert days(dated({name: BRIDGE[name] for name in order})) == FOUND


def test_an_article_of_another_story_changes_no_date() -> None:
    found = days(dated({**BRIDGE, "00-other": OTHER, "99-other": OTHER.replace("Friday", "May 5, 2031")}))
    assert {name: found[name] for name in FOUND} == FOUND


@settings(max_examples=5)
@given(st.sampled_from([1912, 1940, 1968, 1996, 2052, 2080]))
def test_twenty_eight_years_earlier_or_later_everything_is_the_same(year: int) -> None:
    """The calendar repeats every 28 years between 1901 and 2099."""
    found = days(dated({name: text.replace("2024", str(year)) for name, text in BRIDGE.items()}))
    assert found == {name: value.replace("2024", str(year)) for name, value in FOUND.items()}


def test_a_dateline_gets_its_year_from_the_folder_where_no_dated_article_tells_its_story() -> None:
    stamped = {
        f"s{number}": f"WEXHAM | May {number}, 2021 4:07 pm EDT\n\n{PARAGRAPH}" for number in range(1, 9)
    }
    lined = {"x": "TARN, May 6 (Agency) - The orchestra has sold the barn, its owner said on Thursday."}
    assert days(dated(lined | stamped))["x"] == "2021-05-06"
    assert days(dated(lined))["x"] == "-"
    captioned = {
        "x": "4:07 pm GMT, Thursday May 6\n\nThe orchestra has sold the barn, its owner said on Thursday."
    }
    assert days(dated(captioned | stamped))["x"] == "-"


def test_an_interval_is_as_sure_as_what_bounds_it() -> None:
    found = dated(BRIDGE)
    past = alone("The bridge was built in March 2024, the mayor of Wexham said.")
    ferry = found["04-ferry"]
    assert past is not None
    assert ferry is not None
    assert (past.confidence, ferry.confidence) == (0.95, 0.5)
