"""A verb keeps its tense though a list of words or a pattern names it."""

from __future__ import annotations

import re

from timeline.temporal.recognition.recognise import language

# The classes that say which way a verb looks, and the one of words that only look like verbs.
TENSES = {"PAST", "SPOKE", "TOLD", "TRADED", "UNCHANGED", "DUE", "PLAN", "NOVERB"}


def test_every_regular_past_that_the_lexicon_knows_has_a_tense_or_is_no_verb() -> None:
    """A known word has the classes it is given; only some of these leave it the ones of its shape."""
    english = language("en")
    assert english is not None
    entries = english.vocabulary.entries
    literals = {name[1:] for name in english.vocabulary.uses if name.startswith("=")}
    known = {word for word in {*entries, *literals} if re.fullmatch("[a-z]+ed", word)}
    shaped = {word for word in known if english.vocabulary.code(word) in english.vocabulary.any_of("ED")}
    assert [word for word in sorted(known - shaped) if not TENSES & entries.get(word, {}).keys()] == []
