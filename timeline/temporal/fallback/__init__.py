"""Languages that have no rules here, read with the dictionaries of dateparser."""
