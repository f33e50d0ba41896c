"""``vetkit checklists``: what is judged, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vetkit.cli.console import draw, next_step
from vetkit.cli.options import Checklists, Config, Width

if TYPE_CHECKING:
    from vetkit.model.base import Size
    from vetkit.model.checklist import Checklist

EPILOG = """\b
Examples:
  vetkit checklists
  vetkit checklists --checklist our-checklist.toml

Questions: how many a person may be asked at most, in a small / normal / large engagement.
'vetkit explain ID' shows a checklist, a criterion or a flag.
"""


def checklists(checklist: Checklists = None, config: Config = None, width: Width = None) -> None:
    """List the checklists that apply."""
    from rich.table import Table

    from vetkit.cli.rules import applicable
    from vetkit.model.base import SIZES
    from vetkit.report._escape import plain

    found = applicable(config, checklist or ())
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Checklist", no_wrap=True)
    for title in ("Version", "Weight", "Criteria", "Flags", "Questions"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("Title", overflow="fold")
    for one in found:
        weight = f"{one.weight:g}" if one.role == "consultant" else "apart"
        asked = " / ".join(str(questions(one, size)) for size in SIZES)
        counts = (str(len(one.criteria)), str(len(one.flags)))
        table.add_row(one.id, plain(one.version), weight, *counts, asked, plain(one.title))
    draw(table, width)
    next_step(f"vetkit explain {found[0].id}")


def questions(checklist: Checklist, size: Size) -> int:
    """Return how many criteria a person may be asked about in an engagement of ``size``."""
    from vetkit.model.base import SIZES

    sizes = SIZES[: SIZES.index(size) + 1]
    return sum(c.answer and c.applies.from_size in sizes for c in checklist.criteria)
