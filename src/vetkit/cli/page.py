"""A page of headings, paragraphs and bullets, wrapped for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vetkit.report._escape import plain


def page(title: str, blocks: Iterable[tuple[str, Sequence[str]]]) -> Group:
    """Return a page to be drawn.

    Args:
        title: Its first line.
        blocks: Headings with their paragraphs; one that begins with ``- `` is a bullet, with
            blanks it is moved in. Without paragraphs a
            heading is left out; an empty heading is an empty line.
    """
    parts: list[Text | Padding] = [Text(plain(title), "bold")]
    for heading, paragraphs in blocks:
        if paragraphs:
            parts.append(Padding(Text(heading, "bold"), (1, 0, 0, 0)) if heading else Text())
            parts += [Padding(_paragraph(text), (0, 0, 0, 2)) for text in paragraphs]
    return Group(*parts, Text())


def _paragraph(text: str) -> Text | Table | Padding:
    bare = text.lstrip(" ")
    if bare != text:
        return Padding(_paragraph(bare), (0, 0, 0, len(text) - len(bare)))
    if not text.startswith("- "):
        return Text(plain(text))
    bullet = Table.grid(padding=(0, 1, 0, 0))
    bullet.add_column()
    bullet.add_column(overflow="fold")
    bullet.add_row("-", Text(plain(text[2:])))
    return bullet


def indented(text: str, columns: int) -> Padding:
    """Return a paragraph moved in by ``columns``, its later lines as well; ``text`` may be a stranger's."""
    return Padding(Text(plain(text)), (0, 0, 0, columns))


def table(title: str, rows: Iterable[tuple[str, str]]) -> Group:
    """Return a title and two columns, the first as wide as it must be."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in rows:
        grid.add_row(Text(plain(name), "bold"), Text(plain(words)))
    return Group(Text(title, "bold"), Text(), grid)
