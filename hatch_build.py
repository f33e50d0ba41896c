"""Work out the built-in checklists once, when the package is built, so that every start is faster."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PackHook(BuildHookInterface[Any]):
    """Writes ``src/vetkit/data/pack.json`` before the wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling calls it so
        """Write the pack."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        pack = Path(self.root) / "src" / "vetkit" / "data" / "pack.json"
        pack.unlink(missing_ok=True)  # so that all is worked out anew
        from vetkit.load.packing import write_pack

        pack.write_bytes(write_pack())
