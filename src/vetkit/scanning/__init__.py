"""A scan: what a careful buyer would mark in a document, without a profile or a score. One file a format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from vetkit.folder import member, members
from vetkit.model.checklist import Flag
from vetkit.scanning._report import Count, Scan, Scanned, count, documents_of

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["FORMATS", "Count", "Scan", "Scanned", "count", "documents_of", "render"]

FORMATS: tuple[str, ...] = members(__name__)
"""Names of all formats, sorted: the public files of this folder."""


class Format(Protocol):
    """What every public module of this folder offers."""

    def render(self, scan: Scan, flags: Mapping[str, Flag]) -> str | RenderableType:
        """Return the listing: text that ends with a line break, or something that Rich can draw."""


def render(scan: Scan, flags: Mapping[str, Flag], format: str = "terminal") -> str | RenderableType:
    """Return the listing of ``scan`` in ``format``.

    Args:
        scan: What was found.
        flags: Every flag that may be in it, by id.
        format: One of ``FORMATS``.

    Raises:
        KeyError: There is no such format.
    """
    return cast(Format, member(__name__, format)).render(scan, flags)
