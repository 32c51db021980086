"""The rules of the language `uk`, a module for each kind of expression; their imports order the rules."""

from __future__ import annotations

from timeline.temporal.uk import (  # isort: skip
    false_friends as false_friends,
    sets as sets,
    relative as relative,
    absolute as absolute,
    holidays as holidays,
    periods as periods,
    parts as parts,
    durations as durations,
    references as references,
)
from timeline.temporal.uk.grammar import GRAMMAR as GRAMMAR
