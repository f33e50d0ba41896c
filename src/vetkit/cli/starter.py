"""The starter profile: the template with what is known already written in. Text in, text out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from vetkit.cli.drafted import line

_KINDS = ("proposal", "deck", "terms", "contract", "email", "page")
_BY_ENDING = {
    ".eml": "email",
    ".pptx": "deck",
    ".odp": "deck",
    ".html": "page",
    ".htm": "page",
    ".mhtml": "page",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a consultant before the first assessment; what is None or empty stays an example.

    Attributes:
        name: The consultant's name.
        values: What to write in, by key of the template: kind, website, purpose, size, involves.
        documents: Files beside the profile.
        claims: Tables of claims, as TOML.
    """

    name: str
    values: Mapping[str, str | list[str]]
    documents: Sequence[str] = ()
    claims: str = ""


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
    documents = "".join(map(_document, known.documents))
    text = text.replace("#[[claims]]", f"{known.claims}#[[claims]]", 1)
    return text.replace("#[[documents]]", f"{documents}#[[documents]]", 1)


def _document(path: str) -> str:
    kind = kind_of(path)
    return f"[[documents]]\n{line('path', path)}\n" + (f"{line('kind', kind)}\n\n" if kind else "\n")


def kind_of(path: str) -> str:
    """Return what a document's name says that it is, such as ``terms``; empty where it says nothing."""
    name = path.rpartition("/")[2].lower()
    named = [kind for kind in _KINDS if kind in re.split(r"[^a-z]+", name)]
    return named[0] if len(named) == 1 else _BY_ENDING.get(f".{name.rpartition('.')[2]}", "")


def _line(key: str, value: str | list[str]) -> str:
    """Return one line of TOML, whatever the value holds."""
    return f"{key} = {_flat(value)}" if isinstance(value, list) else line(key, value)


def _flat(words: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"
