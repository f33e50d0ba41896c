"""A file of Microsoft Office (ECMA-376): an archive whose parts say what they are and name one another."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from urllib.parse import unquote

from vetkit.documents._archive import Archive
from vetkit.documents._contents import Unreadable
from vetkit.documents._xml import Handler, Xml


class Package:
    """The parts of an office file.

    Args:
        data: Its bytes.
        what: What the file should be, for messages.

    Raises:
        Unreadable: It is no such file, or not within the limits.
    """

    def __init__(self, data: bytes, what: str) -> None:
        self._archive, self._xml = Archive(data, what), Xml()
        types = _Collected("Override", ("PartName", "ContentType"))
        if not self.parse("[Content_Types].xml", types):
            raise Unreadable(f"it is not {what}")
        self._types = {name.lstrip("/"): type for name, type in types.rows}

    def of_type(self, *endings: str) -> tuple[str, ...]:
        """Return the names of the parts whose content type ends with one of ``endings``, in natural order."""
        found = [name for name, type in self._types.items() if type.endswith(endings)]
        return tuple(sorted(found, key=lambda name: (len(name), name)))

    def parse(self, name: str, handler: Handler) -> bool:
        """Tell ``handler`` what is in a part, and return whether there is such a part.

        Raises:
            Unreadable: It is damaged or not within the limits.
        """
        data = self._archive.part(name)
        if data is None:
            return False
        self._xml.parse(data, handler)
        return True

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to in the file: by id, the kind of relation and the other part's name.

        Raises:
            Unreadable: The list of relations is damaged.
        """
        folder, own = posixpath.split(name)
        rows = _Collected("Relationship", ("Id", "Type", "Target", "TargetMode"))
        self.parse(f"{folder}/_rels/{own}.rels".lstrip("/"), rows)
        found = {}
        for id, type, target, mode in rows.rows:
            if mode != "External":
                path = target if target.startswith("/") else f"{folder}/{target}"
                found[id] = type.rpartition("/")[2], posixpath.normpath(unquote(path)).lstrip("/")
        return found

    def related(self, name: str, kind: str) -> tuple[str, ...]:
        """Return the names of the parts to which ``name`` has a relation of ``kind``, in natural order."""
        found = {target for type, target in self.relations(name).values() if type == kind}
        return tuple(sorted(found, key=lambda target: (len(target), target)))


class _Collected:
    """Collects some attributes of all elements of one name."""

    def __init__(self, name: str, keys: tuple[str, ...]) -> None:
        self._name, self._keys = name, keys
        self.rows: list[tuple[str, ...]] = []

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        if path[-1] == self._name:
            self.rows.append(tuple(attributes.get(key, "") for key in self._keys))

    def end(self, path: Sequence[str]) -> None:
        """Nothing ends here."""

    def text(self, path: Sequence[str], text: str) -> None:
        """Nothing is said in text."""
