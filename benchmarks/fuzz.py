"""Fuzz one part of vetkit, led by coverage: ``fuzz.py TARGET [SECONDS]``.

The inputs of ``tests/fuzz/corpus`` are where it begins. What it finds, crashes included, goes into the folder
``vetkit-fuzz`` of temporary files. Copy what is worth keeping into the corpus and name it by what it is.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import gettempdir
from types import ModuleType

ROOT = Path(__file__).parents[1]
FOUND = Path(gettempdir()) / "vetkit-fuzz"
_SECONDS = 120
_LONGEST = 4096
"""Bytes of the longest input."""


def main() -> None:
    """Fuzz the target that was asked for until the time is over."""
    atheris = _atheris()
    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["vetkit"]):
        known: Mapping[str, Callable[[bytes], None]] = importlib.import_module("tests.fuzz.targets").targets()
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in known:
        raise SystemExit(f"usage: fuzz.py TARGET [SECONDS]; targets: {', '.join(known)}")
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else _SECONDS
    found = FOUND / name
    found.mkdir(parents=True, exist_ok=True)
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST}",
        "-timeout=10",
        "-rss_limit_mb=1500",
        "-verbosity=0",
        "-print_final_stats=1",
        f"-artifact_prefix={found}/",
    )
    seeds = ROOT / "tests" / "fuzz" / "corpus" / name
    atheris.Setup([sys.argv[0], *options, str(found), str(seeds)], known[name])
    atheris.Fuzz()


def _atheris() -> ModuleType:
    try:
        return importlib.import_module("atheris")
    except ImportError:
        raise SystemExit(
            "atheris is not installed: python -m pip install atheris (Linux and macOS)"
        ) from None


if __name__ == "__main__":
    main()
