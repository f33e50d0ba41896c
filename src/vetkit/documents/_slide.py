"""One slide, layout, master or page of notes: its text, and what of it nobody sees who is shown the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetkit.documents._colour import TINY, alike
from vetkit.documents._flow import BULLET, HEADING
from vetkit.documents._paragraphs import Paragraphs
from vetkit.documents._slide_ground import Box, Fill, Ground, Palette, Shape
from vetkit.model.hiding import Hiding

_SHAPES = ("sp", "pic", "graphicFrame", "cxnSp")
_COLOURS = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
_OTHER_FILLS = ("gradFill", "blipFill", "pattFill", "grpFill")
_TITLES = ("title", "ctrTitle")
_BULLETED = ("", "obj", "body")
"""Placeholders whose paragraphs are entries of a list unless they say otherwise."""
_MACHINERY = ("sldNum", "hdr", "dt", "sldImg")
"""Placeholders that hold no words of the author's."""
_CLEAR = 5_000
"""Opacity up to which letters are as good as transparent, in thousandths of a percent."""


@dataclass
class _Run:
    """Letters in a row that look alike."""

    ink: Fill = "unknown"
    shade: Fill = "nothing"
    size: float | None = None
    clear: bool = False


@dataclass
class Slide:
    """Takes the XML of one slide. Paragraphs are numbered within the slide.

    Attributes:
        paragraphs: Its text.
        palette: The colours of its theme.
        ground: What is below it: the shapes of layout and master.
        area: The slide's own area; None where what lies beside it is not told, as in notes.
        words_of_placeholders: False for layouts and masters, whose placeholders hold prompts.
        shapes: What it shows, from the lowest to the topmost.
        background: What it has behind its shapes.
        pictures: How many pictures it has.
        is_hidden: Whether it is left out when the slides are shown.
    """

    paragraphs: Paragraphs
    palette: Palette = field(default_factory=Palette)
    ground: Ground = field(default_factory=Ground)
    area: Box | None = None
    words_of_placeholders: bool = True
    shapes: list[Shape] = field(default_factory=list)
    background: Fill = "nothing"
    pictures: int = 0
    is_hidden: bool = False
    _open: list[Shape] = field(default_factory=list)
    _groups: list[tuple[float, float, float, float]] = field(default_factory=list)
    _frame: dict[str, tuple[float, float]] = field(default_factory=dict)
    _ink: Fill = "unknown"
    _run: _Run = field(default_factory=_Run)
    _bullet: bool | None = None
    _tables: int = 0

    @property
    def drawn(self) -> Ground:
        """What this slide, layout or master puts under what comes above it."""
        seen = (shape for shape in self.shapes if not shape.is_placeholder or shape.fill != "nothing")
        return Ground(tuple(seen), self.background)

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        parent, name = path[-2:]
        if parent == "xfrm":
            self._frame[name] = _pair(attributes)
        elif name in _COLOURS:
            self._ink = self.palette.colour(name, attributes)
            if parent == "bgRef":
                self.background = self._ink if self.background == "nothing" else self.background
        elif parent in _COLOURS:
            self._modify(name, attributes, in_run="rPr" in path[-4:])
        elif name in _SHAPES:
            self._open.append(Shape(fill="unknown" if name == "pic" else "nothing"))
            self.pictures += name == "pic"
        elif parent in ("spPr", "bgPr", "rPr"):
            self._fill(parent, name)
        else:
            self._begin(name, attributes)

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""
        parent, name = path[-2:]
        match name:
            case "solidFill" if parent == "spPr" and self._open:
                self._open[-1].fill = self._ink
            case "solidFill" if parent == "bgPr":
                self.background = self._ink
            case "solidFill" if parent == "rPr":
                self._run.ink = self._ink
            case "highlight":
                self._run.shade = self._ink
            case "xfrm":
                self._place(parent)
            case "p" | "v":
                self._end_paragraph()
            case "tbl":
                self._tables -= 1
                self.paragraphs.leave()
            case "grpSp":
                self._groups.pop()
            case _ if name in _SHAPES and self._open:
                self.shapes.append(self._open.pop())

    def text(self, path: Sequence[str], text: str) -> None:
        """Take text: only what stands in an element for text is any."""
        if path[-1] == "t" or tuple(path[-3:]) == ("strCache", "pt", "v"):
            self._write(text)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "sld":
                self.is_hidden = attributes.get("show") in ("0", "false")
            case "bgRef" if attributes.get("idx", "0") not in ("0", "1000", "1001"):
                self.background = "unknown"
            case "fillRef" if self._open and attributes.get("idx", "0") not in ("0", "1000"):
                self._open[-1].fill = self._open[-1].fill if self._open[-1].is_said else "unknown"
            case "clrMap":
                self.palette.named = attributes
            case "grpSp":
                self._groups.append(self._groups[-1] if self._groups else (1.0, 0.0, 1.0, 0.0))
            case "cNvPr":
                self._describe(attributes)
            case "ph" if self._open:
                self._open[-1].is_placeholder = True
                self._open[-1].kind = attributes.get("type", "")
            case "r" | "fld":
                self._run = _Run()
            case "rPr":
                size = attributes.get("sz", "")
                self._run.size = int(size[:6]) / 100 if size[:6].isdecimal() else None
            case "br":
                self._write("\n")
            case "tab":
                self._write("\t")
            case "buNone":
                self._bullet = False
            case "buChar" | "buAutoNum" | "buBlip":
                self._bullet = True
            case "p" | "v":
                self._bullet = None
                self.paragraphs.begin()
            case _:
                self._begin_table(name)

    def _begin_table(self, name: str) -> None:
        match name:
            case "tbl":
                self._tables += 1
                self.paragraphs.begin_table()
            case "tr":
                self.paragraphs.begin_row()
            case "tc":
                self.paragraphs.begin_cell()

    def _modify(self, name: str, attributes: dict[str, str], *, in_run: bool) -> None:
        """Take a change of a colour: of opacity, or of something that is not worked out here."""
        value = attributes.get("val", "")
        if name != "alpha" or not in_run:
            self._ink = "unknown"
        elif value.isdecimal() and int(value[:9]) <= _CLEAR:
            self._run.clear = True

    def _fill(self, parent: str, name: str) -> None:
        """Take what a shape, background or run is filled with, where it is no plain colour."""
        if parent == "rPr":
            self._run.clear = self._run.clear or name == "noFill"
        elif parent == "bgPr" and name in _OTHER_FILLS:
            self.background = "unknown"
        elif parent == "spPr" and self._open:
            shape = self._open[-1]
            shape.is_said = shape.is_said or name in ("solidFill", "noFill", *_OTHER_FILLS)
            shape.fill = "unknown" if name in _OTHER_FILLS else shape.fill

    def _place(self, parent: str) -> None:
        """Work out where a shape is, or how a group moves and scales what is in it."""
        across, off_x, down, off_y = self._groups[-1] if self._groups else (1.0, 0.0, 1.0, 0.0)
        frame, self._frame = self._frame, {}
        (x, y), (width, height) = frame.get("off", (0, 0)), frame.get("ext", (0, 0))
        if parent == "grpSpPr" and self._groups:
            inner_x, inner_y = frame.get("chOff", (x, y))
            inner_width, inner_height = frame.get("chExt", (width, height))
            scale_x, scale_y = width / (inner_width or 1), height / (inner_height or 1)
            self._groups[-1] = (
                across * scale_x, off_x + across * (x - inner_x * scale_x),
                down * scale_y, off_y + down * (y - inner_y * scale_y),
            )  # fmt: skip
        elif self._open:
            left, top = off_x + across * x, off_y + down * y
            self._open[-1].box = Box(left, top, across * width, down * height)

    def _describe(self, attributes: dict[str, str]) -> None:
        shape = self._open[-1] if self._open else Shape()
        shape.is_hidden = attributes.get("hidden") in ("1", "true")
        if self.words_of_placeholders:
            for key in ("title", "descr"):
                self.paragraphs.describe(attributes.get(key, ""), self._hiding())

    def _write(self, text: str) -> None:
        shape = self._open[-1] if self._open else Shape()
        machinery = shape.is_placeholder and shape.kind in _MACHINERY
        if not machinery and (self.words_of_placeholders or not shape.is_placeholder):
            self.paragraphs.write(text, self._hiding())

    def _hiding(self) -> Hiding | None:
        """Return how the open run is hidden."""
        shape = self._open[-1] if self._open else Shape()
        if self.is_hidden:
            return "on a hidden slide"
        if shape.is_hidden:
            return "not displayed"
        if self._run.clear:
            return "fully transparent"
        if self._run.size is not None and self._run.size <= TINY:
            return "too small to read"
        if self.area and shape.box and shape.box.is_beside(self.area):
            return "beside the slide"
        return "in the colour of its background" if self._is_invisible(shape) else None

    def _is_invisible(self, shape: Shape) -> bool:
        ink = self._run.ink
        if isinstance(ink, str) or self._tables or self._run.shade == "unknown":
            return False
        shade = self._run.shade
        ground = shade if not isinstance(shade, str) else self._ground().behind(shape, self.shapes)
        return ground is not None and alike(ink, ground)

    def _ground(self) -> Ground:
        return Ground(background=self.background).over(self.ground)

    def _end_paragraph(self) -> None:
        shape = self._open[-1] if self._open else Shape()
        is_title = shape.is_placeholder and shape.kind in _TITLES
        listed = shape.is_placeholder and shape.kind in _BULLETED
        is_bullet = listed if self._bullet is None else self._bullet
        self.paragraphs.end(HEADING if is_title else BULLET if is_bullet else "")


def _pair(attributes: dict[str, str]) -> tuple[float, float]:
    """Return a position or a size; zero where it is none."""
    numbers = [attributes.get(key, attributes.get(other, "")) for key, other in (("x", "cx"), ("y", "cy"))]
    x, y = (float(text) if text.lstrip("-").isdecimal() and len(text) < 16 else 0.0 for text in numbers)
    return x, y
