"""What ``vetkit scan`` costs: end to end beside linters and ripgrep, by phrases, on adversarial text, cold.

Commands run on one core, and the median of their processor time counts. A linter that is not installed is
skipped, and it is said how to install it. Run with the Python that vetkit is installed for:
python benchmarks/scanning.py [RUNS]
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from _child import IMPORTS, VETKIT, Cost, on_one_core, run
from _prose import SEED, paragraphs, prose
from _vendor import vendor_prose
from vetkit.claims import Rules, compile_rules, scan
from vetkit.load import shipped
from vetkit.load.builtin import builtin_rules
from vetkit.model.checklist import Flag

RUNS = 3
LINTERS = {
    "ripgrep": (
        ("rg", "--ignore-case", "--fixed-strings", "--only-matching", "--file"),
        "your package manager",
    ),
    "proselint": (("proselint", "check"), "python -m pip install proselint"),
    "write-good": (("write-good",), "npm install --global write-good"),
    "alex": (("alex",), "npm install --global alex"),
    "textlint": (
        ("textlint", "--rule", "write-good"),
        "npm install --global textlint textlint-rule-write-good",
    ),
}
_LINTED = 1_000_000
"""Characters at most that are given to linters: some take minutes for more."""
HOSTILE = {
    "blanks": " ",
    "one word": "a",
    "letters spaced out": "g u a r a n t e e ",
    "hyphens at line ends": "gua-\n",
    "emoji between letters": "g🔥",
    "quotation marks": '"',
    "brackets": "(",
    "full stops": ". ",
    "first words of phrases": "guarantee ",
    "nothing but hits": "We guarantee results.\n\n",
}


def main() -> None:
    """Print all of it."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    on_one_core()
    with TemporaryDirectory() as folder:
        files = {size: Path(folder) / f"{size}.md" for size in (50_000, 1_000_000, 10_000_000)}
        proposals = {size: Path(folder) / f"vendor-{size}.md" for size in (50_000, 1_000_000)}
        writer = get_context("spawn").Process(target=write, args=(files, proposals))
        writer.start()  # on its own: a process never shows less memory than the one that started it
        writer.join()
        cold(files[50_000], runs)
        whole("documentation", files, runs)
        whole("proposals", proposals, runs)
        beside(files[_LINTED], Path(folder), runs)
        sample = files[1_000_000].read_text(encoding="utf-8")
    by_phrases(sample[:300_000], paragraphs())
    hostile()


def write(files: dict[int, Path], proposals: dict[int, Path]) -> None:
    """Fill files of these sizes in characters: with documentation, and with what reads like proposals."""
    claims = [text for checklist in shipped.checklists() for flag in checklist.flags for text in flag.flagged]
    pieces = paragraphs()
    for size, file in files.items():
        file.write_text(prose(size, claims, pieces), encoding="utf-8")
    for size, file in proposals.items():
        file.write_text(vendor_prose(size, claims, SEED), encoding="utf-8")


def of(command: Sequence[str], runs: int) -> Cost:
    """Return the median cost of ``command``, the first run not counted."""
    run(command, ends_with=range(256))
    costs = [run(command, ends_with=range(256)) for _ in range(runs)]
    return Cost(
        *(median(column) for column in zip(*((c.seconds, c.cpu, c.peak) for c in costs), strict=True))
    )


def cold(proposal: Path, runs: int) -> None:
    """Print the wait for one proposal of 50 KB beside that for the imports."""
    bare = of((sys.executable, "-c", IMPORTS), runs)
    scanned = of((VETKIT, "scan", str(proposal)), runs)
    print(f"cold scan of 50 KB: {scanned.cpu:.2f} s, {scanned.cpu / bare.cpu:.2f} times its imports\n")


def whole(kind: str, files: dict[int, Path], runs: int) -> None:
    """Print what a scan of one kind of text costs from the command line, start and report included."""
    print(f"{kind:22}{'s':>8}{'MB/s':>8}{'peak MB':>9}")
    for size, file in files.items():
        cost = of((VETKIT, "scan", "--format", "json", str(file)), runs)
        print(f"{size / 1e6:>12} MB{cost.cpu:15.2f}{size / 1e6 / cost.cpu:8.2f}{cost.peak:9.0f}")


def beside(text: Path, folder: Path, runs: int) -> None:
    """Print what other tools take for the same text."""
    literals = folder / "patterns"
    literals.write_text("\n".join(sorted(builtin_rules().known)), encoding="utf-8")
    print(f"\n{'on the same 1 MB':22}{'s':>8}{'MB/s':>8}{'peak MB':>9}")
    for name, (command, how) in LINTERS.items():
        if not shutil.which(command[0]):
            print(f"{name:22}not installed: {how}")
            continue
        more = (str(literals),) if name == "ripgrep" else ()
        cost = of((*command, *more, str(text)), runs)
        print(f"{name:22}{cost.cpu:8.2f}{_LINTED / 1e6 / cost.cpu:8.2f}{cost.peak:9.0f}")


def by_phrases(text: str, pieces: list[str]) -> None:
    """Print the cost of generated phrases, two to five words each, taken from the words of the prose."""
    chance = random.Random(SEED)
    vocabulary = sorted({word for piece in pieces[::7] for word in piece.lower().split() if word.isascii()})
    vocabulary = [word for word in vocabulary if word.isalpha() and len(word) > 3]
    print(f"\n{'generated phrases':22}{'s':>8}{'MB/s':>8}{'times 100':>11}")
    first = 0.0
    for count in (100, 1000, 5000):
        phrases = tuple(" ...3 ".join(chance.sample(vocabulary, chance.randint(2, 5))) for _ in range(count))
        seconds = _seconds(text, compile_rules([_flag(phrases)]))
        first = first or seconds
        print(f"{count:<22}{seconds:8.2f}{len(text) / 1e6 / seconds:8.2f}{seconds / first:11.2f}")


def hostile() -> None:
    """Print the cost of texts made to be slow."""
    print(f"\n{'adversarial, 200 KB':22}{'s':>8}{'MB/s':>8}")
    for name, piece in HOSTILE.items():
        text = (piece * (200_000 // len(piece) + 1))[:200_000]
        seconds = _seconds(text, builtin_rules())
        print(f"{name:22}{seconds:8.2f}{len(text) / 1e6 / seconds:8.2f}")


def _seconds(text: str, rules: Rules) -> float:
    scan(text[:1000], rules)
    start = process_time()
    scan(text, rules)
    return process_time() - start


def _flag(phrases: tuple[str, ...]) -> Flag:
    some = shipped.checklists()[0].flags[0]
    return some.model_copy(update={"phrases": phrases, "figures": ()})


if __name__ == "__main__":
    main()
