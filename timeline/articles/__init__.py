"""Articles: read from a folder of texts, pages, scrapes and feeds, what is not their own prose set apart."""

from timeline.articles.copies import same_text
from timeline.articles.folder import ahead, gather, read
from timeline.articles.frontmatter import end as end_of_matter
from timeline.articles.frontmatter import write as matter
from timeline.articles.furniture import Line, lines, set_apart
from timeline.articles.readers import KNOWN, load, of_source
from timeline.articles.repeats import without_repeats
from timeline.articles.source import Found, Source, address_name, slug, web_address
from timeline.articles.tongue import in_language

__all__ = [
    "KNOWN",
    "Found",
    "Line",
    "Source",
    "address_name",
    "ahead",
    "end_of_matter",
    "gather",
    "in_language",
    "lines",
    "load",
    "matter",
    "of_source",
    "read",
    "same_text",
    "set_apart",
    "slug",
    "web_address",
    "without_repeats",
]
