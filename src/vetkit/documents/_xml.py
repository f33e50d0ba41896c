"""XML from a stranger: no document type, no entities, no endless nesting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from xml.parsers import expat

from vetkit.documents._contents import Unreadable
from vetkit.documents._limits import DEPTH, ELEMENTS


class Handler(Protocol):
    """What is told of a document from first to last.

    Elements come as the names from the root down to the one meant, after two empty ones, so that there always
    is a parent and one above it. Names are local: ``p`` for ``w:p`` and ``a:p`` alike.
    """

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element. An attribute that names a relationship is called ``r:id``."""

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""

    def text(self, path: Sequence[str], text: str) -> None:
        """Take text, of which there may be several pieces in a row."""


class Xml:
    """Parses the XML parts of one document and counts what they hold."""

    def __init__(self) -> None:
        self._elements = 0
        self._local: dict[str, str] = {}

    def parse(self, data: bytes, handler: Handler) -> None:
        """Tell ``handler`` what is in ``data``.

        Raises:
            Unreadable: It is not well-formed, declares a document type, or goes beyond the limits.
        """
        path = ["", ""]

        def start(name: str, attributes: dict[str, str]) -> None:
            path.append(self._name(name))
            self._count(len(path))
            handler.start(path, {self._attribute(key): value for key, value in attributes.items()})

        def end(_: str) -> None:
            handler.end(path)
            path.pop()

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = lambda text: handler.text(path, text)
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an unknown encoding
            raise Unreadable(f"it is damaged: {error}") from error

    def _count(self, depth: int) -> None:
        self._elements += 1
        if depth > DEPTH + 2:
            raise Unreadable(f"its parts lie more than {DEPTH} deep in one another")
        if self._elements > ELEMENTS:
            raise Unreadable(f"it has more than {ELEMENTS:,} elements")

    def _name(self, name: str) -> str:
        found = self._local.get(name)
        if found is None:
            found = self._local[name] = name.rpartition(" ")[2]
        return found

    def _attribute(self, name: str) -> str:
        space, _, local = name.rpartition(" ")
        return f"r:{local}" if space.endswith("/relationships") else local


def _refuse(*_: object) -> None:
    raise Unreadable("it declares a document type, which office programs never do")
