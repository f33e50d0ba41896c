"""XML from a stranger: no document type, no entities, no endless nesting."""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from vetkit.documents._contents import Unreadable
from vetkit.documents._limits import DEPTH, ELEMENTS


class Handler(Protocol):
    """What is told of a document from first to last. Names are local: ``p`` for ``w:p`` and ``a:p`` alike."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element. An attribute that names a relationship is called ``r:id``."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take text, of which there may be several pieces in a row."""


class Xml:
    """Parses the XML parts of one document and counts what they hold."""

    def __init__(self) -> None:
        self._elements = 0
        self._depth = 0
        self._local: dict[str, str] = {}

    def parse(self, data: bytes, handler: Handler) -> None:
        """Tell ``handler`` what is in ``data``.

        Raises:
            Unreadable: It is not well-formed, declares a document type, or goes beyond the limits.
        """
        self._depth = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16

        def start(name: str, attributes: dict[str, str]) -> None:
            self._enter()
            handler.start(
                self._name(name), {self._attribute(key): value for key, value in attributes.items()}
            )

        def end(name: str) -> None:
            self._depth -= 1
            handler.end(self._name(name))

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an unknown encoding
            raise Unreadable(f"it is damaged: {error}") from error

    def _enter(self) -> None:
        self._elements += 1
        self._depth += 1
        if self._depth > DEPTH:
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
