"""What a user waits for: each command against a bare interpreter, and against importing what it needs.

Run with the Python that vetkit is installed for: python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import sys
from statistics import median

from _child import IMPORTS, ROOT, VETKIT, Cost, on_one_core, run

EXAMPLE = str(ROOT / "examples" / "doitall" / "brightwave.toml")
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "only the imports": [sys.executable, "-c", IMPORTS],
    "vetkit --version": [VETKIT, "--version"],
    "vetkit --help": [VETKIT, "--help"],
    "vetkit assess": [VETKIT, "assess", EXAMPLE, "--as-of", "2026-11-24", "--exit-zero"],
}


def main() -> None:
    """Run all commands in turn, so that other work slows all alike, and print medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    on_one_core()
    costs: dict[str, list[Cost]] = {name: [run(command)] for name, command in COMMANDS.items()}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            costs[name].append(run(command))
    counted = {name: several[1:] for name, several in costs.items()}  # the first run compiles byte code
    waits = {name: median(cost.seconds for cost in several) for name, several in counted.items()}
    print(f"Median of {runs} interleaved runs on one core, Python {sys.version.split()[0]}\n")
    print(f"{'':18}{'ms':>8}{'x bare':>9}{'x imports':>11}{'peak MB':>9}")
    for name, several in counted.items():
        bare, imports = (waits[name] / waits[other] for other in ("python -c pass", "only the imports"))
        peak = max(cost.peak for cost in several)
        print(f"{name:18}{1000 * waits[name]:8.1f}{bare:9.2f}{imports:11.2f}{peak:9.1f}")
    print("\nAims: --version 1.5 x bare; assess 1.5 x imports and 80 MB.")


if __name__ == "__main__":
    main()
