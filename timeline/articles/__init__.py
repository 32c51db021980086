"""Articles: read from a folder of text files, with what is not their own prose set apart."""

from timeline.articles.folder import read
from timeline.articles.furniture import Line, lines, set_apart
from timeline.articles.repeats import without_repeats

__all__ = ["Line", "lines", "read", "set_apart", "without_repeats"]
