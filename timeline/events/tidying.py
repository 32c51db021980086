"""How a headline is written: no loose quotation marks, brackets, commas or small words at its ends."""

from __future__ import annotations

import re

from timeline.events.lexicon import lexicon
from timeline.events.verbs import WORD

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_TOKENS = re.compile("|".join(_BRACKETS))
_SPACED = (
    (re.compile(r"!?\[([^\]\n]+)\]\([^()\s]+\)"), r"\1"),  # a link in Markdown
    (re.compile(r"(?<!\w)(\*{1,3}|__)(?=\S)([^*\n]+?)(?<=\S)\1(?!\w)"), r"\2"),  # what it stresses
    (re.compile(r"``\s*"), "“"),
    (re.compile(r"\s*''"), "”"),
    (re.compile(r"(?<=\w)\s+(n['’]t|['’](?:s|re|ve|ll|d|m))\b"), r"\1"),
    (re.compile(r"\s+([,.;:?!%)\]”’])(?=\W|$)"), r"\1"),
    (re.compile(r"([(\[“‘$£€])\s+"), r"\1"),
    (re.compile(r",?[”\"]\s+[“\"]"), " "),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"\s+"), " "),
)
_EMPTY = re.compile(r"[“\"]\s*[.,]?\s*[”\"]|\(\s*\)")
_OPENING = re.compile(
    r"^(?:but|and|so|however|meanwhile|also|earlier|later|now|additionally|moreover|furthermore|nevertheless"
    r"|still|yet|at the same time|in addition|initially|then|separately)\b"
    r"(?!\s+(?:on|at|far|many|much|is|was)\b)[,\s]*(?=\w)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"^\([^()]{0,80}\)\s*(?=\w)")  # "(Updated at noon) "
_INSERTED = re.compile(r",? (?:for example|for instance|however|meanwhile|though),")
_ASIDE = re.compile(r" \([^()]*\)| (--|[—–]) [^—–,;:“”\"]+? \1(?= )|,? ?(--|[—–]) [^—–,;:“”\"]+? \2,(?= )")
_FINAL_STOP = re.compile(r"(?<!\b[A-Z])(?<!Inc)(?<!Ltd)(?<! Co)\.+$")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("‘", "\0"))


def tidy(text: str) -> str:
    """The text as a headline has it, without what only ties it to the sentence before."""
    text = _TOKENS.sub(lambda found: _BRACKETS[found[0]], text)
    for pattern, instead in _SPACED:
        text = pattern.sub(instead, text)
    text = _INSERTED.sub("", _EMPTY.sub("", text))
    text = _OPENING.sub("", _STAMP.sub("", text.strip(" ,;:—–-|")))
    return _FINAL_STOP.sub("", _paired(text).strip(" ,;:—–-|")).strip(" ,;:")


def brief(text: str) -> str:
    """The text without what brackets or a pair of dashes set apart, and without adverbs it can spare."""
    words = (word for word in _ASIDE.sub("", text).split(" ") if word not in lexicon().spare)
    return " ".join(words)


def unquoted(text: str) -> str:
    """What somebody says without the quotation marks around the whole of it."""
    inner = text[1:-1]
    return inner if text[:1] in '“"' and text[-1:] in '”"' and not set(inner) & set('“”"') else text


def closed(text: str) -> str:
    """The text without words at its end that ask for more: "closed the" as "closed"."""
    known = lexicon()
    asking = known.determiners | known.prepositions | known.auxiliaries | known.openers | known.subjects
    asking |= set("be been to than only even such says say".split())
    asking -= {"do", "does", "did"}
    while words := list(WORD.finditer(text)):
        last = words[-1]
        if last[0].lower() not in asking or (last[0][0].isupper() and last.start()):  # "on 20 May"
            break
        text = text[: last.start()].rstrip(' ,;:“"(—–-')
    return text


def capital(text: str) -> str:
    """The text with a capital letter, also where it begins with a quotation mark."""
    first = next((at for at, char in enumerate(text) if char.isalnum()), 0)
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


def small(text: str) -> str:
    """The text as it stands within a sentence: "The troops" as "the troops", a name as it is."""
    known, first = lexicon(), text.partition(" ")[0]
    common = known.determiners | known.quantifiers | known.pronouns | known.prepositions | known.negation
    return first.lower() + text[len(first) :] if first.lower() in common and first != "I" else text


def _paired(text: str) -> str:
    """The text without quotation marks or brackets that have lost their other half."""
    for left, right in _PAIRS:
        if text.count(left) != text.count(right) and right != "\0":
            text = text.replace(left, "").replace(right, "")
    return text.replace('"', "") if text.count('"') % 2 else text
