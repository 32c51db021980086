"""A verb keeps its tense though a list of words or a pattern names it."""

from __future__ import annotations

import re

from timeline.temporal.recognise import language

# The classes that say which way a verb looks, and the one of words that only look like verbs.
TENSES = {"PAST", "SPOKE", "TOLD", "TRADED", "UNCHANGED", "DUE", "PLAN", "NOVERB"}


def test_every_regular_past_that_the_lexicon_knows_has_a_tense_or_is_no_verb() -> None:
    """A known word has the classes it is given, not the ones of its shape."""
    english = language("en")
    assert english is not None
    entries = english.vocabulary.entries
    literals = {name[1:] for name in english.vocabulary.uses if name.startswith("=")}
    known = {word for word in {*entries, *literals} if re.fullmatch("[a-z]+ed", word)}
    assert [word for word in sorted(known) if not TENSES & entries.get(word, {}).keys()] == []
