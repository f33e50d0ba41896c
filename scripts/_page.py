"""What the generated pages share."""

from __future__ import annotations

import re

_MADE = "<!-- Made by scripts/generate_reference.py from the data. Do not edit. -->"


def head(title: str, about: str) -> list[str]:
    """Return the first lines of a page."""
    return [_MADE, "", f"# {title}", "", about, ""]


def page(lines: list[str]) -> str:
    """Return a page of ``lines``."""
    return "\n".join(lines).rstrip("\n") + "\n"


def plain(text: str) -> str:
    """Return ``text`` as one line that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))
