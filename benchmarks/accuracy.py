"""How often each flag is right, on labelled sentences that no rule was written from.

Prints ``src/vetkit/data/accuracy.toml``: python benchmarks/accuracy.py LABELLED.jsonl … > accuracy.toml

Each line of a file is an object with ``text``, ``red`` and ``green`` (lists of flag ids), ``kind`` and
``from`` (whose sentence it is), and optionally ``maybe``: ids on which careful readers differ, neither hits
nor errors. The labelled text is other people's and is no part of this project.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vetkit import scan_text

DRAWS = 1000
"""Resamplings for the 95 % intervals, of whole sellers: sentences of one seller are not independent."""


@dataclass(frozen=True)
class Row:
    """One sentence: what a reader marked, what the scan marked."""

    seller: str
    kind: str
    gold: dict[str, frozenset[str]]
    found: dict[str, frozenset[str]]


def rows(path: Path) -> list[Row]:
    """Return the sentences of one file, scanned."""
    return [row(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def row(told: dict[str, Any]) -> Row:
    """Scan one sentence; what careful readers differ on is left out of what was found."""
    text, seller, kind = str(told["text"]), str(told["from"]), str(told["kind"])
    gold = {name: frozenset(told[name]) for name in ("red", "green")}
    doubt = frozenset(told.get("maybe", ())) - gold["red"] - gold["green"]
    matches = [match for match in scan_text(text) if match.counts and match.flag not in doubt]
    found = {
        name: frozenset(match.flag for match in matches if match.polarity == name)
        for name in ("red", "green")
    }
    return Row(seller, kind, gold, found)


Counts = tuple[int, int, int]
"""Right, wrong, missed."""


def any_red(part: Iterable[Row]) -> Counts:
    """Count sentences: does it carry a red flag at all?"""
    seen = Counter((bool(one.gold["red"]), bool(one.found["red"])) for one in part)
    return seen[True, True], seen[False, True], seen[True, False]


def which(name: str) -> Callable[[Iterable[Row]], Counts]:
    """Return a count of pairs of sentence and flag."""

    def count(part: Iterable[Row]) -> Counts:
        pairs = [(one.gold[name], one.found[name]) for one in part]
        return (
            sum(len(gold & found) for gold, found in pairs),
            sum(len(found - gold) for gold, found in pairs),
            sum(len(gold - found) for gold, found in pairs),
        )

    return count


def figures(counts: Counts) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right, wrong, missed = counts
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return precision, recall, 2 * right / (2 * right + wrong + missed) if right else 0.0


def interval(part: Sequence[Row], count: Callable[[Iterable[Row]], Counts]) -> tuple[float, float]:
    """Return the 95 % interval of F1 over resampled sellers."""
    sellers: dict[str, list[Row]] = {}
    for one in part:
        sellers.setdefault(one.seller, []).append(one)
    draw = random.Random(0)
    drawn = sorted(
        figures(
            count([one for group in draw.choices(list(sellers.values()), k=len(sellers)) for one in group])
        )[2]
        for _ in range(DRAWS)
    )
    return drawn[DRAWS // 40], drawn[-DRAWS // 40]


def table(title: str, part: Sequence[Row], count: Callable[[Iterable[Row]], Counts]) -> str:
    """Return one overall measure as a table of TOML."""
    precision, recall, f1 = figures(count(part))
    low, high = interval(part, count)
    return (
        f"[{title}]\nprecision = {precision:.3f}\nrecall = {recall:.3f}\n"
        f"f1 = {f1:.3f}\nf1_low = {low:.3f}\nf1_high = {high:.3f}\n"
    )


def main(paths: Sequence[str]) -> int:
    """Print the whole file."""
    part = [one for path in paths for one in rows(Path(path))]
    print("# Made by benchmarks/accuracy.py from labelled sentences that no rule was written from.\n")
    print(f"sentences = {len(part)}\nsellers = {len({one.seller for one in part})}")
    print(f"with_red_flag = {sum(bool(one.gold['red']) for one in part)}\n")
    for title, count in (("any_red", any_red), ("which_red", which("red")), ("which_green", which("green"))):
        print(table(title, part, count))
    for kind in sorted({one.kind for one in part}):
        clean = [one for one in part if one.kind == kind and not one.gold["red"]]
        alarms = sum(bool(one.found["red"]) for one in clean)
        print(f'[false_alarms."{kind}"]\nof = {len(clean)}\nalarms = {alarms}\n')
    for name in ("red", "green"):
        for flag in sorted({flag for one in part for flag in one.gold[name] | one.found[name]}):
            there = sum(flag in one.gold[name] for one in part)
            found = sum(flag in one.found[name] for one in part)
            right = sum(flag in one.gold[name] & one.found[name] for one in part)
            print(f"[flags.{flag}]\nthere = {there}\nfound = {found}\nright = {right}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
