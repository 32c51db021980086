"""From mentions to events: who said what happened when, and which tellings are of the same thing."""

from timeline.events.anchoring import anchor_sentences
from timeline.events.claims import claims
from timeline.events.merge import event_of, merge
from timeline.events.offers import Offer, offers
from timeline.events.ranking import key_dates, weighed
from timeline.events.sentences import split as split_sentences
from timeline.events.statements import read

__all__ = [
    "Offer",
    "anchor_sentences",
    "claims",
    "event_of",
    "key_dates",
    "merge",
    "offers",
    "read",
    "split_sentences",
    "weighed",
]
