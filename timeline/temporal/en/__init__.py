"""The rules of English, a module for each kind of expression; their imports order the rules."""

from __future__ import annotations

from timeline.temporal.en import (  # isort: skip
    holidays as holidays,
    false_friends as false_friends,
    names as names,
    sets as sets,
    relative as relative,
    weekdays as weekdays,
    within as within,
    periods as periods,
    numeric as numeric,
    absolute as absolute,
    eras as eras,
    nth as nth,
    quarters as quarters,
    parts as parts,
    durations as durations,
    references as references,
    told as told,
)
from timeline.temporal.en.grammar import GRAMMAR as GRAMMAR
