"""The first step: the times that a text mentions, found without asking when now is."""
