"""How English is written: what is one token, and what a word is by its ending."""

from __future__ import annotations

from timeline.temporal.recognition.lexer import Writing

WRITING = Writing(
    word=r"[^\W\d_]{2}\w*+(?:['’]t\b)?",  # "won't" is one
    tokens=(
        r"\d{1,3}(?:,\d{3})++(?:\.\d+)?+|\d+\.\d+",
        r"\d{1,2}(?:st|nd|rd|th)\b|['’]?\d{2,4}s\b|['’]\d\d\b",
        r"\d{3,}+(?!(?:[ap]m|bce?|ce|ad)\b)[a-z]++\b",  # a price or a size: "2010p", "1500kg"
        r"n['’]t\b|['’][^\W\d_]{1,2}\b",  # "did n't", as corpora have it
    ),
    shapes=(
        (r"[\d,]{1,20}(?:\.\d{1,15})?", "WORD NUM"),
        (r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)", "WORD ORDINAL DAYTH"),
        (r"\d+(?:st|nd|rd|th)", "WORD ORDINAL"),
        (r"['’]?(?:1\d|20)?\d0s", "DECADE"),
        (r"[1-9]\d0s", "OLDDECADE"),
        (r"['’]\d\d", "SHORTYEARMARK"),
        (r"FY(?:\d\d|20\d\d)", "FISCALYEAR"),
        (r"[a-z]+ed", "WORD ED"),
        (r"[^\W\d_]+ing", "WORD ING"),
        (r"[a-z][^\W\d_]{2,}s", "WORD PLURAL"),
    ),
    plain=frozenset("ED ING PLURAL NOVERB OPENING YEARLY NEGATION".split()),
    besides=frozenset(
        "SCHEDULED SCHEDULE OPPOSE STAGED CAUSING PLURALS WHEREUPON DEFERRED STOPPED HAPPENING RECORD WAKE"
        " WHERE TELLS AHEAD BACKSHIFT IF IT OFF CALLS GATHERING".split()
    ),
)
