"""How much of a document is read. A vendor's file may have been made to exhaust whoever opens it."""

from __future__ import annotations

FILE = 100_000_000
"""Bytes of a file. Decks weigh much because of their pictures, which are not looked at."""
TEXT = 20_000_000
"""Bytes of a file that is text all through, and characters taken from any other."""
PAGES = 2_000
"""Pages or slides of one document. What comes after is said to be unread."""
DEPTH = 200
"""How deep elements, groups and the like may lie in one another."""

ENTRIES = 10_000
"""Files in an archive."""
DIRECTORY = 4_000_000
"""Bytes of an archive's list of files."""
UNPACKED = 100_000_000
"""Bytes that all the parts of one document that are read unpack to."""
HARMLESS = 5_000_000
"""Bytes below which no part is too well packed to be read: honest small parts reach 400 to 1."""
RATIO = 150
"""How many times larger a part above that may get when it is unpacked."""
ELEMENTS = 3_000_000
"""Elements of all XML parts of one document."""

ATTACHED = 20
"""Files attached to one e-mail."""
LETTERS_IN_LETTERS = 3
"""How deep e-mails may be attached to one another."""

SECONDS = 60
"""Time for a PDF."""
MEMORY = 2_000_000_000
"""Bytes of memory for a PDF."""
LINES = 1_000_000
"""Lines of an e-mail or saved page."""
BOUNDARIES = 40
"""Parts with parts in one e-mail."""
