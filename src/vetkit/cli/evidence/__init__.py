"""``vetkit evidence``: what is kept as proof, and whether it is still what it was."""
