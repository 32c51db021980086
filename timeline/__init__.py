"""Sourced, correctable timelines out of folders of news articles."""
