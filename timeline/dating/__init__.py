"""Dating: when undated articles were published, from their own words and from one another, or not at all."""

from timeline.dating.infer import infer
from timeline.dating.places import places_of
from timeline.dating.times import PROBE, Times

__all__ = ["PROBE", "Times", "infer", "places_of"]
