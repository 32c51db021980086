"""The letters by which a word is known to begin with a capital, in any script that has both kinds."""

from __future__ import annotations

# For the inside of a character class, where Python's own patterns know only whether a sign is a letter.
SMALL = "".join(filter(str.islower, map(chr, range(ord("a"), 0x530))))  # Latin, Greek, Cyrillic
BIG = rf"[^\W\d_{SMALL}]"  # one letter that is none of these
