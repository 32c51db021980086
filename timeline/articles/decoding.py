"""Bytes as text: UTF-8 first, then what the file declares, then what it most likely is; one door.

`charset_normalizer` is asked last, because of a short text it can only guess; whatever was guessed or put
in place of a broken byte is told.
"""

from __future__ import annotations

import codecs
import re

from timeline.diagnostics import Diagnostic, Place
from timeline.handwritten import not_utf8

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What articles of the web were written in before UTF-8; the first wins where several read the same.
_LIKELY = (
    "cp1252 cp1250 cp1251 koi8_r koi8_u cp1253 cp1254 iso8859_2 shift_jis gb18030 big5 euc_kr euc_jp"
).split()
_WESTERN = "cp1252"
_SAMPLE = 64 * 1024  # bytes that tell what a file is
_ACTING = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_TEXT_SHARE = 100  # bytes for each control character that a text may hold
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MOSTLY = 5  # characters of UTF-8 for each byte that is none, in a file that is UTF-8 with mistakes


def decode(data: bytes, shown: str, declared: str = "") -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file, its byte order mark kept only if it is of UTF-8; None where it is no text.

    `declared` is the encoding the file or whoever sent it names. Codes: A007 (a warning), A008.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    if _is_binary(data[:_SAMPLE]):
        return _wide(data, shown)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _other(data, declared, not_utf8(data, error.start, shown))


def _other(data: bytes, declared: str, found: Diagnostic) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file that is not UTF-8 throughout."""
    text = _in(declared, data)
    if text is not None:
        return text, ()
    if _is_mostly_utf8(data):
        text, done = data.decode("utf-8", "replace"), "it was replaced by �"
    else:
        encoding = _guess(data[:_SAMPLE]) or _WESTERN
        text, done = data.decode(encoding, "replace"), f"the file was read as {encoding}"
    message = f"{found.message}; {done}"
    hint = "look whether its letters are right, or save it as UTF-8"
    return text, (Diagnostic(found.place, "A007", message, hint, "warning"),)


def _in(encoding: str, data: bytes) -> str | None:
    try:
        known = codecs.lookup(encoding).name if encoding else ""
        # What calls itself Latin-1 or ASCII on the web is Windows-1252 (WHATWG, Encoding Standard).
        known = _WESTERN if known in ("iso8859-1", "ascii") else known
        return data.decode(known) if known and not known.startswith("utf-8") else None
    except (LookupError, ValueError):
        return None


def _is_mostly_utf8(data: bytes) -> bool:
    others = sum(byte >= 0x80 for byte in _MULTIBYTE.sub(b"", data))
    return len(_MULTIBYTE.findall(data)) > _MOSTLY * others


def _is_binary(sample: bytes) -> bool:
    return b"\0" in sample or len(_ACTING.findall(sample)) * _TEXT_SHARE > len(sample)


def _wide(data: bytes, shown: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """UTF-16 without a mark, known by its zeros; or else no text."""
    sample = data[:_SAMPLE]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 1 and zeros.count(0) * 2 > len(zeros) and sample.count(0) <= zeros.count(0):
            return data.decode(encoding, "replace"), ()
    hint = "save the article as text, or take the file away"
    return None, (Diagnostic(Place(shown), "A008", "this is not text, whatever its name says", hint),)


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    found = list(from_bytes(sample, cp_isolation=_LIKELY))
    if not found:
        return ""
    best = found[0]
    even = (each for each in found if (each.chaos, each.coherence) == (best.chaos, best.coherence))
    names = [name for each in even for name in (each.encoding, *(like.encoding for like in each.submatch))]
    return _WESTERN if _WESTERN in names else best.encoding
