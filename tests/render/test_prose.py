"""The text of an article in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.render.stories import TEXTS, article
from timeline.model import Article, Span
from timeline.render import prose

GAZETTE = article("gazette")


def find(text: str) -> Span:
    start = TEXTS["gazette"].index(text)
    return Span(start, start + len(text))


def text_of(paragraph: tuple[prose.Piece, ...]) -> str:
    return "".join(run.text for piece in paragraph for run in piece.runs)


def test_furniture_stands_in_its_place_between_the_blocks_of_the_body() -> None:
    found = prose.blocks(GAZETTE, [], {})
    assert [block.furniture for block in found] == [False, True, False]
    assert [text_of(paragraph) for paragraph in found[1].paragraphs] == ["Sign up to our newsletter today!"]


def test_a_mention_is_cut_out_of_its_sentence_and_numbered() -> None:
    sentence = find("The old ferry has been out of service since August.")
    (piece,) = [
        piece
        for block in prose.blocks(GAZETTE, [find("Monday"), find("since August")], {sentence: ("ferry",)})
        for paragraph in block.paragraphs
        for piece in paragraph
        if piece.events
    ]
    assert piece.anchor == prose.anchor(sentence)
    assert piece.events == ("ferry",)
    assert [(run.text, run.mention) for run in piece.runs] == [
        ("The old ferry has been out of service ", 0),
        ("since August", 2),
        (".", 0),
    ]


def test_single_line_breaks_stay_inside_a_paragraph() -> None:
    text = "One line\nand another.\n \nA new one."
    (block,) = prose.blocks(Article("a", text, body=(Span(0, len(text)),)), [], {})
    assert [text_of(paragraph) for paragraph in block.paragraphs] == ["One line\nand another.", "A new one."]


def test_of_two_mentions_that_overlap_each_is_marked_once() -> None:
    text = "early on Monday morning"
    (block,) = prose.blocks(Article("a", text, body=(Span(0, 23),)), [Span(0, 15), Span(9, 23)], {})
    ((piece,),) = block.paragraphs
    assert [(run.text, run.mention) for run in piece.runs] == [("early on Monday", 1), (" morning", 2)]


def test_the_sentences_are_gone_through_once_and_not_for_each_paragraph() -> None:
    class Counted(dict[Span, tuple[str, ...]]):
        times = 0

        def __iter__(self) -> Iterator[Span]:
            self.times += 1
            return super().__iter__()

    text = "A line.\n\n" * 20
    sentences = Counted({Span(n, n + 7): ("e",) for n in range(0, len(text), 9)})
    (block,) = prose.blocks(Article("a", text, body=(Span(0, len(text)),)), [], sentences)
    assert len(block.paragraphs) == 20
    assert sentences.times <= 2


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(lambda pair: Span(*pair))


@given(st.text("ab .\n", max_size=40), spans, st.lists(spans, max_size=3), st.lists(spans, max_size=3))
def test_no_letter_is_lost_or_told_twice(
    text: str, body: Span, mentions: list[Span], sentences: list[Span]
) -> None:
    inside = Span(min(body.start, len(text)), min(body.end, len(text)))
    found = prose.blocks(Article("a", text, body=(inside,)), mentions, dict.fromkeys(sentences, ("e",)))
    told = "".join(text_of(paragraph) for block in found for paragraph in block.paragraphs)
    assert "".join(told.split()) == "".join(text.split())
