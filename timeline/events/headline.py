"""A short headline out of a sentence, without the time that stands beside it.

Nothing is invented. The wordings are tried in turn, and the first that fits and stands by itself is taken:
the sentence with ever fewer of its clauses (stretches.py), the same without what hangs on at the end of a
clause (trimming.py), each also without what is said by the way, then without the speaker's name. Where none
fits it is cut before a phrase, with an ellipsis. "had sent" in what somebody said becomes "sent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events import antecedents, attribution, relatives, stretches, timeless
from timeline.events import clauses as clause_list
from timeline.events.attribution import Saying
from timeline.events.clauses import Clause, at, denier
from timeline.events.lexicon import lexicon
from timeline.events.stretches import Stretches
from timeline.events.tidying import brief, capital, closed, small, tidy, unquoted
from timeline.events.verbs import WORD, first_verb
from timeline.model import Attribution, Span

LONGEST = 90

_HAD = re.compile(r"\bhad ((?:[a-z]+ly |already )?)([a-z]+)")
_SAID = 16  # characters from a verb on that say something
_LEAST = 40  # characters that are worth showing before an ellipsis
_ROOM = 32  # characters of a speaker that still leave room for most of what is said
_TAG = re.compile(r"[»”“\"’][,.]?\s*(?:[—–-]\s*)?$")  # a quotation ends, and who says it follows
_PART = re.compile(r"(?<=[,;:])\s+|\s+[—–-]\s+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, its clauses, the one of the time, and how the speaker can be named ("" for nobody)."""

    sentence: str
    clauses: Sequence[Clause]
    index: int
    labels: Sequence[str]

    def text(self, spans: Stretches) -> str:
        """Stretches of the sentence as a headline has them."""
        gaps = [
            Span(each.start + gap.start, each.start + gap.end) for each in self.clauses for gap in each.gaps
        ]
        parts = [timeless.text(self.sentence, span, gaps, self._keeps(spans)) for span in spans]
        if len(spans) == 2 and stretches.told_on(self.clauses, spans[1]):
            parts[1] = _past(parts[1])
        words = tidy(" ".join(parts))
        return _HAD.sub(_simple_past, small(unquoted(words))) if self.labels[0] else words

    def _keeps(self, spans: Stretches) -> stretches.Keeps:
        """Which times stay: those with a figure that are not when the headline's own clause took place."""
        aside = stretches.is_aside(self.clauses, self.index, spans)

        def keeps(gap: Span) -> bool:
            dated = any(char.isdigit() for char in self.sentence[gap.start : gap.end])
            return dated and (aside or at(self.clauses, gap.start) != self.index)

        return keeps


def headline(
    sentence: str, clauses: Sequence[Clause], index: int, saying: Saying | None, who: Attribution | None
) -> str:
    """The headline of a sentence for its clause at an index, which `saying` says; `who` names its speaker."""
    if own := list(relatives.told(clauses, index)):
        return _relative(_Told(sentence, clauses, index, ("",)), own)
    told = who is not None and saying is not None and _is_told(clauses, index, saying)
    if not told or who is None or saying is None or not attribution.labels(who):
        return _fitted(_Told(sentence, clauses, index, ("",)), (Span(0, len(sentence)),))
    labels = [f"{label}: " for label in attribution.labels(who)]
    return _fitted(_Told(sentence, clauses, index, labels), saying.told)


def whole(sentence: str, times: Sequence[Span] = (), here: Span | None = None) -> str:
    """The headline of a sentence as it stands; where it is long or tells several times, the part around one.

    It asks for nothing but punctuation, so that it holds for any language.
    """
    text = tidy(sentence)
    if here is None or (len(text) <= LONGEST and len(times) < 2):
        return capital(_cut(text, LONGEST))
    starts = [0, *(found.end() for found in _PART.finditer(sentence) if found.end() <= here.start)]
    later = [time.start for time in times if time.start > here.start]
    end = max((s for s in _starts(sentence) if s <= min(later, default=len(sentence))), default=len(sentence))
    end = len(sentence) if not later or end <= here.end else end
    start = starts[-1] if any(time.start < here.start for time in times) or here.end >= LONGEST else 0
    if _TAG.search(sentence, 0, start):
        start, end = 0, len(sentence)  # "…», said the mayor on Monday" tells nothing by itself
    return capital(_cut(tidy(sentence[start:end]), LONGEST))


def with_time(text: str, time: str) -> str:
    """A headline that says which time of its sentence it is of, for those that are alike but for it."""
    room = LONGEST - len(time) - 3
    label, colon, _ = text.partition(": ")
    start = len(label + colon) if colon else 0
    found = clause_list.split(text[start:])
    told = _Told(text[start:], found, clause_list.main(found), (text[:start],))
    fitting = text if len(text) <= room else _fitted(told, (Span(0, len(text) - start),), room)
    return f"{fitting} ({time})"


