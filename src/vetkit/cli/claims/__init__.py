"""``vetkit claims``: one command a file."""
