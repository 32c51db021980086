"""How the language `uk` is written: what is one token, and what a word is by its ending."""

from __future__ import annotations

from timeline.temporal.recognition.lexer import Writing

_MANY = "ті|тих|тим|тими|ні|них|ним|ними|ві|вих|вим|вими|х|і|их|ми"
_PREFIX = "ви|по|при|за|від|роз|об|під|пере|про|на"
_VERB = r"[а-щьюяєіїґ']{2,}"

WRITING = Writing(
    word=r"[^\W\d_](?:[\w\u0300-\u036f]|['’ʼ](?=[^\W\d_]))++",  # "п'ять", and "й" of two characters
    tokens=(
        r"\d{1,3}(?:[ \u00a0\u202f]\d{3})++(?:,\d+)?+(?!\d)|\d+[.,]\d++(?![.,]\d)",
        r"\d{1,4}[-‑–][^\W\d_]{1,4}+(?![\w-])",  # "28-го", "1990-х"
    ),
    shapes=(
        (r"\d[\d \u00a0\u202f]*(?:[.,]\d+)?", "WORD NUM"),
        (r"(?:1[7-9]|20)\d\d[-‑–](?:го|й|му|м|ий|ого|ому|ім)", "WORD YEARTH"),
        (rf"(?:(?:1\d|20)\d|[2-9])0[-‑–](?:{_MANY})", "DECADE"),
        (r"(?:0?[1-9]|[12]\d|3[01])[-‑–](?:го|ого|е|те|ше|му|ому|м|ма)", "WORD ORDINAL DAYTH"),
        (r"\d+[-‑–][^\W\d_]+", "WORD ORDINAL"),
        (r"[IVXІХ]{2,6}|[XХ]", "WORD CAP ROMAN"),
        (rf"{_VERB}(?:(?:[аиуюяї]в|[аиуюяії]л[аио])(?:ся|сь)?|(?:в|л[аио])(?:ся|сь))", "WORD PAST"),
        (r"[а-щьюяєіїґ']*(?:[йі]ш(?:ов|л[аио])|(?:г|ве|вез|нес)л[аио])", "WORD PAST"),
        (rf"{_VERB}(?:[ає]н|ен|[аиу]т)о", "WORD PAST"),
        (rf"{_VERB}(?:тиме|тимуть|тимемо)(?:ться|ся)?|{_VERB}(?:ет|ут)ься", "WORD DUE"),
        # Perfectives by their prefix; verbs of motion and of lying with one are none.
        (rf"(?:{_PREFIX}){_VERB}(?<!ход)(?<!вод)(?<!нос)(?<!воз)(?<!леж)(?<!да)[иая]ть(?:ся)?", "WORD DUE"),
        (r"[а-щьюяєіїґ']{1,4}[їй]д(?:е|уть)", "WORD DUE"),
        (rf"{_VERB}(?:[іїає]в|[ео]к|[еє]й|ах|ях|их)", "WORD PLURAL"),
    ),
    plain=frozenset("PAST DUE PLURAL NOVERB NEGATION".split()),
)
