"""Start-up is the user's wait: what a bare ``import vetkit`` may cost."""

from __future__ import annotations

import subprocess
import sys

MODULES_OF = "import sys; before = set(sys.modules); {}; print(*sorted(set(sys.modules) - before))"


def loaded_by(statement: str) -> set[str]:
    """Return the modules that ``statement`` loads in a new interpreter."""
    run = subprocess.run(
        [sys.executable, "-c", MODULES_OF.format(statement)], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_import_vetkit_loads_nothing_but_itself() -> None:
    assert loaded_by("import vetkit") - {"__future__"} == {"vetkit"}


def test_the_measure_sees_what_is_loaded() -> None:
    assert "json.decoder" in loaded_by("import json")


def test_a_public_name_is_loaded_when_it_is_asked_for() -> None:
    assert "vetkit.judge" in loaded_by("from vetkit import assess")
