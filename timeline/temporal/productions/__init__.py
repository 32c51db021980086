"""What the productions of any language share: numbers, lengths and the parts of a match."""
