"""``vetkit references``: one command a file."""
