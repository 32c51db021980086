"""Articles: read from a folder of text files, with what is not their own prose set apart."""

from timeline.articles.folder import read
from timeline.articles.furniture import Line, lines, set_apart

__all__ = ["Line", "lines", "read", "set_apart"]
