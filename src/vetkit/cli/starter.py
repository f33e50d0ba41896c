"""The starter profile: the template with what is known already written in. Text in, text out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a consultant before the first assessment; what is None or empty stays an example.

    Attributes:
        name: The consultant's name.
        values: What to write in, by key of the template: kind, website, purpose, size, involves.
        documents: Files beside the profile.
    """

    name: str
    values: Mapping[str, str | list[str]]
    documents: Sequence[str] = ()


def slug(name: str) -> str:
    """Return ``name`` as a file name in kebab-case: ``Müller & Söhne`` is ``muller-sohne``."""
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].rstrip("-") or "consultant"


def fill(template: str, known: Known) -> str:
    """Return ``template`` with what is known written into the lines that wait for it."""
    text = template.replace('name = "Example Consulting"', _line("name", known.name), 1)
    for key, value in known.values.items():
        before, _, after = re.split(rf"^(#{key} = .*)$", text, maxsplit=1, flags=re.MULTILINE)
        text = before + _line(key, value) + after
    blocks = "".join(f"[[documents]]\n{_line('path', path)}\n\n" for path in known.documents)
    return text.replace("#[[documents]]", f"{blocks}#[[documents]]", 1)


def _line(key: str, value: str | list[str]) -> str:
    """Return one line of TOML, whatever the value holds."""
    import tomli_w

    return f"{key} = {_flat(value)}" if isinstance(value, list) else tomli_w.dumps({key: value}).rstrip("\n")


def _flat(words: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"
