"""Dating: when undated articles were published, from their own words and from one another, or not at all."""

from timeline.dating.infer import infer
from timeline.dating.times import PROBE, Times, head_of

__all__ = ["PROBE", "Times", "head_of", "infer"]
