"""Checklists as the commands about rules need them: those that apply, or one file of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.claims import Rules
    from vetkit.model.checklist import Checklist


def applicable(config: Path | None, extra: Sequence[Path]) -> tuple[Checklist, ...]:
    """Return the checklists that apply in the current folder.

    Raises:
        VetkitError: Every problem of the settings and the extra checklists.
    """
    from vetkit.load import load_settings
    from vetkit.load.config import find_config

    return load_settings(config or find_config(Path()), None, extra).checklists


def own_checklist(path: Path) -> tuple[Checklist, Rules]:
    """Read a checklist beside the built-in ones, or one of these itself, and compile its phrases.

    Raises:
        VetkitError: Every problem of the file.
    """
    from vetkit.load import shipped
    from vetkit.load.builtin import compiled
    from vetkit.load.extra import read_checklists

    home = shipped.checklists_folder().resolve()
    others = [c for c in shipped.checklists() if path.resolve() != home / Path(c.path).name]
    (checklist,) = read_checklists([(path, str(path))], others, shipped.sources())
    return checklist, compiled((checklist,))
