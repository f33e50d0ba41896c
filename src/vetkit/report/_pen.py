"""How words get onto a screen: as text and never as markup, in characters that the screen has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from rich.text import Text

from vetkit.report._bar import ASCII, UNICODE, Ink
from vetkit.report._escape import plain
from vetkit.report._layout import GAP, Block, Hanging, Stack

_STATES = {
    "PASS": "green",
    "DONE": "green",
    "CONFIRMED": "green",
    "NOT ASKED": "dim",
    "NOT RELIED ON": "yellow",
    "NOBODY COULD SAY": "dim",
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

    def bullets(self, entries: Iterable[str], style: str = "") -> Stack:
        """Return a list with hanging indents."""
        return Stack(tuple(Hanging(self.text("•"), 2, (self.text(entry, style),)) for entry in entries))

    def labelled(self, rows: Iterable[tuple[str, str, str]]) -> Stack:
        """Return rows of label, words and style; those without words are left out."""
        kept = [row for row in rows if row[1]]
        indent = max((len(label) for label, _, _ in kept), default=0) + 2
        return Stack(
            tuple(
                Hanging(self.text(label, "dim"), indent, (self.text(words, style),))
                for label, words, style in kept
            )
        )

    def indented(self, *blocks: Block) -> Hanging:
        """Return blocks two columns to the right."""
        return Hanging(Text(), 2, blocks)

    def entry(self, state: str, *blocks: Block) -> Hanging:
        """Return one entry: its state in the margin, coloured, and the rest beside it."""
        lead = self.text(state, f"bold {_STATES.get(state, 'red')}")
        return Hanging(lead, max(_MARGIN, len(state)) + 1, blocks)


def below_a_gap(block: Block) -> Stack:
    """Return ``block`` with an empty line above it."""
    return Stack((GAP, block))


def _typed(character: str) -> str:
    """Return how one would type ``character`` in ASCII; its code point where there is no such way."""
    typed = normalize("NFKD", character.translate(_TYPED)).encode("ascii", "ignore").decode()
    return typed or f"<U+{ord(character):04X}>"