def said(clauses: Sequence[Clause], index: int) -> int:
    """The clause that holds what the clause at an index tells.

    Of a saying it is "that …" after it, or the clause before "…, X said"; of any other clause it is itself.
    """
    clause, following = clauses[index], clauses[index + 1 : index + 2]
    if not clause.reports:
        return index
    if following and following[0].opener == "that":
        return index + 1
    last = all(later.verb is None for later in clauses[index + 1 :])
    last = last or clauses[0].quoted
    return index - 1 if last and attribution.closes(clauses, index) else index


def strength(text: str) -> tuple[bool, bool, bool, int]:
    """How well a headline stands by itself, to choose among the tellings of one event: more is better.

    One that is whole comes first, then one that names its subject, gives a figure, and is longer.
    """
    first = (text.partition(": ")[2] or text).partition(" ")[0].lower()
    figure = any(char.isdigit() for char in text)
    return "…" not in text, first not in lexicon().pronouns, figure, len(text)


def _is_told(clauses: Sequence[Clause], index: int, saying: Saying) -> bool:
    """Whether a headline can put the speaker before what is said, which is neither denied nor an aside."""
    clause = clauses[index]
    inside = any(span.start < clause.end and clause.start < span.end for span in saying.told)
    denied = any(denier(clauses, here) is not None for here in range(len(clauses)))
    aside = antecedents.apart(clauses, index) and not clause.reports
    return bool(saying.told) and not aside and (inside or clause.reports or clause.introduces) and not denied


def _relative(told: _Told, wordings: Sequence[Stretches]) -> str:
    """What a relative clause tells: the first wording that fits."""
    texts = [told.text(spans) for spans in wordings]
    return capital(next((text for text in texts if len(text) <= LONGEST), "") or _cut(texts[-1], LONGEST))


def _fitted(told: _Told, spans: Stretches, room: int = LONGEST) -> str:
    """The first wording that stands by itself and fits."""
    fullest = list(dict.fromkeys(stretches.choices(told.clauses, told.index, spans))) or [spans]
    texts = [told.text(each) for each in (*fullest, *stretches.shorter(told.clauses, told.index, spans))]
    labelled = ((label, text) for text in texts for label in told.labels)
    alone = (("", text) for text in texts if told.labels[0] and _impersonal(text))
    for label, text in (*labelled, *alone):
        for each in _wordings(text):
            if len(label) + len(each) <= room and _stands(each):
                return capital(label + each)
    label = next((each for each in told.labels if len(each) <= _ROOM), told.labels[-1])
    return capital(label + _cut(told.text(fullest[-1]), room - len(label)))


def _impersonal(text: str) -> bool:
    """Whether what somebody says reads the same with no speaker named: it has no "we", "my" or "it"."""
    return lexicon().personal.isdisjoint(word.lower() for word in WORD.findall(text))


def _wordings(text: str) -> Iterator[str]:
    """A text, and the same without what is said by the way."""
    yield text
    if len(text) > _LEAST and (shorter := brief(text)) != text:
        yield shorter


def _stands(text: str) -> bool:
    """Whether a wording is whole: it has words, a verb, and nothing at its end that asks for more."""
    return len(WORD.findall(text)) > 1 and bool(first_verb(text)) and closed(text) == text


def _cut(text: str, room: int) -> str:
    """The text where it fits, else cut before a phrase, with an ellipsis."""
    if len(text) <= room:
        kept = closed(text)
        return text if kept == text else kept + "…"
    known, verb = lexicon(), first_verb(text)
    begins = known.prepositions | known.openers | {"to"}
    starts = [word.start() for word in WORD.finditer(text[: room + 1])]
    phrases = [at for at in starts if _word(text, at) in begins or _after_comma(text, at)]
    loose = [at for at in phrases if _word(text, at) != "of"]
    least = max(_LEAST, verb + _SAID if verb is not None and verb + _SAID < room else 0)
    ends = [at for at in loose if at >= least] or [at for at in phrases if at >= _LEAST]
    end = max(ends, default=text.rfind(" ", 0, room))
    kept = closed(tidy(text[: max(end, 0)])) or text[: room - 1]
    return kept[: room - 1] + "…"


def _word(text: str, at: int) -> str:
    found = WORD.match(text, at)
    return found[0].lower() if found else ""


def _after_comma(text: str, at: int) -> bool:
    return text[at - 1 : at].isspace() and text[:at].rstrip()[-1:] in ",;:–—"


def _starts(sentence: str) -> list[int]:
    return [found.start() for found in _PART.finditer(sentence)]


def _past(predicate: str) -> str:
    """ "signing an agreement" as "signed an agreement"."""
    first, space, rest = predicate.strip().partition(" ")
    stem = first.removesuffix("ing")
    regular = stem + ("d" if stem.endswith(("e", "u")) else "ed")
    return lexicon().past_of.get(first, regular) + space + rest


def _simple_past(found: re.Match[str]) -> str:
    known = lexicon()
    alike = known.is_verb(found[2]) and found[2] not in known.participles
    return found[1] + found[2] if alike else found[0]
