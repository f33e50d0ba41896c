"""How words get onto a screen: as text and never as markup, in characters that the screen has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from vetkit.report._bar import ASCII, UNICODE, Ink
from vetkit.report._escape import plain

Block = Text | Table | Padding | Panel
"""What a report on the screen is made of."""

_STATES = {
    "PASS": "green",
    "DONE": "green",
    "OPEN": "yellow",
    "IN PART": "yellow",
    "DOES NOT APPLY": "dim",
}
_MARGIN = 8

_TYPED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "•": "*", "·": "|"}
    | {"×": "x", "‹": "<", "›": ">", "─": "-", "│": "|", "≥": ">=", "≤": "<=", "→": "->", "€": "EUR"}
)
"""How one types what a poorer character set has not."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes for one screen.

    Attributes:
        width: Columns of the screen.
        encoding: Its character set, as Python names it.
    """

    width: int
    encoding: str

    @property
    def is_plain(self) -> bool:
        """Whether to keep to ASCII where the choice is ours."""
        return not self.encoding.startswith("utf")

    @property
    def ink(self) -> Ink:
        """The characters for bars."""
        return ASCII if self.is_plain else UNICODE

    def legible(self, words: str) -> str:
        """Return ``words`` harmless and in the screen's characters; any other is shown as ``<U+4E2D>``."""
        shown = plain(words)
        if not self.is_plain or shown.isascii():
            return shown
        return "".join(c if c.isascii() or self._has(c) else _typed(c) for c in shown)

    def _has(self, character: str) -> bool:
        return character.encode(self.encoding, "ignore") != b""

    def text(self, words: str, style: str = "") -> Text:
        """Return ``words`` as text; no markup in them is obeyed, and a word too long for a line is folded."""
        return Text(self.legible(words), style=style, overflow="fold")

    def heading(self, title: str) -> Text:
        """Return a section's title with a line to the right of it."""
        line = Text(f"\n{title.upper()} ", style="bold", overflow="crop", no_wrap=True)
        return line.append(self.legible("─") * (self.width - len(title) - 1), style="not bold dim")

    def bullets(self, entries: Iterable[str], style: str = "") -> Table:
        """Return a list with hanging indents."""
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=1)
        table.add_column(overflow="fold")
        for entry in entries:
            table.add_row(self.text("•"), self.text(entry, style))
        return table

    def labelled(self, rows: Iterable[tuple[str, str, str]]) -> Table:
        """Return rows of label, words and style; those without words are left out."""
        kept = [row for row in rows if row[1]]
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=max((len(label) for label, _, _ in kept), default=0))
        table.add_column(overflow="fold")
        for label, words, style in kept:
            table.add_row(self.text(label, "dim"), self.text(words, style))
        return table

    def entry(self, state: str, *blocks: Block) -> Table:
        """Return one entry: its state in the margin, coloured, and the rest beside it."""
        table = Table.grid(padding=(0, 1, 0, 0), expand=True)
        table.add_column(width=max(_MARGIN, len(state)))
        table.add_column(ratio=1, overflow="fold")
        table.add_row(self.text(state, f"bold {_STATES.get(state, 'red')}"), stack(*blocks))
        return table


def stack(*blocks: Block) -> Table:
    """Return blocks one below the other, as one."""
    table = Table.grid(expand=True)
    table.add_column(overflow="fold")
    for block in blocks:
        table.add_row(block)
    return table


def _typed(character: str) -> str:
    """Return how one would type ``character`` in ASCII; its code point where there is no such way."""
    typed = normalize("NFKD", character.translate(_TYPED)).encode("ascii", "ignore").decode()
    return typed or f"<U+{ord(character):04X}>"
