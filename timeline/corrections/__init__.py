"""The hand layer: what a person corrects is kept beside what the machine found, and never silently lost."""

from timeline.corrections.ahead import days, hidden, languages
from timeline.corrections.apply import on_articles, on_events, on_lines, on_mentions
from timeline.corrections.entry import Entry
from timeline.corrections.schema import read, schema

__all__ = [
    "Entry",
    "days",
    "hidden",
    "languages",
    "on_articles",
    "on_events",
    "on_lines",
    "on_mentions",
    "read",
    "schema",
]
