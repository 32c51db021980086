"""The hand layer: what a person corrects is kept beside what the machine found, and never silently lost."""

from timeline.corrections.schema import Entry, read
from timeline.corrections.verbs import on_articles, on_events, on_lines

__all__ = ["Entry", "on_articles", "on_events", "on_lines", "read"]
