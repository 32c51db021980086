"""How long corrections take: 2,000 of them on some 6,000 events, as a share of the whole build.

    python benchmarks/corrections.py

The texts are made up of syllables, so that nothing but their number and length is like a real story.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from timeline import corrections, pipeline, render, temporal
from timeline.model import Article, Event, Story

ARTICLES, SENTENCES, CORRECTIONS = 1000, 6, 2000
SYLLABLES = "ba ko ri mu ten sor val pim dro lek zan fi gu hol wer nat".split()
WHY = "  why: x\n  by: y\n"


def word() -> str:
    """Three syllables."""
    return "".join(random.choices(SYLLABLES, k=3))


def sentence() -> str:
    """Something that happened on some day."""
    day = date(2020, 1, 1) + timedelta(days=random.randrange(900))
    return f"The {word()} closed the {word()} near {word().title()} on {day.day} {day:%B %Y}, for {word()}s."


def correction(number: int, events: Sequence[Event]) -> str:
    """One of each kind in turn."""
    event, other = events[number], events[CORRECTIONS + number]
    told = event.statements[0]
    quote = f'quote: {{article: {told.article}, exact: "{told.quote.exact}"}}'
    was = f"  was: {{when: {event.when.value}}}\n"
    return (
        f"- event: {event.id}\n{was}  set: {{when: late May 2021, headline: h{number}}}\n",
        f"- {quote}\n  set: {{kind: plan, headline: h{number}}}\n",
        f"- event: {event.id}\n  hide: true\n",
        f"- event: {event.id}\n{was}  confirm: true\n",
        f"- merge: [{event.id}, {other.id}]\n",
    )[number % 5] + WHY


def timed(act: Callable[[], Any]) -> tuple[Any, float]:
    """What comes of it, and the seconds of the processor that it took."""
    start = time.process_time()
    return act(), time.process_time() - start


def main() -> None:
    """Print the share."""
    random.seed(1)
    articles = [
        Article(f"a{n}", "\n\n".join(sentence() for _ in range(SENTENCES)), published=date(2022, 10, 1))
        for n in range(ARTICLES)
    ]
    (line, _), without = timed(lambda: pipeline.build(articles, Story("x")))
    _, drawn = timed(lambda: render.files(line))
    events = random.sample(line.events, len(line.events))
    with TemporaryDirectory() as folder:
        text = "".join(correction(number, events) for number in range(CORRECTIONS))
        (Path(folder) / "c.yaml").write_text(text, encoding="utf-8")
        (entries, wrong), read = timed(lambda: corrections.read(Path(folder), "c", temporal.in_words))
    (_, found), with_them = timed(lambda: pipeline.build(articles, Story("x"), entries))
    assert not wrong and not found
    spent = read + with_them - without
    share = spent / (read + with_them + drawn)
    print(f"{len(entries)} corrections on {len(events)} events: {spent:.2f} s, {share:.1%} of the build")


if __name__ == "__main__":
    main()
