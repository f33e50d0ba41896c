"""Word files: the body, then headers, footers, notes and comments. Paragraphs are counted in each part."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import Block, passages
from vetkit.documents._package import Package
from vetkit.documents._word import Body
from vetkit.documents._word_look import Styles
from vetkit.model.hiding import Hiding

_MAIN = (".document.main+xml", ".document.macroEnabled.main+xml", ".template.main+xml")
_PARTS: tuple[tuple[str, str, Hiding | None], ...] = (
    (".header+xml", "header", None),
    (".footer+xml", "footer", None),
    (".footnotes+xml", "footnotes", None),
    (".endnotes+xml", "endnotes", None),
    (".comments+xml", "comments", "in a comment"),
    (".chart+xml", "chart", None),
    (".diagramData+xml", "diagram", None),
)
"""What each kind of part is called in a place, and how it is hidden."""
_EMBEDDED = "partly not read: another file is embedded in it, whose text it shows as its own"


def read_docx(data: bytes) -> Contents:
    """Return the paragraphs of a Word file; what is hidden in them comes last.

    Raises:
        Unreadable: It is no Word file, is damaged or protected, or goes beyond the limits.
    """
    package = Package(data, "a Word file")
    bodies = list(_bodies(package))
    blocks: list[Block] = [block for body in bodies for block in body.paragraphs.blocks]
    problems = (_EMBEDDED,) if any(body.embeds for body in bodies) else ()
    return Contents(passages(blocks), problems)


def _bodies(package: Package) -> Iterator[Body]:
    main = package.of_type(*_MAIN)
    if not main:
        raise Unreadable("it is not a Word file")
    styles = Styles()
    for name in package.of_type(".styles+xml"):
        package.parse(name, styles)
    for name in main:
        yield _body(package, name, Body(styles))
    for ending, part, hidden in _PARTS:
        for name in package.of_type(ending):
            yield _body(package, name, Body(styles, part, hidden))


def _body(package: Package, name: str, body: Body) -> Body:
    if not package.parse(name, body):
        raise Unreadable(f"it is damaged: its part {name} is missing")
    return body
