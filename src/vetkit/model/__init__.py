"""The nouns. Frozen values that know nothing of files, screens or clocks."""
