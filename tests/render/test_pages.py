"""What the pages say, and that nothing an article says becomes markup, a script or a path."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest

from tests.render.reading import Page
from tests.render.stories import CHANGE, REASON, TEXTS, bridge, counted, weighed
from timeline.model import (
    AnchoredSentence,
    Attribution,
    Basis,
    Correction,
    Dated,
    Event,
    Quote,
    Story,
    Timeline,
)
from timeline.render import chronology, exports, figure, pages, paging

LINE = bridge()


def render(line: Timeline) -> dict[str, Page]:
    drawn = figure.draw(line.events, chronology.lanes(line.story, line.events))
    return {path: Page(html) for path, html in pages.render(line, drawn)}


SITE = render(LINE)
DATA = {each.path for each in exports.FORMATS}
FRONT, GAZETTE = SITE["index.html"], SITE["articles/gazette.html"]


def test_there_is_a_page_for_the_story_each_view_of_it_and_each_article() -> None:
    assert set(SITE) == {
        "index.html",
        "404.html",
        "table.html",
        "method.html",
        "embed.html",
        "corrections.html",
        "articles/index.html",
        "articles/gazette.html",
        "articles/herald.html",
        "articles/undated.html",
    }


@pytest.mark.parametrize("path", SITE)
def test_every_page_is_well_formed_with_one_heading_and_no_id_twice(path: str) -> None:
    page = SITE[path]
    assert page.open == []
    assert len(page.all("h1")) == len(page.all("main")) == 1
    ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", SITE)
def test_every_link_inside_the_site_leads_to_a_page_and_a_place_that_exist(path: str) -> None:
    for address in SITE[path].addresses():
        parts = urlsplit(address)
        if parts.scheme:
            continue
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)) if parts.path else path
        )
        if target in SITE:
            ids = {each.attributes.get("id") for each in SITE[target].elements}
            assert not parts.fragment or unquote(parts.fragment) in ids, address
        else:
            assert target in DATA or target.startswith("assets/"), address


@pytest.mark.parametrize("path", SITE)
def test_only_the_articles_own_addresses_lead_outside_and_nothing_is_loaded_from_there(path: str) -> None:
    outside = [each for each in SITE[path].elements if "//" in each.attributes.get("href", "")]
    assert {each.attributes["href"].partition("#")[0] for each in outside} <= {"https://gazette.example/1"}
    assert {each.tag for each in outside} <= {"a"}
    assert not any("//" in each.attributes.get("src", "") for each in SITE[path].elements)


@pytest.mark.parametrize("path", SITE)
def test_every_page_forbids_inline_scripts_and_styles_and_has_none(path: str) -> None:
    (policy,) = [
        each.attributes["content"] for each in SITE[path].all("meta") if "http-equiv" in each.attributes
    ]
    assert "script-src 'self'; style-src 'self'" in policy
    assert "unsafe" not in policy
    assert SITE[path].all("style") == []
    run = [each for each in SITE[path].all("script") if each.attributes.get("type") != "application/ld+json"]
    assert all(each.attributes.get("src") and not each.text for each in run)
    assert not any(
        name == "style" or name.startswith("on") for e in SITE[path].elements for name in e.attributes
    )


def opening(line: Timeline) -> str:
    (said,) = render(line)["index.html"].all("p", class_="opening")
    return " ".join(said.text.split())


def test_the_front_page_says_the_span_of_the_story_what_it_is_made_of_and_what_is_uncertain() -> None:
    assert opening(LINE) == (
        "August 2031 to 30 October 2031: 5 events, told by 2 of 3 articles from 2 independent sources. "
        "4 events have no single day and 1 article has no certain date. 1 correction was made by hand."
    )


def test_what_is_certain_and_alone_is_not_spoken_of() -> None:
    first = replace(LINE.events[0], statements=LINE.events[0].statements[:1])
    sure = replace(LINE, events=(first,), articles=LINE.articles[:1], corrections=())
    assert opening(sure) == "27 October 2031: 1 event, told by 1 article."


def test_articles_of_one_text_are_one_source_of_the_story() -> None:
    assert "told by 2 of 3 articles from 1 independent source." in opening(weighed())


def test_events_whose_tellings_differ_are_counted() -> None:
    assert "and the tellings of 1 event differ." in opening(counted())


def test_the_events_are_listed_in_order_under_their_own_ids() -> None:
    ids = [each.attributes["id"] for each in FRONT.all("article")]
    assert ids == [event.id for event in LINE.events]


def test_the_page_leads_with_the_key_events_in_order_and_links_to_their_cards() -> None:
    events = tuple(replace(event, weight=number / 10) for number, event in enumerate(LINE.events))
    page = render(replace(LINE, events=events, story=replace(LINE.story, key_events=2)))["index.html"]
    assert page.all("section", class_="key")
    linked = [each.text for each in page.all("a", class_="headline")]
    assert linked == [event.headline for event in events[-2:]]


def test_a_key_event_says_who_tells_it_in_one_line() -> None:
    events = (replace(LINE.events[0], weight=1.0), replace(LINE.events[1], weight=0.5), *LINE.events[2:])
    added = replace(LINE.events[3], statements=(), source="a ledger", weight=0.7)
    events = (*events[:3], added, events[4])
    page = render(replace(LINE, events=events, story=replace(LINE.story, key_events=3)))["index.html"]
    assert [" ".join(each.text.split()) for each in page.all("p", class_="by")][:3] == [
        "council, in The Gazette · 2 independent sources",
        "The Gazette",
        "Added by hand",
    ]


def test_a_key_event_leads_to_its_card_on_whichever_page_that_is() -> None:
    events = tuple(replace(LINE.events[0], id=f"e{n}", weight=n / 999) for n in range(paging.WHOLE + 1))
    page = render(replace(LINE, events=events, story=replace(LINE.story, key_events=1)))["index.html"]
    (key,) = page.all("a", class_="headline")
    assert key.attributes["href"] == f"{paging.places(events, paging.sheets(events))['e300']}#e300"


@pytest.mark.parametrize("number", [0, 5])
def test_a_page_of_none_but_key_events_does_not_list_them_twice(number: int) -> None:
    page = render(replace(LINE, story=replace(LINE.story, key_events=number)))["index.html"]
    assert not page.all("section", class_="key")


def test_a_card_gives_date_quote_mention_speaker_sources_and_how_the_date_was_found() -> None:
    (card,) = FRONT.all("article", id=LINE.events[0].id)
    said = " ".join(card.text.split())
    for words in (
        "Said or announced, told as certain",
        "Monday 27 October 2031 2031-10-27",
        "The council said on Monday that work on the bridge would begin.",
        "Said by council, in The Gazette, 29 October 2031",
        "Also told by The Herald, 29 October 2031. 2 independent sources.",
        "1 other telling",
        "On Monday the council announced the start of the works.",
        "“Monday” is counted from the article's date. weekday",
        "Article The Gazette, 2031-10-29, set by hand why",
    ):
        assert words in said
    assert [mark.text for mark in FRONT.all("mark")].count("Monday") == 2


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("carried", " taken from the sentences before it"),
        ("published", " known only to be no later than the article"),
        ("corrected", " set by hand"),
        ("said", ""),
    ],
)
def test_a_time_that_is_not_said_is_shown_as_such_beside_its_date(basis: Basis, words: str) -> None:
    first = replace(LINE.events[0], when=replace(LINE.events[0].when, basis=basis))
    (when,) = render(replace(LINE, events=(first,)))["index.html"].all("p", class_="when")
    assert " ".join(when.text.split()) == f"Monday 27 October 2031 2031-10-27{words} Link"


def test_of_many_articles_that_tell_an_event_the_first_few_are_named_and_the_others_counted() -> None:
    told = LINE.events[0].statements[0]
    articles = tuple(replace(LINE.articles[0], id=f"a{n}") for n in range(12))
    statements = tuple(replace(told, id=f"s{n}", article=f"a{n}") for n in range(12))
    event = replace(LINE.events[0], statements=statements, sources=tuple(each.id for each in articles))
    page = render(replace(LINE, articles=articles, events=(event,), timexes={}, corrections=()))["index.html"]
    (also,) = page.all("p", class_="also")
    assert also.text.endswith("; and 5 other articles. 12 independent sources.")


def test_every_card_has_a_permalink_that_names_its_event() -> None:
    links = FRONT.all("a", class_="permalink")
    assert [(each.attributes["href"], each.attributes["aria-label"]) for each in links] == [
        (f"#{event.id}", f"Link to {event.headline}") for event in LINE.events
    ]


def test_a_card_of_one_telling_that_no_hand_touched_has_fewer_than_forty_elements() -> None:
    """Hundreds of cards are there at once."""
    for event in LINE.events[1:4]:
        html = FRONT.html.split(f'<article class="event" id="{event.id}"')[1].split("</article>")[0]
        assert len(Page(html).elements) < 40


def test_a_corrected_event_shows_what_the_rules_had_found_and_why_it_was_changed() -> None:
    (card,) = FRONT.all("article", id=LINE.events[4].id)
    said = " ".join(card.text.split())
    assert "corrected by hand" in said
    assert (
        "when: 2031-10-18 → corrected to 2031-10-11~/2031-10-20~. The ledger says so. editor, bridge.yaml:4"
        in said
    )


def test_articles_without_a_date_are_named_as_such() -> None:
    assert "At the ford" in FRONT.html.split("Articles without a date")[1]


def test_the_article_page_shows_the_whole_text_with_furniture_folded_in_its_place() -> None:
    (text,) = GAZETTE.all("article")
    told = text.text.replace("→", "")
    for line in TEXTS["gazette"].split("\n\n"):
        for sentence in line.split(". "):
            assert sentence.strip(".") in told
    (folded,) = GAZETTE.all("details", class_="furniture")
    assert "Sign up to our newsletter today!" in folded.text


def test_every_mention_is_marked_and_explained_below() -> None:
    mentions = [each.text for each in GAZETTE.all("mark")]
    assert mentions == ["Monday", "since August", "the coming days", "October 27 or 28"]
    assert [f"why-{n}" for n in range(1, 5)] == [
        each.attributes["id"]
        for each in GAZETTE.all("li")
        if each.attributes.get("id", "").startswith("why-")
    ]


def test_a_mention_without_a_date_says_so() -> None:
    mention = replace(LINE.timexes["gazette"][0], when=None, value="PRESENT_REF")
    page = render(replace(LINE, timexes={"gazette": (mention,)}))["articles/gazette.html"]
    assert page.all("mark")[0].attributes["class"] == "unplaced"
    assert "at no date" in page.html


def test_a_hidden_record_stands_among_the_corrections_with_its_reason() -> None:
    """By what it said and by its id, for it stands nowhere else."""
    hidden = Correction(
        "gone", "hide", (), "It was a caption.", "editor", "bridge.yaml:9", "A ferry sank (2031-10-02)"
    )
    page = render(replace(LINE, corrections=(hidden,)))["corrections.html"]
    assert " ".join(page.all("li")[-1].text.split()) == (
        "A ferry sank (2031-10-02) gone Hidden. It was a caption. editor, bridge.yaml:9"
    )


def test_a_correction_of_an_article_is_shown_with_it() -> None:
    found = Correction("herald", "set", (CHANGE,), CHANGE.why, CHANGE.by, CHANGE.where)
    page = render(replace(LINE, corrections=(found,)))["articles/herald.html"]
    assert "The ledger says so." in page.html


def test_the_reasons_of_a_correction_of_an_article_are_given_once() -> None:
    when = Dated.of("2031-10-29", "corrected", "The ledger says so.", "Corrected by editor in bridge.yaml:4.")
    herald = replace(LINE.articles[1], published=when)
    change = replace(CHANGE, field="published", machine="", hand="2031-10-29")
    source = replace(CHANGE, field="source", machine="", hand="The Herald")
    found = Correction("herald", "set", (change, source), change.why, change.by, change.where)
    line = replace(LINE, articles=(LINE.articles[0], herald), corrections=(found,))
    for path in ("articles/herald.html", "corrections.html"):
        html = render(line)[path].html
        assert html.count("The ledger says so.") == html.count("bridge.yaml:4") == 1


def test_a_summary_is_shown_only_where_it_says_more() -> None:
    first, *others = LINE.events
    for summary, shown in [(first.headline, 0), (first.statements[1].quote.exact, 0), ("By hand.", 1)]:
        page = render(replace(LINE, events=(replace(first, summary=summary), *others)))["index.html"]
        assert len(page.all("p", class_="summary")) == shown


def test_the_page_is_in_english_and_what_it_quotes_in_the_language_of_its_article() -> None:
    story = replace(LINE.story, language="fr")
    articles = tuple(replace(each, language="fr") for each in LINE.articles)
    site = render(replace(LINE, story=story, articles=articles))
    assert all(page.all("html")[0].attributes["lang"] == "en" for page in site.values())
    for tag in ("h1", "h4", "blockquote"):
        assert {each.attributes["lang"] for each in site["index.html"].all(tag)} == {"fr"}
    (text,) = site["articles/gazette.html"].all("article")
    assert text.attributes["lang"] == "fr"


def test_the_language_is_said_only_where_it_is_another() -> None:
    assert all("lang" not in each.attributes for each in FRONT.elements if each.tag != "html")


def test_a_line_corrected_by_hand_is_quoted_with_what_was_said_of_it() -> None:
    change = replace(CHANGE, field="body", machine="out", hand="in", why="It is news.")
    found = Correction(
        "gazette", "set", (change,), change.why, "Ann", "lines.yaml:1", "Sign up to our newsletter"
    )
    site = render(replace(LINE, corrections=(found,)))
    for path in ("corrections.html", "articles/gazette.html"):
        *_, said = [each.text for each in site[path].all("li") if "Sign up to our newsletter" in each.text]
        assert "counts as the article's own text" in said and "It is news." in said and "lines.yaml:1" in said


WEIGHED = render(weighed())


def test_articles_with_one_text_say_so_and_count_as_one_source() -> None:
    for path, other in (("articles/gazette.html", "The Herald"), ("articles/herald.html", "The Gazette")):
        (row,) = [each.text for each in WEIGHED[path].all("dd") if "The same text as" in each.text]
        assert other in row and "count as one source" in row
    listed = [
        each.text for each in WEIGHED["articles/index.html"].all("li") if "The same text as" in each.text
    ]
    assert len(listed) == 2
    (also,) = [each.text for each in WEIGHED["index.html"].all("p", class_="also")]
    assert "(the same text as The Gazette)" in also and "1 independent source" in also


def test_an_event_is_found_under_every_article_that_tells_it() -> None:
    page = WEIGHED["index.html"]
    numbers = {
        each.attributes["value"]: each.attributes["data-number"] for each in page.all("input", name="source")
    }
    first = next(each for each in page.all("li") if "data-choices" in each.attributes)
    assert set(numbers) == {"The Gazette", "The Herald"}
    assert set(numbers.values()) <= set(first.attributes["data-choices"].split())


@pytest.mark.parametrize("path", ["articles/index.html", "articles/undated.html"])
def test_an_undated_article_shows_what_is_known_and_what_would_settle_it(path: str) -> None:
    page = WEIGHED[path]
    assert "likely (72 of 100)" in page.html
    assert "Possible: 4 November 2031; 11 November 2031; " in page.html
    assert any(REASON in each.text for each in page.all("details", class_="why"))
    assert "stays unresolved: <q>Last week</q>." in page.html
    (lines,) = [each.text for each in page.all("pre") if "article: undated" in each.text]
    assert "was: {published: 2031-11-01/2031-11-30}" in lines and "set: {published: 2031-11-04}" in lines


def test_the_day_itself_is_not_also_possible() -> None:
    found = replace(Dated.of("2031-10-29", "inferred", "x"), candidates=("2031-10-29", "2031-10-30"))
    page = render(replace(LINE, articles=(replace(LINE.articles[0], published=found),), events=()))
    assert "Also possible: 30 October 2031<" in page["articles/gazette.html"].html


def test_undated_articles_stand_apart_in_the_list() -> None:
    page = WEIGHED["articles/index.html"]
    assert [each.text for each in page.all("h2")] == ["Dated", "Not dated"]
    lists = page.all("ul", class_="list")
    assert ["At the ford" in each.text for each in lists] == [False, True]
    assert not any("At the ford" in each.text for each in SITE["articles/gazette.html"].all("pre"))
    assert [each.text for each in SITE["articles/index.html"].all("h2")] == ["Dated", "Not dated"]


def test_a_list_without_undated_articles_offers_no_lines() -> None:
    page = render(replace(LINE, articles=LINE.articles[:2]))["articles/index.html"]
    assert page.all("pre") == [] and [each.text for each in page.all("h2")] == ["Dated"]


def test_the_events_are_not_gone_through_again_for_each_article() -> None:
    class Counted(tuple[Event, ...]):
        times = 0

        def __iter__(self) -> Iterator[Event]:
            Counted.times += 1
            return super().__iter__()

    def times(more: int) -> int:
        articles = [*LINE.articles, *(replace(LINE.articles[2], id=f"more{n}") for n in range(more))]
        Counted.times = 0
        list(pages.render(replace(LINE, articles=tuple(articles), events=Counted(LINE.events)), None))
        return Counted.times

    assert times(0) == times(9) > 0


def test_a_story_without_events_has_a_page_that_says_so() -> None:
    page = render(Timeline(Story("Empty"), (), ()))["index.html"]
    assert "No event could be placed in time." in page.html
    assert page.all("script") and not page.all("figure")


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "../../../etc/passwd",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_an_article_says_becomes_markup(text: str) -> None:
    site = render(_everywhere(text))
    for path, page in site.items():
        assert ".." not in path
        assert page.open == []
        assert page.all("img") == []
        assert all(
            each.attributes.get("src", "").startswith(("assets/", "../assets/"))
            for each in page.all("script")
            if each.attributes != {"type": "application/ld+json"}
        )
        assert not any(name.startswith("on") for each in page.elements for name in each.attributes)
    assert any(text in each.text for each in site["index.html"].all("h4"))


def test_an_address_that_is_not_of_a_web_page_is_shown_but_not_linked() -> None:
    hostile = replace(LINE.articles[0], url="javascript:alert(1)")
    site = render(replace(LINE, articles=(hostile, *LINE.articles[1:])))
    for page in site.values():
        assert not any(address.startswith("javascript") for address in page.addresses())
    assert "javascript:alert(1)" in site["articles/gazette.html"].html


def _everywhere(text: str) -> Timeline:
    """The story with a hostile text in every field that comes from outside."""
    article = replace(
        LINE.articles[0], id=text, title=text, source=text, author=text, url=text, path=text, text=text
    )
    lead = replace(
        LINE.events[0].statements[0],
        article=text,
        quote=Quote(text),
        headline=text,
        phase_reason=text,
        attribution=Attribution(text, text),
    )
    change = replace(CHANGE, field=text, machine=text, hand=text, why=text, by=text, where=text)
    event = replace(
        LINE.events[0], id=text, headline=text, summary=text, phase=text, sources=(text,), statements=(lead,)
    )
    return Timeline(
        Story(text, description=text, language=text),
        (article,),
        (replace(event, history=(change,)),),
        {text: (replace(lead.timex, text=text, rule=text, reason=text, anchor=text, value=text),)},
        (Correction(text, "set", (change,), text, text, text),),
    )


def test_a_sentence_without_a_time_is_shown_with_the_one_of_its_context_and_says_that_it_is_not_stated() -> (
    None
):
    line = bridge()
    at = line.articles[0].text.index("The bridge will")
    carried = Dated.of("2031-10-27", "carried", "It goes on from the sentence before it.")
    said = AnchoredSentence(0, 20, carried, "said")
    untimed = AnchoredSentence(at, at + 44, carried, "carried")
    site = pages.render(line, None, placed=lambda found: (said, untimed) if found.id == "gazette" else ())
    made = {path: Page(html) for path, html in site}
    page = made["articles/gazette.html"]
    (listed,) = page.all("details", class_="untimed")
    assert "Without a time of their own: 1 sentence" in listed.text
    assert "27 October 2031" in listed.text and "taken from the sentences before it" in listed.text
    assert page.all("span", id=f"s{at}")
    assert not made["articles/herald.html"].all("details", class_="untimed")
