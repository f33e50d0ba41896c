"""PowerPoint files: slide by slide, each with its notes and comments, then what is on all slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import Block, passages
from vetkit.documents._limits import PAGES
from vetkit.documents._package import Package
from vetkit.documents._pages import without_text
from vetkit.documents._paragraphs import Paragraphs
from vetkit.documents._slide import Slide
from vetkit.documents._slide_ground import Box, Ground, Palette

_MAIN = (
    ".presentation.main+xml",
    ".slideshow.main+xml",
    ".template.main+xml",
    ".presentation.macroEnabled.main+xml",
)
_BESIDE = (("diagramData", "diagram"), ("chart", "chart"), ("notesSlide", "notes"))
"""What belongs to a slide beside its own text, and what it is called in a place."""


def read_pptx(data: bytes) -> Contents:
    """Return the text of all slides; what is hidden on them comes last.

    Raises:
        Unreadable: It is no PowerPoint file, is damaged or protected, or goes beyond the limits.
    """
    deck = _Deck(Package(data, "a PowerPoint file"))
    blocks: list[Block] = []
    pictures: list[int] = []
    for number, name in enumerate(deck.slides[:PAGES], 1):
        slide = deck.slide(number, name)
        own = slide.paragraphs.blocks
        if slide.pictures and not any(block.part is None for block in own):
            pictures.append(number)
        blocks += [*own, *deck.beside(number, name)]
    problems = list(without_text(pictures, "slide"))
    if len(deck.slides) > PAGES:
        problems.append(f"partly not read: it has {len(deck.slides):,} slides, of which {PAGES:,} were read")
    return Contents(passages([*blocks, *deck.on_all_slides]), tuple(problems))


class _Deck:
    """The slides of a file, with what they share.

    Attributes:
        slides: The names of their parts, in the order in which they are shown.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._shared: dict[str, Slide] = {}
        order = _Order()
        for name in package.of_type(*_MAIN)[:1]:
            package.parse(name, order)
            names = package.relations(name)
            self.slides = tuple(names[id][1] for id in order.ids if id in names)
            self._area = order.area
            return
        raise Unreadable("it is not a PowerPoint file")

    def slide(self, number: int, name: str) -> Slide:
        """Return a slide as read."""
        layout = self._below(name, "slideLayout")
        palette, ground = (layout.palette, layout.ground) if layout else (Palette(), Ground())
        slide = Slide(Paragraphs(page=number), palette, ground, self._area)
        if not self._package.parse(name, slide):
            raise Unreadable(f"it is damaged: its part {name} is missing")
        return slide

    def beside(self, number: int, name: str) -> Iterator[Block]:
        """Yield the diagrams, charts, notes and comments of a slide."""
        for kind, part in _BESIDE:
            for other in self._package.related(name, kind):
                more = Slide(Paragraphs(part, number))
                self._package.parse(other, more)
                yield from more.paragraphs.blocks
        for other in self._package.related(name, "comments"):
            comments = _Comments(Paragraphs("comments", number))
            self._package.parse(other, comments)
            yield from comments.paragraphs.blocks

    @property
    def on_all_slides(self) -> Iterator[Block]:
        """The text that layouts and masters in use put on every slide."""
        return (block for shared in self._shared.values() for block in shared.paragraphs.blocks)

    def _below(self, name: str, kind: str) -> Slide | None:
        """Return the layout of a slide, or the master of a layout; its ground includes its own shapes."""
        for other in self._package.related(name, kind)[:1]:
            if other not in self._shared:
                self._shared[other] = self._read_below(other, kind)
            return self._shared[other]
        return None

    def _read_below(self, name: str, kind: str) -> Slide:
        part = "slide layout" if kind == "slideLayout" else "slide master"
        master = self._below(name, "slideMaster") if kind == "slideLayout" else None
        palette = master.palette if master else self._palette(name)
        ground = master.ground if master else Ground()
        slide = Slide(Paragraphs(part), palette, ground, self._area, words_of_placeholders=False)
        self._package.parse(name, slide)
        slide.ground = slide.drawn.over(ground)
        return slide

    def _palette(self, master: str) -> Palette:
        palette = Palette()
        for theme in self._package.related(master, "theme")[:1]:
            self._package.parse(theme, palette)
        return palette


@dataclass
class _Order:
    """Takes the XML of the presentation: which slides there are, and how large."""

    ids: list[str] = field(default_factory=list)
    area: Box | None = None

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        if path[-1] == "sldId":
            self.ids.append(attributes.get("r:id", ""))
        elif path[-1] == "sldSz":
            width, height = (attributes.get(key, "") for key in ("cx", "cy"))
            if width.isdecimal() and height.isdecimal():
                self.area = Box(0, 0, int(width[:12]), int(height[:12]))

    def end(self, path: Sequence[str]) -> None:
        """Nothing ends here."""

    def text(self, path: Sequence[str], text: str) -> None:
        """Nothing is said in text."""


@dataclass
class _Comments:
    """Takes the XML of the comments on a slide, of either kind."""

    paragraphs: Paragraphs

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Paragraphs begin with their text."""

    def end(self, path: Sequence[str]) -> None:
        if path[-1] in ("text", "p"):
            self.paragraphs.end()

    def text(self, path: Sequence[str], text: str) -> None:
        if path[-1] in ("text", "t"):
            self.paragraphs.write(text, "in a comment")
