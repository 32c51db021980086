"""What several articles of a source begin or end with belongs to its pages; what they tell does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import set_apart, without_repeats
from timeline.model import Article

BAR = "The day's best pictures, chosen by our own picture desk."
FOOT = "Harbour Media is a registered company and takes no orders by telephone."
DATED = "On 3 March 2021 readers chose our guide as the best of the coast."
TOPICS = ["bridge", "ferry", "dam", "school", "market", "tunnel", "quay", "mill", "tower", "library"]


def story(topic: str) -> list[str]:
    return [
        f"The council voted on Monday for a new {topic}, after three hours of debate.",
        f"The old {topic} was closed after the flood and has stood empty ever since.",
        f"How much the {topic} is to cost nobody would say, but the mayor spoke of millions.",
        f"Those who live near the {topic} had asked for it for years, and cheered in the hall.",
        f"Work on the {topic} is to begin in the spring, if the weather and the money allow it.",
    ]


def made(*texts: list[str], source: str = "The Gazette", url: str = "") -> list[Article]:
    return [
        set_apart(Article(f"a{number}", "\n\n".join(lines), source=source, url=url))
        for number, lines in enumerate(texts)
    ]


def bodies(articles: list[Article]) -> list[list[str]]:
    return [
        [line for span in article.body for line in article.text[span.start : span.end].split("\n\n")]
        for article in without_repeats(articles)
    ]


def test_a_line_at_the_edge_of_several_articles_of_a_source_is_furniture() -> None:
    articles = made(*([BAR, *story(topic), FOOT] for topic in TOPICS[:3]))
    assert bodies(articles) == [story(topic) for topic in TOPICS[:3]]


def test_two_articles_show_nothing() -> None:
    assert bodies(made(*([BAR, *story(topic)] for topic in TOPICS[:2])))[0][0] == BAR


@pytest.mark.parametrize(("often", "kept"), [(3, True), (4, True), (5, False)])
def test_a_line_that_tells_a_time_takes_more_articles(often: int, kept: bool) -> None:
    found = bodies(made(*([*story(topic), DATED] for topic in TOPICS[:often])))
    assert [DATED in body for body in found] == [kept] * often


@pytest.mark.parametrize(("often", "kept"), [(4, True), (5, False)])
def test_so_does_one_of_articles_whose_source_is_unknown(often: int, kept: bool) -> None:
    found = bodies(made(*([*story(topic), FOOT] for topic in TOPICS[:often]), source=""))
    assert [FOOT in body for body in found] == [kept] * often


def test_the_host_of_its_address_is_the_source_of_an_article_that_names_none() -> None:
    articles = made(*([*story(topic), FOOT] for topic in TOPICS[:3]), source="")
    hosts = ["https://www.gazette.example/1", "https://gazette.example/2", "http://gazette.example/3"]
    with_hosts = [replace(article, url=url) for article, url in zip(articles, hosts, strict=True)]
    assert all(FOOT not in body for body in bodies(with_hosts))
    broken = [replace(article, url="http://[broken") for article in articles]
    assert all(FOOT in body for body in bodies(broken))


def test_what_stands_in_the_middle_of_articles_is_their_own() -> None:
    said = "The bridge over the river was the first of its kind in the country."
    texts = [[*story(topic)[:2], said, *story(topic)[2:]] for topic in TOPICS]
    assert bodies(made(*texts)) == texts


def test_copies_of_a_story_keep_all_of_its_prose() -> None:
    """Ten papers print what an agency sent, each under its own headline; one leaves the last line out."""
    told = [*story("bridge"), "The agency has asked the ministry for its opinion."]
    texts = [[*told[: 6 - (number == 3)], f"{topic} and other news"] for number, topic in enumerate(TOPICS)]
    for source in ("", "The Agency"):
        found = bodies(made(*texts, source=source))
        assert [body[:5] for body in found] == [told[:5]] * 10
        assert [told[5] in body for body in found] == [number != 3 for number in range(10)]


def test_copies_of_several_stories_keep_what_those_end_with() -> None:
    """Each of two stories ends with the same sentence, and each is printed by five papers."""
    end = "The ministry of the interior did not answer calls."
    texts = [[*story(topic), end] for topic in TOPICS[:2] for _ in range(5)]
    assert all(end in body for body in bodies(made(*texts)))


def test_an_article_of_furniture_only_keeps_it() -> None:
    texts = [*([*story(topic), FOOT] for topic in TOPICS[:3]), [FOOT]]
    assert bodies(made(*texts))[-1] == [FOOT]


def test_a_sentence_that_was_wrapped_is_never_cut() -> None:
    wrapped = (
        "The inquiry into the {} will go on, and the report on it is awaited,\nas the mayor said in the hall."
    )
    texts = ["\n\n".join([*story(topic), wrapped.format(topic)]) for topic in TOPICS[:5]]
    articles = [set_apart(Article(f"a{n}", text, source="The Gazette")) for n, text in enumerate(texts)]
    assert [article.body for article in without_repeats(articles)] == [article.body for article in articles]


def test_a_title_that_was_taken_from_the_page_is_taken_from_the_article_then() -> None:
    found = without_repeats(made(*([BAR, *story(topic)] for topic in TOPICS[:3])))
    assert [article.title for article in found] == [story(topic)[0] for topic in TOPICS[:3]]


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = made(*([BAR, *story(topic), *[FOOT] * (topic > "l")] for topic in TOPICS))
    shuffled = articles[3:] + articles[:3][::-1]
    by_id = {article.id: article for article in without_repeats(shuffled)}
    assert [by_id[article.id] for article in without_repeats(articles)] == [*without_repeats(articles)]


LINES = st.lists(st.sampled_from([*story("bridge"), *story("dam"), BAR, FOOT, DATED, "Menu"]), max_size=9)


@given(st.lists(LINES, max_size=12), st.sampled_from(["", "The Gazette"]))
def test_no_body_grows_or_is_taken_away_whole(texts: list[list[str]], source: str) -> None:
    for before in made(*texts, source=source):
        (after,) = [each for each in without_repeats(made(*texts, source=source)) if each.id == before.id]
        assert after.text == before.text
        assert bool(after.body) == bool(before.body)
        assert all(any(span in whole for whole in before.body) for span in after.body)
        assert list(after.body) == sorted(after.body)
