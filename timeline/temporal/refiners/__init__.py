"""What looks at the neighbours of found times: their modifiers, clocks, ranges, names and verbs."""
