"""Planted claims, true and false, with true and false evidence: how many are refuted, how many wronged.

Run with the Python that vetkit is installed for: python benchmarks/planted_claims.py [CASES] [--markdown]

Every case is a folder as a buyer has one: profile, documents, stored letters, pages and register entries,
calls. It is read and assessed as ``vetkit assess`` would. The same seed makes the same cases. The published
figures are of seeds that the rules never saw while they were written.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import _claim_false
import _claim_innocent
import _claim_scope
import _claim_support
from _claim_draft import VARIANTS, ClaimVariant, honest, read
from _tally import Tally
from vetkit.model.assessment import Assessment

REGISTERED = (_claim_false, _claim_innocent, _claim_support, _claim_scope)
"""Imported so that their variants are known."""

FIRST_UNSEEN = 8_900_000
"""Seeds from here on were never looked at while the rules were written."""

CASES = 20
"""Cases of each variant."""

WANTS = ("refuted", "innocent", "supported", "unsupported")
_HEADS = (
    *("kind", "false claims", "refuted %", "innocent look-alikes", "accused %"),
    *("true claims", "supported %", "worthless evidence", "taken for support %"),
)


@dataclass
class Run:
    """All counts: what went as a variant says it goes wrong or right, by kind and by variant."""

    kinds: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    seeds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How well claims are told true from false.")
    parser.add_argument("cases", type=int, nargs="?", default=CASES, help="cases of each variant")
    parser.add_argument("--seed", type=int, default=FIRST_UNSEEN)
    parser.add_argument("--markdown", action="store_true", help="the table of the documentation")
    parser.add_argument("--misses", action="store_true", help="name the seeds of what went wrong")
    options = parser.parse_args()
    run = measure(options.cases, options.seed)
    print("\n".join(table(run, markdown=options.markdown)))
    if options.misses:
        for name, seeds in run.seeds.items():
            print(f"{name}: {len(seeds)}, such as {seeds[:5]}")


def measure(cases: int, seed: int) -> Run:
    """Make ``cases`` of each variant and look at each."""
    run = Run()
    for number, (variant, _) in enumerate((one, n) for one in VARIANTS for n in range(cases)):
        _one(run, seed + number, variant)
    return run


def _one(run: Run, seed: int, variant: ClaimVariant) -> None:
    draft = honest(Random(seed))
    about = variant.change(draft)
    with TemporaryDirectory() as folder:
        assessment = read(Path(folder), draft)
    happened = is_supported(assessment, about) if "support" in variant.want else is_against(assessment, about)
    run.kinds[variant.kind, variant.want].add(happened)
    if happened != (variant.want in ("refuted", "supported")):
        run.seeds[f"{variant.want}, {variant.kind}: {variant.name}"].append(seed)


def is_against(assessment: Assessment, about: str) -> bool:
    """Tell whether a claim is refuted or disputed, or a signal of that name is held against somebody."""
    entry = next((one for one in assessment.ledger.entries if one.id == about), None)
    if entry:
        return entry.verdict in ("refuted", "conflicting")
    seen = (one for finding in assessment.findings for one in finding.observations)
    return any(one.bearing == "adverse" and one.signal.startswith(about) for one in seen)


def is_supported(assessment: Assessment, about: str) -> bool:
    """Tell whether a claim is supported."""
    return any(one.id == about and one.verdict == "supported" for one in assessment.ledger.entries)


def table(run: Run, *, markdown: bool) -> Iterator[str]:
    """Yield the lines of the table."""
    kinds = list(dict.fromkeys(kind for kind, _ in run.kinds))
    if markdown:
        yield f"| {' | '.join(_HEADS)} |"
        yield f"|{'---|' * len(_HEADS)}"
    total: dict[str, Tally] = defaultdict(Tally)
    for kind in kinds:
        tallies = [run.kinds.get((kind, want), Tally()) for want in WANTS]
        for want, tally in zip(WANTS, tallies, strict=True):
            total[want].hits, total[want].of = total[want].hits + tally.hits, total[want].of + tally.of
        yield _row(kind, tallies, markdown=markdown)
    yield _row("all", [total[want] for want in WANTS], markdown=markdown)


def _row(kind: str, tallies: list[Tally], *, markdown: bool) -> str:
    cells = [kind, *(cell for tally in tallies for cell in (str(tally.of), tally.shown()))]
    if markdown:
        return f"| {' | '.join(cells)} |"
    return "".join(f"{cell:<12}" if not at else f"{cell:>19}" for at, cell in enumerate(cells))


if __name__ == "__main__":
    main()
