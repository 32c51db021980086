"""From what a correction names to the one record it is about: exactly one, or a diagnostic.

Fuzzy matching never decides: it only suggests, in the hint, what may have been meant.
"""

from timeline.corrections.locate.articles import Articles
from timeline.corrections.locate.events import Events, statement
from timeline.corrections.locate.lines import Line, Lines
from timeline.corrections.locate.mentions import Mentioned, Mentions
from timeline.corrections.locate.words import Find

__all__ = ["Articles", "Events", "Find", "Line", "Lines", "Mentioned", "Mentions", "statement"]
