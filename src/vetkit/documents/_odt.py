"""OpenDocument texts: the body, notes, comments, headers and footers. Paragraphs are counted in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetkit.documents._archive import Archive
from vetkit.documents._colour import Colour, hexadecimal
from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import BULLET, HEADING, passages
from vetkit.documents._odt_styles import Styles
from vetkit.documents._paragraphs import Paragraphs
from vetkit.documents._xml import Xml
from vetkit.model.hiding import Hiding

_PARTS: dict[str, tuple[str, Hiding | None]] = {
    "note": ("notes", None),
    "annotation": ("comments", "in a comment"),
    "tracked-changes": ("tracked changes", "deleted in a tracked change"),
    "header": ("header", None),
    "header-left": ("header", None),
    "header-first": ("header", None),
    "footer": ("footer", None),
    "footer-left": ("footer", None),
    "footer-first": ("footer", None),
}
"""Elements whose paragraphs are counted by themselves: what they are called, and how they are hidden."""
_FRAMES = ("text-box", "custom-shape", "rect", "ellipse")
_CHARACTERS = {"tab": "\t", "line-break": "\n", "soft-hyphen": "\xad"}
_MOST_BLANKS = 100


def read_odt(data: bytes) -> Contents:
    """Return the paragraphs of an OpenDocument text; what is hidden in them comes last.

    Raises:
        Unreadable: It is no such text, is damaged or protected, or goes beyond the limits.
    """
    archive, xml = Archive(data, "an OpenDocument text"), Xml()
    if b"encryption-data" in (archive.part("META-INF/manifest.xml") or b""):
        raise Unreadable("it is protected with a password")
    content, common = archive.part("content.xml"), archive.part("styles.xml")
    if content is None:
        raise Unreadable("it is not an OpenDocument text")
    styles = Styles()
    for part in filter(None, (common, content)):
        xml.parse(part, styles)
    text = _Text(styles)
    for part in filter(None, (content, common)):
        xml.parse(part, text)
    return Contents(passages(block for paragraphs in text.parts.values() for block in paragraphs.blocks))


@dataclass
class _Paragraph:
    """What is known of an open paragraph."""

    style: str
    hidden: Hiding | None = None
    spans: list[str] = field(default_factory=list)


@dataclass
class _Text:
    """Takes the XML of the content and, for headers and footers, of the common styles.

    Attributes:
        parts: What has been read of the body, which is None, and of what is beside it.
    """

    styles: Styles
    parts: dict[str | None, Paragraphs] = field(default_factory=lambda: {None: Paragraphs()})
    _where: list[tuple[str | None, Hiding | None]] = field(default_factory=lambda: [(None, None)])
    _open: list[_Paragraph | None] = field(default_factory=list)
    _behind: list[Colour | None] = field(default_factory=list)
    _sections: list[Hiding | None] = field(default_factory=list)

    @property
    def _paragraphs(self) -> Paragraphs:
        return self.parts[self._where[-1][0]]

    @property
    def _paragraph(self) -> _Paragraph | None:
        """The open paragraph; None between paragraphs, as where a comment names its author."""
        return self._open[-1] if self._open else None

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        name = path[-1]
        if name in _PARTS:
            self._where.append(_PARTS[name])
            self.parts.setdefault(_PARTS[name][0], Paragraphs(_PARTS[name][0]))
            self._open.append(None)
        elif name in ("p", "h"):
            self._paragraphs.begin()
            self._open.append(_Paragraph(attributes.get("style-name", "")))
        elif name in _FRAMES:
            self._paragraphs.begin_frame()
            self._behind.append(None)
            self._open.append(None)
        elif name == "section":
            self._sections.append("marked as hidden" if attributes.get("display") == "none" else None)
        elif self._paragraph:
            self._inside(self._paragraph, name, attributes)
        else:
            self._begin_table(name, attributes)

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""
        parent, name = path[-2:]
        if name in _PARTS:
            self._where.pop()
            self._open.pop()
        elif name in ("p", "h"):
            self._open.pop()
            self._paragraphs.end(HEADING if name == "h" else BULLET if parent == "list-item" else "")
        elif name in _FRAMES:
            self._paragraphs.leave()
            self._behind.pop()
            self._open.pop()
        elif name == "section":
            self._sections.pop()
        elif name == "span" and self._paragraph and self._paragraph.spans:
            self._paragraph.spans.pop()
        elif name == "table" and not self._paragraph:
            self._paragraphs.leave()
        elif name == "table-cell" and not self._paragraph:
            self._behind.pop()

    def text(self, path: Sequence[str], text: str) -> None:
        """Take text: in a paragraph, or the words that stand for a picture."""
        if path[-1] in ("title", "desc") and path[-2] not in ("p", "h", "span", "a"):
            self._paragraphs.describe(text, self._where[-1][1])
        elif self._paragraph:
            self._write(" ".join(text.split("\n")))

    def _inside(self, paragraph: _Paragraph, name: str, attributes: dict[str, str]) -> None:
        """Take an element within a line."""
        is_hidden = attributes.get("is-hidden") == "true"
        match name:
            case "span":
                paragraph.spans.append(attributes.get("style-name", ""))
            case "s":
                count = attributes.get("c", "1")
                self._write(" " * min(int(count[:6]) if count.isdecimal() else 1, _MOST_BLANKS))
            case "tab" | "line-break" | "soft-hyphen":
                self._write(_CHARACTERS[name])
            case "hidden-text" if is_hidden:
                self._paragraphs.write(attributes.get("string-value", ""), "marked as hidden")
            case "hidden-paragraph" if is_hidden:
                paragraph.hidden = "marked as hidden"

    def _begin_table(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table":
                self._paragraphs.begin_table()
            case "table-row":
                self._paragraphs.begin_row()
            case "table-cell":
                self._paragraphs.begin_cell()
                shade = self.styles.of("table-cell", attributes.get("style-name", "")).shade
                self._behind.append(hexadecimal(shade) if shade else self._ground())

    def _ground(self) -> Colour | None:
        """Return the colour of the cell or page; None where it is not known."""
        return self._behind[-1] if self._behind else self.styles.page

    def _write(self, text: str) -> None:
        hidden = self._where[-1][1] or next(filter(None, self._sections), None)
        paragraph = self._paragraph
        if paragraph and not hidden:
            look = self.styles.look(paragraph.spans, paragraph.style)
            hidden = paragraph.hidden or look.hides(self._ground())
        self._paragraphs.write(text, hidden)
