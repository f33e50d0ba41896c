"""One part of a Word file: its paragraphs, and what of them Word does not show, or nobody can see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetkit.documents._colour import WHITE, Colour, hexadecimal
from vetkit.documents._flow import BULLET, HEADING
from vetkit.documents._look import NOTHING, Look
from vetkit.documents._paragraphs import Paragraphs
from vetkit.documents._word_look import Styles, fill, told
from vetkit.model.hiding import Hiding

_TEXT = ("t", "delText")
_DELETED = ("del", "moveFrom")
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\xad"}
_BARE = ("TableGrid", "TableNormal", "TableauNormal")
"""Styles of tables that colour nothing."""


@dataclass
class _Paragraph:
    """What is known of an open paragraph."""

    style: str = ""
    is_list: bool = False
    is_heading: bool = False
    shade: str | None = None


@dataclass
class _Run:
    """Letters in a row that look alike."""

    style: str = ""
    look: Look = NOTHING
    hides: tuple[Hiding | None] | None = None
    """What has been worked out of it; None before."""


@dataclass
class Body:
    """Takes the XML of one part. Paragraphs are numbered within the part.

    Attributes:
        styles: The styles of the file.
        part: Where in the document the part is; None for the body.
        hidden: How all of it is hidden, as comments are.
        paragraphs: What has been read.
        embeds: Whether another document is embedded that Word shows and that is not read here.
    """

    styles: Styles
    part: str | None = None
    hidden: Hiding | None = None
    embeds: bool = False
    _page: Colour | None = WHITE
    _open: list[_Paragraph] = field(default_factory=list)
    _runs: list[_Run] = field(default_factory=list)
    _behind: list[Colour | None] = field(default_factory=list)
    _written: int = 0
    _before_choice: list[int] = field(default_factory=list)
    _skipped: int = 0
    _deleted: int = 0

    def __post_init__(self) -> None:
        self.paragraphs = Paragraphs(self.part)

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        grandparent, parent, name = path[-3:]
        if name == "Fallback" and (self._skipped or self._is_chosen()):
            self._skipped += 1
        elif self._skipped:
            return
        elif parent == "rPr" and grandparent == "r" and self._runs:
            run = self._runs[-1]
            run.style = attributes.get("val", "") if name == "rStyle" else run.style
            run.look = told(run.look, name, attributes)
        elif parent.endswith("Pr"):
            self._property(parent, name, attributes)
        elif name == "noFill" and parent == "textFill" and self._runs:
            self._runs[-1].look = self._runs[-1].look.over(Look(clear=True))
        elif parent == "r" and name in _CHARACTERS:
            self._write(_CHARACTERS[name])
        else:
            self._structure(name, attributes)

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""
        parent, name = path[-2:]
        if self._skipped:
            self._skipped -= name == "Fallback"
            return
        if name in _DELETED and not parent.endswith("Pr"):
            self._deleted -= 1
        match name:
            case "p":
                self._end_paragraph()
            case "r" if self._runs:
                self._runs.pop()
            case "tbl" | "txbxContent":
                self.paragraphs.leave()
                self._behind.pop()
            case "tc":
                self._behind.pop()
            case "AlternateContent":
                self._before_choice.pop()

    def text(self, path: Sequence[str], text: str) -> None:
        """Take text: only what stands in an element for text is any."""
        if not self._skipped and path[-1] in _TEXT:
            self._write(text)

    def _is_chosen(self) -> bool:
        """Tell whether there was text in what stands before a fallback for older programs."""
        return bool(self._before_choice) and self._written > self._before_choice[-1]

    def _property(self, parent: str, name: str, attributes: dict[str, str]) -> None:
        """Take a property of a paragraph, cell or table."""
        value = attributes.get("val", "")
        paragraph = self._open[-1] if self._open else _Paragraph()
        match parent, name:
            case "pPr", "pStyle":
                paragraph.style = value
            case "pPr", "shd":
                paragraph.shade = fill(attributes)
            case "pPr", "outlineLvl":
                paragraph.is_heading = value < "9"
            case "numPr", "numId":
                paragraph.is_list = value != "0"
            case (("tcPr" | "tblPr"), "shd") if fill(attributes) and self._behind:
                self._behind[-1] = hexadecimal(fill(attributes) or "")
            case "tblPr", "tblStyle" if value not in _BARE and self._behind:
                self._behind[-1] = None

    def _structure(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element that holds others."""
        match name:
            case "p":
                self._open.append(_Paragraph())
                self.paragraphs.begin()
            case "r":
                self._runs.append(_Run())
            case "del" | "moveFrom":
                self._deleted += 1
            case "tbl":
                self.paragraphs.begin_table()
                self._behind.append(self._ground())
            case "tr":
                self.paragraphs.begin_row()
            case "tc":
                self.paragraphs.begin_cell()
                self._behind.append(self._ground())
            case "txbxContent":
                self.paragraphs.begin_frame()
                self._behind.append(None)
            case "AlternateContent":
                self._before_choice.append(self._written)
            case "background":
                self._page = hexadecimal(attributes.get("color", ""))
            case "altChunk":
                self.embeds = True
            case "docPr" | "shape" | "textpath":
                for key in ("title", "descr", "alt", "string"):
                    self.paragraphs.describe(attributes.get(key, ""), self.hidden)

    def _ground(self) -> Colour | None:
        """Return the colour of the cell, table or page; None where it is not known."""
        return self._behind[-1] if self._behind else self._page

    def _write(self, text: str) -> None:
        self._written += len(text)
        self.paragraphs.write(text, self.hidden or self._hiding())

    def _hiding(self) -> Hiding | None:
        """Return how the open run is hidden."""
        if self._deleted:
            return "deleted in a tracked change"
        run = self._runs[-1] if self._runs else _Run()
        if run.hides is None:
            paragraph = self._open[-1] if self._open else _Paragraph()
            styled = self.styles.look(run.style, paragraph.style)
            shaded = run.look.over(Look(shade=paragraph.shade))
            run.hides = (shaded.over(styled).hides(self._ground()),)
        return run.hides[0]

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop() if self._open else _Paragraph()
        is_heading = paragraph.is_heading or self.styles.is_heading(paragraph.style)
        is_list = paragraph.is_list or self.styles.is_list(paragraph.style)
        self.paragraphs.end(HEADING if is_heading else BULLET if is_list else "")
